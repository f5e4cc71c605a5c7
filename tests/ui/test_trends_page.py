"""The Trends page as the rep meets it."""

from datetime import date, timedelta
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.check_in import CheckIn, DayType, Shape, ShowedUp
from journal.models.reframe import BeliefRating, Reframe, ReframeStatus
from journal.ui.desk import Desk
from journal.ui.pages.trends.page import TrendsPage

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk <b>&amp; $ลูกค้า</b> " * 40


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TrendsPage:
    """The page, not shown yet."""
    made = TrendsPage(desk)
    qtbot.addWidget(made)
    made.resize(1040, 800)
    return made


def ago(desk: Desk, days: int) -> date:
    return desk.today - timedelta(days=days)


def checked_in(desk: Desk, days: int, resistance: int = 6, **more: object) -> CheckIn:
    return CheckIn(day=ago(desk, days), day_type=DayType.WORK, resistance=resistance, **more)  # type: ignore[arg-type]


def rated_belief(desk: Desk, words: str, *ratings: tuple[int, int]) -> list[Record]:
    card = Reframe(
        day=ago(desk, 60),
        negative_thought="They will hang up",
        balanced_thought=words,
        status=ReframeStatus.ACTIVE,
        next_on=desk.today,
    )
    return [card] + [
        BeliefRating(reframe_id=card.id, day=ago(desk, days), in_turn=value)
        for days, value in ratings
    ]


def a_quarter(desk: Desk) -> list[CheckIn]:
    return [
        checked_in(desk, n, 4 + n % 5, showed_up=ShowedUp.YES, shapes=("fatigue",))
        for n in range(80)
        if ago(desk, n).weekday() < 5
    ]


def test_an_empty_journal_says_what_the_page_is_for(page: TrendsPage, qtbot: QtBot) -> None:
    page.show()
    assert page.empty.isVisible()
    assert not page.columns.isVisible()
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["today", None]


