"""The keys beside the journal: twice, healed from each other and from a backup, never lost."""

import os
import random
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.models.raw_key import RawKey
from journal.vault.key_files import (
    KeysLostError,
    has_traces,
    header_for,
    keys_of,
    remove_keys,
    write_keys,
)
from journal.vault.key_header import KeyHeader, NewerKeysError
from tests.command_line import ROOT
from tests.vault.cheap_keys import CHEAP, PASSPHRASE, cheap_header
from tests.vault.test_key_header import signed

KEY = RawKey.fresh()
OLD = cheap_header(KEY)
NEW = OLD.with_passphrase(KEY, "another kettle", CHEAP)
OTHER = cheap_header(RawKey.fresh())
PLAIN = b"SQLite format 3\0" + bytes(84)


@pytest.fixture
def journal(journal_path: Path) -> Path:
    """A file that begins as an encrypted journal does; more of it is not looked at."""
    journal_path.write_bytes(KEY.salt + bytes(range(256)) * 16)
    return journal_path


def copies(journal: Path) -> list[Path]:
    return [journal.with_name(f"{journal.name}.{end}") for end in ("keys", "keys2")]


def put(journal: Path, *headers: KeyHeader | bytes | None) -> None:
    """Write what the two copies hold, behind the program's back."""
    for place, header in zip(copies(journal), headers, strict=True):
        if header is not None:
            content = header.to_bytes() if isinstance(header, KeyHeader) else header
            place.write_bytes(content)


def held(journal: Path) -> list[bytes | None]:
    return [place.read_bytes() if place.exists() else None for place in copies(journal)]


def back_up(journal: Path, sequence: int, header: KeyHeader | bytes | None) -> None:
    folder = journal.parent / "backups"
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / f"journal-{sequence:06}-20261123T080000Z.zip", "w") as backup:
        backup.writestr("about.json", "{}")
        if header is not None:
            content = header.to_bytes() if isinstance(header, KeyHeader) else header
            backup.writestr("keys.json", content)


# --- finding ----------------------------------------------------------------------------------


def test_what_is_written_is_found(journal: Path) -> None:
    write_keys(journal, OLD)
    found = keys_of(journal)
    assert found == OLD
    assert found.unlock(PASSPHRASE) == KEY
    assert held(journal) == [OLD.to_bytes()] * 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_nobody_else_may_read_them(journal: Path) -> None:
    write_keys(journal, OLD)
    assert {place.stat().st_mode & 0o777 for place in copies(journal)} == {0o600}


@pytest.mark.parametrize("headers", [(OLD, OLD), (None, None), (b"junk", OTHER)])
def test_a_plain_journal_has_no_keys_whatever_lies_there(
    headers: tuple[KeyHeader | bytes | None, ...], journal: Path
) -> None:
    journal.write_bytes(PLAIN)
    put(journal, *headers)
    before = held(journal)
    assert keys_of(journal) is None
    assert held(journal) == before


@pytest.mark.parametrize("content", [None, b"", b"short"])
def test_a_missing_or_cut_journal_has_none(content: bytes | None, journal: Path) -> None:
    write_keys(journal, OLD)
    journal.unlink()
    if content is not None:
        journal.write_bytes(content)
    assert keys_of(journal) is None


def test_without_a_trace_of_keys_the_file_is_somebody_elses(journal: Path) -> None:
    back_up(journal, 1, None)
    (journal.parent / "journal.db.lock").write_bytes(b"")
    assert not has_traces(journal)
    assert keys_of(journal) is None


@pytest.mark.parametrize("headers", [(OLD, NEW), (NEW, OLD), (NEW, None), (None, NEW)])
def test_the_newer_copy_counts_and_the_other_follows(
    headers: tuple[KeyHeader | None, ...], journal: Path
) -> None:
    put(journal, *headers)
    assert keys_of(journal) == NEW
    assert held(journal) == [NEW.to_bytes()] * 2


