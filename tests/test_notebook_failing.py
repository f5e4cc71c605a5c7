"""A save that fails costs nothing but the save, and no word of an entry leaks with the error."""

import traceback
from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import IntegrityError

from journal.errors import JournalError
from journal.models.achievement import Achievement, achievement
from journal.models.check_in import CheckIn, check_in_on, check_ins_between
from journal.models.database import Database
from journal.models.writing import fields_of
from journal.notebook import Notebook
from tests.conftest import NOW
from tests.entries import MONDAY

TUESDAY = MONDAY + timedelta(days=1)
CANARY = "canary-cordelia"


def set_pragma(database: Database, pragma: str) -> None:
    with database.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA {pragma}")


def fill_the_disk(database: Database) -> None:
    set_pragma(database, "max_page_count=1")  # SQLite takes the present size for the least


def free_the_disk(database: Database) -> None:
    set_pragma(database, "max_page_count=1000000")


def too_much_for_the_disk() -> list[CheckIn]:
    return [CheckIn(day=MONDAY + timedelta(days=n), note=CANARY * 1000) for n in range(20)]


def test_a_full_disk_keeps_the_fields_and_tells_no_change(notebook: Notebook, qtbot: QtBot) -> None:
    notebook.save(CheckIn(day=TUESDAY + timedelta(days=100)))
    fill_the_disk(notebook.database)
    entries = too_much_for_the_disk()
    before = [fields_of(entry) | {"note": entry.note} for entry in entries]
    with (
        qtbot.assertNotEmitted(notebook.changed),
        pytest.raises(JournalError, match="disk is full"),
    ):
        notebook.save(*entries)
    stamps = {"created_at", "updated_at", "zone"}
    for entry, fields in zip(entries, before, strict=True):
        kept = fields_of(entry)
        assert {name for name in kept if kept[name] != fields[name]} <= stamps
    assert len(notebook.read(check_ins_between(MONDAY, MONDAY + timedelta(days=900)))) == 1


def test_the_same_save_works_once_the_disk_has_room_again(notebook: Notebook) -> None:
    fill_the_disk(notebook.database)
    entries = too_much_for_the_disk()
    with pytest.raises(JournalError):
        notebook.save(*entries)
    free_the_disk(notebook.database)
    notebook.save(*entries)
    assert len(notebook.read(check_ins_between(MONDAY, entries[-1].day))) == len(entries)


def test_a_deletion_or_its_undoing_that_fails_can_be_tried_again(notebook: Notebook) -> None:
    one = Achievement(day=MONDAY, title="kept")
    notebook.save(one)
    set_pragma(notebook.database, "query_only=ON")
    with pytest.raises(JournalError):
        notebook.delete(one)
    assert one.deleted_at is None
    assert not notebook.can_undo
    set_pragma(notebook.database, "query_only=OFF")
    notebook.delete(one)
    set_pragma(notebook.database, "query_only=ON")
    with pytest.raises(JournalError):
        notebook.undo_delete()
    assert one.deleted_at == NOW
    set_pragma(notebook.database, "query_only=OFF")
    notebook.undo_delete()
    assert notebook.read(achievement(one.id)) is not None


def test_a_journal_that_cannot_be_read_any_more_is_told(notebook: Notebook) -> None:
    with notebook.database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE check_in")
    with pytest.raises(JournalError, match="could not be read"):
        notebook.read(check_in_on(MONDAY))


def full_disk(notebook: Notebook) -> None:
    fill_the_disk(notebook.database)
    notebook.save(*too_much_for_the_disk())


def second_check_in(notebook: Notebook) -> None:
    notebook.save(CheckIn(day=MONDAY, note=CANARY))
    notebook.save(CheckIn(day=MONDAY, note=CANARY))


def out_of_scale(notebook: Notebook) -> None:
    notebook.save(CheckIn(day=MONDAY, note=CANARY, resistance=11))


def half_an_emoji(notebook: Notebook) -> None:
    notebook.save(CheckIn(day=MONDAY, note=f"{CANARY}\ud83d", shapes=(CANARY,)))


def half_an_emoji_in_a_tag(notebook: Notebook) -> None:
    notebook.save(CheckIn(day=MONDAY, note=CANARY, shapes=(f"{CANARY}\0",)))


def too_long(notebook: Notebook) -> None:
    notebook.save(CheckIn(day=MONDAY, note=CANARY * 20_000))


@pytest.mark.parametrize(
    "fail",
    [full_disk, second_check_in, out_of_scale, half_an_emoji, half_an_emoji_in_a_tag, too_long],
)
def test_no_word_of_an_entry_travels_with_an_error(
    notebook: Notebook, fail: Callable[[Notebook], None]
) -> None:
    with pytest.raises((JournalError, IntegrityError)) as caught:
        fail(notebook)
    error: BaseException | None = caught.value
    while error is not None:
        assert CANARY not in f"{error} {error!r} {error.args}"
        error = error.__cause__ or error.__context__
    assert CANARY not in "".join(traceback.format_exception(caught.value))
