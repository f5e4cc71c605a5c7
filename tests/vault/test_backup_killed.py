"""A kill at any moment leaves backups that are whole and a journal that opens, old or new."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal.models.database import is_plain, open_journal
from journal.vault.backup_file import backup_at, make_backup, opened, verify
from journal.vault.backup_shelf import Shelf
from journal.vault.key_files import keys_of
from journal.vault.restoring import restore
from journal.vault.sweeping import sweep
from journal.whole_file import sweep_parts
from tests.vault.cheap_keys import PASSPHRASE
from tests.vault.killing import kill_at_every_step
from tests.vault.writers import Writer, titles_at, titles_in, writer

NOW = datetime(2026, 11, 23, 18, 2, 11, tzinfo=UTC)
HERE = "tests.vault.test_backup_killed"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
]


def shelf_in(folder: Path) -> Shelf:
    return Shelf(folder / "backups", folder / "stick")


def back_up_and_thin(folder: Path) -> None:
    database = open_journal(folder / "journal.db")
    made_at = NOW + timedelta(days=40)
    make_backup(database, None, shelf_in(folder), "by hand", made_at=made_at)
    database.close()


def every_backup_is_whole(folder: Path) -> str:
    sweep(folder)
    count = 0
    for place in (folder / "backups", folder / "stick"):
        for path in place.iterdir():
            if path.suffix == ".zip":
                verify(backup_at(path, folder))
                count += 1
    shelf = shelf_in(folder)
    newest = shelf.backups()[0]
    with opened(newest) as database:
        assert "first" in titles_in(database)
    left = sorted(path.name for path in (folder / "backups").iterdir())
    assert all(name.endswith(".zip") for name in left)
    assert len(left) >= 3
    assert "first" in titles_at(folder / "journal.db")
    return f"{newest.sequence} of {count}"


def test_making_copying_and_thinning_leave_whole_backups(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    somebody = writer(folder / "journal.db")
    somebody.write("first")
    (folder / "stick").mkdir()
    for hour in range(8):
        with somebody.opened() as database:
            made_at = NOW + timedelta(hours=hour)
            make_backup(database, None, shelf_in(folder), "by hand", made_at=made_at)
    found = kill_at_every_step(
        f"{HERE}:back_up_and_thin", f"{HERE}:every_backup_is_whole", folder, stride=13
    )
    assert {int(words.split()[0]) for words in found} == {8, 9}
    assert "9 of 8" in found
    assert len(found) > 4


def restore_the_first(folder: Path) -> None:
    restore(shelf_in(folder).backups()[0], folder / "journal.db")


def the_journal_opens_old_or_new(folder: Path) -> str:
    journal = folder / "journal.db"
    sweep(folder)
    sweep_parts(journal)
    plain = is_plain(journal)
    header = keys_of(journal)
    assert (header is None) == plain
    key = header.unlock(PASSPHRASE) if header is not None else None
    found = titles_at(journal, key)
    verify(shelf_in(folder).backups()[0])
    for path in shelf_in(folder).replaced():
        assert not path.samefile(journal)
        kept = keys_of(path)
        assert "old" in titles_at(path, kept.unlock(PASSPHRASE) if kept is not None else None)
    left = {path.name for path in folder.iterdir()}
    assert not any(name.endswith((".part", "-journal")) for name in left)
    return "old" if "old" in found else "new"


@pytest.mark.parametrize(("before", "after"), [(False, True), (True, False), (True, True)])
def test_restoring_leaves_the_old_journal_or_the_new_one(
    tmp_path: Path, before: bool, after: bool
) -> None:
    folder = tmp_path / "data"
    journal = folder / "journal.db"
    new = writer(journal, protected=after)
    with new.opened() as database:
        make_backup(database, new.header, Shelf(folder / "backups"), "by hand")
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    old: Writer = writer(journal, protected=before)
    old.write("old")
    found = kill_at_every_step(
        f"{HERE}:restore_the_first", f"{HERE}:the_journal_opens_old_or_new", folder, stride=7
    )
    assert set(found) == {"old", "new"}
