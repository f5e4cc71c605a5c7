"""Goals that ask for a check-in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.goal_standing import standing
from journal.models.goal import GoalFile
from journal.ui.desk import Desk
from journal.ui.goal_figures import stand_words, standing_words
from journal.ui.widgets.card import Card, label, pill
from journal.ui.widgets.clearing import clear
from journal.ui.widgets.pace_bar import PaceBar
from journal.ui.words import breakable


class GoalsCard(Card):
    """One row a due goal.

    Signals:
        log_requested(GoalFile): the person wants to log progress.
    """

    log_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Goals to check in on", parent=parent)
        self._desk = desk
        self._count = pill("", "goal")
        self.title_row.addWidget(self._count)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        self.body.addLayout(self._rows)

    def show_goals(self, files: list[GoalFile]) -> None:
        """Show the goals due for a check-in."""
        clear(self._rows)
        for file in files:
            self._rows.addWidget(self._row(file))
        self._count.setText(f"{len(files)} due")
        self.setVisible(bool(files))

    def _row(self, file: GoalFile) -> QWidget:
        goal = file.goal
        now = standing(file, self._desk.today, self._desk.work_days)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(breakable(goal.title), "strong"), 1)
        head.addWidget(label(stand_words(goal, now), "muted", wrap=False))
        column.addLayout(head)
        bar = PaceBar(self._desk.look, "goal")
        words = standing_words(goal, now)
        bar.show_shares(now.done, now.expected, words=words)
        column.addWidget(bar)
        foot = QHBoxLayout()
        foot.addWidget(label(words, "small"), 1)
        log = _FileButton("Log progress", file)
        log.clicked.connect(self._log)
        foot.addWidget(log)
        column.addLayout(foot)
        return row

    def _log(self) -> None:
        button = self.sender()
        if isinstance(button, _FileButton):
            self.log_requested.emit(button.file)


class _FileButton(QPushButton):
    """A button that knows its goal."""

    def __init__(self, words: str, file: GoalFile) -> None:
        super().__init__(words)
        self.file = file
        self.setAccessibleName(f"{words}: {file.goal.title}")
