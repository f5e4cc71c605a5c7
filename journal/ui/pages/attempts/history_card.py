"""The attempts to reach one prospect, the newest first."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.models.prospect import Attempt, Outcome, ProspectFile
from journal.ui.attempt_words import attempt_words
from journal.ui.desk import Desk
from journal.ui.theme import Look
from journal.ui.widgets.attempt_dots import DOT, paint_outcome
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import breakable, near_day

FIRST, STEP = 8, 20
"""How many are shown at first, and how many more at a time."""


class HistoryCard(Card):
    """Lists what was tried.

    Signals:
        edit_requested(Attempt), delete_requested(Attempt): as they say.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Attempts", parent=parent)
        self._desk = desk
        self._file: ProspectFile | None = None
        self._prospect_id: UUID | None = None
        self._shown = FIRST
        self.rows: list[AttemptRow] = []
        self._before: QWidget = self
        self._nothing = label("No attempt yet. The first one is the hardest.", "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.older_button = QPushButton()
        self.older_button.setProperty("kind", "bare")
        self.older_button.clicked.connect(self._show_older)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._column)
        self.body.addWidget(self.older_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def follow(self, before: QWidget) -> None:
        """Take the place behind ``before`` in the tab order, however many rows there are."""
        self._before = before

    def show_file(self, file: ProspectFile) -> None:
        """Show the attempts of ``file``; another prospect begins with the newest few again."""
        if self._prospect_id != file.prospect.id:
            self._prospect_id, self._shown = file.prospect.id, FIRST
        self._file = file
        made = len(file.attempts)
        newest = list(reversed(file.attempts))[: self._shown]
        self._take_rows(len(newest))
        for at, (row, attempt) in enumerate(zip(self.rows, newest, strict=True)):
            row.show_attempt(attempt, made - at, self._desk.today)
        self._nothing.setVisible(not newest)
        rest = made - len(newest)
        self.older_button.setText(f"Show {min(rest, STEP)} older of {made}")
        self.older_button.setVisible(rest > 0)

    def _take_rows(self, count: int) -> None:
        """Have exactly ``count`` rows; those there are shown anew, not made anew."""
        focused = next((row for row in self.rows if row.more.hasFocus()), None)
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = AttemptRow(self._desk.look, self)
            QWidget.setTabOrder(self.rows[-1].more if self.rows else self._before, row.more)
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
            self.show_file(self._file)
            if self.older_button.isHidden():
                self.rows[at].more.setFocus()


class AttemptRow(QWidget):
    """One attempt."""

    def __init__(self, look: Look, card: HistoryCard) -> None:
        super().__init__(card)
        self._card = card
        self._attempt: Attempt | None = None
        self.sign = OutcomeSign(look)
        self.head = label("", "strong")
        self.note = label("", "muted")
        self.more = MoreButton("More about this attempt")
        self.more.menu_shown.addAction("Edit…").triggered.connect(self._edit)
        self.more.menu_shown.addAction("Delete").triggered.connect(self._delete)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.head)
        words.addWidget(self.note)
        words.addStretch(1)
        words.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def show_attempt(self, attempt: Attempt, place: int, today: date) -> None:
        """Show ``attempt``, the ``place``-th to this prospect."""
        self._attempt = attempt
        day = near_day(attempt.day, today)
        self.sign.show_outcome(attempt.outcome)
        what = attempt_words(attempt)
        self.head.setText(f"{place} · {day} · {what}")
        self.more.setAccessibleName(f"More about attempt {place}, {day}, {what}")
        note = attempt.note.strip()
        self.note.setText(breakable(note))
        self.note.setVisible(bool(note))

    def _edit(self) -> None:
        self._card.edit_requested.emit(self._attempt)

    def _delete(self) -> None:
        self._card.delete_requested.emit(self._attempt)


class OutcomeSign(QWidget):
    """The sign of one outcome; the words beside it say the same."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._outcome: Outcome | None = None
        look.changed.connect(self._fit)
        self._fit()

    def show_outcome(self, outcome: Outcome) -> None:
        """Draw the sign of ``outcome``."""
        self._outcome = outcome
        self.update()

    def sizeHint(self) -> QSize:
        """Return a line's height."""
        return QSize(self._look.px(16), self._look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_outcome(painter, self._look, middle, self._look.px(DOT), self._outcome)

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
