"""Milestones of goals that a counter feeds, as the counter and the logged attempts move."""

from datetime import date, timedelta
from typing import cast
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.counter import DayCount
from journal.models.goal import AddsUp, Goal, GoalStatus, Milestone, goal_file
from journal.models.prospect import Attempt, Channel, Outcome, Prospect
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.fed_milestones import FedMilestones
from tests.ui.goal_entries import goal
from tests.ui.today_page import refuse

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@pytest.fixture
def fed(notebook: Notebook) -> Goal:
    one = goal(
        "Meetings",
        baseline=0.0,
        target=12.0,
        unit="meetings",
        adds_up=AddsUp.SUM,
        counter="meetings_booked",
    )
    notebook.save(one, *(Milestone(goal_id=one.id, day=MONDAY, value=at) for at in (4.0, 8.0)))
    return one


@pytest.fixture
def keeper(desk: Desk, fed: Goal) -> FedMilestones:
    assert fed.counter
    made = FedMilestones(desk, desk.notebook)
    made.look()
    return made


def booked(number: int, day: date = MONDAY, **fields: object) -> DayCount:
    return DayCount(day=day, counter="meetings_booked", number=number, **fields)  # type: ignore[arg-type]  # any


def marks(notebook: Notebook, one: Goal) -> list[date | None]:
    file = notebook.read(goal_file(one.id))
    assert file is not None
    return [milestone.reached_on for milestone in file.milestones]


def test_it_is_marked_on_the_day_the_counter_reaches_it(
    keeper: FedMilestones, notebook: Notebook, fed: Goal, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.reached) as told:
        notebook.save(booked(3, MONDAY - 2 * DAY), booked(1, MONDAY - DAY), booked(1))
    words, goal_id = cast("tuple[str, UUID]", tuple(told.args))
    assert words == "Milestone reached: 4 meetings. That is worth a celebration."
    assert goal_id == fed.id
    assert marks(notebook, fed) == [MONDAY - DAY, None]


def test_several_at_once_are_told_together(
    keeper: FedMilestones, notebook: Notebook, fed: Goal, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.reached) as told:
        notebook.save(booked(9))
    assert "4 meetings, 8 meetings" in told.args[0]
    assert marks(notebook, fed) == [MONDAY, MONDAY]


def test_a_corrected_count_takes_the_mark_back(
    keeper: FedMilestones, notebook: Notebook, fed: Goal, qtbot: QtBot
) -> None:
    count = booked(5)
    with qtbot.waitSignal(keeper.reached):
        notebook.save(count)
    count.number = 2
    with qtbot.assertNotEmitted(keeper.reached):
        notebook.save(count)
        keeper.mark()
    assert marks(notebook, fed) == [None, None]


def test_a_logged_meeting_counts_and_deleting_it_takes_the_mark_back(
    keeper: FedMilestones, notebook: Notebook, fed: Goal, qtbot: QtBot
) -> None:
    prospect = Prospect(day=MONDAY, alias="Prospect 12")
    met = Attempt(
        day=MONDAY, prospect_id=prospect.id, channel=Channel.CALL, outcome=Outcome.MEETING
    )
    notebook.save(booked(3), prospect)
    with qtbot.waitSignal(keeper.reached):
        notebook.save(met)
    notebook.delete(met)
    keeper.mark()
    assert marks(notebook, fed) == [None, None]
    with qtbot.waitSignal(keeper.reached):
        notebook.undo_delete()
    assert marks(notebook, fed) == [MONDAY, None]


def test_what_the_rep_ticked_or_took_back_by_hand_stays(
    keeper: FedMilestones, notebook: Notebook, fed: Goal, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.reached):
        notebook.save(booked(5))
    later = notebook.clock.now() + timedelta(minutes=1)
    notebook.clock = Clock(now=lambda: later, zone_name=notebook.clock.zone_name)
    file = notebook.read(goal_file(fed.id))
    assert file is not None
    first, second = file.milestones
    first.reached_on, second.reached_on = None, MONDAY - DAY
    notebook.save(first, second)
    notebook.save(booked(1, MONDAY - 3 * DAY))
    keeper.mark()
    assert marks(notebook, fed) == [None, MONDAY - DAY]


def test_what_was_reached_before_anybody_looked_is_marked_with_the_next_count(
    desk: Desk, notebook: Notebook, fed: Goal, qtbot: QtBot
) -> None:
    notebook.save(booked(5, MONDAY - 9 * DAY))
    keeper = FedMilestones(desk, desk.notebook)
    keeper.look()
    assert marks(notebook, fed) == [None, None]
    with qtbot.waitSignal(keeper.reached):
        notebook.save(booked(1))
    assert marks(notebook, fed) == [MONDAY - 9 * DAY, None]


@pytest.mark.parametrize("status", [GoalStatus.PAUSED, GoalStatus.CLOSED])
def test_goals_not_under_way_are_let_be(
    keeper: FedMilestones, notebook: Notebook, fed: Goal, status: GoalStatus
) -> None:
    fed.status = status
    notebook.save(fed, booked(9))
    keeper.mark()
    assert marks(notebook, fed) == [None, None]


def test_a_mark_that_cannot_be_saved_is_told_and_made_the_next_time(
    keeper: FedMilestones,
    notebook: Notebook,
    fed: Goal,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    count = booked(5)
    notebook.save(count)
    with monkeypatch.context() as once, qtbot.waitSignal(keeper.failed) as told:
        refuse(once, notebook)
    assert isinstance(told.args[0], JournalError)
    assert marks(notebook, fed) == [None, None]
    with qtbot.waitSignal(keeper.reached):
        notebook.save(booked(1, MONDAY - DAY))
    assert marks(notebook, fed) == [MONDAY, None]


def test_a_count_saved_as_the_journal_closes_is_marked(
    keeper: FedMilestones, notebook: Notebook, fed: Goal
) -> None:
    notebook.save(booked(5))
    keeper.stop()
    assert marks(notebook, fed) == [MONDAY, None]


def test_a_journal_that_cannot_be_read_is_let_be(
    keeper: FedMilestones, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise JournalError("The disk is gone.")

    monkeypatch.setattr(notebook, "read", broken)
    keeper.look()
    keeper.mark()
