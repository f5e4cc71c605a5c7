"""Dates, numbers and money as this person's system writes them."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from journal.ui.words import (
    breakable,
    breakable_path,
    clock_time,
    data_size,
    day_pattern,
    day_range,
    editable_number,
    figure,
    long_day,
    month_name,
    near_day,
    number,
    one_line,
    short_day,
    typed_number,
    writing,
)

In = Callable[[str], None]
THIS_YEAR = datetime.now().astimezone().year


@pytest.fixture
def written_in() -> In:
    """Return what sets the locale; conftest puts the old one back."""

    def choose(name: str) -> None:
        QLocale.setDefault(QLocale(name))

    return choose


def test_a_day_of_this_year_is_written_without_its_year(written_in: In) -> None:
    day = date(THIS_YEAR, 3, 4)
    written_in("en_GB")
    assert long_day(day).endswith(", 4 March")
    written_in("en_US")
    assert long_day(day).endswith(", March 4")


def test_a_day_of_another_year_says_so(written_in: In) -> None:
    day = date(2019, 3, 4)
    written_in("en_GB")
    assert long_day(day) == "Monday, 4 March 2019"
    written_in("en_US")
    assert long_day(day) == "Monday, March 4, 2019"


@pytest.mark.parametrize(
    ("locale", "short", "with_year", "pattern"),
    [
        ("en_GB", "14 Nov", "14 Nov 2026", "d MMM yyyy"),
        ("en_US", "Nov 14", "Nov 14, 2026", "MMM d, yyyy"),
        ("fr_FR", "14 nov.", "14 nov. 2026", "d MMM yyyy"),
    ],
)
def test_a_short_day_follows_the_order_of_the_place(
    written_in: In, locale: str, short: str, with_year: str, pattern: str
) -> None:
    written_in(locale)
    day = date(2026, 11, 14)
    assert short_day(day) == short
    assert short_day(day, year=True) == with_year
    assert day_pattern() == pattern
    assert near_day(day, date(2026, 1, 1)) == short
    assert near_day(day, date(2027, 1, 1)) == with_year


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 14), None, "14 Nov 2026"),
        (date(2026, 11, 14), date(2026, 11, 14), "14 Nov 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2024, 1, 1), date(2026, 12, 31), "2024–2026"),
        (date(2026, 3, 1), date(2026, 5, 2), "1 Mar – 2 May 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 Dec 2025 – 2 Jan 2026"),
    ],
)
def test_a_span_of_days_is_as_short_as_it_can_be(
    first: date, last: date | None, words: str
) -> None:
    assert day_range(first, last) == words


def test_a_month_has_its_short_name() -> None:
    assert month_name(date(2026, 11, 1)) == "Nov"


@pytest.mark.parametrize(("locale", "words"), [("en_GB", "08:42"), ("en_US", "8:42")])
def test_a_time_of_day_is_local(written_in: In, locale: str, words: str) -> None:
    written_in(locale)
    local = datetime(2026, 11, 23, 8, 42).astimezone()
    assert clock_time(local).startswith(words)
    assert clock_time(local.astimezone(UTC)) == clock_time(local)


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0"), (1234.5, "1,234.5"), (0.125, "0.13"), (-3.0, "-3"), (1_000_000, "1,000,000")],
)
def test_a_number_has_separators_and_two_decimals_at_most(value: float, words: str) -> None:
    assert number(value).replace("\u2212", "-") == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (12, "", "12"),
        (12, "%", "12%"),
        (1200, "€", "€1,200"),
        (-5, "€", "-€5"),
        (3, "meetings", "3 meetings"),
        (3, "h", "3 h"),
    ],
)
def test_a_figure_carries_its_unit(value: float, unit: str, words: str) -> None:
    assert figure(value, unit).replace("\u2212", "-") == words


@pytest.mark.parametrize(
    ("locale", "text", "value"),
    [
        ("en_GB", "1,234.5", 1234.5),
        ("en_GB", " £1,200 ", 1200),
        ("en_GB", "12 %", 12),
        ("en_GB", "\u22123", -3),
        ("de_DE", "1.234,5", 1234.5),
        ("de_DE", "22,5", 22.5),
        ("de_DE", "22.5", 22.5),
        ("fr_FR", "1\u202f234,5", 1234.5),
        ("en_GB", "", None),
        ("en_GB", "about 12", None),
        ("en_GB", "nan", None),
        ("en_GB", "inf", None),
        ("en_GB", "1e999", None),
        ("en_GB", "€", None),
    ],
)
def test_a_typed_number_is_read_as_the_place_writes_it(
    written_in: In, locale: str, text: str, value: float | None
) -> None:
    written_in(locale)
    assert typed_number(text) == value


@pytest.mark.parametrize("locale", ["en_GB", "en_US", "de_DE", "fr_FR", "sv_SE", "ar_EG", "hi_IN"])
@pytest.mark.parametrize("value", [0, 1, -3.5, 1234.5678, 0.1, 1_000_000, 33.333333333])
def test_a_number_put_into_a_field_comes_back_as_it_was(
    written_in: In, locale: str, value: float
) -> None:
    written_in(locale)
    assert typed_number(editable_number(value)) == value


def test_one_line_has_no_breaks() -> None:
    assert one_line("  Signed\n\twith  Zoë ") == "Signed with Zoë"


def test_only_a_word_no_line_can_hold_is_given_places_to_break() -> None:
    assert breakable("a normal sentence, however long it may be") == (
        "a normal sentence, however long it may be"
    )
    endless = "w" * 90
    broken = breakable(f"see {endless} there")
    assert broken.replace("\u200b", "") == f"see {endless} there"
    assert max(map(len, broken.split("\u200b"))) < 25
    joined = "👩🏽\u200d💻" * 20
    assert breakable(joined) == joined


def test_a_path_may_break_at_its_separators_and_within_an_endless_name() -> None:
    assert breakable_path(Path("/a/b c/d")) == "/\u200ba/\u200bb c/\u200bd"
    endless = "x" * 300
    broken = breakable_path(Path("/") / endless)
    assert max(map(len, broken.split("\u200b"))) <= 13
    assert broken.replace("\u200b", "") == f"/{endless}"
    assert breakable_path(Path.home() / "journal") == "~/\u200bjournal"


def test_sizes_are_told_with_a_decimal_from_a_megabyte_on(written_in: In) -> None:
    written_in("en_GB")
    assert data_size(364 * 1024) == "364 kB"
    assert data_size(1_300_000) == "1.2 MB"
    written_in("de_DE")
    assert data_size(1_300_000) == "1,2 MB"


@pytest.mark.parametrize(
    ("locale", "monday", "july", "figure_", "count"),
    [
        ("en_GB", "Mondays", "July", "−2.5", "31"),
        ("de_DE", "Montag", "Juli", "−2,5", "31"),
        ("pl_PL", "poniedziałek", "lipiec", "−2,5", "31"),
        ("ar_EG", "\u2068الاثنين\u2069", "\u2068يوليو\u2069", "\u2068−٢٫٥\u2069", "\u2068٣١\u2069"),
        ("he_IL", "\u2068יום שני\u2069", "\u2068יולי\u2069", "−2.5", "31"),
    ],
)
def test_sentences_are_written_with_the_names_of_the_place(
    locale: str, monday: str, july: str, figure_: str, count: str, written_in: In
) -> None:
    written_in(locale)
    told = writing()
    july_1 = date(2026, 7, 1)
    assert (told.weekday(0), told.month(july_1, july_1)) == (monday, july)
    assert (told.figure(-2.5), told.count(31)) == (figure_, count)
