"""A journal gets a passphrase, another one, and none again; with all its backups."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.models.achievement import Achievement, achievements_between
from journal.models.connection import number
from journal.models.database import create_journal, faults, is_plain, open_journal
from journal.models.kinds import counts
from journal.models.raw_key import RawKey
from journal.models.refusal import CannotOpenError, DamagedError, JournalBusyError
from journal.notebook import Notebook
from journal.vault.backup_file import header_in, make_backup, opened, sweep, verify
from journal.vault.backup_protection import encrypt_backups, plain_left
from journal.vault.backup_shelf import Shelf
from journal.vault.key_files import KeysLostError, has_traces, keys_of, remove_keys
from journal.vault.key_header import WrongPassphraseError
from journal.vault.protection import (
    PoorPassphraseError,
    change_passphrase,
    protect,
    renew_recovery_key,
    unprotect,
)
from journal.vault.recovery_key import WrongRecoveryKeyError
from journal.vault.restoring import restore
from tests.command_line import ROOT
from tests.entries import MONDAY, one_of_each_kind
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

TELLING = "Zaunkönig und Kessel"
NEXT_YEAR = datetime(2027, 1, 2, tzinfo=UTC)
needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals and links")


@pytest.fixture
def journal(journal_path: Path) -> Path:
    """A closed journal with a record of every kind and one telling word."""
    with_book(create_journal(journal_path), TELLING)
    return journal_path


@pytest.fixture
def shelf(journal: Path) -> Shelf:
    """Three backups beside the journal, each a second time in another folder."""
    second = journal.parent / "second"
    second.mkdir()
    shelf = Shelf(journal.parent / "backups", second)
    for _ in range(3):
        with closing(open_journal(journal)) as database:
            make_backup(database, None, shelf, "by hand")
    return shelf


def with_book(database: object, title: str) -> None:
    book = Notebook(database)  # type: ignore[arg-type]
    book.save(*one_of_each_kind(), Achievement(day=MONDAY, title=title, result=f"{title} " * 50))
    book.close()


def unlocked(journal: Path, passphrase: str = PASSPHRASE) -> RawKey:
    header = keys_of(journal)
    assert header is not None
    return header.unlock(passphrase)


def titles(journal: Path, key: RawKey | None = None) -> list[str]:
    """Open the journal as the program does, and read."""
    book = Notebook(open_journal(journal, key=key))
    try:
        assert faults(book.database) == []
        assert sum(book.read(counts()).values()) > 10
        return [one.title for one in book.read(achievements_between(None, None))]
    finally:
        book.close()


def files_with(word: str, folder: Path) -> list[str]:
    """Return the files a search of the disk would find ``word`` in."""
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and word.encode() in path.read_bytes()
    ]


def zips(shelf: Shelf) -> list[Path]:
    return sorted(path for one in (shelf.folder, shelf.second) if one for path in one.glob("*.zip"))


# --- protecting -------------------------------------------------------------------------------


def test_a_protected_journal_opens_with_the_passphrase_and_holds_the_same(journal: Path) -> None:
    before = titles(journal)
    protect(journal, PASSPHRASE, cost=CHEAP)
    assert not is_plain(journal)
    with pytest.raises(CannotOpenError):
        open_journal(journal)
    assert titles(journal, unlocked(journal)) == before


def test_it_keeps_its_schema_and_its_mark(journal: Path) -> None:
    def marks(key: RawKey | None) -> list[int]:
        with closing(open_journal(journal, key=key)) as database:
            return [number(database.connection, n) for n in ("user_version", "application_id")]

    before = marks(None)
    protect(journal, PASSPHRASE, cost=CHEAP)
    assert marks(unlocked(journal)) == before


def test_the_recovery_key_opens_it_too(journal: Path) -> None:
    recovery_key = protect(journal, PASSPHRASE, cost=CHEAP)
    header = keys_of(journal)
    assert header is not None
    assert TELLING in titles(journal, header.unlock_with_recovery_key(recovery_key))


def test_a_key_may_be_handed_in(journal: Path) -> None:
    key = RawKey.fresh()
    protect(journal, PASSPHRASE, key=key, cost=CHEAP)
    assert unlocked(journal) == key


def test_no_word_is_left_readable_in_any_file(journal: Path, shelf: Shelf) -> None:
    assert len(files_with(TELLING, journal.parent)) == 7
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP)
    assert files_with(TELLING, journal.parent) == []
    assert files_with(PASSPHRASE, journal.parent) == []
    assert plain_left(shelf) == []


def test_every_backup_is_encrypted_and_opens_with_the_same_passphrase(
    journal: Path, shelf: Shelf
) -> None:
    said: list[tuple[int, int]] = []
    before = [(one.sequence, one.made_at, one.about and one.about.why) for one in shelf.backups()]
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP, progress=lambda *at: said.append(at))
    after = shelf.backups()
    assert [(one.sequence, one.made_at, one.about and one.about.why) for one in after][1:] == before
    assert after[0].about is not None
    assert after[0].about.why == "before protecting"
    for path in zips(shelf):
        backup = shelf.at(path)
        verify(backup)
        header = header_in(backup)
        assert header is not None
        with opened(backup, header.unlock(PASSPHRASE)) as database:
            assert faults(database) == []
            assert Notebook(database).read(achievements_between(None, None))
    assert said == [(at, 8) for at in range(9)]


def test_a_journal_that_was_kept_is_encrypted_with_its_keys(journal: Path, shelf: Shelf) -> None:
    restore(shelf.backups()[0], journal)
    (kept,) = shelf.replaced()
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP)
    assert TELLING in titles(kept, unlocked(kept))
    unprotect(journal, unlocked(journal), shelf=shelf)
    assert TELLING in titles(kept)
    assert not has_traces(journal)


def test_another_computers_backups_are_left_alone(
    journal: Path, shelf: Shelf, tmp_path: Path
) -> None:
    assert shelf.second is not None
    elsewhere = Shelf(tmp_path / "elsewhere" / "backups", shelf.second)
    with closing(open_journal(journal)) as database:
        theirs = make_backup(database, None, elsewhere, "by hand", made_at=NEXT_YEAR)
    theirs_here = shelf.second / theirs.path.name
    before = theirs_here.read_bytes()
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP)
    assert theirs_here.read_bytes() == before
    assert plain_left(shelf) == []


def test_a_backup_that_cannot_be_read_is_named_and_stops_nothing(
    journal: Path, shelf: Shelf
) -> None:
    damaged = zips(shelf)[0]
    content = damaged.read_bytes()
    damaged.write_bytes(content[:9000] + b"\xff" + content[9001:])
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP)
    assert plain_left(shelf) == [damaged]
    assert damaged.read_bytes()[9000:9001] == b"\xff"


def test_a_second_folder_that_is_away_is_seen_to_when_it_is_back(
    journal: Path, shelf: Shelf
) -> None:
    assert shelf.second is not None
    away = shelf.second.rename(journal.parent / "away")
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP)
    assert plain_left(shelf) == []
    away.rename(shelf.second)
    assert len(plain_left(shelf)) == 3
    header = keys_of(journal)
    assert header is not None
    assert encrypt_backups(shelf, unlocked(journal), header) == []
    assert files_with(TELLING, journal.parent) == []


@pytest.mark.parametrize(
    ("passphrase", "told"), [("short", "Too short"), ("password1", "Too easy to guess")]
)
def test_a_poor_passphrase_changes_nothing(passphrase: str, told: str, journal: Path) -> None:
    before = journal.read_bytes()
    with pytest.raises(PoorPassphraseError, match=told):
        protect(journal, passphrase)
    assert journal.read_bytes() == before
    assert [path.name for path in journal.parent.iterdir()] == ["journal.db"]


def test_a_damaged_journal_is_not_touched(journal: Path) -> None:
    content = bytearray(journal.read_bytes())
    content[5000:9000] = b"\xff" * 4000
    journal.write_bytes(content)
    with pytest.raises(DamagedError):
        protect(journal, PASSPHRASE, cost=CHEAP)
    assert journal.read_bytes() == content
    assert not has_traces(journal)


def test_a_journal_open_elsewhere_is_told(journal: Path) -> None:
    with closing(open_journal(journal)), pytest.raises(JournalBusyError):
        protect(journal, PASSPHRASE, cost=CHEAP)
    assert is_plain(journal)


def test_it_is_not_protected_twice(journal: Path) -> None:
    protect(journal, PASSPHRASE, cost=CHEAP)
    before = journal.read_bytes()
    with pytest.raises(JournalError, match="has a passphrase already"):
        protect(journal, "another kettle 42", cost=CHEAP)
    assert journal.read_bytes() == before


@needs_posix
def test_a_link_stays_a_link(journal: Path) -> None:
    elsewhere = journal.parent / "disk" / "mine.db"
    elsewhere.parent.mkdir()
    journal.rename(elsewhere)
    journal.symlink_to(elsewhere)
    protect(journal, PASSPHRASE, cost=CHEAP)
    assert journal.is_symlink()
    assert TELLING in titles(journal, unlocked(journal))
    unprotect(journal, unlocked(journal))
    assert journal.is_symlink()
    assert TELLING in titles(journal)


@needs_posix
def test_a_copy_of_the_file_under_another_name_is_not_overwritten(journal: Path) -> None:
    snapshot = journal.parent / "snapshot.db"
    os.link(journal, snapshot)
    before = snapshot.read_bytes()
    protect(journal, PASSPHRASE, cost=CHEAP)
    assert snapshot.read_bytes() == before


@needs_posix
def test_what_was_readable_is_overwritten_before_it_goes(journal: Path) -> None:
    with journal.open("rb") as old:
        protect(journal, PASSPHRASE, cost=CHEAP)
        assert set(old.read()) == {0}


# --- changing ---------------------------------------------------------------------------------


def test_another_passphrase_opens_it_while_it_is_open(journal: Path) -> None:
    recovery_key = protect(journal, PASSPHRASE, cost=CHEAP)
    key = unlocked(journal)
    with closing(open_journal(journal, key=key)):
        changed = change_passphrase(journal, key, "another kettle 42", cost=CHEAP)
        in_a_process = [sys.executable, "-c", _OPENS, str(journal)]
        assert subprocess.run(in_a_process, cwd=ROOT, check=False).returncode == 3
    assert keys_of(journal) == changed
    assert TELLING in titles(journal, unlocked(journal, "another kettle 42"))
    assert changed.unlock_with_recovery_key(recovery_key) == key
    with pytest.raises(WrongPassphraseError):
        unlocked(journal)


_OPENS = """
import sys
from pathlib import Path
from journal.models.connection import keyed
import sqlcipher3.dbapi2 as driver
try:
    keyed(Path(sys.argv[1]), "rw", None).execute("BEGIN EXCLUSIVE")
