"""The figures of the Trends page, from records and without a window."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from time import perf_counter, tzset
from uuid import uuid4

import pytest

from journal.models.check_in import DayFigures
from journal.models.turn_path import TurnPath
from journal.trends.figures import Figures, figures_before
from journal.trends.figures import figures as work_out
from journal.trends.records import Records
from journal.trends.showing_up import DayState
from journal.trends.span import Span, span_back
from tests.trends.kept import TODAY, ago, entry, records, worked


def figures(kept: Records, days_back: int | None) -> Figures:
    """Work the last days out, today included; None for all."""
    return work_out(kept, span_back(TODAY, days_back))


def turn(*ratings: tuple[date, int]) -> TurnPath:
    return TurnPath(uuid4(), "Clients like to introduce me", ratings)


@pytest.mark.parametrize("days_back", [30, 90, 365, None])
def test_an_empty_journal_has_figures_that_say_nothing(days_back: int | None) -> None:
    page = figures(records(), days_back)
    assert page.resistance.points == ()
    assert page.showing_up.rate.known == 0
    assert page.shapes.counts == ()
    assert page.beliefs.changes == ()
    assert sum(month.count for month in page.achievements.counts) == 0


def test_a_single_entry_is_a_point_without_a_line() -> None:
    page = figures(records(entry(TODAY, 7)), 90)
    assert page.resistance.points == ((TODAY, 7, False),)
    assert page.resistance.line == ()
    assert page.resistance.span == Span(TODAY, TODAY)
    assert page.resistance.coverage.worded == "1 of 1 scheduled day"


def test_a_missing_rating_is_never_a_zero() -> None:
    assert figures(records(entry(TODAY)), 90).resistance.points == ()


def test_the_line_breaks_over_more_than_three_missing_days() -> None:
    days = [entry(day, 5) for day in worked(30, 24) + worked(12, 3)]
    line = figures(records(*days), 90).resistance.line
    assert len(line) == 2
    assert line[0][-1][0] < ago(20) < line[1][0][0]


def test_a_weekend_does_not_break_the_line() -> None:
    days = [entry(day, 5) for day in worked(30, 3)]
    assert len(figures(records(*days), 90).resistance.line) == 1


def test_the_window_of_the_first_days_reaches_back_before_the_range() -> None:
    days = [entry(day, 5) for day in worked(60, 0)]
    page = figures(records(*days), 30)
    assert page.resistance.line[0][0][0] == page.resistance.points[0][0]


def test_ten_years_are_smoothed_by_the_month() -> None:
    assert figures(records(entry(ago(3650), 5), entry(TODAY, 5)), None).resistance.window == 28
    assert figures(records(entry(ago(3650), 5), entry(TODAY, 5)), 365).resistance.window == 7


@pytest.mark.parametrize(
    ("late_by", "late"),
    [(timedelta(), False), (timedelta(days=2), False), (timedelta(days=4), True)],
)
def test_an_entry_of_days_later_is_late(late_by: timedelta, late: bool) -> None:
    page = figures(records(entry(ago(9), 5, late_by=late_by)), 90)
    assert page.resistance.points[0][2] is late


@pytest.mark.parametrize(("hours", "late"), [(47, False), (49, True)])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Auckland", "America/Adak"])
def test_late_means_the_same_in_every_time_zone(
    monkeypatch: pytest.MonkeyPatch, zone: str, hours: int, late: bool
) -> None:
    monkeypatch.setenv("TZ", zone)
    tzset()
    ended = datetime.combine(ago(8), time(3)).astimezone(UTC)
    one = DayFigures(ago(9), 5, None, "work", (), ended + timedelta(hours=hours))
    found = records(one).late(one)
    monkeypatch.undo()
    tzset()
    assert found is late


def test_not_yet_today_is_no_miss_until_the_day_is_over() -> None:
    before = [entry(day, 7, "yes") for day in worked(7, 1)]
    page = figures(records(*before, entry(TODAY, 7, "not")), 90).showing_up
    assert (page.rate.yes, page.rate.known) == (5, 5)
    assert (page.anyway.yes, page.anyway.known) == (5, 5)
    assert page.run.current == 5
    done = figures(records(*before, entry(TODAY, 7, "partly")), 90).showing_up
    assert (done.rate.partly, done.rate.known) == (1, 6)


def test_today_is_no_gap_before_it_is_told() -> None:
    days = [entry(day, 5) for day in worked(10, 1)]
    coverage = figures(records(*days), 90).resistance.coverage
    assert coverage.n == coverage.m


def test_days_off_are_not_scheduled_and_worked_weekends_are() -> None:
    saturday = ago(2)
    page = figures(
        records(
            entry(ago(4), 5, "yes"),
            entry(ago(3), None, None, day_type="leave"),
            entry(saturday, 5, "not"),
        ),
        90,
    )
    assert page.showing_up.rate.worded == "1 of 2"
    assert page.showing_up.states[ago(3)] is DayState.OFF
    assert page.showing_up.states[saturday] is DayState.NOT
    assert page.showing_up.states[ago(1)] is DayState.OFF
    assert page.showing_up.states[TODAY] is DayState.NO_ENTRY
    assert page.showing_up.states[ago(5)] is DayState.BEFORE


def test_the_calendar_begins_on_a_monday_and_ends_today() -> None:
    days = list(figures(records(entry(TODAY, 5)), 30).showing_up.states)
    assert days[0].weekday() == 0
    assert days[-1] == TODAY
    assert len(days) == 52 * 7 + 1


def test_hard_days_make_the_headline() -> None:
    page = figures(
        records(entry(ago(6), 8, "yes"), entry(ago(5), 5, "not"), entry(ago(4), 4, "not")), 90
    )
    assert page.showing_up.anyway.worded == "1 of 2"


def test_runs_count_all_time_whatever_the_range() -> None:
    days = [entry(day, 5, "yes") for day in worked(200, 100)]
    run = figures(records(*days, entry(TODAY, 5, "yes")), 30).showing_up.run
    assert run.best == len(worked(200, 100))
    assert run.current < run.best


@pytest.mark.parametrize(("grace", "current"), [(0, 2), (1, 5), (2, 18)])
def test_a_run_forgives_as_many_missed_days_as_one_chose(grace: int, current: int) -> None:
    told = dict(zip(worked(27, 0), "yyyyyyyyyyyyynyyynyy", strict=True))
    answers = {"y": "yes", "n": "not"}
    kept = records(*(entry(day, 5, answers[letter]) for day, letter in told.items()))
    run = figures(replace(kept, grace=grace), 30).showing_up.run
    assert run.current == current


def test_shapes_are_compared_with_the_range_before() -> None:
    page = figures(
        records(
            entry(ago(70), 5),
            entry(ago(40), 5, shapes=("fatigue", "busywork")),
            entry(ago(10), 5, shapes=("fatigue",)),
            entry(ago(9), 5, shapes=("fatigue", "fatigue")),
        ),
        30,
    )
    assert [(one.words, one.count, one.change) for one in page.shapes.counts] == [
        ("Fatigue", 2, 1),
        ("Busywork", 0, -1),
    ]
    assert (page.shapes.check_ins, page.shapes.check_ins_before) == (2, 1)


@pytest.mark.parametrize("days_back", [30, None])
def test_shapes_are_not_compared_where_the_journal_is_too_young(days_back: int | None) -> None:
    page = figures(records(entry(ago(40), 5), entry(ago(9), 5, shapes=("fatigue",))), days_back)
    assert page.shapes.counts[0].change is None


def test_a_belief_shows_from_its_second_rating_on() -> None:
    page = figures(
        records(turns=(turn((ago(9), 40)), turn((ago(90), 40), (ago(80), 65), (ago(2), 60)))), 30
    )
    assert len(page.beliefs.changes) == 1
    assert page.beliefs.changes[0][1].worded == "first rating 40 %, latest rating 60 %"
    assert page.beliefs.rated_once == 1


def test_only_the_beliefs_rated_last_are_shown() -> None:
    turns = tuple(turn((ago(300), 40), (ago(n), 50)) for n in range(20))
    page = figures(records(turns=turns), 30)
    assert [change.latest_on for _, change in page.beliefs.changes] == [ago(n) for n in range(8)]
    assert page.beliefs.left_out == 12


def test_months_without_achievements_are_there() -> None:
    page = figures(records(achievements=((date(2026, 2, 3), None), (date(2026, 11, 2), None))), 365)
    counts = [month.count for month in page.achievements.counts]
    assert counts == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1]


def test_a_short_range_still_shows_half_a_year_of_achievements() -> None:
    page = figures(records(achievements=((date(2020, 2, 3), None),)), 30)
    assert page.achievements.counts[0].month == date(2026, 6, 1)


def test_what_spans_months_belongs_to_none() -> None:
    page = figures(
        records(
            achievements=(
                (date(2026, 9, 3), date(2026, 9, 30)),
                (date(2026, 9, 3), date(2026, 10, 1)),
            )
        ),
        90,
    )
    assert sum(month.count for month in page.achievements.counts) == 1
    assert page.achievements.spanning == 1


def test_many_months_are_counted_by_year() -> None:
    page = figures(
        records(achievements=((date(2016, 2, 3), date(2016, 7, 1)), (date(2026, 11, 2), None))),
        None,
    )
    assert page.achievements.by_year
    assert [(each.month.year, each.count) for each in page.achievements.counts] == [
        (year, int(year in (2016, 2026))) for year in range(2016, 2027)
    ]


def test_ten_years_are_worked_out_in_a_blink() -> None:
    days = [
        entry(ago(n), n % 11, ("yes", "partly", "not")[n % 3], shapes=("fatigue",))
        for n in range(3652)
    ]
    turns = tuple(turn(*((ago(400 - n), n % 100) for n in range(40))) for _ in range(100))
    kept = records(*days, turns=turns, achievements=tuple((ago(n), None) for n in range(2000)))

    def seconds() -> tuple[float, Figures]:
        start = perf_counter()
        page = figures(kept, None).work_out()
        return perf_counter() - start, page

    fastest, page = min((seconds() for _ in range(5)), key=lambda pair: pair[0])
    assert len(page.resistance.points) == 3652
    assert fastest < 0.2  # 0.03 s on a desk machine; an accident would take seconds


def test_the_range_before_is_as_long_and_ends_the_day_before() -> None:
    page = figures(records(*(entry(day, 5) for day in worked(200, 0))), 30)
    before = figures_before(page)
    assert before is not None
    assert before.span == Span(ago(59), ago(30))


def test_nothing_is_compared_with_days_before_the_journal_began() -> None:
    page = figures(records(*(entry(day, 5) for day in worked(50, 0))), 30)
    assert figures_before(page) is None


def test_days_chosen_by_hand_end_where_they_were_told_to() -> None:
    kept = records(*(entry(day, 5, "yes") for day in worked(90, 0)))
    page = work_out(kept, Span(ago(60), ago(31)))
    assert page.resistance.points[-1][0] <= ago(31)
    assert max(page.showing_up.states) == ago(31)
    assert page.showing_up.rate.known == len(worked(60, 31))


def test_a_month_chosen_in_part_is_counted_whole() -> None:
    kept = records(
        entry(date(2026, 1, 5), 5), achievements=((date(2026, 8, 28), None), (TODAY, None))
    )
    page = work_out(kept, Span(date(2026, 8, 1), date(2026, 8, 20))).achievements
    assert (page.counts[-1].month, page.counts[-1].count) == (date(2026, 8, 1), 1)
    assert not page.running
    assert page.categories == ()


def test_the_month_of_today_is_still_running() -> None:
    assert figures(records(achievements=((TODAY, None),)), 30).achievements.running


def test_resistance_begins_with_its_first_rating_whatever_came_before() -> None:
    page = figures(records(entry(ago(9), 5), achievements=((date(2019, 2, 3), None),)), None)
    assert page.resistance.span == Span(ago(9), TODAY)


def test_shapes_are_counted_month_by_month() -> None:
    days = [entry(day, 5, shapes=("fatigue",)) for day in (ago(80), ago(50), ago(49), TODAY)]
    shapes = figures(records(*days), 90).shapes
    assert [(month.month) for month in shapes.months] == [9, 10, 11]
    assert shapes.counts[0].months == (1, 2, 1)
    assert shapes.running
    assert figures(records(*days), 30).shapes.months == ()
