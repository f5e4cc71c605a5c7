"""Where a bar, a weekday or a field of a grid leads: several days, or some achievements."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from journal.models.achievement import Achievement, Category
from journal.models.check_in import CheckIn, DayType
from journal.ui.among import Among
from journal.ui.charts.pointing import Pointing
from journal.ui.desk import Desk
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.goals.page import GoalsPage
from journal.ui.pages.trends.chart_card import MOST_OFFERED, ChartCard
from journal.ui.pages.trends.page import TrendsPage
from journal.ui.words import long_day
from tests.ui.goal_entries import file_of, goal, save_file

MONDAY = date(2026, 11, 23)
WEEK = timedelta(days=7)
Show = Callable[..., TrendsPage]


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Show:
    def show_(*records: CheckIn | Achievement) -> TrendsPage:
        desk.notebook.save(*records)
        page = TrendsPage(desk)
        qtbot.addWidget(page)
        page.resize(1040, 5000)  # all pictures are in view, and drawn
        page.show()
        return page

    return show_


def on(day: date, **fields: object) -> CheckIn:
    return CheckIn(day=day, day_type=DayType.WORK, resistance=5, **fields)  # type: ignore[arg-type]  # any


def mark_that_says(chart: Pointing, words: str, qtbot: QtBot) -> int:
    """Wait for the picture and return which of its marks says ``words``."""
    qtbot.waitUntil(lambda: bool(chart.marks), timeout=30_000)
    return next(at for at, one in enumerate(chart.marks) if words in one.words)


def press_enter(chart: Pointing, words: str, qtbot: QtBot) -> None:
    chart.setFocus()
    chart.point_at(mark_that_says(chart, words, qtbot))
    qtbot.keyClick(chart, Qt.Key.Key_Return)


def offered(card: ChartCard) -> list[str]:
    (menu,) = [one for one in card.findChildren(QMenu) if one.isVisible()]
    found = [one.text() for one in menu.actions()]
    menu.close()
    return found


def test_a_weekday_offers_its_days_the_latest_first(show: Show, qtbot: QtBot) -> None:
    page = show(*(on(MONDAY - at * WEEK) for at in range(3)))
    card = page.cards.weekdays
    press_enter(card.chart, "Monday", qtbot)
    assert offered(card) == [long_day(MONDAY - at * WEEK) for at in range(3)]


def test_a_chosen_day_opens(show: Show, qtbot: QtBot) -> None:
    page = show(on(MONDAY), on(MONDAY - WEEK))
    card = page.cards.weekdays
    press_enter(card.chart, "Monday", qtbot)
    (menu,) = [one for one in card.findChildren(QMenu) if one.isVisible()]
    with qtbot.waitSignal(page.page_requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == ["today", MONDAY - WEEK]


def test_the_only_day_opens_at_once(show: Show, qtbot: QtBot) -> None:
    page = show(on(MONDAY))
    with qtbot.waitSignal(page.page_requested) as asked:
        press_enter(page.cards.weekdays.chart, "Monday", qtbot)
    assert asked.args == ["today", MONDAY]


def test_of_many_days_the_latest_are_offered_and_the_rest_is_counted(
    show: Show, qtbot: QtBot
) -> None:
    page = show(*(on(MONDAY - at * WEEK) for at in range(MOST_OFFERED + 2)))
    page.bar.choice.choose("all")
    page.refresh()
    page.bar.choice.chosen.emit("all")
    card = page.cards.weekdays
    press_enter(card.chart, f"{MOST_OFFERED + 2} ratings", qtbot)
    assert offered(card)[-1] == "and 2 earlier days"


def test_a_field_of_the_grid_offers_the_days_that_named_both(show: Show, qtbot: QtBot) -> None:
    both = {"situation": "price talk", "shapes": ("fatigue",)}
    page = show(
        on(MONDAY, **both),
        on(MONDAY - WEEK, **both),
        on(MONDAY - 2 * WEEK, situation="price talk", shapes=("busywork",)),
    )
    card = page.cards.situations
    press_enter(card.chart, "fatigue: 2 days", qtbot)
    assert offered(card) == [long_day(MONDAY), long_day(MONDAY - WEEK)]


def test_an_empty_field_opens_nothing(show: Show, qtbot: QtBot) -> None:
    page = show(
        on(MONDAY, situation="price talk", shapes=("fatigue",)),
        on(MONDAY - WEEK, situation="cold call", shapes=("busywork",)),
    )
    chart = page.cards.situations.chart
    at = mark_that_says(chart, "0 days", qtbot)
    assert chart.marks[at].opens is None


def test_a_month_and_a_category_open_their_achievements(
    show: Show, desk: Desk, qtbot: QtBot
) -> None:
    page = show(
        on(MONDAY),
        Achievement(day=MONDAY, title="Now", category=Category.LEARNING),
        Achievement(day=date(2026, 10, 5), title="In October", category=Category.RESULT),
    )
    card = page.cards.achievements
    with qtbot.waitSignal(page.page_requested) as asked:
        press_enter(card.chart, "2026: 1", qtbot)
    key, month = asked.args
    assert (key, month) == ("achievements", Among(date(2026, 10, 1), date(2026, 10, 31)))
    with qtbot.waitSignal(page.page_requested) as asked:
        press_enter(card.kinds, "Learning", qtbot)
    assert asked.args[1].kind == "learning"
    listed = AchievementsPage(desk)
    qtbot.addWidget(listed)
    listed.show()
    for among, titles in ((month, ["In October"]), (asked.args[1], ["Now"]), (Among(), 2)):
        listed.go_to(among)
        shown = [one.title for one in listed.column.view.rows.rows]
        assert (shown if isinstance(titles, list) else len(shown)) == titles


def test_going_to_some_achievements_keeps_what_is_half_typed(desk: Desk, qtbot: QtBot) -> None:
    one = Achievement(day=MONDAY, title="Mine")
    desk.notebook.save(one, Achievement(day=date(2026, 10, 5), title="In October"))
    page = AchievementsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_record(one.id)
    qtbot.keyClicks(page.editor.headline.field, " and more")
    page.go_to(Among(date(2026, 10, 1), date(2026, 10, 31)))
    assert page.flush()
    page.go_to(Among())
    assert any("and more" in each.title for each in page.column.view.rows.rows)


def test_a_point_of_a_goal_opens_its_day(desk: Desk, qtbot: QtBot) -> None:
    file = file_of(goal(), 21.0, 22.0)
    save_file(desk.notebook, file)
    page = GoalsPage(desk)
    qtbot.addWidget(page)
    page.resize(1076, 900)
    page.show()
    chart = page.detail.goal.chart
    with qtbot.waitSignal(page.page_requested) as asked:
        press_enter(chart, "22%", qtbot)
    assert asked.args == ["today", file.progress[-1].day]
