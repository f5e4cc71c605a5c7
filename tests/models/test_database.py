"""A journal is made on purpose, opened with care, and refused with a reason."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import IntegrityError

from journal.errors import JournalError
from journal.models.achievement import Achievement, achievements_between
from journal.models.database import (
    APPLICATION_ID,
    SCHEMA,
    create_journal,
    faults,
    open_journal,
)
from journal.models.kinds import is_empty
from journal.models.raw_key import RawKey
from journal.models.refusal import CannotOpenError, JournalBusyError
from journal.notebook import Notebook
from tests.entries import MONDAY, one_of_each_kind


def pragmas(engine: Any, *names: str) -> list[Any]:
    with engine.connect() as connection:
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]


def test_a_new_journal_is_marked_empty_and_private(journal_path: Path) -> None:
    database = create_journal(journal_path)
    assert pragmas(database.engine, "application_id", "user_version") == [APPLICATION_ID, SCHEMA]
    assert Notebook(database).read(is_empty())
    assert journal_path.stat().st_mode & 0o777 == 0o600
    database.close()
    assert [path.name for path in journal_path.parent.iterdir()] == ["journal.db"]


def test_a_new_journal_makes_its_folder(tmp_path: Path) -> None:
    create_journal(tmp_path / "a" / "b" / "journal.db").close()
    open_journal(tmp_path / "a" / "b" / "journal.db").close()


def test_a_new_journal_never_replaces_a_file(journal_path: Path) -> None:
    journal_path.write_bytes(b"something dear")
    with pytest.raises(CannotOpenError, match="is there already"):
        create_journal(journal_path)
    assert journal_path.read_bytes() == b"something dear"


def test_a_disk_that_refuses_a_new_journal_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CannotOpenError, match="disk refused"):
        create_journal(tmp_path / "journal.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotOpenError, match="No journal can be made"):
        create_journal(tmp_path / "file" / "journal.db")


def test_every_promise_about_the_disk_is_in_force(written: Path) -> None:
    names = ("locking_mode", "journal_mode", "synchronous", "foreign_keys", "secure_delete")
    for database in (open_journal(written), create_journal(written.with_name("new.db"))):
        assert pragmas(database.engine, *names) == ["exclusive", "delete", 3, 1, 1]
        assert pragmas(database.engine, "temp_store") == [2]
        database.close()


def test_opening_and_closing_changes_no_byte(written: Path) -> None:
    before = written.read_bytes()
    open_journal(written).close()
    open_journal(written, read_only=True).close()
    assert written.read_bytes() == before


def empty(path: Path) -> None:
    path.touch()


def text(path: Path) -> None:
    path.write_text("Dear diary, " * 100, "utf-8")


def a_few_bytes(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE shopping (item TEXT)")
        connection.commit()


def foreign_with_a_log(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE shopping (item TEXT)")
        connection.commit()


def newer(path: Path) -> None:
    create_journal(path).close()
    with closing(driver.connect(str(path))) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA + 1}")


def without_a_version(path: Path) -> None:
    create_journal(path).close()
    with closing(driver.connect(str(path))) as connection:
        connection.execute("PRAGMA user_version=0")


def truncated(path: Path) -> None:
    create_journal(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def flipped(path: Path) -> None:
    create_journal(path).close()
    content = bytearray(path.read_bytes())
    content[4096] ^= 0xFF  # the kind of the second page
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (empty, "is empty"),
        (text, "is not a Rep Journal"),
        (a_few_bytes, "is damaged"),
        (foreign, "is not a Rep Journal"),
        (foreign_with_a_log, "is not a Rep Journal"),
        (newer, "newer Rep Journal"),
        (without_a_version, "is damaged"),
        (truncated, "is damaged"),
        (flipped, "is damaged"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_sound_journal_is_refused_and_not_touched(
    journal_path: Path, make: Callable[[Path], None], words: str, read_only: bool
) -> None:
    make(journal_path)
    before, names = journal_path.read_bytes(), sorted(journal_path.parent.iterdir())
    with pytest.raises(CannotOpenError, match=words):
        open_journal(journal_path, read_only=read_only)
    assert journal_path.read_bytes() == before
    assert sorted(journal_path.parent.iterdir()) == names


def test_a_missing_journal_is_told_and_not_made(journal_path: Path) -> None:
    with pytest.raises(CannotOpenError, match="There is no journal"):
        open_journal(journal_path)
    assert not journal_path.exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotOpenError, match="cannot be read"):
        open_journal(tmp_path)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_second_opener_is_told_that_the_journal_is_busy(written: Path, read_only: bool) -> None:
    first = open_journal(written)
    with pytest.raises(JournalBusyError):
        open_journal(written, read_only=read_only)
    first.close()
    open_journal(written, read_only=read_only).close()


def test_an_older_journal_is_not_migrated_when_it_may_only_be_read(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.models.database.SCHEMA", SCHEMA + 1)
    with pytest.raises(CannotOpenError, match="older Rep Journal"):
        open_journal(written, read_only=True)


@pytest.mark.parametrize("closed_to_writing", ["journal.db", ""])
def test_a_file_or_folder_closed_to_writing_opens_to_read_and_says_so_when_saving(
    written: Path, monkeypatch: pytest.MonkeyPatch, closed_to_writing: str
) -> None:
    # The system's answer is invented: an administrator may write everywhere.
    closed = written.parent / closed_to_writing
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path) != closed)
    before = written.read_bytes()
    book = Notebook(open_journal(written))
    assert book.database.read_only
    [achievement] = book.read(achievements_between(None, None))
    achievement.title = "Another title"
    with pytest.raises(JournalError, match="can be read but not written"):
        book.save(achievement)
    assert achievement.title == "Another title"
    book.close()
    assert written.read_bytes() == before


def test_a_sound_journal_has_no_faults(notebook: Notebook) -> None:
    notebook.save(*one_of_each_kind())
    assert faults(notebook.database) == []


def test_a_record_that_points_nowhere_is_a_fault(written: Path) -> None:
    with closing(driver.connect(str(written))) as connection:
        connection.execute("DELETE FROM goal")
        connection.commit()
    database = open_journal(written)
    assert sorted(faults(database)) == [
        "a achievement record points to a missing goal",
        "a goal_pause record points to a missing goal",
        "a milestone record points to a missing goal",
        "a progress record points to a missing goal",
    ]
    database.close()


def test_an_index_that_disagrees_with_its_table_is_a_fault(written: Path) -> None:
    content = bytearray(written.read_bytes())
    content[content.rindex(b"proposal")] ^= 1  # in the index: its pages come after the table's
    written.write_bytes(content)
    database = open_journal(written)
    assert any("ix_achievement_figures" in fault for fault in faults(database))
    database.close()


def test_foreign_keys_are_enforced(notebook: Notebook) -> None:
    elsewhere = Achievement(day=MONDAY, title="Signed")
    elsewhere.goal_id = elsewhere.id
    with pytest.raises(IntegrityError):
        notebook.save(elsewhere)


def test_an_encrypted_journal_opens_with_its_key_and_shows_nothing_without(
    journal_path: Path,
) -> None:
    key = RawKey.fresh()
    database = create_journal(journal_path, key)
    Notebook(database).save(*one_of_each_kind())
    database.close()
    written = journal_path.read_bytes()
    assert written.startswith(key.salt)
    assert b"CREATE TABLE" not in written
    opened = open_journal(journal_path, key=key)
    assert faults(opened) == []
    assert not Notebook(opened).read(is_empty())
    opened.close()
    with pytest.raises(CannotOpenError, match="is not a Rep Journal"):
        open_journal(journal_path)
    assert journal_path.read_bytes() == written


def test_another_key_opens_nothing_and_changes_nothing(journal_path: Path) -> None:
    key = RawKey.fresh()
    create_journal(journal_path, key).close()
    written = journal_path.read_bytes()
    for other in (RawKey.fresh(), RawKey(RawKey.fresh().key, key.salt)):
        with pytest.raises(CannotOpenError, match="is damaged"):
            open_journal(journal_path, key=other)
    assert journal_path.read_bytes() == written


def test_a_flipped_bit_in_an_encrypted_journal_is_found(
    journal_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    key = RawKey.fresh()
    database = create_journal(journal_path, key)
    Notebook(database).save(*one_of_each_kind())
    database.close()
    written = bytearray(journal_path.read_bytes())
    for place in range(20, len(written), 4096):
        flipped = bytearray(written)
        flipped[place] ^= 4
        journal_path.write_bytes(flipped)
        with pytest.raises(CannotOpenError, match="is damaged"):
            open_journal(journal_path, key=key)
    assert capfd.readouterr().err == ""


def test_a_key_is_never_shown(journal_path: Path) -> None:
    key = RawKey.fresh()
    database = create_journal(journal_path, key)
    for shown in (repr(key), str(key), repr(database)):
        assert key.key.hex() not in shown
        assert repr(key.key) not in shown
    database.close()
    with pytest.raises(ValueError, match="32 bytes"):
        RawKey(b"short", key.salt)
