"""100 goals with five years of weekly check-ins: from asking for the page to its paint."""

import random
import time
from datetime import timedelta
from importlib import import_module
from typing import cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.journals import END, Journals
from bench.table import Row, median
from journal.goal_standing import standing_by_figures
from journal.models.base import Record
from journal.models.counter import DayCount
from journal.models.database import create_journal
from journal.models.goal import AddsUp, Goal, GoalKind, Milestone, Progress, goals
from journal.models.goal_figures import goal_figure_sets, last_check_ins, pauses_by_goal
from journal.notebook import Notebook
from journal.ui.application import prepare_application
from journal.ui.desk import Desk
from journal.ui.pages.goals.page import GoalsPage
from journal.ui.preferences import Preferences
from journal.ui.theme import Look

COUNT, FED, WEEKS = 100, 10, 260
ROUNDS = 7


class Opening(QObject):
    """Waits for a page's first paint."""

    def __init__(self, page: GoalsPage) -> None:
        super().__init__()
        self._loop = QEventLoop()
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)
        return False

    def wait(self) -> None:
        self._loop.exec()


def measure(journals: Journals) -> list[Row]:
    """Open the page, and work out where all its goals stand."""
    folder = journals.folders[10].parent / "goals"
    folder.mkdir()
    app = prepare_application(cast(QApplication, QApplication.instance()))
    notebook = Notebook(create_journal(folder / "journal.db"))
    notebook.save(*_records())
    desk = Desk(notebook, Look(app, "light"), Preferences(folder / "settings.json"))
    import_module("journal.ui.charts.goal_chart")  # here, so that no page waits for its thread
    opened = [_open(desk) for _ in range(ROUNDS + 1)][1:]  # the first one is cold
    stood = [_stand(notebook, desk) for _ in range(ROUNDS)]
    notebook.close()
    detail = f"{COUNT} goals, {WEEKS} check-ins each, {FED} fed by a counter"
    return [
        Row("goals page opened", 1000 * median(opened), "ms", 150, detail),
        Row("  standings of all of them", 1000 * median(stood), "ms"),
    ]


def _open(desk: Desk) -> float:
    began = time.perf_counter()
    page = GoalsPage(desk)
    page.resize(1280, 820)
    opening = Opening(page)
    page.refresh()
    page.show()
    opening.wait()
    taken = time.perf_counter() - began
    QTest.qWait(300)  # what is drawn after the page is on screen
    page.close()
    page.deleteLater()
    return taken


def _stand(notebook: Notebook, desk: Desk) -> float:
    began = time.perf_counter()
    sets = notebook.read(goal_figure_sets())
    pauses, checked = notebook.read(pauses_by_goal()), notebook.read(last_check_ins())
    for goal in notebook.read(goals()):
        figures = sets.get(goal.id, [])
        waited, last = pauses.get(goal.id, ()), checked.get(goal.id)
        standing_by_figures(goal, figures, END, desk.work_days, waited, last)
    return time.perf_counter() - began


def _records() -> list[Record]:
    chance = random.Random(COUNT)  # noqa: S311 - invented figures, not a secret
    first = END - timedelta(weeks=WEEKS)
    ways = list(AddsUp)
    made: list[Record] = []
    for at in range(COUNT):
        fed = at % (COUNT // FED) == 0
        goal = Goal(
            day=first,
            due_on=END + timedelta(days=20 + at),
            title=f"Goal {at} of many, with words enough to fill a row of the list",
            why="Commission pays for the house",
            kind=GoalKind.ACTIVITY,
            adds_up=AddsUp.SUM if fed else ways[at % len(ways)],
            baseline=10.0,
            target=3_000.0 if fed or at % len(ways) == 0 else 30.0,
            counter="attempts" if fed else "",
        )
        made += [goal, Milestone(goal_id=goal.id, day=first, value=20.0, label="Half way")]
        made += [_check_in(goal, week, chance) for week in range(1, WEEKS + 1)]
    days = (first + timedelta(days=ago) for ago in range(7 * WEEKS))
    made += [DayCount(day=day, counter="attempts", number=chance.randint(1, 9)) for day in days]
    return made


def _check_in(goal: Goal, week: int, chance: random.Random) -> Progress:
    day = goal.day + timedelta(weeks=week)
    words = "Two closes after shorter proposals"
    if goal.counter:
        return Progress(goal_id=goal.id, day=day, moved_it=words)
    if goal.adds_up is AddsUp.RATIO:
        won, lost = chance.randint(0, 5), chance.randint(1, 12)
        return Progress(goal_id=goal.id, day=day, won=won, lost=lost, moved_it=words)
    return Progress(goal_id=goal.id, day=day, value=float(chance.randint(0, 20)), moved_it=words)
