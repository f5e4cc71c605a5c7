"""Dates and figures read as they do where the person lives."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from journal.review.words import LocaleWords


def words(name: str) -> LocaleWords:
    return LocaleWords(QLocale(name))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2025, 10, 2), date(2025, 10, 2), "2 October 2025"),
        (date(2025, 10, 2), date(2025, 10, 3), "2–3 October 2025"),
        (date(2025, 9, 28), date(2025, 10, 3), "28 September – 3 October 2025"),
        (date(2025, 6, 2), date(2025, 7, 2), "2 June – 2 July 2025"),
        (date(2025, 10, 2), date(2026, 10, 2), "2 October 2025 – 2 October 2026"),
        (date(2026, 6, 1), date(2026, 11, 30), "June – November 2026"),
        (date(2025, 11, 1), date(2026, 2, 28), "November 2025 – February 2026"),
        (date(2026, 6, 1), date(2026, 6, 30), "June 2026"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2023, 1, 1), date(2024, 12, 31), "2023 – 2024"),
        (date(2024, 1, 1), date(9999, 12, 31), "2024 – 9999"),
    ],
)
def test_a_range_is_said_shortly(first: date, last: date, said: str) -> None:
    assert words("en_GB").days(first, last) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("C", "2–3 October 2025"),
        ("en_US", "October 2–3, 2025"),
        ("de_DE", "2.–3. Oktober 2025"),
        ("es_ES", "2–3 de octubre de 2025"),
        ("ja_JP", "2025年10月2日–3日"),
        ("th_TH", "2–3 ตุลาคม 2025"),
    ],
)
def test_a_range_follows_the_locale(name: str, said: str) -> None:
    assert words(name).days(date(2025, 10, 2), date(2025, 10, 3)) == said


def test_a_month_stands_in_its_own_form_and_as_a_heading() -> None:
    assert words("ru_RU").month(date(2026, 6, 5)) == "Июнь 2026"
    assert words("fr_FR").month(date(2026, 6, 5)) == "Juin 2026"


@pytest.mark.parametrize("locale", QLocale.matchingLocales(
    QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
)[::7], ids=lambda locale: locale.name())  # fmt: skip
def test_every_locale_can_say_a_range(locale: QLocale) -> None:
    spoken = LocaleWords(locale)
    assert spoken.days(date(2025, 9, 28), date(2025, 10, 3))
    assert spoken.days(date(2025, 9, 1), date(2025, 10, 31))
    assert spoken.month(date(2025, 9, 1))


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (129800.0, "$", "$129,800"),
        (-1234.5, "€", "−€1,234.50"),
        (0.0, "US$", "US$0"),
        (24.5, "%", "24.5 %"),
        (3.0, "deals", "3 deals"),
        (1234567.0, "", "1,234,567"),
        (0.1 + 0.2, "", "0.3"),
    ],
)
def test_a_currency_sign_stands_before_and_a_noun_after(value: float, unit: str, said: str) -> None:
    assert words("en_GB").figure(value, unit) == said


def test_a_difference_has_its_sign_and_the_locale_its_separators() -> None:
    assert words("en_GB").difference(18.4, "%", decimals=0) == "+18 %"
    assert words("de_DE").difference(-1234.5, "Stück") == "−1.234,5 Stück"
    assert words("en_GB").difference(0.0) == "0"
