"""Trends where days, months and numbers are written another way than in English."""

import re
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal.models.check_in import CheckIn, DayType, ShowedUp
from journal.models.counter import DayCount
from journal.numbers.belief_change import BeliefChange
from journal.numbers.writing import ENGLISH
from journal.ui.charts.belief_change_chart import BeliefChangeChart
from journal.ui.desk import Desk
from journal.ui.pages.trends.page import TrendsPage
from journal.ui.theme import Look

ALIKE = {"April", "August", "September", "November"}  # in German as in English
NAMES = {name.removesuffix("s") for name in (*ENGLISH.weekdays, *ENGLISH.months)} - ALIKE
ENGLISH_NAMES = re.compile(rf"\b({'|'.join(sorted(NAMES))})\b")


def half_a_year(desk: Desk) -> list[CheckIn | DayCount]:
    days = [desk.today - timedelta(days=back) for back in range(180, -1, -1)]
    return [
        record
        for at, day in enumerate(days)
        if day.weekday() < 5
        for record in (
            CheckIn(
                day=day,
                day_type=DayType.WORK,
                resistance=8 - at // 30 - (day.weekday() == 4) * 2 + at % 2,
                showed_up=ShowedUp.YES if at % 3 else ShowedUp.PARTLY,
                shapes=("fatigue",),
                attitude=1 + at % 5,
            ),
            DayCount(day=day, counter="attempts", number=at % 7),
        )
    ]


def texts(page: TrendsPage) -> list[str]:
    """Return every text on the page, and what a screen reader is told of its charts."""
    labels = [label.text() for label in page.findChildren(QLabel)]
    told = [
        text
        for widget in page.findChildren(QWidget)
        for text in (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    ]
    return [text for text in (*labels, *told) if text]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, request: pytest.FixtureRequest) -> TrendsPage:
    QLocale.setDefault(QLocale(request.param))  # conftest puts the old one back
    desk.notebook.save(*half_a_year(desk))
    made = TrendsPage(desk)
    qtbot.addWidget(made)
    made.resize(1040, 800)
    made.show()
    return made


@pytest.mark.parametrize("page", ["de_DE", "he_IL", "ar_EG"], indirect=True)
def test_no_text_has_an_english_name(page: TrendsPage) -> None:
    assert len(texts(page)) > 40
    assert [text for text in texts(page) if ENGLISH_NAMES.search(text)] == []


@pytest.mark.parametrize("page", ["de_DE"], indirect=True)
def test_a_figure_has_the_comma_of_the_place(page: TrendsPage) -> None:
    said = " ".join(texts(page))
    assert not re.search(r"\d\.\d", said)
    assert re.search(r"\d,\d", said)
    assert "Montag" in said


@pytest.mark.parametrize("page", ["ar_EG"], indirect=True)
def test_what_the_days_say_is_written_in_the_digits_of_the_place(page: TrendsPage) -> None:
    said = [label.text() for label in page.cards.sentences.findChildren(QLabel)]
    assert any("\u2068الاثنين\u2069" in text for text in said)
    assert any("٫" in text for text in said)


def test_two_ratings_in_arabic_digits_stay_in_their_order(look: Look, qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("ar_EG"))  # conftest puts the old one back
    chart = BeliefChangeChart(look)
    qtbot.addWidget(chart)
    day = date(2026, 11, 23)
    chart.show_changes([("They may listen", BeliefChange(57, day - timedelta(days=30), 30, day))])
    assert "\u2068٥٧\u2069 → \u2068٣٠%\u2069" in chart.svg()
