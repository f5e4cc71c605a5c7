"""A review's period is named or typed, and its years begin where the firm's do."""

from datetime import date

import pytest

from journal.errors import JournalError
from journal.review.period import Period, PeriodName, parsed_period, period_of

TODAY = date(2026, 11, 23)


def days(period: Period) -> str:
    return f"{period.first}..{period.last}"


@pytest.mark.parametrize(
    ("name", "start", "found"),
    [
        ("this-quarter", 1, "2026-10-01..2026-12-31"),
        ("last-quarter", 1, "2026-07-01..2026-09-30"),
        ("this-half", 1, "2026-07-01..2026-12-31"),
        ("last-half", 1, "2026-01-01..2026-06-30"),
        ("this-year", 1, "2026-01-01..2026-12-31"),
        ("last-year", 1, "2025-01-01..2025-12-31"),
        ("this-quarter", 2, "2026-11-01..2027-01-31"),
        ("last-half", 10, "2026-04-01..2026-09-30"),
        ("this-year", 12, "2025-12-01..2026-11-30"),
        ("last-year", 4, "2025-04-01..2026-03-31"),
    ],
)
def test_a_name_stands_for_whole_months_of_the_fiscal_year(
    name: str, start: int, found: str
) -> None:
    assert days(period_of(PeriodName(name), TODAY, fiscal_year_start=start)) == found


@pytest.mark.parametrize(
    ("last_review", "found"),
    [
        (None, "None..2026-11-23"),
        (date(2026, 9, 30), "2026-10-01..2026-11-23"),
        (TODAY, "2026-11-23..2026-11-23"),
        (date(2026, 12, 31), "2026-11-23..2026-11-23"),
    ],
)
def test_since_the_last_review_begins_the_day_after_it(
    last_review: date | None, found: str
) -> None:
    assert days(parsed_period("since-last-review", TODAY, last_review=last_review)) == found


@pytest.mark.parametrize(
    ("typed", "start", "found"),
    [
        ("last-quarter", 1, "2026-07-01..2026-09-30"),
        (" Last-Quarter ", 1, "2026-07-01..2026-09-30"),
        ("2026-Q1", 1, "2026-01-01..2026-03-31"),
        ("2026-q4", 4, "2027-01-01..2027-03-31"),
        ("2024-H2", 1, "2024-07-01..2024-12-31"),
        ("2024-02", 4, "2024-02-01..2024-02-29"),
        ("2025", 1, "2025-01-01..2025-12-31"),
        ("2025", 10, "2025-10-01..2026-09-30"),
        ("2025-03-04..2025-05-06", 1, "2025-03-04..2025-05-06"),
        ("2025-03-04..", 1, "2025-03-04..None"),
        ("..2025-03-04", 1, "None..2025-03-04"),
        ("..", 1, "None..None"),
    ],
)
def test_a_period_is_read_as_typed(typed: str, start: int, found: str) -> None:
    assert days(parsed_period(typed, TODAY, fiscal_year_start=start)) == found


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "2026-Q5", "2026-H3", "2026-13", "0000", "9999", "2025-02-30..", "1..2..3"],
)
def test_what_is_no_period_is_told_with_those_that_are(typed: str) -> None:
    with pytest.raises(JournalError, match="is no period") as told:
        parsed_period(typed, TODAY)
    assert "2026-Q3" in told.value.next_step


def test_an_end_before_the_beginning_is_told() -> None:
    with pytest.raises(JournalError, match="ends before it begins"):
        parsed_period("2026-02-01..2026-01-01", TODAY)
