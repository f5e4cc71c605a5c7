"""Two ways into a database: the passphrase and the recovery key."""

import json
import subprocess
import sys
import traceback
import unicodedata
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.models.raw_key import RawKey
from journal.vault.key_header import (
    DamagedKeysError,
    KeyHeader,
    NewerKeysError,
    WrongPassphraseError,
)
from journal.vault.key_stretching import LEAST, Cost
from journal.vault.key_wrap import Wrap
from journal.vault.passphrase import normalised
from journal.vault.recovery_key import WrongRecoveryKeyError, new_recovery_key
from tests.command_line import ROOT
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

KEY = RawKey(bytes(range(32)), bytes(range(100, 116)))
HEADER, RECOVERY_KEY = KeyHeader.fresh(KEY, PASSPHRASE, CHEAP)
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=40)


def signed(content: dict[str, Any]) -> bytes:
    """Write what whoever knows the format could write."""
    body = {name: value for name, value in content.items() if name != "sha256"}
    checksum = sha256(json.dumps(body).encode()).hexdigest()
    return json.dumps({**body, "sha256": checksum}, indent=1).encode() + b"\n"


# --- unlocking --------------------------------------------------------------------------------


def test_the_passphrase_opens() -> None:
    assert HEADER.unlock(PASSPHRASE) == KEY


def test_the_recovery_key_opens() -> None:
    assert HEADER.unlock_with_recovery_key(RECOVERY_KEY.lower().replace("-", " ")) == KEY


@given(ANY_TEXT, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_any_passphrase_opens_in_any_form_of_its_signs(text: str, form: str) -> None:
    header, _ = KeyHeader.fresh(KEY, text, CHEAP)
    typed = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    assert KeyHeader.from_bytes(header.to_bytes()).unlock(typed) == KEY


@given(ANY_TEXT)
def test_no_other_passphrase_opens(text: str) -> None:
    if normalised(text) != normalised(PASSPHRASE):
        with pytest.raises(WrongPassphraseError):
            HEADER.unlock(text)


@pytest.mark.parametrize(
    "text", ["", PASSPHRASE.upper(), PASSPHRASE[:-1], "x" * 4_001, "a\u0301\u0323" * 1_000_000]
)
def test_a_wrong_passphrase_is_told_with_what_to_try(text: str) -> None:
    with pytest.raises(WrongPassphraseError, match="does not open") as told:
        HEADER.unlock(text)
    assert "Caps Lock" in told.value.next_step


def test_another_journals_recovery_key_is_told() -> None:
    with pytest.raises(WrongRecoveryKeyError, match="does not open this journal"):
        HEADER.unlock_with_recovery_key(new_recovery_key())


def test_a_slip_in_the_recovery_key_is_told_as_such() -> None:
    slipped = ("1" if RECOVERY_KEY[0] != "1" else "2") + RECOVERY_KEY[1:]
    with pytest.raises(WrongRecoveryKeyError, match="There is a slip"):
        HEADER.unlock_with_recovery_key(slipped)


def test_no_secret_is_in_an_error_a_repr_or_the_file() -> None:
    secret = "kettle-" + "meadow 4$"
    header, recovery_key = KeyHeader.fresh(KEY, secret, CHEAP)
    with pytest.raises(WrongPassphraseError) as wrong:
        header.unlock(f"{secret}!")
    with pytest.raises(WrongRecoveryKeyError) as slipped:
        header.unlock_with_recovery_key(recovery_key[:-1])
    told = [
        "".join(traceback.format_exception(wrong.value)),
        "".join(traceback.format_exception(slipped.value)),
        repr(header),
        repr(KEY),
        header.to_bytes().decode(),
    ]
    secrets = [secret, recovery_key[:8], KEY.key.hex(), repr(KEY.key)]
    assert [one for one in secrets if any(one in words for words in told)] == []


def test_no_two_headers_share_a_salt_or_a_nonce() -> None:
    headers = [HEADER, KeyHeader.fresh(KEY, PASSPHRASE, CHEAP)[0]]
    headers += [HEADER.with_passphrase(KEY, PASSPHRASE, CHEAP)]
    wraps = {header.by_passphrase for header in headers}
    wraps |= {header.by_recovery_key for header in headers[:2]}
    assert len(wraps) == len({w.salt for w in wraps}) == len({w.nonce for w in wraps}) == 5


# --- changing ---------------------------------------------------------------------------------


def test_a_new_passphrase_takes_the_place_of_the_old() -> None:
    changed = HEADER.with_passphrase(KEY, "another kettle", CHEAP)
    assert changed.generation == HEADER.generation + 1
    assert changed.unlock("another kettle") == KEY
    assert changed.unlock_with_recovery_key(RECOVERY_KEY) == KEY
    with pytest.raises(WrongPassphraseError):
        changed.unlock(PASSPHRASE)


def test_a_new_recovery_key_takes_the_place_of_the_old() -> None:
    changed, recovery_key = HEADER.with_new_recovery_key(KEY)
    assert changed.generation == HEADER.generation + 1
    assert changed.unlock(PASSPHRASE) == KEY
    assert changed.unlock_with_recovery_key(recovery_key) == KEY
    with pytest.raises(WrongRecoveryKeyError):
        changed.unlock_with_recovery_key(RECOVERY_KEY)


def test_another_databases_key_is_not_wrapped_here() -> None:
    with pytest.raises(ValueError, match="another database's key"):
        HEADER.with_passphrase(RawKey.fresh(), PASSPHRASE, CHEAP)
    with pytest.raises(ValueError, match="another database's key"):
        HEADER.with_new_recovery_key(RawKey.fresh())


def test_without_a_cost_it_is_at_least_the_least(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journal.vault.key_header.calibrated", lambda: LEAST)
    header, _ = KeyHeader.fresh(KEY, PASSPHRASE)
    assert header.cost == LEAST
    assert header.unlock(PASSPHRASE) == KEY


# --- the file ---------------------------------------------------------------------------------


def test_what_is_written_is_read_back() -> None:
    assert KeyHeader.from_bytes(HEADER.to_bytes()) == HEADER


def test_a_flipped_bit_is_seen_wherever_it_is() -> None:
    content = HEADER.to_bytes()
    for at in range(len(content)):
        for bit in range(8):
            flipped = bytearray(content)
            flipped[at] ^= 1 << bit
            with pytest.raises(DamagedKeysError):
                KeyHeader.from_bytes(bytes(flipped))


def test_a_cut_file_is_seen_wherever_it_ends() -> None:
    content = HEADER.to_bytes()
    for end in range(len(content)):
        with pytest.raises(DamagedKeysError):
            KeyHeader.from_bytes(content[:end])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"[" * 50_000,
        b"\xff" * 900,
        signed({"format": "another program's"}),
        signed({"format": "rep-journal keys"}),
        HEADER.to_bytes() + b" " * 100_000,
        HEADER.to_bytes() + b"\n",
    ],
)
def test_what_is_no_key_file_is_refused(content: bytes) -> None:
    with pytest.raises(DamagedKeysError):
        KeyHeader.from_bytes(content)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("version", None),
        ("version", "1"),
        ("generation", 1.0),
        ("generation", True),
        ("database", "00"),
        ("database", 7),
        ("passphrase", []),
        ("recovery_key", None),
        ("passphrase.salt", "00"),
        ("passphrase.nonce", None),
        ("passphrase.sealed", "zz" * 48),
        ("passphrase.memory_kib", 2**40),
        ("passphrase.passes", 10**9),
        ("passphrase.lanes", 0),
        ("recovery_key.sealed", ""),
    ],
)
def test_a_value_nobody_would_write_is_refused(path: str, value: object) -> None:
    content = json.loads(HEADER.to_bytes())
    *parents, name = path.split(".")
    inner = content[parents[0]] if parents else content
    inner[name] = value
    with pytest.raises(DamagedKeysError):
        KeyHeader.from_bytes(signed(content))