@pytest.mark.parametrize("which", [0, 1])
def test_a_flipped_bit_in_one_copy_is_healed_from_the_other(which: int, journal: Path) -> None:
    write_keys(journal, OLD)
    place, content = copies(journal)[which], OLD.to_bytes()
    for at in random.Random(1123).sample(range(len(content)), 40):  # noqa: S311 - repeatable
        place.write_bytes(content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :])
        assert keys_of(journal) == OLD
        assert held(journal) == [content] * 2


@pytest.mark.parametrize("lost", [None, b"", b"junk", OLD.to_bytes()[:-40]])
def test_both_copies_are_healed_from_the_newest_backup_that_fits(
    lost: bytes | None, journal: Path
) -> None:
    put(journal, lost, lost)
    for sequence, header in enumerate([OLD, NEW, OTHER, b"junk", None], start=1):
        back_up(journal, sequence, header)
    (journal.parent / "backups" / "journal-000009-x.zip").write_bytes(b"no zip at all")
    assert keys_of(journal) == NEW
    assert held(journal) == [NEW.to_bytes()] * 2


@pytest.mark.parametrize("headers", [(b"junk", b""), (OTHER, OTHER), (b"junk", None)])
def test_keys_that_are_lost_are_told_and_a_backup_is_named(
    headers: tuple[KeyHeader | bytes | None, ...], journal: Path
) -> None:
    put(journal, *headers)
    before = held(journal)
    with pytest.raises(KeysLostError, match="gone or damaged") as told:
        keys_of(journal)
    assert "Restore a backup" in told.value.next_step
    assert held(journal) == before


def test_a_backup_alone_shows_that_the_journal_was_protected(journal: Path) -> None:
    back_up(journal, 1, OTHER)
    assert has_traces(journal)
    with pytest.raises(KeysLostError):
        keys_of(journal)


def test_first_bytes_that_are_damaged_are_told(journal: Path) -> None:
    write_keys(journal, OLD)
    content = journal.read_bytes()
    journal.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    with pytest.raises(KeysLostError, match="or its first bytes are"):
        keys_of(journal)


def test_a_newer_programs_keys_are_told_and_left_alone(journal: Path) -> None:
    newer = signed({"format": "rep-journal keys", "version": 2, "anything": "else"})
    put(journal, newer, newer)
    back_up(journal, 1, OLD)
    with pytest.raises(NewerKeysError):
        keys_of(journal)
    put(journal, OLD, newer)
    assert keys_of(journal) == OLD
    assert held(journal) == [OLD.to_bytes(), newer]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_where_nobody_may_write_they_open_all_the_same(journal: Path) -> None:
    put(journal, NEW, None)
    journal.parent.chmod(0o500)
    try:
        assert keys_of(journal) == NEW
    finally:
        journal.parent.chmod(0o700)
    assert held(journal) == [NEW.to_bytes(), None]


def test_a_copy_that_cannot_be_healed_is_no_obstacle(journal: Path) -> None:
    put(journal, NEW, None)
    copies(journal)[1].mkdir()
    assert keys_of(journal) == NEW


def test_they_lie_beside_the_file_and_not_beside_a_link_to_it(journal: Path) -> None:
    link = journal.parent / "desk" / "journal.db"
    link.parent.mkdir()
    link.symlink_to(journal)
    write_keys(link, OLD)
    assert held(journal) == [OLD.to_bytes()] * 2
    assert keys_of(link) == keys_of(journal) == OLD


def test_looking_for_a_databases_keys_opens_no_journal(journal: Path) -> None:
    put(journal, OLD, NEW)
    journal.unlink()
    assert header_for(journal, KEY.salt) == NEW
    assert header_for(journal, bytes(16)) is None
    assert held(journal) == [OLD.to_bytes(), NEW.to_bytes()]


# --- writing ----------------------------------------------------------------------------------


