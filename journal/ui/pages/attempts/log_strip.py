"""Log an attempt in two keys: how it was made, and what came of it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.models.prospect import Attempt, Channel, Outcome
from journal.ui.attempt_words import (
    CHANNEL_KEYS,
    CHANNELS,
    OUTCOME_KEYS,
    OUTCOMES,
    attempt_words,
)
from journal.ui.desk import Desk
from journal.ui.widgets.card import label
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.key_chip import KeyChip
from journal.ui.words import near_day

HOW_FIRST = "Two keys log an attempt: how it was made, then what came of it."
WHAT_NEXT = "And what came of it?"
HOW_NEXT = "And how was it made?"


class LogStrip(QWidget):
    """Two rows of chips with their keys; once one of each is chosen, the attempt is logged.

    Signals:
        logged(date, Channel, Outcome): the person chose both.
        note_requested(): the person wants to add a note to what was logged last.
        undo_requested(): the person wants to take back what was done last.
    """

    logged = Signal(object, object, object)
    note_requested = Signal()
    undo_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today = desk.today
        self.channels = {
            one: KeyChip(desk.look, CHANNEL_KEYS[one], words, self)
            for one, words in CHANNELS.items()
        }
        self.outcomes = {
            one: KeyChip(desk.look, OUTCOME_KEYS[one], words, self)
            for one, words in OUTCOMES.items()
        }
        self._rows = (tuple(self.channels.values()), tuple(self.outcomes.values()))
        self.hint = label(HOW_FIRST, "small")
        self.note_button = _quiet("Add a note…", "Add a note to the attempt logged last")
        self.undo_button = _quiet("Undo", "Undo what was done last")
        self.day = DayEdit("Date of the attempt")
        self.undo_button.setToolTip("Ctrl+Z")
        self._lay_out()
        for chip in (*self._rows[0], *self._rows[1]):
            chip.clicked.connect(self._pressed)
        self.note_button.clicked.connect(self.note_requested)
        self.undo_button.clicked.connect(self.undo_requested)
        self.show_day(desk.today)
        self.forget()

    @property
    def channel(self) -> Channel | None:
        """How the attempt was made, None where it is not said yet."""
        return next((one for one, chip in self.channels.items() if chip.isChecked()), None)

    @property
    def outcome(self) -> Outcome | None:
        """What came of it, None where it is not said yet."""
        return next((one for one, chip in self.outcomes.items() if chip.isChecked()), None)

    def show_day(self, day: date) -> None:
        """Log on ``day`` from now on; days to come stay closed."""
        today = self._today = self._desk.today
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.set_day(min(day, today))

    def follow_the_day(self) -> None:
        """Go on to a new day where the one that ended was shown."""
        if self._today != self._desk.today:
            self.show_day(self._desk.today if self.day.day == self._today else self.day.day)

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin with today at the next visit: another day is chosen for one sitting."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.show_day(self._desk.today)

    def take_key(self, letter: str) -> bool:
        """Press the chip that ``letter`` stands for; tell whether there is one."""
        for row in self._rows:
            for chip in row:
                if chip.key == letter.upper():
                    _choose(row, chip)
                    self._go_on()
                    return True
        return False

    @property
    def half_chosen(self) -> bool:
        """Tell whether one of the two is chosen."""
        return self.channel is not None or self.outcome is not None

    def forget(self, *, can_undo: bool = False) -> None:
        """Begin anew; what was done before can still be taken back."""
        for row in self._rows:
            _choose(row, None)
        self.say(HOW_FIRST, can_undo=can_undo)

    def told(self, attempt: Attempt, alias: str) -> None:
        """Say what was logged, and offer to add a note or to take it back."""
        today = self._desk.today
        when = "" if attempt.day == today else f" on {near_day(attempt.day, today)}"
        self.say(f"Logged for {alias}{when}: {attempt_words(attempt)}.", can_undo=True)
        self.note_button.show()

    def say(self, words: str, *, can_undo: bool) -> None:
        """Say ``words`` where the hint is, and offer to take back what was done."""
        if words not in (HOW_FIRST, self.hint.text()):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.hint, words))
        self.hint.setText(words)
        self.note_button.hide()
        self.undo_button.setVisible(can_undo)

    def _pressed(self) -> None:
        sender = self.sender()
        for row in self._rows:
            if isinstance(sender, KeyChip) and sender in row:
                _choose(row, sender if sender.isChecked() else None)
        self._go_on()

    def _go_on(self) -> None:
        """Ask for the other half, or log."""
        channel, outcome = self.channel, self.outcome
        if channel is not None and outcome is not None:
            _choose(self._rows[0], None)
            _choose(self._rows[1], None)
            self.follow_the_day()
            self.logged.emit(self.day.day, channel, outcome)
        elif channel is not None:
            self.say(f"{CHANNELS[channel]}. {WHAT_NEXT} Esc begins anew.", can_undo=False)
        elif outcome is not None:
            self.say(f"{OUTCOMES[outcome]}. {HOW_NEXT} Esc begins anew.", can_undo=False)
        else:
            self.say(HOW_FIRST, can_undo=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, chips in zip(("How", "What came of it"), self._rows, strict=True):
            column.addWidget(label(name, "label"))
            flow = FlowLayout(spacing=6)
            for chip in chips:
                flow.addWidget(chip)
            column.addLayout(flow)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.note_button)
        foot.addWidget(self.undo_button)
        foot.addWidget(self.day)
        column.addLayout(foot)


def _choose(chips: Iterable[KeyChip], chosen: KeyChip | None) -> None:
    for chip in chips:
        chip.setChecked(chip is chosen)


def _quiet(words: str, name: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "quiet")
    button.setProperty("slim", "true")
    button.setAccessibleName(name)
    return button
