"""Goals in a pack: those it names, as they stand on its day, with a path to draw."""

import uuid
from datetime import date
from typing import Any

import pytest

from journal.models.goal import AddsUp, Direction, Goal, GoalFile, GoalStatus, Progress
from journal.models.review_pack import GroupBy, ReviewPack
from journal.review.contents import review_of
from journal.review.document import GoalReport, ReviewDocument
from tests.review.samples import BRITISH, achievement

TODAY = date(2026, 11, 23)


def goal(*points: tuple[date, float], **more: Any) -> GoalFile:
    """Return a goal of the last quarter with check-ins."""
    fields: dict[str, Any] = {
        "day": date(2026, 10, 1),
        "due_on": date(2026, 12, 31),
        "title": "Meetings",
        "baseline": 0.0,
        "target": 40.0,
        **more,
    }
    one = Goal(**fields)
    told = tuple(Progress(goal_id=one.id, day=day, value=value) for day, value in points)
    return GoalFile(one, told)


def document(*files: GoalFile, ticked: bool = True, **more: Any) -> ReviewDocument:
    pack = ReviewPack(day=TODAY, goals=tuple(one.goal.id for one in files) if ticked else ())
    return review_of([], pack, goals=files, words=BRITISH, **more)


def report(file: GoalFile) -> GoalReport:
    (found,) = document(file).goals
    return found


def test_a_goal_tells_its_way_and_where_it_stands() -> None:
    found = report(goal((date(2026, 10, 9), 10.0), (date(2026, 11, 20), 30.0), unit="meetings"))
    assert found.title == "Meetings: 0 meetings → 40 meetings"
    assert found.words == ("30 meetings on 20 November 2026 · Ahead of pace · due 31 December 2026")
    assert found.share == pytest.approx(0.75)


def test_its_chart_has_path_pace_and_says_what_it_shows() -> None:
    chart = report(goal((date(2026, 10, 9), 10.0), (date(2026, 11, 20), 30.0))).chart
    assert chart is not None
    assert chart.path == ((date(2026, 10, 9), 10.0), (date(2026, 11, 20), 30.0))
    assert chart.pace == ((date(2026, 10, 1), 0.0), (date(2026, 12, 31), 40.0))
    assert [words for _, words in chart.days] == ["1 October 2026", "31 December 2026"]
    assert [words for _, words in chart.values] == ["0", "40"]
    assert chart.alternative == (
        "Meetings: 10 on 9 October 2026, 30 on 20 November 2026;"
        " planned are 40 by 31 December 2026."
    )


def test_what_came_after_the_day_of_the_pack_is_not_told() -> None:
    found = report(goal((date(2026, 10, 9), 10.0), (date(2026, 11, 24), 39.0)))
    assert found.words.startswith("10 on 9 October 2026")
    assert found.chart is None


def test_a_ratio_is_worded_as_a_percentage() -> None:
    one = Goal(
        title="Close rate", day=date(2026, 10, 1), due_on=date(2026, 12, 31),
        baseline=20.0, target=24.0, adds_up=AddsUp.RATIO, unit="deals",
    )  # fmt: skip
    told = Progress(goal_id=one.id, day=date(2026, 11, 2), won=7, lost=24)
    found = report(GoalFile(one, (told,)))
    assert found.title == "Close rate: 20 % → 24 %"
    assert found.words.startswith("22.6 % on 2 November 2026")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"status": GoalStatus.REACHED, "ended_on": date(2026, 11, 2)}, "Reached 2 November"),
        ({"status": GoalStatus.PAUSED}, "Paused"),
        ({"due_on": date(2026, 11, 1)}, "Not reached by 1 November 2026"),
        ({"day": date(2026, 12, 1)}, "Starts 1 December 2026"),
        ({"direction": Direction.HOLD}, "To be held"),
        ({"baseline": 40.0}, "Due 31 December 2026"),
        ({}, "Behind pace"),
    ],
)
def test_without_a_check_in_it_says_so_and_what_is_known(more: dict[str, Any], words: str) -> None:
    found = report(goal(**more))
    assert found.words.startswith(f"No check-in yet · {words}")
    assert found.share in (None, 0.0)


def test_goals_on_pace_are_counted_among_those_that_can_be_told() -> None:
    ahead, behind = goal((date(2026, 11, 20), 40.0)), goal((date(2026, 11, 20), 1.0))
    young = goal(due_on=date(2029, 12, 31))
    (total,) = document(ahead, behind, young).totals
    assert (total.figure, total.words) == ("1 / 2", "goals on pace or reached")


def test_a_goal_that_is_not_ticked_only_gives_its_name_to_a_group() -> None:
    other, one = goal(title="Other goal"), goal(title="Enterprise")
    found = [
        achievement("b"),
        achievement("a", goal_id=one.goal.id),
        achievement("gone goal", goal_id=uuid.uuid4()),
    ]
    pack = ReviewPack(day=TODAY, chosen=tuple(a.id for a in found), group_by=GroupBy.GOAL)
    told = review_of(found, pack, goals=[other, one], words=BRITISH)
    assert told.goals == ()
    assert [(group.title, [each.title for each in group.entries]) for group in told.groups] == [
        ("Enterprise", ["a"]),
        ("Other achievements", ["b", "gone goal"]),
    ]
    assert dict(next(told.entries).fields)["goal"] == "Enterprise"
