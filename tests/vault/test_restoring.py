"""A restored journal is as it was, keys included; what it replaces is kept."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.models import database as models_database
from journal.models.database import is_plain
from journal.models.raw_key import RawKey
from journal.models.refusal import NewerJournalError
from journal.vault.backup_file import Backup, make_backup
from journal.vault.backup_zip import DamagedBackupError
from journal.vault.key_files import keys_of, remove_keys, write_keys
from journal.vault.key_header import WrongPassphraseError
from journal.vault.restoring import restore
from journal.vault.seal import check_seal, write_seal
from tests.command_line import ROOT
from tests.vault.cheap_keys import CHEAP, PASSPHRASE
from tests.vault.test_seal import _KILLED
from tests.vault.writers import TELLING, Writer, no_file_longer_than, titles_at, writer

NEW_PASSPHRASE = "another kettle 42 meadow"  # noqa: S105 - invented
needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits")


@pytest.fixture(params=["plain", "protected"])
def somebody(request: pytest.FixtureRequest, journal_path: Path) -> Writer:
    return writer(journal_path, protected=request.param == "protected")


@pytest.fixture
def guarded(journal_path: Path) -> Writer:
    return writer(journal_path, protected=True)


def back_up(one: Writer) -> Backup:
    with one.opened() as database:
        return make_backup(database, one.header, one.shelf, "by hand")


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def with_another_passphrase(one: Writer) -> Writer:
    assert one.header is not None
    assert one.key is not None
    header = one.header.with_passphrase(one.key, NEW_PASSPHRASE, CHEAP)
    write_keys(one.journal, header)
    return replace(one, header=header)


def test_the_journal_is_as_it_was_when_it_was_backed_up(somebody: Writer) -> None:
    backup = back_up(somebody)
    before = titles_at(somebody.journal, somebody.key)
    somebody.write("after the backup")
    restore(backup, somebody.journal, somebody.key)
    assert titles_at(somebody.journal, somebody.key) == before


def test_what_was_there_is_kept_and_can_be_put_back(somebody: Writer) -> None:
    backup = back_up(somebody)
    somebody.write("after the backup")
    kept = restore(backup, somebody.journal, somebody.key).kept
    assert kept is not None
    assert kept.name.startswith("replaced-")
    assert "after the backup" in titles_at(kept, somebody.key)
    assert keys_of(kept) == somebody.header
    restore(kept, somebody.journal, somebody.key)
    assert "after the backup" in titles_at(somebody.journal, somebody.key)
    assert len(somebody.shelf.replaced()) == 2


@needs_posix
def test_it_is_this_users_alone(somebody: Writer) -> None:
    kept = restore(back_up(somebody), somebody.journal).kept
    assert kept is not None
    for path in (kept, somebody.journal):
        assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_else_is_left_behind(somebody: Writer) -> None:
    backup = back_up(somebody)
    before = files_in(somebody.folder)
    restore(backup, somebody.journal, somebody.key)
    assert files_in(somebody.folder) == before


def test_the_passphrase_of_that_time_opens_it_and_that_is_told(guarded: Writer) -> None:
    backup = back_up(guarded)
    with_another_passphrase(guarded)
    restored = restore(backup, guarded.journal, guarded.key)
    assert restored.passphrase_of_then
    header = keys_of(guarded.journal)
    assert header is not None
    assert header.unlock(PASSPHRASE) == guarded.key
    with pytest.raises(WrongPassphraseError):
        header.unlock(NEW_PASSPHRASE)
    assert restored.kept is not None
    kept = keys_of(restored.kept)
    assert kept is not None
    assert kept.unlock(NEW_PASSPHRASE) == guarded.key


def test_the_same_passphrase_is_not_worth_a_word(somebody: Writer) -> None:
    assert not restore(back_up(somebody), somebody.journal, somebody.key).passphrase_of_then


def test_a_plain_backup_makes_a_protected_journal_plain(journal_path: Path) -> None:
    backup = back_up(writer(journal_path))
    journal_path.unlink()
    guarded = writer(journal_path, protected=True)
    restored = restore(backup, journal_path)
    assert is_plain(journal_path)
    assert titles_at(journal_path) >= {TELLING}
    assert not restored.passphrase_of_then
    assert files_in(journal_path.parent) == ["journal.db"]
    assert restored.kept is not None
    assert keys_of(restored.kept) == guarded.header


def test_a_protected_backup_makes_a_plain_journal_protected(journal_path: Path) -> None:
    guarded = writer(journal_path, protected=True)
    backup = back_up(guarded)
    journal_path.unlink()
    remove_keys(journal_path)
    writer(journal_path)
    assert restore(backup, journal_path).passphrase_of_then
    assert keys_of(journal_path) == guarded.header
    assert titles_at(journal_path, guarded.key) >= {TELLING}


def test_a_journal_that_is_gone_comes_back_with_its_keys(somebody: Writer) -> None:
    backup = back_up(somebody)
    for path in somebody.folder.iterdir():
        if path.is_file():
            path.unlink()
    assert restore(backup, somebody.journal, somebody.key).kept is None
    assert titles_at(somebody.journal, somebody.key) >= {TELLING}
    assert keys_of(somebody.journal) == somebody.header


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"\xff" * 9000])
def test_a_journal_beyond_opening_is_kept_as_it_is(somebody: Writer, content: bytes) -> None:
    backup = back_up(somebody)
    somebody.journal.write_bytes(content)
    kept = restore(backup, somebody.journal, somebody.key).kept
    assert kept is not None
    assert kept.read_bytes() == content
    assert titles_at(somebody.journal, somebody.key) >= {TELLING}


def test_a_lost_passphrase_is_no_hindrance(guarded: Writer) -> None:
    backup = back_up(guarded)
    restore(backup, guarded.journal)
    assert titles_at(guarded.journal, guarded.key) >= {TELLING}


def test_the_key_of_another_journal_is_no_hindrance(guarded: Writer) -> None:
    restore(back_up(guarded), guarded.journal, RawKey.fresh())
    assert titles_at(guarded.journal, guarded.key) >= {TELLING}


def test_a_damaged_backup_replaces_nothing(somebody: Writer) -> None:
    backup = back_up(somebody)
    content = bytearray(backup.path.read_bytes())
    content[len(content) // 2] ^= 1
    backup.path.write_bytes(content)
    before, names = somebody.journal.read_bytes(), files_in(somebody.folder)
    with pytest.raises(DamagedBackupError):
        restore(backup, somebody.journal, somebody.key)
    assert somebody.journal.read_bytes() == before
    assert files_in(somebody.folder) == names
    assert somebody.shelf.replaced() == []


def test_a_backup_by_a_newer_program_replaces_nothing(
    somebody: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(somebody)
    before = somebody.journal.read_bytes()
    for place in ("journal.vault.restoring.SCHEMA", "journal.vault.backup_copy.SCHEMA"):
        monkeypatch.setattr(place, models_database.SCHEMA - 1)
    with pytest.raises(NewerJournalError):
        restore(backup, somebody.journal, somebody.key)
    assert somebody.journal.read_bytes() == before


def test_what_is_no_journal_replaces_nothing(somebody: Writer) -> None:
    before = somebody.journal.read_bytes()
    other = somebody.folder / "backups" / "replaced-x.db"
    other.parent.mkdir()
    for content in (b"", b"no journal" * 5000):
        other.write_bytes(content)
        with pytest.raises(JournalError):
            restore(other, somebody.journal, somebody.key)
    assert somebody.journal.read_bytes() == before


@needs_posix
@pytest.mark.parametrize("share", [0.0, 0.5, 0.9])
def test_a_full_disk_leaves_the_journal_as_it_was(somebody: Writer, share: float) -> None:
    backup = back_up(somebody)
    somebody.write("after the backup")
    before = files_in(somebody.folder)
    with no_file_longer_than(round(backup.size * share)), pytest.raises(JournalError) as told:
        restore(backup, somebody.journal, somebody.key)
    assert told.value.safe
    assert files_in(somebody.folder) == before
    assert somebody.shelf.replaced() == []
    assert "after the backup" in titles_at(somebody.journal, somebody.key)
    restore(backup, somebody.journal, somebody.key)


def test_a_disk_that_refuses_at_the_last_step_leaves_the_journal_as_it_was(
    somebody: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(somebody)
    somebody.write("after the backup")
    really = Path.replace

    def refuse(old: Path, new: Path) -> Path:
        if new == somebody.journal:
            raise OSError(5, "Input/output error")
        return really(old, new)

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(JournalError):
        restore(backup, somebody.journal, somebody.key)
    assert "after the backup" in titles_at(somebody.journal, somebody.key)
    assert somebody.shelf.replaced() == []
    header = keys_of(somebody.journal)
    assert header == somebody.header


def test_a_disk_without_second_names_gets_a_copy(
    somebody: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_names: object) -> None:
        raise OSError(1, "Operation not permitted")

    backup = back_up(somebody)
    somebody.write("after the backup")
    monkeypatch.setattr("os.link", refuse)
    kept = restore(backup, somebody.journal, somebody.key).kept
    assert kept is not None
    assert "after the backup" in titles_at(kept, somebody.key)
    assert keys_of(kept) == somebody.header


def test_a_link_to_the_journal_stays_a_link(somebody: Writer, tmp_path: Path) -> None:
    backup = back_up(somebody)
    link = tmp_path / "elsewhere" / "journal.db"
    link.parent.mkdir()
    link.symlink_to(somebody.journal)
    somebody.write("after the backup")
    restore(backup, link, somebody.key)
    assert link.is_symlink()
    assert "after the backup" not in titles_at(somebody.journal, somebody.key)


def test_no_seal_of_the_old_journal_judges_the_new_one(journal_path: Path) -> None:
    somebody = writer(journal_path)
    backup = back_up(somebody)
    write_seal(journal_path)
    restore(backup, journal_path)
    check_seal(journal_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_write_cut_off_in_the_old_journal_does_not_reach_the_new_one(
    journal_path: Path,
) -> None:
    somebody = writer(journal_path)
    backup = back_up(somebody)
    somebody.write_much(300)
    subprocess.run([sys.executable, "-c", _KILLED, journal_path], cwd=ROOT, check=False)
    kept = restore(backup, journal_path).kept
    assert len(titles_at(journal_path)) == 2
    assert kept is not None
    assert len(titles_at(kept)) == 302


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_notes_of_a_journal_that_cannot_be_opened_are_kept_with_it(journal_path: Path) -> None:
    somebody = writer(journal_path)
    backup = back_up(somebody)
    somebody.write_much(300)
    subprocess.run([sys.executable, "-c", _KILLED, journal_path], cwd=ROOT, check=False)
    torn = bytearray(journal_path.read_bytes())
    torn[:16] = b"no magic in here"
    journal_path.write_bytes(torn)
    kept = restore(backup, journal_path).kept
    assert len(titles_at(journal_path)) == 2
    assert kept is not None
    assert kept.with_name(f"{kept.name}-journal").exists()
    kept.write_bytes(b"SQLite format 3\0" + kept.read_bytes()[16:])
    restore(kept, journal_path)
    assert len(titles_at(journal_path)) == 302
