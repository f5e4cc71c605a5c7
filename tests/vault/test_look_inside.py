"""What a journal holds, at a glance."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn
from journal.models.database import Database, create_journal, open_journal
from journal.notebook import Notebook
from journal.vault.look_inside import NEWEST, Inside, look_inside
from tests.entries import MONDAY, one_of_each_kind


def test_an_empty_journal_holds_nothing(notebook: Notebook) -> None:
    assert look_inside(notebook.database) == Inside({})


def test_it_counts_every_kind_there_is_any_of(notebook: Notebook) -> None:
    notebook.save(*one_of_each_kind())
    inside = look_inside(notebook.database)
    assert set(inside.counts.values()) == {1}
    assert "achievements" in inside.counts
    notebook.save(Achievement(day=MONDAY, title="One more"))
    assert look_inside(notebook.database).counts["achievements"] == 2


def test_the_trash_does_not_count(notebook: Notebook) -> None:
    gone = Achievement(day=MONDAY - timedelta(days=900), title="Gone")
    notebook.save(gone)
    notebook.delete(gone)
    assert look_inside(notebook.database) == Inside({})


def test_it_spans_the_days_entries_tell_of(notebook: Notebook) -> None:
    notebook.save(
        Achievement(day=date(2024, 2, 29), title="Leap"), CheckIn(day=MONDAY, one_thing="Call")
    )
    inside = look_inside(notebook.database)
    assert (inside.first_day, inside.last_day) == (date(2024, 2, 29), MONDAY)


def test_it_shows_what_was_written_last_whatever_day_it_tells_of(notebook: Notebook) -> None:
    for at in range(NEWEST + 5):
        notebook.save(Achievement(day=MONDAY - timedelta(days=at), title=str(at)))
        notebook.save(CheckIn(day=MONDAY - timedelta(days=at), one_thing=f"do {at}"))
    newest = look_inside(notebook.database).newest
    assert len(newest) == NEWEST
    # The tests' clock stands still: of one instant, each kind keeps its own order.
    assert {type(record) for record in newest} <= {Achievement, CheckIn}


def test_nothing_it_shows_ends_up_in_a_log(notebook: Notebook) -> None:
    notebook.save(Achievement(day=MONDAY, title="A word of mine"))
    assert "A word of mine" not in repr(look_inside(notebook.database))


def test_a_journal_that_cannot_be_read_is_told(journal_path: Path) -> None:
    create_journal(journal_path).close()
    database = open_journal(journal_path)
    broken = Database(journal_path, database.engine, read_only=True)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE goal")
    with pytest.raises(JournalError, match="could not be read"):
        look_inside(broken)
    database.close()
