"""Questions about achievements: what they leave out, and the order of the answers."""

import uuid
from datetime import date, timedelta

import pytest

from journal.models.achievement import (
    Achievement,
    Category,
    achievement,
    achievement_days,
    achievements_between,
    achievements_on,
    known_ids,
)
from journal.notebook import Notebook
from tests.entries import MONDAY
from tests.models.conftest import save_in_turn

DAY = timedelta(days=1)
TUESDAY = MONDAY + DAY
WEDNESDAY = TUESDAY + DAY


def achieve(title: str, day: date, last_day: date | None = None) -> Achievement:
    return Achievement(title=title, day=day, last_day=last_day)


def test_achievements_come_newest_first_and_the_later_written_before_the_earlier(
    notebook: Notebook,
) -> None:
    deleted = achieve("gone", MONDAY)
    save_in_turn(
        notebook,
        achieve("early", MONDAY),
        achieve("late", TUESDAY),
        achieve("also early", MONDAY),
        deleted,
    )
    notebook.delete(deleted)
    found = notebook.read(achievements_between(None, None))
    assert [one.title for one in found] == ["late", "also early", "early"]


@pytest.mark.parametrize(
    ("first", "last", "titles"),
    [
        (None, None, {"before", "into", "inside", "around", "out of", "after"}),
        (MONDAY, WEDNESDAY, {"into", "inside", "around", "out of"}),
        (MONDAY, None, {"into", "inside", "around", "out of", "after"}),
        (None, WEDNESDAY, {"before", "into", "inside", "around", "out of"}),
        (WEDNESDAY + DAY * 20, None, set()),
    ],
)
def test_an_achievement_over_several_days_counts_where_it_overlaps(
    notebook: Notebook, first: date | None, last: date | None, titles: set[str]
) -> None:
    notebook.save(
        achieve("before", MONDAY - DAY * 3, MONDAY - DAY),
        achieve("into", MONDAY - DAY, MONDAY),
        achieve("inside", TUESDAY),
        achieve("around", MONDAY - DAY * 9, WEDNESDAY + DAY * 9),
        achieve("out of", WEDNESDAY, WEDNESDAY + DAY),
        achieve("after", WEDNESDAY + DAY, WEDNESDAY + DAY * 2),
    )
    found = notebook.read(achievements_between(first, last))
    assert {one.title for one in found} == titles


def test_achievements_can_be_asked_for_by_category(notebook: Notebook) -> None:
    notebook.save(
        Achievement(title="taught", day=MONDAY, category=Category.MENTORING),
        Achievement(title="won", day=MONDAY, category=Category.RESULT),
        Achievement(title="dared", day=MONDAY, category=Category.RISK_TAKEN),
    )
    wanted = {Category.MENTORING, Category.RISK_TAKEN}
    found = notebook.read(achievements_between(None, None, wanted))
    assert {one.title for one in found} == {"taught", "dared"}


def test_the_achievements_of_a_day_come_as_written_without_longer_ranges(
    notebook: Notebook,
) -> None:
    deleted = achieve("gone", MONDAY)
    save_in_turn(
        notebook,
        achieve("first", MONDAY),
        achieve("second", MONDAY),
        achieve("a week of it", MONDAY, WEDNESDAY),
        achieve("tomorrow", TUESDAY),
        deleted,
    )
    notebook.delete(deleted)
    assert [one.title for one in notebook.read(achievements_on(MONDAY))] == ["first", "second"]


def test_one_achievement_is_found_by_id_unless_it_is_gone(notebook: Notebook) -> None:
    one = achieve("signed", MONDAY)
    notebook.save(one)
    found = notebook.read(achievement(one.id))
    assert found is not None
    assert found.title == "signed"
    notebook.delete(one)
    assert notebook.read(achievement(one.id)) is None
    assert notebook.read(achievement(uuid.uuid4())) is None


def test_an_id_in_the_trash_is_still_known(notebook: Notebook) -> None:
    kept, deleted = achieve("kept", MONDAY), achieve("gone", MONDAY)
    notebook.save(kept, deleted, achieve("not asked for", MONDAY))
    notebook.delete(deleted)
    assert notebook.read(known_ids([kept.id, deleted.id, uuid.uuid4()])) == {kept.id, deleted.id}


def test_the_days_of_achievements_come_oldest_first_up_to_the_last(notebook: Notebook) -> None:
    deleted = achieve("gone", MONDAY)
    notebook.save(
        achieve("late", TUESDAY),
        achieve("long", MONDAY, WEDNESDAY),
        achieve("too late", WEDNESDAY),
        deleted,
    )
    notebook.delete(deleted)
    assert [days[:2] for days in notebook.read(achievement_days(TUESDAY))] == [
        (MONDAY, WEDNESDAY),
        (TUESDAY, None),
    ]