except driver.OperationalError as error:
    sys.exit(3 if "locked" in str(error) else str(error))
"""


def test_a_poor_new_passphrase_changes_nothing(journal: Path) -> None:
    protect(journal, PASSPHRASE, cost=CHEAP)
    with pytest.raises(PoorPassphraseError):
        change_passphrase(journal, unlocked(journal), "short")
    assert unlocked(journal)


def test_a_new_recovery_key_ends_the_old_one(journal: Path) -> None:
    old = protect(journal, PASSPHRASE, cost=CHEAP)
    key = unlocked(journal)
    new = renew_recovery_key(journal, key)
    header = keys_of(journal)
    assert header is not None
    assert header.unlock_with_recovery_key(new) == key == header.unlock(PASSPHRASE)
    with pytest.raises(WrongRecoveryKeyError):
        header.unlock_with_recovery_key(old)


def test_without_its_keys_nothing_is_changed(journal: Path) -> None:
    protect(journal, PASSPHRASE, cost=CHEAP)
    key = unlocked(journal)
    shutil.rmtree(journal.parent / "backups")
    remove_keys(journal)
    for deed in (renew_recovery_key, unprotect):
        with pytest.raises(KeysLostError):
            deed(journal, key)
    with pytest.raises(KeysLostError):
        change_passphrase(journal, key, "another kettle 42")


# --- taking it away ---------------------------------------------------------------------------


def test_a_plain_journal_again_with_plain_backups(journal: Path, shelf: Shelf) -> None:
    before = titles(journal)
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP)
    said: list[tuple[int, int]] = []
    unprotect(journal, unlocked(journal), shelf=shelf, progress=lambda *at: said.append(at))
    assert is_plain(journal)
    assert not has_traces(journal)
    assert titles(journal) == before
    assert len(zips(shelf)) == 10
    for path in zips(shelf):
        verify(shelf.at(path))
        with opened(shelf.at(path)) as database:
            assert faults(database) == []
    assert said == [(at, 10) for at in range(11)]


def test_backups_with_other_keys_stay_as_they_are(journal: Path, shelf: Shelf) -> None:
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP)
    unprotect(journal, unlocked(journal))  # the second folder is not named
    assert shelf.second is not None
    left = {path: path.read_bytes() for path in shelf.second.glob("*.zip")}
    protect(journal, "another kettle 42", cost=CHEAP)
    unprotect(journal, unlocked(journal, "another kettle 42"), shelf=shelf)
    assert left
    assert {path: path.read_bytes() for path in left} == left


def test_a_wrong_key_changes_nothing(journal: Path, shelf: Shelf) -> None:
    protect(journal, PASSPHRASE, shelf=shelf, cost=CHEAP)
    key = unlocked(journal)
    before = {path: path.read_bytes() for path in [journal, *zips(shelf)]}
    with pytest.raises(JournalError):
        unprotect(journal, RawKey(bytes(32), key.salt), shelf=shelf)
    assert {path: path.read_bytes() for path in before} == before


# --- a disk that refuses ----------------------------------------------------------------------


class FullDisk:
    """Refuses from the ``at``-th time on that a file is to be replaced."""

    def __init__(self, at: int) -> None:
        self.left = at
        self._replace = Path.replace

    def replace(self, part: Path, target: Path) -> Path:
        self.left -= 1
        if self.left < 0:
            raise OSError(28, "No space left on device")
        return self._replace(part, target)


@pytest.mark.parametrize("at", range(0, 16, 2))
@pytest.mark.parametrize("deed", ["protect", "unprotect"])
def test_a_full_disk_leaves_a_journal_that_opens(
    deed: str, at: int, journal: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = RawKey.fresh()
    if deed == "unprotect":
        protect(journal, PASSPHRASE, key=key, shelf=shelf, cost=CHEAP)
    full = FullDisk(at)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", lambda part, target: full.replace(part, target))
        told: JournalError | None = None
        try:
            if deed == "protect":
                protect(journal, PASSPHRASE, key=key, shelf=shelf, cost=CHEAP)
            else:
                unprotect(journal, key, shelf=shelf)
        except JournalError as error:
            told = error
    was_plain = deed == "protect"
    if told is not None:
        assert is_plain(journal) is was_plain, "told that it failed, and yet it did not"
    assert TELLING in titles(journal, None if is_plain(journal) else unlocked(journal))
    assert all(opens(path, shelf, key) for path in zips(shelf))


def opens(path: Path, shelf: Shelf, key: RawKey) -> bool:
    backup = shelf.at(path)
    with opened(backup, key if backup.is_protected else None) as database:
        return faults(database) == []


# --- killed -----------------------------------------------------------------------------------

# Every call that touches the disk is a step: counted, or killed at before or after it happens.
_CHILD = """
import os, signal, sys
from pathlib import Path
from journal.vault.key_files import keys_of
from journal.vault.protection import protect, unprotect
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

