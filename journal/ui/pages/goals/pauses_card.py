"""The times a goal waited."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.models.goal import GoalFile, GoalPause
from journal.ui.desk import Desk
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.clearing import clear
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import breakable, near_day, number


def pause_words(pause: GoalPause, today: date) -> str:
    """Return from when to when a goal waits, such as "20 Oct to 2 Nov, 14 days"."""
    first = near_day(pause.day, today)
    if pause.last_day is None:
        return f"since {first}"
    days = (pause.last_day - pause.day).days + 1
    long = f"{number(days)} day{'' if days == 1 else 's'}"
    return (
        f"{first} to {near_day(pause.last_day, today)}, {long}" if days > 1 else f"{first}, {long}"
    )


class PausesCard(Card):
    """Lists the pauses, the latest first; a goal that never waited has no such card.

    Signals:
        edit_requested(GoalPause), delete_requested(GoalPause): as they say.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Pauses", parent=parent)
        self._desk = desk
        self.rows: list[PauseRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self.body.addWidget(label("These days count neither for the goal nor against it.", "small"))
        self.hide()

    def show_goal(self, file: GoalFile) -> None:
        """Show the pauses of ``file``."""
        focused = next((at for at, row in enumerate(self.rows) if row.holds_focus), None)
        clear(self._column)
        self.rows = []
        for pause in reversed(file.pauses):
            row = PauseRow(self, pause, self._desk.today)
            self.rows.append(row)
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))
        if focused is not None and self.rows:
            self.rows[min(focused, len(self.rows) - 1)].more.setFocus()


class PauseRow(QWidget):
    """One pause; one that goes on ends by resuming the goal."""

    def __init__(self, card: PausesCard, pause: GoalPause, today: date) -> None:
        super().__init__(card)
        self._card = card
        self._pause = pause
        when = pause_words(pause, today)
        self.when = label(f"{when[:1].upper()}{when[1:]}", "strong")
        self.why = label(breakable(pause.reason.strip()), "muted")
        self.why.setVisible(bool(pause.reason.strip()))
        self.why_button = QPushButton("Say why…")
        self.why_button.setProperty("kind", "bare")
        self.why_button.setAccessibleName(f"Say why it waits {when}")
        self.why_button.setVisible(pause.last_day is None and not pause.reason.strip())
        self.why_button.clicked.connect(self._edit)
        self.more = MoreButton(f"More about the pause {when}")
        self.more.menu_shown.addAction("Edit…").triggered.connect(self._edit)
        if pause.last_day is not None:
            self.more.menu_shown.addAction("Delete").triggered.connect(self._delete)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.when)
        words.addWidget(self.why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addLayout(words, 1)
        row.addWidget(self.why_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def holds_focus(self) -> bool:
        """Tell whether the keyboard is in this row."""
        return self.more.hasFocus() or self.why_button.hasFocus()

    def _edit(self) -> None:
        self._card.edit_requested.emit(self._pause)

    def _delete(self) -> None:
        self._card.delete_requested.emit(self._pause)
