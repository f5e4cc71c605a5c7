"""What the card of a goal says beyond its figure: range, rate, rates of one's own, reached."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import achievement
from journal.models.counter import DayCount
from journal.models.goal import (
    AddsUp,
    GoalFile,
    Milestone,
    Progress,
    TargetGiven,
    goal_file,
)
from journal.notebook import Notebook
from journal.ui.celebrating import Celebrating, achievement_id
from journal.ui.desk import Desk
from journal.ui.fed_milestones import FedMilestones
from journal.ui.pages.goals.page import GoalsPage
from tests.ui.goal_entries import START, TODAY, file_of, goal, save_file
from tests.ui.today_page import refuse

DAY = timedelta(days=1)
OpenPage = Callable[[GoalFile], GoalsPage]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(file: GoalFile) -> GoalsPage:
        save_file(desk.notebook, file)
        page = GoalsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 900)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


def meetings(**fields: object) -> GoalFile:
    given = {"adds_up": AddsUp.SUM, "unit": "meetings", "baseline": 0.0, "target": 12.0}
    return GoalFile(goal("Meetings", **(given | fields)))


def rate(won: int, lost: int, **fields: object) -> GoalFile:
    one = goal(adds_up=AddsUp.RATIO, **fields)
    return GoalFile(one, (Progress(goal_id=one.id, day=TODAY - DAY, won=won, lost=lost),))


def standing_line(page: GoalsPage) -> str:
    return page.detail.goal.standing.text()


def needs(page: GoalsPage, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: page.detail.goal.chart.accessibleDescription() != "")
    return page.detail.goal.needs.text()


def test_a_rate_past_its_target_by_no_more_than_luck_says_so(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(rate(9, 21))
    assert standing_line(page).startswith("Reached, within normal luck · ")
    assert "at 30%, target 24%" in standing_line(page)
    assert needs(page, qtbot) == "30% (9 of 30), likely between 17% and 48%."


def test_a_rate_that_luck_does_not_explain_is_reached(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(rate(60, 90))
    assert standing_line(page).startswith("Target reached · ")
    assert needs(page, qtbot) == "40% (60 of 150), likely between 33% and 48%."


def test_a_rate_is_written_alike_on_the_card_and_in_the_chart(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(rate(7, 24))
    assert "at 22.6%, target 24%" in standing_line(page)
    assert needs(page, qtbot).startswith("22.6% (7 of 31), likely between ")
    assert "22.6%" in page.detail.goal.chart.accessibleDescription()


def test_a_rate_of_few_is_told_as_its_counts(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(rate(3, 4))
    assert "at 3 of 7, target 24%" in standing_line(page)
    assert needs(page, qtbot).startswith("3 of 7.")


def test_while_the_baseline_is_measured_no_target_is_told_from_it(open_page: OpenPage) -> None:
    begun = {"day": TODAY - 3 * DAY, "baseline_days": 14, "target_given": TargetGiven.POINTS}
    page = open_page(file_of(goal(target_amount=4.0, **begun), 21.0))
    assert standing_line(page).endswith("at 21%")
    assert "Dashed grey: the pace you planned, 4 Dec to 28 Dec." in page.detail.goal.foot.text()


def test_a_range_and_a_rough_chance_come_with_what_they_rest_on(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    fields = {"adds_up": AddsUp.SUM, "unit": "meetings", "baseline": 0.0, "target": 12.0}
    page = open_page(file_of(goal("Meetings", **fields), 1, 0, 2, 1, 1, 1))
    foot = page.detail.goal.foot
    qtbot.waitUntil(lambda: foot.text().startswith("Likely finish "))
    told, likely, _ = foot.text().partition("; roughly ")
    assert told.endswith("from 6 check-ins")
    assert likely


def test_the_funnel_is_told_at_ones_own_rates(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    day = START - DAY
    notebook.save(
        DayCount(day=day, counter="attempts", number=412),
        DayCount(day=day, counter="meetings_booked", number=26),
    )
    page = open_page(meetings(counter="meetings_booked"))
    assert "At your rates 12 meetings booked need about 190 attempts (130–280), from 412" in (
        needs(page, qtbot)
    )


def test_without_numbers_of_ones_own_no_funnel_is_told(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(meetings(counter="meetings_booked"))
    assert "At your rates" not in needs(page, qtbot)
    read, asked = notebook.read, []

    def failing(query: object) -> object:
        if "own_totals" in getattr(query, "__qualname__", ""):
            asked.append("own_totals")
            raise JournalError("The disk is gone.")
        return read(query)  # type: ignore[arg-type]  # any query

    monkeypatch.setattr(notebook, "read", failing)
    page.refresh()
    assert "At your rates" not in needs(page, qtbot)
    assert asked


def test_what_a_counter_reaches_can_be_celebrated_at_the_goal(
    open_page: OpenPage, desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    file = meetings(counter="meetings_booked")
    mark = Milestone(goal_id=file.goal.id, day=START, value=4.0)
    page = open_page(GoalFile(file.goal, (), (mark,)))
    keeper = FedMilestones(desk, page)
    keeper.look()
    with qtbot.waitSignal(keeper.reached):
        notebook.save(DayCount(day=TODAY, counter="meetings_booked", number=4))
    [row] = page.detail.milestones.rows
    assert row.tick.isChecked()
    row.celebrate.click()
    cheer = page.findChild(Celebrating)
    assert cheer is not None
    cheer.record_button.click()
    cheer.thanks.setPlainText("The solutions team")
    cheer.how.setPlainText("an evening off")
    cheer.save()
    made = notebook.read(achievement(achievement_id(mark)))
    assert made is not None
    assert (made.day, made.credit_to) == (TODAY, "The solutions team")
    assert row.words.text() == "4 meetings · an evening off"


def test_a_celebration_that_cannot_be_saved_keeps_the_words(
    open_page: OpenPage, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = file_of(goal(), 21.0, milestones=(21.0,))
    file.milestones[0].reached_on = date(2026, 11, 16)
    page = open_page(file)
    page.detail.milestones.rows[0].celebrate.click()
    cheer = page.findChild(Celebrating)
    assert cheer is not None
    cheer.how.setPlainText("team lunch")
    refuse(monkeypatch, notebook)
    cheer.save()
    assert cheer.isVisible()
    assert cheer.how.text == "team lunch"
    assert "The disk is full." in cheer.complaint
    found = notebook.read(goal_file(file.goal.id))
    assert found is not None
    assert found.milestones[0].celebrated == ""
