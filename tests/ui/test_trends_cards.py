"""The cards of the Trends page below the first ones, and where a click leads."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.models.achievement import Achievement, Category
from journal.models.check_in import CheckIn, DayType, ShowedUp
from journal.models.counter import DayCount
from journal.models.goal import AddsUp, Goal, GoalPause, GoalStatus, Progress
from journal.models.reframe import BeliefRating, Reframe, ReframeStatus
from journal.ui.charts.chart_view import ChartView
from journal.ui.desk import Desk
from journal.ui.pages.trends.page import TrendsPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TrendsPage:
    """The page, not shown yet."""
    made = TrendsPage(desk)
    qtbot.addWidget(made)
    made.resize(1040, 800)
    return made


def ago(desk: Desk, days: int) -> date:
    return desk.today - timedelta(days=days)


def check_ins(desk: Desk, days: int, **more: object) -> list[CheckIn]:
    return [
        CheckIn(day=day, day_type=DayType.WORK, resistance=3 + day.day % 6, **more)  # type: ignore[arg-type]
        for day in (ago(desk, back) for back in range(days))
        if day.weekday() < 5
    ]


def drawn(chart: ChartView, qtbot: QtBot) -> None:
    """Show one picture alone and wait until it is drawn: it may lie below the page's view."""
    chart.setParent(None)
    chart.resize(500, chart.sizeHint().height())
    chart.show()
    qtbot.addWidget(chart)
    qtbot.waitUntil(lambda: chart.drawn, timeout=30_000)