journal, kill_at = Path(sys.argv[1]), int(sys.argv[3])
header = keys_of(journal)
key = header and header.unlock(PASSPHRASE)
TOUCHES = {"execute", "close", "fsync", "open", "replace", "rename", "unlink", "write", "rmdir"}
seen = 0

def watch(frame, event, what):
    global seen
    if event in ("c_call", "c_return") and what.__name__ in TOUCHES:
        seen += 1
        if seen == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

sys.setprofile(watch)
if sys.argv[2] == "protect":
    protect(journal, PASSPHRASE, cost=CHEAP)
else:
    unprotect(journal, key)
sys.setprofile(None)
print(seen)
"""


def in_a_process(journal: Path, deed: str, kill_at: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _CHILD, journal, deed, str(kill_at)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def spread(steps: int) -> Iterator[int]:
    """Spread some moments over all steps, the first and the last among them."""
    yield from sorted({*range(1, steps + 1, max(1, steps // 13)), steps})


@pytest.mark.slow
@needs_posix
@pytest.mark.parametrize("deed", ["protect", "unprotect"])
def test_a_kill_leaves_a_journal_that_opens_and_the_next_run_finishes(
    deed: str, journal: Path, tmp_path: Path
) -> None:
    with closing(open_journal(journal)) as database:
        make_backup(database, None, Shelf(journal.parent / "backups"), "by hand")
    if deed == "unprotect":
        protect(journal, PASSPHRASE, cost=CHEAP)
    start = tmp_path / "start"
    start.mkdir()
    for path in journal.parent.iterdir():
        if path != start:
            shutil.move(path, start / path.name)

    def copy(name: str) -> Path:
        return Path(shutil.copytree(start, tmp_path / name)) / "journal.db"

    counted = in_a_process(copy("rehearsal"), deed, kill_at=0)
    assert counted.stderr == ""
    found = set()
    for moment in spread(int(counted.stdout)):
        there = copy(str(moment))
        killed = in_a_process(there, deed, kill_at=moment)
        assert killed.returncode == -signal.SIGKILL, f"step {moment}: {killed.stderr}"
        plain = is_plain(there)
        found.add(plain)
        key = None if plain else unlocked(there)
        assert TELLING in titles(there, key), f"step {moment}"
        if key is not None:  # what the program does when it is unlocked the next time
            header = keys_of(there)
            assert header is not None
            shelf = Shelf(there.parent / "backups")
            sweep(there.parent)
            encrypt_backups(shelf, key, header)
            assert plain_left(shelf) == [], f"step {moment}"
        if plain is (deed == "protect"):
            assert in_a_process(there, deed, kill_at=0).returncode == 0, f"step {moment}"
            assert TELLING in titles(there, None if is_plain(there) else unlocked(there))
        left = sorted(path.name for path in there.parent.rglob("*.part"))
        assert left == [], f"step {moment}"
    assert found == {True, False}
