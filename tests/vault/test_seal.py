"""Bits that flip while a plain journal is closed are seen; whoever writes it breaks no seal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from journal.models.refusal import DamagedError
from journal.vault.seal import SealBrokenError, check_seal, remove_seal, write_seal
from tests.command_line import ROOT
from tests.vault.writers import TELLING, no_file_longer_than, titles_at, writer

# Is killed in the middle of a write: half of it is in the file, the rest in its notes.
_KILLED = """
import os, signal, sys
from pathlib import Path
from journal.models.database import open_journal

with open_journal(Path(sys.argv[1])).engine.connect() as connection:
    connection.exec_driver_sql("PRAGMA cache_size=5")
    connection.exec_driver_sql("BEGIN")
    connection.exec_driver_sql("UPDATE achievement SET task = hex(zeroblob(9000))")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def sealed(journal_path: Path) -> Path:
    writer(journal_path)
    write_seal(journal_path)
    return journal_path


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 4
    path.write_bytes(content)


def seal_of(journal: Path) -> Path:
    return journal.with_name("journal.db.seal")


def test_a_journal_as_it_was_closed_breaks_no_seal(sealed: Path) -> None:
    check_seal(sealed)
    assert titles_at(sealed) >= {TELLING}
    check_seal(sealed)  # looked at, not written


def test_a_flipped_bit_is_seen_wherever_it_is(sealed: Path) -> None:
    size = sealed.stat().st_size
    for at in [*range(24), *range(28, 100), *range(100, size, 4001), size - 1]:
        flip(sealed, at)
        with pytest.raises(SealBrokenError) as told:
            check_seal(sealed)
        assert isinstance(told.value, DamagedError)
        assert TELLING not in told.value.one_line
        flip(sealed, at)
    check_seal(sealed)


def test_a_journal_cut_short_or_grown_is_seen(sealed: Path) -> None:
    content = sealed.read_bytes()
    for other in (content[:-4096], content + bytes(4096)):
        sealed.write_bytes(other)
        with pytest.raises(SealBrokenError):
            check_seal(sealed)


def test_whoever_writes_it_breaks_no_seal(sealed: Path) -> None:
    writer(sealed).write("more")
    check_seal(sealed)


def test_a_new_seal_takes_the_place_of_a_broken_one(sealed: Path) -> None:
    flip(sealed, sealed.stat().st_size - 1)
    write_seal(sealed)
    check_seal(sealed)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_write_cut_off_by_a_kill_is_not_judged(sealed: Path) -> None:
    somebody = writer(sealed)
    somebody.write_much(200)
    write_seal(sealed)
    before = sealed.read_bytes()
    subprocess.run([sys.executable, "-c", _KILLED, sealed], cwd=ROOT, check=False)
    assert sealed.read_bytes() != before
    check_seal(sealed)
    assert len(titles_at(sealed)) == 202


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"size": 1}', b"\xff" * 5000])
def test_a_seal_that_is_none_is_passed_over(sealed: Path, content: bytes) -> None:
    seal_of(sealed).write_bytes(content)
    flip(sealed, sealed.stat().st_size - 1)
    check_seal(sealed)


def test_a_journal_that_is_gone_or_empty_is_left_to_who_opens_it(sealed: Path) -> None:
    sealed.write_bytes(b"")
    check_seal(sealed)
    sealed.unlink()
    check_seal(sealed)


def test_a_protected_journal_takes_no_seal(sealed: Path) -> None:
    sealed.unlink()
    writer(sealed, protected=True)
    check_seal(sealed)
    write_seal(sealed)
    assert not seal_of(sealed).exists()


def test_without_its_seal_nothing_is_judged(sealed: Path) -> None:
    flip(sealed, sealed.stat().st_size - 1)
    remove_seal(sealed)
    remove_seal(sealed)
    check_seal(sealed)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits and modes")
def test_a_full_disk_leaves_it_unsealed_and_says_nothing(sealed: Path) -> None:
    writer(sealed).write("more")
    with no_file_longer_than(0):
        write_seal(sealed)
    check_seal(sealed)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_seal_is_this_users_alone_and_holds_no_word(sealed: Path) -> None:
    assert seal_of(sealed).stat().st_mode & 0o777 == 0o600
    told = json.loads(seal_of(sealed).read_text("ascii"))
    assert set(told) == {"size", "sha256", "counter"}