def test_while_a_database_is_replaced_both_ways_in_are_there(journal: Path) -> None:
    write_keys(journal, OLD)
    write_keys(journal, OTHER, beside=OLD)
    assert held(journal) == [OTHER.to_bytes(), OLD.to_bytes()]
    assert header_for(journal, OTHER.salt) == OTHER
    assert keys_of(journal) == OLD  # a kill before the database was replaced
    journal.write_bytes(OTHER.salt + bytes(4096))
    assert keys_of(journal) == OTHER  # and one after
    assert held(journal) == [OTHER.to_bytes()] * 2


def test_the_keys_of_another_database_are_never_written_over(journal: Path) -> None:
    write_keys(journal, OTHER)
    write_keys(journal, OLD)
    assert held(journal) == [OLD.to_bytes()] * 2
    assert keys_of(journal) == OLD
    journal.write_bytes(OTHER.salt + bytes(4096))  # somebody copies the other one back
    assert keys_of(journal) == OTHER


def test_removed_keys_are_gone(journal: Path) -> None:
    write_keys(journal, OLD)
    remove_keys(journal)
    assert held(journal) == [None, None]
    remove_keys(journal)


@pytest.mark.parametrize("refused", ["os.fsync", "pathlib.Path.replace"])
def test_a_full_disk_leaves_both_copies_as_they_were(
    refused: str, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_keys(journal, OLD)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(refused, refuse)
        with pytest.raises(JournalError, match="no space left"):
            write_keys(journal, NEW)
    assert held(journal) == [OLD.to_bytes()] * 2
    assert sorted(path.name for path in journal.parent.iterdir()) == [
        "journal.db",
        "journal.db.keys",
        "journal.db.keys2",
    ]


# --- killed -----------------------------------------------------------------------------------

# Every call that touches the disk is a step: counted, or killed at before or after it happens.
_CHILD = """
import os, signal, sys
from pathlib import Path
from journal.vault.key_files import write_keys
from journal.vault.key_header import KeyHeader

journal, kill_at = Path(sys.argv[1]), int(sys.argv[2])
header, *beside = (KeyHeader.from_bytes(Path(one).read_bytes()) for one in sys.argv[3:])
TOUCHES = {"fsync", "open", "replace", "rename", "unlink", "close", "flush", "write", "mkstemp"}
seen = 0

def watch(frame, event, what):
    global seen
    if event in ("c_call", "c_return") and what.__name__ in TOUCHES:
        seen += 1
        if seen == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

sys.setprofile(watch)
write_keys(journal, header, beside=beside[0] if beside else None)
sys.setprofile(None)
print(seen)
"""


def write_in_a_process(journal: Path, kill_at: int, *headers: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, journal, str(kill_at), *headers],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if kill_at:
        assert done.returncode == -signal.SIGKILL, done.stderr
        return 0
    assert done.stderr == ""
    return int(done.stdout)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(("header", "beside"), [(NEW, None), (OTHER, OLD)])
def test_a_kill_between_the_copies_leaves_a_way_in(
    header: KeyHeader, beside: KeyHeader | None, journal: Path, tmp_path: Path
) -> None:
    files = []
    for name, content in (("header", header), ("beside", beside)):
        if content is not None:
            files.append(tmp_path / name)
            files[-1].write_bytes(content.to_bytes())
    rehearsal = tmp_path / "rehearsal"
    rehearsal.mkdir()
    shutil.copy(journal, rehearsal)
    write_keys(rehearsal / journal.name, OLD)
    steps = write_in_a_process(rehearsal / journal.name, 0, *files)

    found = set()
    for moment in range(1, steps + 1, 3):
        folder = tmp_path / str(moment)
        folder.mkdir()
        there = folder / journal.name
        shutil.copy(journal, there)
        write_keys(there, OLD)
        write_in_a_process(there, moment, *files)
        opened = keys_of(there)
        assert opened in (OLD, NEW), f"step {moment}"
        found.add(opened)
        assert held(there) == [opened.to_bytes()] * 2, f"step {moment}"
    assert found == ({OLD, NEW} if beside is None else {OLD})
