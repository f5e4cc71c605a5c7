"""A recovery key that was printed, put away and typed again years later."""

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.vault.recovery_key import WrongRecoveryKeyError, new_recovery_key, read_recovery_key

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEY = "KFT3-KGME-F6EY-9G9T-4C51-9NH2-XRVJ"
MEANS = bytes.fromhex("9bf439c28e799de4c13a230a14d622ee")
places = st.integers(0, 27)
signs = st.sampled_from(SIGNS)


def typed(signs: str) -> str:
    return "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))


def test_a_key_is_seven_groups_of_signs_nobody_misreads() -> None:
    assert re.fullmatch(rf"(?:[{SIGNS}]{{4}}-){{6}}[{SIGNS}]{{4}}", new_recovery_key())


def test_no_two_keys_are_alike() -> None:
    keys = {new_recovery_key() for _ in range(500)}
    assert len(keys) == len({read_recovery_key(key) for key in keys}) == 500
    assert {len(read_recovery_key(key)) for key in keys} == {16}


def test_a_key_printed_by_the_first_version_reads_the_same_for_ever() -> None:
    assert read_recovery_key(KEY) == MEANS


@pytest.mark.parametrize(
    "text",
    [
        KEY.lower(),
        KEY.replace("-", ""),
        KEY.replace("-", " – "),
        f"\t {KEY}\n",
        KEY.replace("-", "\u2011"),
        KEY.replace("1", "l"),
        KEY.replace("1", "I"),
        KEY.replace("V", "u"),
        "".join(chr(ord(sign) + 0xFEE0) for sign in KEY.replace("-", "")),
    ],
)
def test_it_may_be_typed_carelessly(text: str) -> None:
    assert read_recovery_key(text) == MEANS


def test_the_letter_o_is_a_zero() -> None:
    key = next(key for key in iter(new_recovery_key, "") if "0" in key)
    assert read_recovery_key(key.replace("0", "o")) == read_recovery_key(key)


@given(places, signs)
def test_one_wrong_sign_is_told_with_its_group(place: int, sign: str) -> None:
    plain = KEY.replace("-", "")
    wrong = plain[:place] + sign + plain[place + 1 :]
    if wrong == plain:
        assert read_recovery_key(typed(wrong)) == MEANS
        return
    with pytest.raises(WrongRecoveryKeyError, match="There is a slip") as told:
        read_recovery_key(typed(wrong))
    assert told.value.next_step == f"Look at group {place // 4 + 1} first."


@given(places, places, signs, signs)
def test_two_wrong_signs_are_seen(one: int, other: int, first: str, second: str) -> None:
    wrong = list(KEY.replace("-", ""))
    wrong[one], wrong[other] = first, second
    if "".join(wrong) != KEY.replace("-", ""):
        with pytest.raises(WrongRecoveryKeyError):
            read_recovery_key("".join(wrong))


@given(st.integers(0, 26))
def test_two_signs_changed_round_are_seen(place: int) -> None:
    plain = KEY.replace("-", "")
    turned = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    if turned != plain:
        with pytest.raises(WrongRecoveryKeyError):
            read_recovery_key(turned)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "has 28 signs; these are 0"),
        (KEY[:-1], "these are 27"),
        (KEY + "X", "these are 29"),
        (KEY.replace("T3", "T?"), "Group 1 has a sign no recovery key holds"),
        (KEY[:-1] + "\ud83d", "Group 7 has a sign"),
        ("X" * 100_000, "has 28 signs"),
    ],
)
def test_what_is_no_key_is_told(text: str, told: str) -> None:
    with pytest.raises(WrongRecoveryKeyError, match=told.replace("?", r"\?")) as refused:
        read_recovery_key(text)
    assert KEY[5:] not in refused.value.one_line


@given(st.text(st.characters(exclude_categories=[]), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(WrongRecoveryKeyError):
        assert len(read_recovery_key(text)) == 16
