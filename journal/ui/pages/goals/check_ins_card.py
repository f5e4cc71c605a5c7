"""The check-ins of a goal, the newest first."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journal.goal_standing import goal_path
from journal.models.goal import AddsUp, Goal, GoalFile, Progress
from journal.ui.desk import Desk
from journal.ui.goal_figures import check_in_words, value_words
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import breakable, near_day

FIRST, STEP = 5, 20
"""How many are shown at first, and how many more at a time."""


class CheckInsCard(Card):
    """Lists what was logged and what moved it.

    Signals:
        edit_requested(Progress), delete_requested(Progress): as they say.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Check-ins", parent=parent)
        self._desk = desk
        self._goal_id: UUID | None = None
        self._file: GoalFile | None = None
        self._shown = FIRST
        self.rows: list[CheckInRow] = []
        self._nothing = label("No check-in yet: log the first figure when you have it.", "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.older_button = QPushButton()
        self.older_button.setProperty("kind", "bare")
        self.older_button.clicked.connect(self._show_older)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._column)
        self.body.addWidget(self.older_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def show_goal(self, file: GoalFile) -> None:
        """Show the check-ins of ``file``; another goal begins with its newest few again."""
        if self._goal_id != file.goal.id:
            self._goal_id, self._shown = file.goal.id, FIRST
        self._file = file
        newest = list(reversed(file.progress))[: self._shown]
        stands = dict(goal_path(file))
        self._take_rows(len(newest))
        for row, progress in zip(self.rows, newest, strict=True):
            row.show_check_in(file.goal, progress, stands.get(progress.day), self._desk.today)
        self._nothing.setVisible(not newest)
        rest = len(file.progress) - len(newest)
        self.older_button.setText(f"Show {min(rest, STEP)} older of {len(file.progress)}")
        self.older_button.setVisible(rest > 0)

    def _take_rows(self, count: int) -> None:
        """Have exactly ``count`` rows; those there are shown anew, not made anew."""
        focused = next((row for row in self.rows if row.more.hasFocus()), None)
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = CheckInRow(self)
            QWidget.setTabOrder(self.rows[-1].more if self.rows else self, row.more)
            self.rows.append(row)
            self._column.addWidget(row)
        if self.rows:
            QWidget.setTabOrder(self.rows[-1].more, self.older_button)
        if focused is not None and focused not in self.rows and self.rows:
            self.rows[-1].more.setFocus()

    def _show_older(self) -> None:
        if self._file is not None:
            at = len(self.rows)
            self._shown += STEP
            self.show_goal(self._file)
            if self.older_button.isHidden():
                self.rows[at].more.setFocus()


class CheckInRow(QWidget):
    """One check-in."""

    def __init__(self, card: CheckInsCard) -> None:
        super().__init__(card)
        self._card = card
        self._progress: Progress | None = None
        self.head = label("", "strong")
        self.moved_it = label("", "muted")
        self.rest = label("", "small")
        self.more = MoreButton("More about this check-in")
        self.more.menu_shown.addAction("Edit…").triggered.connect(self._edit)
        self.more.menu_shown.addAction("Delete").triggered.connect(self._delete)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(2)
        for one in (self.head, self.moved_it, self.rest):
            words.addWidget(one)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def show_check_in(
        self, goal: Goal, progress: Progress, stand: float | None, today: date
    ) -> None:
        """Show ``progress``; ``stand`` is where the goal stood at the end of its day."""
        self._progress = progress
        day = near_day(progress.day, today)
        said = check_in_words(goal, progress)
        if goal.counter:
            figure = ""  # it carries words only
        elif goal.adds_up is AddsUp.LATEST or stand is None:
            figure = said
        elif goal.adds_up is AddsUp.RATIO:
            figure = f"{value_words(goal, stand)} ({said})"
        else:
            figure = f"{said} → {value_words(goal, stand)}"
        self.head.setText(f"{day} · {figure}" if figure else day)
        self.more.setAccessibleName(f"More about the check-in of {day}")
        _show(self.moved_it, [progress.moved_it.strip()], "\n")
        by = f" by {near_day(progress.next_by, today)}" if progress.next_by else ""
        told = (
            ("In the way", progress.in_the_way.strip()),
            (f"Next{by}", progress.next_act.strip()),
            ("Help needed", progress.help_needed.strip()),
        )
        _show(self.rest, [f"{name}: {_ended(words)}" for name, words in told if words], " ")

    def _edit(self) -> None:
        self._card.edit_requested.emit(self._progress)

    def _delete(self) -> None:
        self._card.delete_requested.emit(self._progress)


def _show(line: QLabel, parts: Sequence[str], between: str) -> None:
    words = between.join(part for part in parts if part)
    line.setText(breakable(words))
    line.setVisible(bool(words))


def _ended(words: str) -> str:
    return words if words[-1:] in ".!?…:" else f"{words}."
