"""What lies ahead of a goal, from its check-ins to the words on screen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.goal_outlook import Outlook, Silence, outlook
from journal.goal_standing import standing
from journal.models.feeding import Figures
from journal.models.goal import AddsUp, Direction, Goal, GoalFile, GoalStatus, Progress
from journal.numbers.forecast import Forecast
from journal.ui.outlook_words import (
    chance_words,
    funnel_words,
    outlook_words,
    ratio_words,
    required_words,
)

MONDAY = date(2026, 9, 7)
TODAY = date(2026, 11, 23)
DUE = date(2026, 12, 18)
WORK_DAYS = frozenset(range(5))
NAMES = {"attempts": "Attempts", "meetings_booked": "Meetings booked"}


def goal(**fields: object) -> Goal:
    given: dict[str, object] = {"title": "12 meetings", "target": 20.0, "unit": "meetings"}
    given["adds_up"] = AddsUp.SUM
    return Goal(**{"day": MONDAY, "due_on": DUE, **given, **fields})


def checked(one: Goal, *values: float) -> GoalFile:
    """Return a goal with weekly check-ins, the last of them on the Monday of today."""
    first = TODAY - timedelta(weeks=len(values) - 1)
    one.day = first - timedelta(weeks=1)
    return GoalFile(
        one,
        tuple(
            Progress(goal_id=one.id, day=first + timedelta(weeks=week), value=value)
            for week, value in enumerate(values)
        ),
    )


def said(file: GoalFile, today: date = TODAY) -> str:
    return outlook_words(file.goal, outlook(file, today, WORK_DAYS), today)


def ahead_of(early: date | None, late: date | None, by_due: float | None = 0.76) -> Outlook:
    return Outlook(Forecast(early, early, late, by_due, ()), told_by=6)


def test_a_sum_says_a_range_and_a_rough_chance() -> None:
    words = said(checked(goal(), 2, 3, 1, 2, 3, 2))
    assert words.startswith("Likely finish ")
    assert " from 6 check-ins; " in words
    assert words.endswith(" that it is reached by 18 Dec.")


def test_the_range_names_its_month_once() -> None:
    ahead = ahead_of(date(2026, 12, 14), date(2026, 12, 22))
    assert outlook_words(goal(), ahead, TODAY) == (
        "Likely finish 14–22 Dec from 6 check-ins; roughly 3 in 4 that it is reached by 18 Dec."
    )
    next_year = ahead_of(date(2027, 1, 10), date(2027, 7, 13), None)
    assert outlook_words(goal(), next_year, TODAY) == (
        "Likely finish 10 Jan – 13 Jul 2027 from 6 check-ins."
    )
    ahead = ahead_of(date(2026, 12, 14), date(2027, 1, 8), None)
    assert outlook_words(goal(), ahead, TODAY) == (
        "Likely finish 14 Dec – 8 Jan 2027 from 6 check-ins."
    )


def test_what_lies_beyond_two_years_has_no_day() -> None:
    assert outlook_words(goal(), ahead_of(None, None, 0.0), TODAY) == (
        "More than two years away, to judge by 6 check-ins."
    )
    words = outlook_words(goal(), ahead_of(date(2028, 3, 1), None, 0.01), TODAY)
    assert "after 1 Mar 2028, maybe in more than two years, from 6 check-ins" in words


def test_too_few_weeks_say_how_many_more_it_takes() -> None:
    assert said(checked(goal(), 2, 3)) == "Too few weeks yet for a forecast: needs 2 more."


def test_a_level_asks_for_more_check_ins_or_a_trend() -> None:
    level = goal(adds_up=AddsUp.LATEST, unit="%")
    few = checked(level, *[10.0] * 6)
    assert said(few) == "Too few check-ins yet for a forecast: needs 9 more."
    flat = checked(level, *[10.0, 11.0] * 8)
    assert said(flat) == "No clear trend towards the target yet, so no forecast."
    rising = checked(level, *[2 + 0.8 * week for week in range(16)])
    assert said(rising).startswith("Likely finish ")


@pytest.mark.parametrize(
    "fields",
    [
        {"status": GoalStatus.PAUSED},
        {"status": GoalStatus.DROPPED},
        {"direction": Direction.HOLD},
        {"adds_up": AddsUp.RATIO},
        {"target": 9.0},  # there already
    ],
)
def test_nothing_is_said_where_nothing_lies_ahead(fields: dict[str, object]) -> None:
    assert said(checked(goal(**fields), 2, 3, 1, 2, 3, 2)) == ""


def test_a_forecast_is_never_in_the_past() -> None:
    file = checked(goal(target=14.0), 2, 3, 1, 2, 3, 2)
    later = outlook(file, TODAY + timedelta(days=5), WORK_DAYS).forecast
    assert later is not None
    assert later.early == TODAY + timedelta(days=5)
    stale = outlook(file, TODAY + timedelta(days=20), WORK_DAYS)
    assert stale.silence == Silence(stale=True)


def test_past_the_due_date_no_chance_is_told() -> None:
    file = checked(goal(target=90.0, due_on=TODAY - timedelta(days=1)), 2, 3, 1, 2, 3, 2)
    assert "reached by" not in said(file)


def test_a_fed_goal_counts_its_weeks_with_their_zeros() -> None:
    fed = goal(counter="meetings_booked", target=40.0)
    numbers: tuple[Figures, ...] = tuple(
        (MONDAY + timedelta(days=offset), 1.0, None, None) for offset in range(0, 70, 3)
    )
    ahead = outlook(GoalFile(fed, counted=numbers), TODAY, WORK_DAYS)
    assert (ahead.told_by, ahead.by_weeks) == (11, True)
    assert " from 11 weeks; " in outlook_words(fed, ahead, TODAY)


def test_it_says_what_each_week_left_must_bring() -> None:
    file = checked(goal(), 2, 3, 1, 2, 3, 1)
    ahead = outlook(file, TODAY, WORK_DAYS)
    assert required_words(file.goal, ahead) == (
        "Needs 2 meetings a week from now on; planned were 2."
    )
    last = outlook(file, DUE, WORK_DAYS)
    assert required_words(file.goal, last) == "Needs 8 meetings in the days left."
    assert required_words(file.goal, Outlook()) == ""


def test_a_level_has_to_rise_or_fall_and_a_percentage_by_points() -> None:
    level = {"adds_up": AddsUp.LATEST, "baseline": 10.0}
    up = checked(goal(unit="%", **level), 11.0)
    assert required_words(up.goal, outlook(up, TODAY, WORK_DAYS)).startswith(
        "Has to rise by 2.2 points a week from now on"
    )
    down = checked(goal(unit="days", target=5.0, **level), 9.0)
    assert required_words(down.goal, outlook(down, TODAY, WORK_DAYS)).startswith(
        "Has to fall by 1 day a week from now on"
    )


def test_a_ratio_says_what_chance_leaves_open() -> None:
    one = goal(adds_up=AddsUp.RATIO, target=90.0)

    def words(won: int, lost: int) -> str:
        progress = Progress(goal_id=one.id, day=TODAY, won=won, lost=lost)
        return ratio_words(one, standing(GoalFile(one, (progress,)), TODAY, WORK_DAYS))

    assert words(9, 21) == "30% (9 of 30), likely between 17% and 48%"
    assert words(3, 4) == "3 of 7"
    assert words(0, 0) == ""


def test_the_funnel_is_told_at_ones_own_rates() -> None:
    fed = goal(counter="meetings_booked", target=12.0)
    now = standing(GoalFile(fed), TODAY, WORK_DAYS)
    totals = {"attempts": 412, "meetings_booked": 26}
    assert funnel_words(fed, now, totals, NAMES) == (
        "At your rates 12 meetings booked need about 190 attempts (130–280), from 412 attempts."
    )
    assert funnel_words(fed, now, {"attempts": 4}, NAMES) == ""
    assert funnel_words(goal(), now, totals, NAMES) == ""
    assert funnel_words(fed, replace(now, reached=True), totals, NAMES) == ""


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "less than 1 in 20"),
        (0.11, "roughly 1 in 10"),
        (0.52, "roughly 1 in 2"),
        (0.74, "roughly 3 in 4"),
        (0.92, "roughly 9 in 10"),
        (0.99, "more than 19 in 20"),
    ],
)
def test_a_chance_is_never_told_to_the_percent(share: float, words: str) -> None:
    assert chance_words(share) == words
