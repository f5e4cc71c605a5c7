"""The prospect in view: who, where it stands, and the next attempt."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.models.prospect import ProspectFile
from journal.ui.desk import Desk
from journal.ui.pages.attempts.log_strip import LogStrip
from journal.ui.pages.attempts.prospect_words import about_words, dots_words, standing_words
from journal.ui.widgets.attempt_dots import AttemptDots
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import breakable, near_day

PARK, EDIT, HISTORY, DELETE = "park", "edit", "history", "delete"
_ACTS = {EDIT: "Edit…", HISTORY: "History…", DELETE: "Delete"}
_DOT = 14


class ProspectCard(Card):
    """Shows one prospect with the strip that logs.

    Signals:
        act_requested(str): the person chose an act by its key; parked, ``PARK`` takes it up again.
    """

    act_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.heading = label("", "heading")
        self.about = label("", "muted")
        self.park_button = QPushButton("Park…")
        self.more = MoreButton("More about this prospect")
        for key, words in _ACTS.items():
            self.more.menu_shown.addAction(words).setData(key)
        self.more.menu_shown.triggered.connect(self._act)
        self.dots = AttemptDots(desk.look, size=_DOT)
        self.standing = label("", "strong")
        self.why_parked = label("", "muted")
        self.note = label("", "muted")
        self.strip = LogStrip(desk)
        self.body.addLayout(self._head())
        for one in (self.dots, self.standing, self.why_parked, self.note, self.strip):
            self.body.addWidget(one)
        self.park_button.clicked.connect(self._park)

    def show_file(self, file: ProspectFile, mark: int) -> None:
        """Show ``file`` with the mark at attempt ``mark``."""
        prospect, today = file.prospect, self._desk.today
        self.setAccessibleName(prospect.alias)
        self.heading.setText(breakable(prospect.alias))
        since = f"on the list since {near_day(prospect.day, today)}"
        about = " · ".join(part for part in (about_words(prospect), since) if part)
        self.about.setText(breakable(about))
        outcomes = [attempt.outcome for attempt in file.attempts]
        self.dots.show_attempts(outcomes, mark, words=dots_words(file, mark))
        parked = prospect.parked_on
        when = f", {near_day(parked, today)}" if parked is not None else ""
        self.standing.setText(f"{standing_words(file, mark)}{when}")
        self.why_parked.setText(breakable(prospect.park_reason.strip()))
        self.why_parked.setVisible(parked is not None and bool(prospect.park_reason.strip()))
        self.note.setText(breakable(prospect.note.strip()))
        self.note.setVisible(bool(prospect.note.strip()))
        self.park_button.setText("Park…" if parked is None else "Take up again")

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(self.heading)
        names.addWidget(self.about)
        head.addLayout(names, 1)
        head.addWidget(self.park_button)
        head.addWidget(self.more)
        return head

    def _park(self) -> None:
        self.act_requested.emit(PARK)

    def _act(self, action: QAction) -> None:
        self.act_requested.emit(action.data())
