"""The grammar of dates in brag documents."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.exchange.brag_dates import (
    BragDate,
    parse_brag_date,
    single_year,
    split_leading_date,
    whole_year,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def written(day: date) -> str:
    return f"{SHORT[day.month - 1]} {day.day}, {day.year}"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Oct 25, 2020", "2020-10-25", None),
        ("July 3, 2024", "2024-07-03", None),
        ("sept. 3rd, 2024", "2024-09-03", None),
        ("DECEMBER 31 2024", "2024-12-31", None),
        ("3 Oct 2025", "2025-10-03", None),
        ("2025-10-03", "2025-10-03", None),
        ("Oct\u00a03,\u00a02025", "2025-10-03", None),
        ("Jan 2025", "2025-01-01", "2025-01-31"),
        ("Feb, 2024", "2024-02-01", "2024-02-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2022 - 2023", "2022-01-01", "2023-12-31"),
        ("Oct 2-3, 2025", "2025-10-02", "2025-10-03"),
        ("2-3 Oct 2025", "2025-10-02", "2025-10-03"),
        ("Dec 20–21, 2021", "2021-12-20", "2021-12-21"),
        ("May 2025 - Oct 2025", "2025-05-01", "2025-10-31"),
        ("Jan - Mar, 2011", "2011-01-01", "2011-03-31"),
        ("Aug-Sep, 2024", "2024-08-01", "2024-09-30"),
        ("Nov — Dec, 2022", "2022-11-01", "2022-12-31"),
        ("Jun 21 - Jul 26, 2025", "2025-06-21", "2025-07-26"),
        ("Jun 21 to Jul 26, 2025", "2025-06-21", "2025-07-26"),
        ("2025-06-21 - 2025-07-26", "2025-06-21", "2025-07-26"),
        ("Jun 7 & Jul 5, 2025", "2025-06-07", "2025-07-05"),
        ("Jun 7 and Jul 5, 2025", "2025-06-07", "2025-07-05"),
        ("Jun 7, Jul 5, 2025", "2025-06-07", "2025-07-05"),
        ("Mar 1, 8, and 15, 2025", "2025-03-01", "2025-03-15"),
        ("Nov 25-26 & 28-30, 2025", "2025-11-25", "2025-11-30"),
        ("Nov 2025 - Apr 2026", "2025-11-01", "2026-04-30"),
        ("Nov 2025 - Apr", "2025-11-01", "2026-04-30"),
        ("Oct 3 - Oct 3, 2025", "2025-10-03", None),
    ],
)
def test_a_date_people_write_is_understood(text: str, first: str, last: str | None) -> None:
    found = parse_brag_date(text, 1999)
    expected_last = date.fromisoformat(last) if last else None
    assert found == BragDate(date.fromisoformat(first), expected_last)


@pytest.mark.parametrize(
    "text",
    [
        *("Feb 30, 2025", "Feb 29, 2023", "Oct 0, 2025", "Oct 2-32, 2025", "2025-13-01"),
        *("Oct 5 - 3, 2025", "Oct 2025 - May 2025", "Oct 2 -", "- Oct 2", "Oct - 5, 2025"),
        *("", " ", "&", "12", "1-2", "2/2023", "Q3 2025", "Live", "Project", "Marching 2025"),
        *("Oct 2 2025 2026", "Oct 2 & 2025", "Mayor 2025", "Oct 2nde", "๒ Oct 2025"),
        *("2025-2-30", "Oct 2 | 3"),
    ],
)
def test_what_is_not_wholly_a_date_is_none(text: str) -> None:
    assert parse_brag_date(text, 2025) is None


def test_a_date_without_a_year_takes_the_documents() -> None:
    assert parse_brag_date("Oct 2", 2024) == BragDate(date(2024, 10, 2), None)
    assert parse_brag_date("Feb 29", 2023) is None
    assert parse_brag_date("Oct 2", None) is None


def test_a_stretch_told_backwards_crosses_new_year() -> None:
    over = BragDate(date(2025, 12, 28), date(2026, 1, 3))
    assert parse_brag_date("Dec 28 - Jan 3, 2026", None) == over
    assert parse_brag_date("Dec 28, 2025 - Jan 3", None) == over
    assert parse_brag_date("Dec 28 - Jan 3", 2025) == over
    assert parse_brag_date("Nov - Feb, 2024", None) == BragDate(
        date(2023, 11, 1), date(2024, 2, 29)
    )


def test_several_days_told_newest_first_stay_in_their_year() -> None:
    found = parse_brag_date("Jul 5 & Jun 7, 2025", None)
    assert found == BragDate(date(2025, 6, 7), date(2025, 7, 5))


def test_several_days_around_new_year_cross_it() -> None:
    found = parse_brag_date("Dec 13 & Jan 10, 2026", None)
    assert found == BragDate(date(2025, 12, 13), date(2026, 1, 10))


def test_the_words_after_leading_brackets_are_found() -> None:
    text = " [Oct 2, 2025]: Won it"
    found = split_leading_date(text, None)
    assert found is not None
    assert text[found[1] :] == "Won it"


@pytest.mark.parametrize("text", ["Won [Oct 2, 2025]", "[Live] show", "[[Oct 2, 2025]", "[Oct 2"])
def test_only_a_date_alone_in_leading_brackets_is_split_off(text: str) -> None:
    assert split_leading_date(text, 2025) is None


def test_a_text_names_a_year_when_it_names_one_only() -> None:
    assert single_year("brag-2024") == 2024
    assert single_year("2024 and again 2024") == 2024
    assert single_year("2023-2024") is None
    assert single_year("order 120245") is None


@given(DAYS)
def test_a_day_written_out_is_read_back(day: date) -> None:
    expected = BragDate(day, None)
    assert parse_brag_date(written(day), None) == expected
    assert parse_brag_date(day.isoformat(), None) == expected
    assert parse_brag_date(f"{SHORT[day.month - 1]} {day.day}", day.year) == expected


@given(DAYS, DAYS, st.sampled_from(["-", " - ", "–", " — ", " to "]))
def test_a_stretch_written_out_is_read_back(one: date, other: date, joined: str) -> None:
    first, last = sorted((one, other))
    found = parse_brag_date(f"{written(first)}{joined}{written(last)}", None)
    assert found == BragDate(first, last if last > first else None)


@given(st.text(alphabet="0123456789-–, &.OctMaynd to[]") | st.text(), st.none() | st.integers())
def test_any_text_is_a_date_in_order_or_none(text: str, year: int | None) -> None:
    found = parse_brag_date(text, year)
    assert found is None or found.last_day is None or found.first_day < found.last_day


def test_a_whole_year_runs_from_new_year_to_its_last_day() -> None:
    assert whole_year(2024) == BragDate(date(2024, 1, 1), date(2024, 12, 31))
