"""Numbers, days and endless words as goals need them."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from journal.ui.words import breakable, editable_number, near_day, typed_number


@pytest.mark.parametrize("value", [0.0, 22.6, 1234567.891, 1e-7, -3.5, 0.1 + 0.2])
@pytest.mark.parametrize("country", [QLocale.Country.UnitedKingdom, QLocale.Country.Germany])
def test_a_number_put_into_a_field_reads_back_the_same(
    value: float, country: QLocale.Country
) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.AnyLanguage, country))
    assert typed_number(editable_number(value)) == value


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "1e999", "", " ", "%"])
def test_what_no_figure_can_be_is_none(text: str) -> None:
    assert typed_number(text) is None


def test_the_year_is_told_only_where_it_is_another() -> None:
    today = date(2026, 11, 23)
    assert near_day(date(2026, 1, 2), today) == "2 Jan"
    assert near_day(date(2027, 1, 2), today) == "2 Jan 2027"


def test_an_endless_word_may_break_and_ordinary_ones_stay() -> None:
    assert breakable("Close rate 20% → 24%") == "Close rate 20% → 24%"
    broken = breakable("Donaudampfschifffahrtsgesellschaft")
    assert broken.replace("\u200b", "") == "Donaudampfschifffahrtsgesellschaft"
    assert max(map(len, broken.split("\u200b"))) <= 12


def test_signs_that_belong_together_are_not_broken_apart() -> None:
    family = "👩‍👩‍👧‍👦" * 10
    assert breakable(family) == family
    assert "\u200b\u0301" not in breakable("e\u0301" * 40)
