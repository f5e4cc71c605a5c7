"""The trash gives back what was deleted, or lets it go with all that belongs to it."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.database import faults
from journal.models.goal import Goal, Milestone, Progress
from journal.models.kinds import KINDS
from journal.models.reframe import BeliefRating, BeliefStep, Reframe, Share
from journal.models.revision import REVISIONS
from journal.models.trash import KEPT_FOR, owners_of, trashed
from journal.notebook import Change, Notebook
from tests.conftest import NOW
from tests.entries import MONDAY, one_of_each_kind


@pytest.fixture
def records(notebook: Notebook) -> dict[type[Record], Any]:
    """One of each kind, in the journal."""
    records = one_of_each_kind()
    notebook.save(*records)
    return {type(record): record for record in records}


def stored(notebook: Notebook, *kinds: type[Record]) -> list[int]:
    return notebook.read(
        lambda session: [
            session.scalar(select(func.count()).select_from(kind)) or 0 for kind in kinds
        ]
    )


def test_the_trash_shows_what_was_deleted(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    assert notebook.read(trashed()) == []
    notebook.delete(records[Achievement])
    [gone] = notebook.read(trashed())
    assert gone.id == records[Achievement].id
    assert gone.deleted_at == records[Achievement].deleted_at


def test_what_is_put_back_is_as_it_was(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    notebook.delete(records[Achievement])
    [gone] = notebook.read(trashed())
    notebook.put_back(gone)
    assert notebook.read(trashed()) == []
    back = notebook.read(lambda session: session.get(Achievement, gone.id))
    assert back is not None
    assert back.title == records[Achievement].title


@pytest.mark.parametrize(
    ("owner", "belonging"),
    [(Reframe, (BeliefRating, BeliefStep, Share)), (Goal, (Milestone, Progress))],
)
def test_what_belongs_to_a_record_goes_for_good_with_it(
    notebook: Notebook,
    records: dict[type[Record], Any],
    owner: type[Record],
    belonging: tuple[type[Record], ...],
) -> None:
    assert stored(notebook, owner, *belonging) == [1] * (len(belonging) + 1)
    notebook.delete(records[owner])
    assert notebook.empty_trash() == 1
    assert stored(notebook, owner, *belonging) == [0] * (len(belonging) + 1)
    assert faults(notebook.database) == []


def test_what_merely_points_to_a_record_stays_and_forgets_it(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    achievement = Achievement(day=MONDAY, title="Reached it", goal_id=records[Goal].id)
    notebook.save(achievement)
    notebook.delete(records[Goal])
    notebook.empty_trash()
    left = notebook.read(lambda session: session.get(Achievement, achievement.id))
    assert left is not None
    assert left.goal_id is None


def test_the_history_of_what_is_gone_goes_too(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    again = Notebook(notebook.database, notebook.clock)
    again.save(*records.values())
    assert stored(notebook, REVISIONS) == [len(KINDS)]  # type: ignore[arg-type]  # counted the same way
    notebook.delete(records[Achievement])
    notebook.empty_trash()
    assert stored(notebook, REVISIONS) == [len(KINDS) - 3]  # type: ignore[arg-type]  # with its proof and its file


def test_only_what_is_old_enough_goes_by_itself(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    notebook.delete(records[Achievement])
    assert notebook.empty_trash(NOW) == 0
    assert notebook.empty_trash(NOW + KEPT_FOR + timedelta(seconds=1)) == 1
    assert notebook.read(trashed()) == []


def test_the_pages_hear_that_the_trash_was_emptied(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    heard: list[Change] = []
    notebook.changed.connect(heard.append)
    notebook.empty_trash()
    assert heard == []
    notebook.delete(records[Goal])
    notebook.empty_trash(origin=notebook)
    assert heard[-1].touches(Goal, Milestone)
    assert heard[-1].origin is notebook


def test_undoing_a_deletion_after_the_trash_was_emptied_does_nothing(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    notebook.delete(records[Achievement])
    notebook.empty_trash()
    notebook.undo_delete()
    assert stored(notebook, Achievement) == [0]


def test_only_what_is_named_goes_for_good(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    notebook.delete(records[Reframe])
    notebook.delete(records[Goal], records[Milestone])
    assert notebook.empty_trash(only=[]) == 0
    assert notebook.empty_trash(only=[records[Goal]]) == 1
    assert [one.id for one in notebook.read(trashed())] == [records[Reframe].id]
    assert stored(notebook, Goal, Milestone, Progress, Reframe, BeliefStep) == [0, 0, 0, 1, 1]
    assert faults(notebook.database) == []


def test_only_what_is_in_the_trash_goes_for_good(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    assert notebook.empty_trash(only=[records[Achievement]]) == 0
    assert stored(notebook, Achievement) == [1]


def test_owners_are_found_in_the_trash_and_outside(
    notebook: Notebook, records: dict[type[Record], Any]
) -> None:
    card, goal = records[Reframe], records[Goal]
    notebook.delete(card)
    found = notebook.read(owners_of([(Reframe, card.id), (Goal, goal.id), (Goal, card.id)]))
    assert found.keys() == {card.id, goal.id}
    assert found[card.id].deleted_at is not None
    assert found[goal.id].deleted_at is None
