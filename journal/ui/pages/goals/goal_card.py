"""The goal in view: what and why, how it goes, and its way so far."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.goal_outlook import BEFORE, outlook
from journal.goal_standing import ENDED, Standing, goal_path, pauses_of, standing
from journal.models.goal import Goal, GoalFile, GoalStatus, TargetGiven
from journal.models.goal_figures import own_totals
from journal.numbers.planned import planned_path
from journal.ui.charts.goal_chart import GoalChart
from journal.ui.desk import Desk
from journal.ui.goal_figures import stand_words, standing_words, value_words
from journal.ui.outlook_words import (
    funnel_words,
    outlook_words,
    ratio_words,
    required_words,
)
from journal.ui.pages.goals.goal_counters import counter_names
from journal.ui.pages.goals.goal_words import about
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import breakable, near_day

EDIT, PAUSE, RESUME, REACHED = "edit", "pause", "resume", "reached"
CLOSE, DROP, REOPEN = "close", "drop", "reopen"
ADD_PAUSE, HISTORY, DELETE = "add-pause", "history", "delete"
_ACTS = {
    EDIT: "Edit…",
    PAUSE: "Pause",
    RESUME: "Resume",
    REOPEN: "Take it up again",
    REACHED: "Mark as reached",
    CLOSE: "Close…",
    DROP: "Drop…",
    ADD_PAUSE: "Add a pause…",
    HISTORY: "History…",
    DELETE: "Delete",
}
_DRAW_AFTER_MS = 40
_RATES_FROM = timedelta(days=365)


class GoalCard(Card):
    """Shows one goal with its chart.

    Signals:
        log_requested(): the person wants to log progress.
        act_requested(str): the person chose an act of the menu by its key.
    """

    log_requested = Signal()
    act_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._file: GoalFile | None = None
        self._now: Standing | None = None
        self.heading = label("", "heading")
        self.about = label("", "muted")
        self.log_button = QPushButton("Log progress")
        self.resume_button = QPushButton(_ACTS[RESUME])
        self.resume_button.setProperty("act", RESUME)
        self.resume_button.clicked.connect(self._chose)
        self.more = MoreButton("More about this goal")
        self._acts = self._fill_menu()
        self.body.addLayout(self._head())
        self.standing = label("", "strong")
        self.standing.setProperty("practice", "goal")
        self.body.addLayout(self._prompt_row())
        self.chart = GoalChart(desk.look)
        self.body.addWidget(self.chart)
        self.foot = label("", "small")
        self.needs = label("", "small")
        self.body.addWidget(self.foot)
        self.body.addWidget(self.needs)
        # Walking down the list with an arrow key draws only where one stops.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DRAW_AFTER_MS)
        self._soon.timeout.connect(self._draw)
        self.log_button.clicked.connect(self.log_requested)

    def show_goal(self, file: GoalFile) -> None:
        """Show ``file``."""
        same = self._file is not None and self._file.goal.id == file.goal.id
        self._file = file
        goal = file.goal
        self.setAccessibleName(goal.title)
        self.heading.setText(breakable(goal.title))
        self.about.setText(breakable(about(goal)))
        self.log_button.setVisible(goal.status is GoalStatus.ACTIVE)
        waits = goal.status in (GoalStatus.PAUSED, GoalStatus.DRAFT)
        self.resume_button.setVisible(waits)
        words = "Set it…" if goal.status is GoalStatus.DRAFT else _ACTS[RESUME]
        self.resume_button.setText(words)
        self._acts[RESUME].setText(words)
        self._offer_acts(goal.status)
        self._now = standing(file, self._desk.today, self._desk.work_days)
        self._show_standing(goal, self._now)
        if not same:
            self.foot.setText(self._told_so_far(file))
            self.needs.hide()
        if same:
            self._draw()
        else:
            self._soon.start()

    def _show_standing(self, goal: Goal, now: Standing) -> None:
        """Say how it goes, and offer the next step once the target or the date is past."""
        aim = f", target {value_words(goal, now.target)}"
        if now.measuring_until is not None and goal.target_given is not TargetGiven.VALUE:
            aim = ""  # it is told from a baseline that is not known yet
        stand = stand_words(goal, now)
        self.standing.setText(f"{standing_words(goal, now)} · at {stand}{aim}")
        active = goal.status is GoalStatus.ACTIVE
        self.reached_button.setVisible(active and now.reached)
        self.close_button.setVisible(active and now.over and not now.reached)

    def _draw(self) -> None:
        self._soon.stop()
        file = self._file
        now = self._now
        if file is None or now is None:
            return
        goal, today = file.goal, self._desk.today
        ahead = outlook(file, today, self._desk.work_days, now)
        self.chart.show_goal(
            goal_path(file),
            start=goal.day,
            due=goal.due_on,
            baseline=now.baseline,
            target=now.target,
            today=today,
            words=partial(value_words, goal),
            course=planned_path(
                now.begins,
                goal.due_on,
                now.baseline,
                now.target,
                today=today,
                work_days=self._desk.work_days,
                pauses=pauses_of(file),
            ),
            band=ahead.forecast.band if ahead.forecast is not None else (),
        )
        likely = outlook_words(goal, ahead, today)
        grey = "Dashed grey: the pace you planned."
        self.foot.setText(f"{likely} {grey}" if likely else self._told_so_far(file))
        needs = [
            _stopped(ratio_words(goal, now)),
            required_words(goal, ahead),
            self._funnel(goal, now),
        ]
        self.needs.setText(breakable(" ".join(part for part in needs if part)))
        self.needs.setVisible(bool(self.needs.text()))

    def _told_so_far(self, file: GoalFile) -> str:
        goal, today = file.goal, self._desk.today
        count = len(file.progress)
        told = f"{count} check-in{'' if count == 1 else 's'} so far."
        begins = goal.day if self._now is None else self._now.begins
        start, due = near_day(begins, today), near_day(goal.due_on, today)
        planned = f"Dashed grey: the pace you planned, {start} to {due}."
        return f"{planned} {told if count else 'No check-in yet.'}"

    def _funnel(self, goal: Goal, now: Standing) -> str:
        """Say what the rest of a fed goal needs at the person's own rates of a year."""
        if goal.counter not in BEFORE:
            return ""
        notebook, today = self._desk.notebook, self._desk.today
        try:
            totals = notebook.read(own_totals(today - _RATES_FROM, today))
            names = counter_names(notebook, used=(goal.counter, BEFORE[goal.counter]))
        except JournalError:
            return ""  # one line less; whatever is done next will tell
        return funnel_words(goal, now, totals, names)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.heading)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        for one in (self.log_button, self.resume_button):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _prompt_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.reached_button = QPushButton("Mark as reached")
        self.reached_button.setProperty("act", REACHED)
        self.close_button = QPushButton("Close the goal…")
        self.close_button.setProperty("act", CLOSE)
        row.addWidget(self.standing, 1)
        for button in (self.reached_button, self.close_button):
            button.clicked.connect(self._chose)
            row.addWidget(button)
        return row

    def _fill_menu(self) -> dict[str, QAction]:
        acts = {}
        for key, words in _ACTS.items():
            if key == HISTORY:
                self.more.menu_shown.addSeparator()
            acts[key] = self.more.menu_shown.addAction(words)
            acts[key].setProperty("act", key)
            acts[key].triggered.connect(self._chose)
        return acts

    def _offer_acts(self, status: GoalStatus) -> None:
        over, active = status in ENDED, status is GoalStatus.ACTIVE
        fitting = {
            PAUSE: active,
            RESUME: not over and not active,
            REOPEN: over,
            REACHED: not over,
            CLOSE: not over,
            DROP: not over,
        }
        for key, fits in fitting.items():
            self._acts[key].setVisible(fits)

    def _chose(self) -> None:
        self.act_requested.emit(self.sender().property("act"))


def _stopped(words: str) -> str:
    return f"{words}." if words else ""
