"""The small words beside the pages."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.goal import Goal, GoalStatus, Progress
from journal.models.reframe import Reframe, ReframeStatus
from journal.notebook import Notebook
from journal.ui.badges import Badges
from journal.ui.desk import Desk

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@pytest.fixture
def badges(desk: Desk) -> Badges:
    return Badges(desk, desk.notebook)


def card(next_on: date | None) -> Reframe:
    return Reframe(
        day=TODAY,
        negative_thought="They will hang up",
        balanced_thought="Some will listen",
        status=ReframeStatus.ACTIVE,
        next_on=next_on,
    )


def goal(**fields: object) -> Goal:
    made = Goal(
        day=TODAY - 60 * DAY, title="Meetings", due_on=TODAY + 60 * DAY, baseline=0.0, target=10.0
    )
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def counted(badges: Badges, qtbot: QtBot) -> object:
    with qtbot.waitSignal(badges.changed) as told:
        badges.count()
    return told.args[0]


def test_nothing_due_shows_nothing(badges: Badges, qtbot: QtBot) -> None:
    assert counted(badges, qtbot) == {}


def test_cards_and_goals_that_are_due_are_counted(
    badges: Badges, notebook: Notebook, qtbot: QtBot
) -> None:
    checked_in = goal(title="Calls")
    records: list[Record] = [
        card(TODAY),
        card(TODAY - 9 * DAY),
        card(TODAY + DAY),
        card(None),
        goal(),
        goal(status=GoalStatus.PAUSED),
        checked_in,
        Progress(goal_id=checked_in.id, day=TODAY, value=3.0),
    ]
    notebook.save(*records)
    assert counted(badges, qtbot) == {"beliefs": "2 due", "goals": "1 due"}


def test_a_change_that_matters_counts_once_when_idle(
    badges: Badges, notebook: Notebook, qtbot: QtBot
) -> None:
    told: list[object] = []
    badges.changed.connect(told.append)
    with qtbot.waitSignal(badges.changed):
        notebook.save(card(TODAY))
        notebook.save(card(TODAY))
    assert told == [{"beliefs": "2 due"}]


def test_other_changes_count_nothing(badges: Badges, notebook: Notebook, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(badges.changed, wait=20):
        notebook.save(Achievement(day=TODAY, title="Signed"))


def test_a_count_that_waits_is_given_up_when_the_journal_closes(
    badges: Badges, notebook: Notebook, qtbot: QtBot
) -> None:
    notebook.save(card(TODAY))
    badges.stop()
    with qtbot.assertNotEmitted(badges.changed, wait=20):
        notebook.close()


def test_a_journal_that_cannot_be_read_leaves_the_badges_as_they_are(
    badges: Badges, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise JournalError("The journal could not be read.")

    monkeypatch.setattr(notebook, "read", broken)
    with qtbot.assertNotEmitted(badges.changed):
        badges.count()