def test_sentences_stand_on_days_and_show_their_rule_when_asked(
    page: TrendsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.notebook.save(*check_ins(desk, 80, showed_up=ShowedUp.YES))
    page.resize(1040, 2400)
    page.show()
    card = page.cards.sentences
    first = card.lines[0]
    assert "you still showed up 100% of the time" in first.text.text()
    assert first.rule.isHidden()
    qtbot.mouseClick(card.rules_button, LEFT)
    assert first.rule.isVisible()
    assert "Resistance 5 or more" in first.rule.text()
    qtbot.mouseClick(card.rules_button, LEFT)
    assert first.rule.isHidden()


def test_what_waits_for_more_days_is_said_small(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(*check_ins(desk, 3))
    page.show()
    waiting = [line for line in page.cards.sentences.lines if not line.isHidden()]
    assert any("needs" in line.aside.text() and line.text.isHidden() for line in waiting)


def test_counters_say_how_one_step_leads_to_the_next(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(
        DayCount(day=ago(desk, 8), counter="attempts", number=40),
        DayCount(day=ago(desk, 8), counter="conversations", number=10),
        DayCount(day=desk.today, counter="meetings_booked", number=2),
    )
    page.show()
    card = page.cards.counters
    assert card.note.text() == "by week · 2 days counted"
    first, second = card.rates.text().splitlines()
    assert (
        first == "Conversations out of attempts: 25% (10 of 40), very likely between 14% and 40%."
    )
    assert second.startswith("Meetings booked out of conversations: 20% (2 of 10)")
    assert card.legend.text() == "Hatched: this week is not over."


def test_more_meetings_than_conversations_make_no_rate(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(
        DayCount(day=desk.today, counter="conversations", number=1),
        DayCount(day=desk.today, counter="meetings_booked", number=2),
    )
    page.show()
    assert page.cards.counters.rates.isHidden()


def test_few_of_a_weekday_stay_uncompared(page: TrendsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.notebook.save(*check_ins(desk, 30))
    page.show()
    assert "fewer than 12 ratings" in page.cards.weekdays.legend.text()
    chart = page.cards.weekdays.chart
    drawn(chart, qtbot)
    assert all("too few to compare" in mark.words for mark in chart.marks)


def test_situations_and_shapes_cross(page: TrendsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.notebook.save(*check_ins(desk, 9, situation="cold call", shapes=("fatigue", "status_quo")))
    page.show()
    assert page.cards.situations.note.text() == "6 check-ins with both"
    chart = page.cards.situations.chart
    drawn(chart, qtbot)
    assert [mark.words for mark in chart.marks] == [
        "Cold call, fatigue: 6 days",
        "Cold call, status quo: 6 days",
    ]


def test_the_four_under_ones_control_are_one_picture(
    page: TrendsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.notebook.save(*check_ins(desk, 30, attitude=4, emotions=2))
    page.show()
    chart = page.cards.controllables.chart
    assert "Attitude: 21 days" in chart.accessibleDescription()
    assert "Beliefs: No value yet." in chart.accessibleDescription()
    drawn(chart, qtbot)
    assert chart.marks[0].words.startswith("Attitude, ")


def test_any_figure_can_be_looked_at(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(
        *check_ins(desk, 30, minutes=25), DayCount(day=desk.today, counter="nos", number=7)
    )
    page.show()
    card = page.cards.field
    assert card.which.choice == "minutes"
    assert [card.which.itemData(row) for row in range(card.which.count())] == [
        "resistance",
        "minutes",
        "nos",
    ]
    card.which.choose("nos")
    card.which.chosen.emit("nos")
    assert card.chart.describe().startswith("Nos heard: 1 day")
    desk.notebook.save(CheckIn(day=ago(desk, 40), day_type=DayType.WORK, resistance=3))
    assert card.which.choice == "nos"


def test_a_paused_goal_is_planned_flat_while_it_paused(
    page: TrendsPage, desk: Desk, qtbot: QtBot
) -> None:
    goal = Goal(
        day=ago(desk, 40),
        title="12 executive meetings",
        due_on=ago(desk, -40),
        target=12,
        unit="meetings",
        adds_up=AddsUp.SUM,
        status=GoalStatus.ACTIVE,
    )
    desk.notebook.save(goal)
    desk.notebook.save(
        GoalPause(goal_id=goal.id, day=ago(desk, 30), last_day=ago(desk, 20)),
        Progress(goal_id=goal.id, day=ago(desk, 5), value=4),
    )
    page.show()
    chart = page.cards.goals.chart
    assert chart.describe().startswith("12 executive meetings: 4 of 12 meetings.")
    drawn(chart, qtbot)
    assert [mark.opens for mark in chart.marks] == [goal.id]
    with qtbot.waitSignal(page.page_requested) as asked:
        chart.opened.emit(goal.id)
    assert asked.args == ["goals", goal.id]


def test_categories_are_those_of_the_range(page: TrendsPage, desk: Desk) -> None:
    desk.notebook.save(
        Achievement(day=desk.today, title="Renewal signed", category=Category.LEARNING),
        Achievement(day=ago(desk, 120), title="A year won", category=Category.RESULT),
        *check_ins(desk, 3),
    )
    page.show()
    assert page.cards.achievements.kinds.describe() == "Learning: 1."


def test_a_day_in_a_picture_opens_that_day(page: TrendsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.notebook.save(*check_ins(desk, 20))
    page.show()
    chart = page.cards.resistance.chart
    qtbot.waitUntil(lambda: chart.drawn, timeout=30_000)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert asked.args == ["today", desk.today]
    calendar = page.cards.showing_up.calendar
    qtbot.keyClick(calendar, Qt.Key.Key_Right)
    qtbot.keyClick(calendar, Qt.Key.Key_Left)
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.keyClick(calendar, Qt.Key.Key_Return)
    assert asked.args == ["today", ago(desk, 7)]


def test_a_belief_in_a_picture_opens_its_card(page: TrendsPage, desk: Desk, qtbot: QtBot) -> None:
    card = Reframe(
        day=ago(desk, 60),
        negative_thought="They will hang up",
        balanced_thought="Some will listen",
        status=ReframeStatus.ACTIVE,
    )
    desk.notebook.save(card)
    desk.notebook.save(
        BeliefRating(reframe_id=card.id, day=ago(desk, 30), in_turn=40, in_thought=80),
        BeliefRating(reframe_id=card.id, day=ago(desk, 3), in_turn=70, in_thought=30),
    )
    page.show()
    assert "Belief in the thought: first rating 80%" in (
        page.cards.beliefs.path.accessibleDescription()
    )
    qtbot.waitUntil(lambda: page.cards.beliefs.chart.drawn, timeout=30_000)
    qtbot.keyClick(page.cards.beliefs.chart, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.keyClick(page.cards.beliefs.chart, Qt.Key.Key_Return)
    assert asked.args == ["beliefs", card.id]
