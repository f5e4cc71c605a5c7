"""A pack is looked over before it leaves: for what is only recent, for gaps, for numbers."""

from datetime import date

from journal.models.achievement import Achievement
from journal.review.period import Period
from journal.review.warnings import Warnings, warnings_of
from tests.review.samples import BRITISH, achievement

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def on(*days: tuple[int, int]) -> list[Achievement]:
    return [achievement(day=date(2026, *day)) for day in days]


def look(chosen: list[Achievement], period: Period = YEAR) -> Warnings:
    return warnings_of(chosen, period, BRITISH)


def test_more_than_half_from_the_last_fifth_is_told() -> None:
    assert look(on((1, 5), (11, 1), (12, 1))).recency == (
        "2 of 3 achievements are from the last fifth of the period, since 20 October 2026."
        " Is there something earlier worth telling?"
    )


def test_half_from_the_last_fifth_is_fine_and_two_are_too_few_to_tell() -> None:
    assert look(on((1, 5), (2, 1), (11, 1), (12, 1))).recency == ""
    assert look(on((11, 1), (12, 1))).recency == ""


def test_months_of_which_nothing_is_told_are_named() -> None:
    found = look(on((1, 5), (2, 1), (4, 30)), Period(date(2026, 1, 1), date(2026, 5, 31)))
    assert found.gaps == "Nothing is told of March 2026 and May 2026."
    assert found.empty_months == (date(2026, 3, 1), date(2026, 5, 1))


def test_many_empty_months_are_counted() -> None:
    assert look(on((1, 5))).gaps == (
        "Nothing is told of February 2026, March 2026, April 2026, May 2026 and 7 more months."
    )


def test_a_stretch_fills_its_months_but_a_bare_year_does_not() -> None:
    stretch = achievement(day=date(2026, 1, 5), last_day=date(2026, 11, 2))
    year = achievement(day=date(2026, 1, 1), last_day=date(2026, 12, 31))
    assert look([stretch]).empty_months == (date(2026, 12, 1),)
    assert len(look([year]).empty_months) == 12


def test_a_month_that_is_mostly_outside_the_period_is_no_gap() -> None:
    period = Period(date(2026, 1, 30), date(2026, 3, 5))
    assert look(on((2, 3)), period).gaps == ""


def test_an_open_period_reaches_from_the_first_to_the_last() -> None:
    found = look(on((3, 5), (5, 5)), Period(None, None))
    assert found.empty_months == (date(2026, 4, 1),)


def test_what_lacks_its_number_is_listed_in_order() -> None:
    lacking, told, half = (
        achievement(),
        achievement(measure_after=0.0),
        achievement(measure_before=1.0),
    )
    assert look([lacking, told, half]).lacking_number == (lacking, half)


def test_nothing_chosen_asks_for_nothing() -> None:
    assert look([]) == Warnings()
    assert look([], Period(None, None)) == Warnings()


def test_what_has_not_come_yet_is_no_gap() -> None:
    found = warnings_of(on((1, 5), (2, 2)), YEAR, BRITISH, today=date(2026, 3, 20))
    assert found.empty_months == (date(2026, 3, 1),)