def test_a_newer_programs_keys_are_told_and_not_called_damaged() -> None:
    content = {**json.loads(HEADER.to_bytes()), "version": 2, "passphrase": "another way"}
    with pytest.raises(NewerKeysError, match="newer Rep Journal"):
        KeyHeader.from_bytes(signed(content))


@pytest.mark.parametrize(
    "altered",
    [
        replace(HEADER, salt=bytes(16)),
        replace(HEADER, cost=Cost(64, 2, 1)),
        replace(HEADER, by_passphrase=replace(HEADER.by_passphrase, salt=bytes(16))),
        replace(HEADER, by_passphrase=HEADER.by_recovery_key),
    ],
)
def test_what_stands_in_public_cannot_be_altered(altered: KeyHeader) -> None:
    with pytest.raises(WrongPassphraseError):
        altered.unlock(PASSPHRASE)


@pytest.mark.parametrize(
    "altered",
    [
        replace(HEADER, salt=bytes(16)),
        replace(HEADER, by_recovery_key=Wrap(bytes(16), bytes(12), bytes(48))),
        replace(HEADER, by_recovery_key=HEADER.by_passphrase),
    ],
)
def test_nor_beside_the_recovery_key(altered: KeyHeader) -> None:
    with pytest.raises(WrongRecoveryKeyError):
        altered.unlock_with_recovery_key(RECOVERY_KEY)


def test_whoever_has_no_passphrase_loads_no_cipher() -> None:
    code = (
        "import sys; import journal.vault.key_files, journal.vault.passphrase;"
        "sys.exit(str({'cryptography', 'zxcvbn'} & set(sys.modules) or ''))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == ""
