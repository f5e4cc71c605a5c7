"""The one door to the journal: all of a save or none of it, told to whoever cares."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.check_in import CheckIn, check_in_on, check_ins_between
from journal.models.database import open_journal
from journal.models.goal import Goal, Progress
from journal.models.kinds import KINDS, is_empty
from journal.models.writing import fields_of
from journal.notebook import Change, Notebook, copy_of
from tests.conftest import NOW
from tests.entries import MONDAY, one_of_each_kind

TUESDAY = MONDAY + timedelta(days=1)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_of_every_kind_reads_back_as_it_was_saved(
    notebook: Notebook, journal_path: Path, kind: type[Record]
) -> None:
    records = one_of_each_kind()
    notebook.save(*records)
    notebook.close()
    again = Notebook(open_journal(journal_path))
    found = again.read(lambda session: session.scalars(select(kind)).one())
    again.close()
    [saved] = [record for record in records if type(record) is kind]
    assert fields_of(found) == fields_of(saved)


def test_a_saved_record_is_stamped_with_its_instants_and_zone(notebook: Notebook) -> None:
    entry = CheckIn(day=MONDAY)
    notebook.save(entry)
    assert (entry.created_at, entry.updated_at, entry.zone) == (NOW, NOW, "Europe/Lisbon")


def test_saving_again_changes_the_record_and_keeps_when_and_where_it_was_made(
    notebook: Notebook,
) -> None:
    entry = CheckIn(day=MONDAY, note="morning")
    notebook.save(entry)
    later = Clock(now=lambda: NOW + timedelta(hours=9), zone_name=lambda: "Asia/Tokyo")
    evening = Notebook(notebook.database, later)
    entry.note = "evening"
    evening.save(entry)
    found = notebook.read(check_in_on(MONDAY))
    assert found is not None
    assert (found.note, found.created_at, found.zone) == ("evening", NOW, "Europe/Lisbon")
    assert found.updated_at == NOW + timedelta(hours=9)
    assert found.updated_at.tzinfo is UTC


def test_what_was_read_belongs_to_the_reader(notebook: Notebook) -> None:
    notebook.save(CheckIn(day=MONDAY, note="kept"))
    mine = notebook.read(check_in_on(MONDAY))
    assert mine is not None
    mine.note = "not saved"
    unchanged = notebook.read(check_in_on(MONDAY))
    assert unchanged is not None
    assert unchanged.note == "kept"


def test_a_copy_is_the_same_record_and_lives_its_own_life(notebook: Notebook) -> None:
    for record in one_of_each_kind():
        notebook.save(record)
        twin = copy_of(record)
        assert type(twin) is type(record)
        assert fields_of(twin) == fields_of(record)
    twin.day = TUESDAY
    assert record.day == MONDAY


def test_one_record_that_cannot_be_stored_keeps_all_of_them_out(notebook: Notebook) -> None:
    with pytest.raises(JournalError):
        notebook.save(CheckIn(day=MONDAY), Achievement(day=MONDAY, title="half \ud83d"))
    assert notebook.read(is_empty())


def test_a_record_that_breaks_a_rule_keeps_all_of_them_out(notebook: Notebook) -> None:
    nowhere = Goal(day=MONDAY, title="never saved", due_on=TUESDAY, target=1.0)
    with pytest.raises(IntegrityError):  # a mistake of ours, not of the disk
        notebook.save(CheckIn(day=MONDAY), Progress(goal_id=nowhere.id, day=MONDAY))
    assert notebook.read(is_empty())


def test_a_day_takes_one_check_in(notebook: Notebook) -> None:
    notebook.save(CheckIn(day=MONDAY, note="first"))
    with pytest.raises(IntegrityError):
        notebook.save(CheckIn(day=MONDAY, note="second"))
    assert [entry.note for entry in notebook.read(check_ins_between(MONDAY, MONDAY))] == ["first"]


def test_a_save_tells_the_kinds_the_days_and_who_asked(notebook: Notebook, qtbot: QtBot) -> None:
    me = object()
    with qtbot.waitSignal(notebook.changed) as told:
        notebook.save(
            CheckIn(day=MONDAY), CheckIn(day=TUESDAY), Achievement(day=MONDAY, title="x"), origin=me
        )
    [change] = told.args
    assert change == Change(frozenset({CheckIn, Achievement}), frozenset({MONDAY, TUESDAY}), me)
    assert change.touches(CheckIn)
    assert change.touches(Goal, Achievement)
    assert not change.touches(Goal)


def test_the_change_is_told_after_it_can_be_read(notebook: Notebook) -> None:
    seen = []
    notebook.changed.connect(lambda _: seen.append(notebook.read(check_in_on(MONDAY))))
    notebook.save(CheckIn(day=MONDAY))
    assert [type(entry) for entry in seen] == [CheckIn]


def test_saving_nothing_tells_nothing(notebook: Notebook, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(notebook.changed):
        notebook.save()
