"""What is deleted comes back as it was."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from journal.models.achievement import Achievement, achievement, achievements_between
from journal.models.base import Record
from journal.models.goal import Goal
from journal.models.kinds import KINDS
from journal.models.reframe import belief_cards
from journal.models.writing import fields_of
from journal.notebook import Notebook
from tests.conftest import NOW
from tests.entries import MONDAY, one_of_each_kind


def as_stored(notebook: Notebook, records: Sequence[Record]) -> list[Record]:
    def query(session: Session) -> list[Record]:
        return [session.get_one(type(record), record.id) for record in records]

    return notebook.read(query)


def test_what_came_back_another_way_is_left_as_it_is(notebook: Notebook) -> None:
    entry = Achievement(day=MONDAY, title="first words")
    notebook.save(entry)
    notebook.delete(entry)
    notebook.save(Achievement(id=entry.id, day=MONDAY, title="second words"))
    notebook.undo_delete()
    [found] = as_stored(notebook, [entry])
    assert isinstance(found, Achievement)
    assert found.title == "second words"
    assert not notebook.can_undo


def test_what_is_deleted_is_gone_and_comes_back_whole(notebook: Notebook, qtbot: QtBot) -> None:
    records = one_of_each_kind()
    notebook.save(*records)
    before = [fields_of(record) for record in records]
    with qtbot.waitSignal(notebook.changed) as told:
        notebook.delete(*records, origin="a page")
    assert told.args[0].origin == "a page"
    assert notebook.read(belief_cards()) == []
    assert notebook.can_undo
    with qtbot.waitSignal(notebook.changed) as told:
        notebook.undo_delete()
    assert told.args[0].touches(*KINDS)
    assert [fields_of(record) for record in as_stored(notebook, records)] == before
    [card] = notebook.read(belief_cards())
    assert (len(card.ratings), len(card.steps), len(card.shares)) == (1, 1, 1)


def test_a_card_without_its_children_is_gone_with_them_and_comes_back_with_them(
    notebook: Notebook,
) -> None:
    notebook.save(*one_of_each_kind())
    [card] = notebook.read(belief_cards())
    notebook.delete(card.reframe)
    assert notebook.read(belief_cards()) == []
    notebook.undo_delete()
    [back] = notebook.read(belief_cards())
    assert (len(back.ratings), len(back.steps), len(back.shares)) == (1, 1, 1)


def test_deletions_come_back_last_first(notebook: Notebook) -> None:
    first, second = (Achievement(day=MONDAY, title=title) for title in ("first", "second"))
    notebook.save(first, second)
    notebook.delete(first)
    notebook.delete(second)
    notebook.undo_delete()
    assert [one.title for one in notebook.read(achievements_between(None, None))] == ["second"]
    notebook.undo_delete()
    assert notebook.read(achievement(first.id)) is not None


def test_undoing_nothing_does_nothing(notebook: Notebook, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(notebook.changed):
        notebook.undo_delete()
    assert not notebook.can_undo


def goal_with_an_achievement(notebook: Notebook) -> tuple[Goal, Achievement]:
    goal = Goal(day=MONDAY, title="Ten renewals", due_on=MONDAY, target=10.0)
    won = Achievement(day=MONDAY, title="Renewal signed", goal_id=goal.id)
    notebook.save(goal, won)
    return goal, won


def test_what_changes_along_with_a_deletion_comes_back_with_it(notebook: Notebook) -> None:
    goal, won = goal_with_an_achievement(notebook)
    won.goal_id = None
    notebook.delete(goal, along=[won])
    freed = notebook.read(achievement(won.id))
    assert freed is not None
    assert freed.goal_id is None
    notebook.undo_delete()
    back = notebook.read(achievement(won.id))
    assert back is not None
    assert back.goal_id == goal.id


def test_undoing_a_deletion_keeps_what_was_changed_since(notebook: Notebook) -> None:
    goal, won = goal_with_an_achievement(notebook)
    won.goal_id = None
    notebook.delete(goal, along=[won])
    won.title = "Renewal signed for three years"
    later = replace(notebook.clock, now=lambda: NOW + timedelta(minutes=1))
    Notebook(notebook.database, later).save(won)
    notebook.undo_delete()
    back = notebook.read(achievement(won.id))
    assert back is not None
    assert (back.title, back.goal_id) == ("Renewal signed for three years", None)
