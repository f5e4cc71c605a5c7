"""A shelf holds the backups of one journal, twice where wanted, and lets go of the right ones."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal.vault.backup_file import Backup, make_backup, verify
from journal.vault.backup_shelf import SecondFolderError, Shelf
from tests.vault.writers import Writer, no_file_longer_than, writer

NOW = datetime(2026, 11, 23, 18, 2, 11, tzinfo=UTC)
DAY = timedelta(days=1)
needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits and modes")


@pytest.fixture
def somebody(journal_path: Path) -> Writer:
    return writer(journal_path)


@pytest.fixture
def shelf(somebody: Writer) -> Shelf:
    second = somebody.folder / "stick"
    second.mkdir()
    return Shelf(somebody.folder / "backups", second)


def back_up(somebody: Writer, shelf: Shelf, made_at: datetime = NOW) -> Backup:
    with somebody.opened() as database:
        return make_backup(database, somebody.header, shelf, "by hand", made_at=made_at)


def names_in(folder: Path | None) -> list[str]:
    assert folder is not None
    return sorted(path.name for path in folder.iterdir())


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def age(path: Path, seconds: float) -> None:
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))


def test_each_backup_lies_in_both_folders(somebody: Writer, shelf: Shelf) -> None:
    backup = back_up(somebody, shelf)
    assert backup.trouble is None
    assert names_in(shelf.second) == names_in(shelf.folder) == [backup.path.name]
    assert shelf.second is not None
    verify(Shelf(shelf.second).backups()[0])


@needs_posix
def test_the_second_copy_is_this_users_alone(somebody: Writer, shelf: Shelf) -> None:
    backup = back_up(somebody, shelf)
    assert shelf.second is not None
    assert (shelf.second / backup.path.name).stat().st_mode & 0o777 == 0o600


def test_the_newest_comes_first_whatever_the_clock_said(somebody: Writer, shelf: Shelf) -> None:
    made = [back_up(somebody, shelf, NOW - at * DAY / 24) for at in range(3)]
    assert shelf.backups() == made[::-1]


def test_a_backup_that_is_in_one_folder_alone_is_found(somebody: Writer, shelf: Shelf) -> None:
    first, second = back_up(somebody, shelf), back_up(somebody, shelf)
    first.path.unlink()
    assert [one.sequence for one in shelf.backups()] == [2, 1]
    assert shelf.backups()[0].path == second.path
    assert shelf.backups()[1].path.parent == shelf.second


def test_junk_is_passed_over_and_left_alone(somebody: Writer, shelf: Shelf) -> None:
    backup = back_up(somebody, shelf)
    junk = {
        "journal-000007-20261123T180211Z.zip": b"no zip at all",
        "journal-000008-20269999T999999Z.zip": b"",
        "notes.txt": b"mine",
        "journal.zip": b"",
        "journal-1-20261123T180211Z.zip": b"",
    }
    for name, content in junk.items():
        (shelf.folder / name).write_bytes(content)
    (shelf.folder / "journal-000009-20261123T180211Z.zip").mkdir()
    (shelf.folder / "journal-000010-20261123T180211Z.zip").symlink_to("nowhere")
    found = shelf.backups()
    assert [(one.sequence, one.about is None) for one in found] == [(7, True), (1, False)]
    assert shelf.newest_good() == backup
    back_up(somebody, shelf)
    assert {*junk, "journal-000009-20261123T180211Z.zip"} <= set(names_in(shelf.folder))


def test_a_shelf_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "nowhere", tmp_path / "neither")
    assert shelf.backups() == []
    assert shelf.newest_good() is None
    assert shelf.next_sequence() == 1


def test_the_next_one_comes_after_all_in_either_folder(somebody: Writer, shelf: Shelf) -> None:
    assert shelf.second is not None
    (shelf.second / "journal-000041-20261123T180211Z.zip").write_bytes(b"from elsewhere")
    assert back_up(somebody, shelf).sequence == 42


def test_a_second_folder_that_is_not_there_is_told_and_no_hindrance(
    somebody: Writer, shelf: Shelf
) -> None:
    assert shelf.second is not None
    shelf.second.rmdir()
    backup = back_up(somebody, shelf)
    assert isinstance(backup.trouble, SecondFolderError)
    assert "not there" in str(backup.trouble)
    verify(backup)
    assert not shelf.second.exists()


@needs_posix
@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_second_folder_that_is_read_only_is_told(somebody: Writer, shelf: Shelf) -> None:
    assert shelf.second is not None
    shelf.second.chmod(0o500)
    assert isinstance(back_up(somebody, shelf).trouble, SecondFolderError)


@needs_posix
def test_a_full_second_folder_is_told_and_gets_no_half_copy(somebody: Writer, shelf: Shelf) -> None:
    backup = back_up(somebody, Shelf(shelf.folder))
    with no_file_longer_than(backup.size - 1):
        trouble = shelf.take_in(backup)
    assert isinstance(trouble, SecondFolderError)
    assert names_in(shelf.second) == []
    verify(backup)


def test_a_folder_is_not_its_own_second(somebody: Writer, shelf: Shelf) -> None:
    same = Shelf(shelf.folder, shelf.folder)
    assert same.second is None
    assert back_up(somebody, same).trouble is None


def test_halves_of_copies_are_removed_once_nobody_can_be_writing_them(
    somebody: Writer, shelf: Shelf
) -> None:
    assert shelf.second is not None
    old, new = (
        shelf.second / f".journal-000001-x.zip.{at}.part" for at in ("aaaaaaaa", "bbbbbbbb")
    )
    for path in (old, new):
        path.touch()
    age(old, 2 * 24 * 60 * 60)
    back_up(somebody, shelf)
    assert (old.exists(), new.exists()) == (False, True)


def test_a_damaged_backup_is_not_the_newest_good_one(somebody: Writer, shelf: Shelf) -> None:
    good, bad = back_up(somebody, shelf), back_up(somebody, shelf)
    damage(bad.path)
    assert Shelf(shelf.folder).newest_good() == good
    assert shelf.backups()[0].about is not None


def test_both_folders_are_thinned(somebody: Writer, shelf: Shelf) -> None:
    for hour in range(0, 24 * 6, 8):
        back_up(somebody, shelf, NOW + timedelta(hours=hour))
    assert names_in(shelf.folder) == names_in(shelf.second)
    assert [one.sequence for one in shelf.backups()] == [*range(18, 11, -1), 10, 7, 4, 1]


def test_the_copies_of_another_computer_are_not_thinned(
    somebody: Writer, shelf: Shelf, tmp_path: Path
) -> None:
    other = writer(tmp_path / "other" / "journal.db")
    theirs = [
        back_up(other, Shelf(other.folder / "backups", shelf.second), NOW + at * DAY / 8)
        for at in range(9)
    ]
    for at in range(24):
        back_up(somebody, shelf, NOW + at * DAY / 8 + DAY)
    assert {one.path.name for one in theirs} <= set(names_in(shelf.second))
    assert len(names_in(shelf.second)) < 33


def test_nothing_goes_while_what_stands_in_for_it_is_damaged(
    somebody: Writer, shelf: Shelf
) -> None:
    alone = Shelf(shelf.folder)
    early = [back_up(somebody, alone, NOW + at * timedelta(hours=2)) for at in range(20)]
    damage(early[0].path)
    damage(early[-1].path)
    for day in range(3, 8):
        back_up(somebody, Shelf(shelf.folder), NOW + day * DAY)
    left = [one for one in Shelf(shelf.folder).backups() if one.sequence <= 20]
    whole = [one for one in left if one not in (early[0], early[-1])]
    assert {early[0], early[-1]} <= set(left)
    for one in whole:
        verify(one)
    times = [one.made_at for one in whole]
    assert max(times) - min(times) >= timedelta(hours=34)


def test_a_leaping_clock_does_not_empty_the_shelf(somebody: Writer, shelf: Shelf) -> None:
    leaps = [0, 4000, 1, -4000, 2, 9000, 3, -9000, 4]
    for leap in leaps:
        back_up(somebody, shelf, NOW + leap * DAY)
    assert [one.sequence for one in shelf.backups()][-1] == 1


def test_whether_the_journal_changed_since_is_known(somebody: Writer, shelf: Shelf) -> None:
    assert shelf.changed_since_last(somebody.journal)
    back_up(somebody, shelf)
    with somebody.opened():
        assert not Shelf(shelf.folder).changed_since_last(somebody.journal)
    somebody.write("more")
    assert Shelf(shelf.folder).changed_since_last(somebody.journal)
    assert shelf.changed_since_last(somebody.folder / "nowhere.db")


def test_journals_kept_by_a_restore_are_listed_and_stay(somebody: Writer, shelf: Shelf) -> None:
    back_up(somebody, shelf)
    kept = [shelf.folder / f"replaced-2026112{day}T180211Z.db" for day in (2, 1)]
    for path in kept:
        path.write_bytes(b"as it was")
    for day in range(30):
        back_up(somebody, shelf, NOW + day * DAY)
    assert shelf.replaced() == kept