def test_every_card_says_what_it_still_lacks(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(CheckIn(day=desk.today, one_thing="Call the CFO"))
    page.show()
    for card in (
        page.cards.resistance,
        page.cards.showing_up,
        page.cards.shapes,
        page.cards.beliefs,
        page.cards.achievements,
    ):
        assert card.isVisible()
        assert card.lacking.isVisible()
        assert card.lacking.text()


def test_a_first_belief_rating_says_that_one_more_is_needed(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(*rated_belief(desk, "Some will listen", (5, 40)))
    page.show()
    assert "One belief has a first rating" in page.cards.beliefs.lacking.text()


def test_a_quarter_is_told_in_words(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(*a_quarter(desk))
    page.show()
    assert "line: 7-day median · 56 of 56 scheduled days" in page.cards.resistance.note.text()
    hard = sum((one.resistance or 0) >= 5 for one in a_quarter(desk))
    assert page.cards.showing_up.headline.text() == (
        f"Did it anyway on 100% of hard days ({hard} of {hard})"
    )
    assert "very likely lies between" in page.cards.showing_up.hard.text()
    assert page.cards.showing_up.note.text() == "run with grace: 56 days now, 56 days at best"
    assert page.cards.shapes.rows[0].name.text() == "Fatigue"
    assert page.cards.shapes.rows[0].count.text() == "56"


def test_few_days_have_no_percentage(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(
        *(checked_in(desk, n, 8, showed_up=ShowedUp.YES) for n in (3, 4, 5)),
        checked_in(desk, 6, 8, showed_up=ShowedUp.NOT),
    )
    page.show()
    assert page.cards.showing_up.headline.text() == "Did it anyway on 3 of 4 hard days"
    assert "takes 6 more answered hard days" in page.cards.showing_up.hard.text()
    assert "%" not in page.cards.showing_up.rate.text()


def test_another_range_changes_the_figures(page: TrendsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.notebook.save(*a_quarter(desk))
    page.show()
    page.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Left)
    assert page.range.choice == "30"
    assert "21 of 21 scheduled days" in page.cards.resistance.note.text()
    assert page.cards.shapes.rows[0].count.text() == "21 (0)"


def test_a_visible_page_follows_a_save_and_keeps_its_range(
    page: TrendsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.notebook.save(checked_in(desk, 1))
    page.show()
    segments = page.range.findChildren(QPushButton)
    qtbot.mouseClick(segments[3], Qt.MouseButton.LeftButton)
    desk.notebook.save(checked_in(desk, 0))
    assert page.range.choice == "all"
    assert len(page.cards.resistance.chart.accessibleDescription().split("2 rated days")) == 2


def test_a_hidden_page_does_nothing(
    page: TrendsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show()
    page.hide()
    read = Mock(wraps=desk.notebook.read)
    monkeypatch.setattr(desk.notebook, "read", read)
    desk.notebook.save(checked_in(desk, 0))
    assert not read.called
    page.show()
    assert read.called
    assert page.columns.isVisible()


def test_looking_writes_nothing(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(checked_in(desk, 0))
    heard = Mock()
    desk.notebook.changed.connect(heard)
    page.show()
    page.refresh()
    assert not heard.called


def test_other_work_days_change_the_coverage(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(*(checked_in(desk, n, 5) for n in (0, 7)))
    page.show()
    assert "2 of 6 scheduled days" in page.cards.resistance.note.text()
    desk.preferences.change(work_days=(0,))
    assert "2 of 2 scheduled days" in page.cards.resistance.note.text()


def test_the_run_forgives_as_many_missed_days_as_one_chose(page: TrendsPage, desk: Desk) -> None:
    not_on = {ago(desk, 3), ago(desk, 7)}  # a Friday and the Monday before it
    kept = a_quarter(desk)
    for one in kept:
        one.showed_up = ShowedUp.NOT if one.day in not_on else ShowedUp.YES
    desk.notebook.save(*kept)
    page.show()
    note = page.cards.showing_up.note
    assert note.text() == "run with grace: 4 days now, 53 days at best"
    assert "One missed day" in note.toolTip() == note.accessibleDescription()
    desk.preferences.change(run_grace=2)
    assert note.text() == "run with grace: 54 days now, 54 days at best"
    desk.preferences.change(run_grace=0)
    assert note.text() == "run without grace: 1 day now, 50 days at best"
    assert "Every missed day" in note.toolTip()


def test_a_journal_that_cannot_be_read_is_told_and_tried_again(
    page: TrendsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.notebook.save(checked_in(desk, 0))
    with monkeypatch.context() as patched:
        patched.setattr(desk.notebook, "read", Mock(side_effect=JournalError("The disk is gone.")))
        with qtbot.waitSignal(page.went_wrong):
            page.show()
    page.hide()
    page.show()
    assert page.cards.resistance.chart.accessibleDescription()


def test_deleted_entries_leave_the_figures(page: TrendsPage, desk: Desk) -> None:
    only = checked_in(desk, 0)
    desk.notebook.save(only)
    page.show()
    desk.notebook.delete(only)
    assert page.empty.isVisible()
    desk.notebook.undo_delete()
    assert page.columns.isVisible()


def test_very_long_and_hostile_words_break_nothing(
    page: TrendsPage, desk: Desk, qtbot: QtBot
) -> None:
    shape = Shape(day=desk.today, label=LONG)
    desk.notebook.save(shape, *rated_belief(desk, LONG, (30, 40), (5, 70)))
    desk.notebook.save(checked_in(desk, 0, shapes=(str(shape.id), "unknown-shape")))
    page.resize(660, 1800)
    page.show()
    qtbot.waitUntil(lambda: page.cards.beliefs.chart.drawn, timeout=30_000)
    assert page.cards.shapes.rows[0].name.width() < 300
    assert "<b>" not in page.cards.shapes.rows[0].name.toolTip()
    assert page.columns.width() <= 660


def test_charts_are_drawn_only_when_scrolled_into_view(
    page: TrendsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.notebook.save(*a_quarter(desk), Achievement(day=desk.today, title="Renewal signed"))
    page.resize(660, 400)
    page.show()
    qtbot.waitUntil(lambda: page.cards.resistance.chart.drawn, timeout=30_000)
    assert not page.cards.achievements.chart.drawn


def test_the_arrow_keys_walk_the_calendar(page: TrendsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.notebook.save(
        checked_in(desk, 7, showed_up=ShowedUp.PARTLY), checked_in(desk, 0, showed_up=ShowedUp.YES)
    )
    page.show()
    calendar = page.cards.showing_up.calendar
    said: list[str] = []
    calendar.pointed.connect(said.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(calendar, key)
    assert said == [
        "Monday, 23 November: did it",
        "Monday, 16 November: partly",
        "Tuesday, 17 November: no entry",
        "Monday, 16 November: partly",
    ]


def test_the_mouse_reads_the_calendar(page: TrendsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.notebook.save(checked_in(desk, 7, showed_up=ShowedUp.NOT))
    page.resize(1040, 1200)
    page.show()
    calendar = page.cards.showing_up.calendar
    said: list[str] = []
    calendar.pointed.connect(said.append)

    def told() -> bool:
        """Move there, wherever it lies by now."""
        qtbot.mouseMove(calendar, QPoint(1, 1))
        qtbot.mouseMove(calendar, calendar.marks[-8].points[0].toPoint() + QPoint(1, 1))
        return "Monday, 16 November: not" in said

    qtbot.waitUntil(told)


def test_a_narrow_page_stacks_and_moves_the_range_below_the_title(
    page: TrendsPage, desk: Desk, qtbot: QtBot
) -> None:
    def below() -> bool:
        return page.range.mapTo(page, QPoint(0, 0)).y() > page.title.geometry().bottom()

    desk.notebook.save(checked_in(desk, 0))
    page.show()
    assert not below()
    page.resize(360, 600)
    qtbot.waitUntil(below)
    assert page.columns.stacked
    page.resize(1040, 600)
    qtbot.waitUntil(lambda: not below())
    assert not page.columns.stacked


def test_every_part_has_a_name(page: TrendsPage) -> None:
    for part in (
        page,
        page.range,
        page.cards.resistance.chart,
        page.cards.showing_up.calendar,
        page.cards.beliefs.chart,
        page.cards.achievements.chart,
    ):
        assert part.accessibleName()
