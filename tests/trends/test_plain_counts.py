"""The quick ways the figures are worked out, against the plain ones, day by day."""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from statistics import quantiles

import pytest

from journal.models.check_in import SHAPES, SITUATIONS, DayFigures
from journal.trends.figures import Figures, figures
from journal.trends.records import Records
from journal.trends.span import span_back
from tests.trends.kept import TODAY

KEYS = ("attempts", "conversations", "meetings_booked")
JOURNALS = [(seed, missing, back) for seed, missing in enumerate((0, 0.3)) for back in (None, 90)]


def journal(seed: int, missing: float) -> Records:
    chance = random.Random(seed)  # noqa: S311 - invented days, not a secret
    dates = [
        day
        for back in reversed(range(900))
        for day in [TODAY - timedelta(days=back)]
        if chance.random() >= missing
    ]
    days = [
        DayFigures(
            day=day,
            resistance=chance.choice([None, *range(11)]),
            showed_up=chance.choice(("yes", "partly", "not", None)),
            day_type=chance.choice(("work", "off", None, None)),
            shapes=tuple(chance.sample(list(SHAPES), chance.randint(0, 3))),
            created_at=datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
            + timedelta(days=chance.choice((0, 0, 0, 5))),
            situation=chance.choice(("", *SITUATIONS)),
            attitude=chance.choice((None, 1, 3, 5)),
        )
        for day in dates
    ]
    counts = [(day, key, chance.randint(0, 9)) for day in dates for key in KEYS]
    return Records(
        today=TODAY, work_days=frozenset(range(5)), day_ends_at=3, days=days, counts=counts
    )


@pytest.fixture(params=JOURNALS, ids=str)
def page(request: pytest.FixtureRequest) -> Figures:
    seed, missing, back = request.param
    return figures(journal(seed, missing), span_back(TODAY, back))


def inside(page: Figures) -> list[DayFigures]:
    return [one for one in page.records.days if page.span.holds(one.day)]


def test_every_rated_day_is_a_point_with_its_value(page: Figures) -> None:
    points = [
        (one.day, one.resistance, page.records.late(one))
        for one in inside(page)
        if one.resistance is not None
    ]
    assert list(page.resistance.points) == points
    assert any(late for *_, late in points)
    attitude = [one.attitude for one in inside(page) if one.attitude is not None]
    assert [value for _, value, _ in page.controllables[1].rated.points] == attitude


def test_the_line_is_the_median_of_the_window_of_each_day(page: Figures) -> None:
    rated = page.resistance
    for stretch in rated.line:
        for day, smoothed in stretch:
            window = [
                value
                for each, value in page.records.ratings.items()
                if 0 <= (day - each).days < rated.window
            ]
            low, median, high = quantiles(window, n=4, method="inclusive")
            assert smoothed == pytest.approx((median, low, high))


def test_coverage_counts_the_scheduled_days_that_are_rated(page: Figures) -> None:
    told = page.records.told(page.resistance.span)
    covered = page.resistance.coverage
    assert (covered.n, covered.m) == (sum(day in page.records.ratings for day in told), len(told))


def test_each_period_holds_what_was_counted_in_it(page: Figures) -> None:
    def counted(key: str, first: date, last: date) -> int:
        return sum(
            number
            for day, each, number in page.records.counts
            if each == key and first <= day <= last and page.span.holds(day)
        )

    assert page.counters.periods
    for period in page.counters.periods:
        assert list(period.numbers) == [counted(key, period.first, period.last) for key in KEYS]


def test_shapes_are_counted_once_a_day_in_all_and_by_month(page: Figures) -> None:
    days = inside(page)
    words = {words: key for key, words in page.records.shapes.items()}
    for shape in page.shapes.counts:
        named = [one.day for one in days if words[shape.words] in one.shapes]
        assert shape.count == len(named)
        assert shape.months == tuple(
            sum((day.year, day.month) == (month.year, month.month) for day in named)
            for month in page.shapes.months
        )


def test_situations_are_counted_with_each_shape(page: Figures) -> None:
    told = [one for one in inside(page) if one.situation and one.shapes]
    found = page.situations
    columns = [
        next(key for key, words in page.records.shapes.items() if words == each)
        for each in found.shapes
    ]
    assert found.days_told == len(told)
    assert [list(row) for row in found.cells] == [
        [times(told, situation, key) for key in columns] for situation in found.situations
    ]


def times(told: Sequence[DayFigures], situation: str, key: str) -> int:
    return sum(one.situation == situation and key in one.shapes for one in told)
