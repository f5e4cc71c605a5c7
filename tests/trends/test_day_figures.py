"""Counters, weekdays, situations and any one figure, from records and without a window."""

from datetime import date

from journal.models.counter import COUNTERS
from journal.trends.counters import counter_figures
from journal.trends.fields import controllable_figures, field_figures, field_words
from journal.trends.situations import situation_figures
from journal.trends.span import Span, span_back
from journal.trends.weekdays import weekday_figures
from tests.trends.kept import TODAY, ago, entry, records, worked

QUARTER = span_back(TODAY, 90)


def test_counters_are_added_up_by_week_and_the_last_week_runs() -> None:
    monday = ago(7)
    kept = records(
        counts=(
            (monday, "attempts", 8),
            (monday, "conversations", 3),
            (ago(5), "attempts", 4),
            (ago(4), "meetings_booked", 1),
            (ago(4), "nos", 9),
            (TODAY, "attempts", 2),
        )
    )
    counters = counter_figures(kept, QUARTER)
    assert [(each.first, each.numbers) for each in counters.periods] == [
        (monday, (12, 3, 1)),
        (TODAY, (2, 0, 0)),
    ]
    assert counters.running
    assert counters.totals == (14, 3, 1)
    assert counters.words == ("Attempts", "Conversations", "Meetings booked")


def test_weeks_without_a_number_are_there() -> None:
    kept = records(counts=((ago(28), "attempts", 8), (TODAY, "attempts", 1)))
    assert [each.numbers[0] for each in counter_figures(kept, QUARTER).periods] == [8, 0, 0, 0, 1]


def test_counters_of_many_years_are_added_up_by_month() -> None:
    kept = records(counts=((date(2017, 3, 4), "attempts", 8), (TODAY, "attempts", 1)))
    counters = counter_figures(kept, span_back(TODAY, None))
    assert counters.by_month
    assert counters.periods[0].first == date(2017, 3, 1)
    assert counters.periods[-1].last == date(2026, 11, 30)


def test_other_counters_alone_show_no_way_to_a_meeting() -> None:
    assert counter_figures(records(counts=((TODAY, "nos", 3),)), QUARTER).periods == ()


def test_weekdays_are_compared_from_twelve_ratings_of_each_on() -> None:
    kept = records(*(entry(day, day.weekday() + 1, "yes") for day in worked(88, 0)))
    weekdays = weekday_figures(kept, QUARTER)
    assert [each.weekday for each in weekdays] == [0, 1, 2, 3, 4]
    assert [each.median for each in weekdays] == [1, 2, 3, 4, 5]
    assert all(each.enough for each in weekdays)
    few = weekday_figures(kept, span_back(TODAY, 30))
    assert not any(each.enough for each in few)


def test_a_weekday_without_a_rating_is_there_and_says_nothing() -> None:
    monday, *rest = weekday_figures(records(entry(TODAY, 6)), QUARTER)
    assert (monday.ratings, monday.median) == (1, 6)
    assert [each.median for each in rest] == [None] * 4


def test_a_saturday_counts_once_it_was_rated() -> None:
    kept = records(entry(ago(2), 6))
    assert [each.weekday for each in weekday_figures(kept, QUARTER)] == [0, 1, 2, 3, 4, 5]


def test_situations_and_shapes_cross() -> None:
    kept = records(
        entry(ago(3), situation="cold call", shapes=("fatigue", "busywork")),
        entry(ago(4), situation="cold call", shapes=("fatigue",)),
        entry(ago(5), situation="closing", shapes=("busywork",)),
        entry(ago(6), situation="closing"),
        entry(ago(200), situation="closing", shapes=("busywork",)),
    )
    grid = situation_figures(kept, QUARTER)
    assert (grid.situations, grid.shapes) == (("cold call", "closing"), ("Busywork", "Fatigue"))
    assert grid.cells == ((1, 2), (1, 0))
    assert (grid.days, grid.days_told) == ((2, 1), 3)


def test_only_figures_with_a_value_are_offered() -> None:
    kept = records(entry(TODAY, 5, minutes=25), counts=((TODAY, "nos", 3),))
    assert field_words(kept) == {
        "resistance": "Resistance",
        "minutes": "Minutes on the one thing",
        "nos": COUNTERS["nos"],
    }


def test_a_count_takes_the_mean_of_four_weeks() -> None:
    kept = records(
        *(entry(day) for day in worked(60, 0)),
        counts=tuple((day, "attempts", 10) for day in worked(60, 0)),
    )
    field = field_figures(kept, QUARTER, "attempts")
    assert field.mean
    assert field.rated.window == 28
    assert [value.median for _, value in field.rated.line[0]][-1] == 10
    assert field.rated.span.first == worked(60, 0)[0]


def test_a_counter_that_was_never_counted_is_empty() -> None:
    field = field_figures(records(entry(TODAY)), QUARTER, "attempts")
    assert field.rated.points == ()


def test_the_four_things_under_ones_control_are_always_four() -> None:
    kept = records(*(entry(day, attitude=4) for day in worked(20, 0)))
    fields = controllable_figures(kept, QUARTER)
    assert [each.words for each in fields] == ["Beliefs", "Attitude", "Emotions", "Performance"]
    assert [len(each.rated.points) for each in fields] == [0, len(worked(20, 0)), 0, 0]


def test_a_span_of_everything_has_no_day_before_it() -> None:
    assert Span(date.min.replace(day=2), TODAY).before.first == date.min
