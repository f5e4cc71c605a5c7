"""The numbers of the day."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from journal.ui.pages.today.counters.shown_counters import ShownCounter
from journal.ui.pages.today.counters.stepper import Stepper
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import number

NOS = "nos"


class CountersCard(Card):
    """One stepper a counter.

    Signals:
        counted(str, object): the person set the number of a counter, or None.
        left(): the person went on from a number.
        log_requested(): the person wants to log attempts one by one.
    """

    counted = Signal(str, object)
    left = Signal()
    log_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("Today's numbers", parent=parent)
        self._look = look
        self.more = MoreButton("Change the counters")
        self.log_button = QPushButton("Log attempts")
        self.log_button.setProperty("kind", "quiet")
        self.log_button.setProperty("slim", "true")
        self.log_button.clicked.connect(self.log_requested)
        self.title_row.addWidget(self.log_button)
        self.title_row.addWidget(self.more)
        self.steppers: dict[str, Stepper] = {}
        self._flow = FlowLayout(spacing=18)
        self.body.addLayout(self._flow)
        self._none = label("Every counter is hidden; the button above brings one back.", "small")
        self.body.addWidget(self._none)
        self._pride = label("", "small")
        self._pride.setProperty("practice", "accent")
        self.body.addWidget(self._pride)

    @property
    def counts(self) -> dict[str, int | None]:
        """The numbers on screen by key."""
        return {key: stepper.number.count for key, stepper in self.steppers.items()}

    @property
    def pride(self) -> str:
        """What is said about the nos, "" where there are none."""
        return "" if self._pride.isHidden() else self._pride.text()

    def show_counters(self, counters: Sequence[ShownCounter]) -> None:
        """Offer ``counters`` in their order; what is only renamed stays where it is."""
        if [one.key for one in counters] != list(self.steppers):
            self._rebuild(counters)
        for one in counters:
            self.steppers[one.key].rename(one.short)
        self._none.setVisible(not counters)
        self._flow.invalidate()

    def show_counts(self, counts: Mapping[str, int], logged: Mapping[str, int]) -> None:
        """Show the numbers of a day and how many of them are ``logged``; the rest is untouched."""
        for key, stepper in self.steppers.items():
            stepper.tell_logged(logged.get(key, 0))
            if stepper.number.count != counts.get(key):
                stepper.number.set_count(counts.get(key))
        self._flow.invalidate()
        self._be_proud()

    def name_day(self, day: date, today: date) -> None:
        """Say whose numbers these are."""
        words = "Today's numbers" if day == today else "The day's numbers"
        self.title.setText(words)
        self.setAccessibleName(words)

    def _rebuild(self, counters: Sequence[ShownCounter]) -> None:
        at = next((key for key, one in self.steppers.items() if one.number.hasFocus()), None)
        self._flow.clear()
        self.steppers = {}
        before: QWidget = self.more
        for one in counters:
            stepper = Stepper(self._look, one.key, one.short, self)
            stepper.counted.connect(self._counted)
            stepper.left.connect(self.left)
            self._flow.addWidget(stepper)
            self.steppers[one.key] = stepper
            QWidget.setTabOrder(before, stepper.number)
            before = stepper.number
        if at in self.steppers:
            self.steppers[at].number.setFocus()

    def _counted(self, key: str, count: object) -> None:
        self._be_proud()
        self.counted.emit(key, count)

    def _be_proud(self) -> None:
        """Count a no with pride: it is a lead measure, not a failure."""
        heard = self.steppers[NOS].number.count or 0 if NOS in self.steppers else 0
        one = "1 no heard: an attempt made."
        words = one if heard == 1 else f"{number(heard)} nos heard: each is an attempt made."
        self._pride.setText(words)
        self._pride.setVisible(heard > 0)
