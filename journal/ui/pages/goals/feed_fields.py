"""Where the figures of a goal come from: check-ins, or one of the day's counters."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.models.goal import AddsUp
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.field import Field

_BY_HAND = "I log it at each check-in"
_FED = "Today's counters fill it in. Check-ins then ask for words only."
_SAME = "Please choose two different counters."


class FeedFields(QWidget):
    """Chooses the counter that feeds the goal, and for a ratio out of which one.

    Only what adds up and what is a ratio can be counted day by day; else it hides.

    Signals:
        edited(): the person chose another one.
    """

    edited = Signal()

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._how = AddsUp.LATEST
        self.counter = ChoiceBox({"": _BY_HAND, **names}, "Where the figures come from")
        self.out_of = ChoiceBox(names, "Out of")
        self._told = label(_FED, "small")
        self._out_of = Field("Out of", self.out_of)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field("Where the figures come from", self.counter), 1)
        row.addWidget(self._out_of, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._told)
        self.counter.chosen.connect(self._changed)
        self.out_of.chosen.connect(self._changed)
        self._show()

    @property
    def choice(self) -> tuple[str, str]:
        """The counter, and the one it is out of; "" where there is none."""
        counter = self.counter.choice if self._fits else ""
        return counter, self.out_of.choice if counter and self._is_ratio else ""

    def choose(self, counter: str, out_of: str) -> None:
        """Show a choice without telling it as the person's act."""
        self.counter.choose(counter)
        if out_of:
            self.out_of.choose(out_of)
        self._show()

    def suit(self, how: AddsUp) -> None:
        """Offer what fits how the figures add up."""
        self._how = how
        self._show()

    def read(self) -> bool:
        """Tell whether the choice makes sense; say beside the field where it does not."""
        counter, out_of = self.choice
        same = bool(counter) and counter == out_of
        self._out_of.complain(_SAME if same else "")
        if same:
            self.out_of.setFocus()
        return not same

    @property
    def _is_ratio(self) -> bool:
        return self._how is AddsUp.RATIO

    @property
    def _fits(self) -> bool:
        return self._how in (AddsUp.SUM, AddsUp.RATIO)

    def _changed(self) -> None:
        self._out_of.complain("")
        if self._is_ratio and self.counter.choice == self.out_of.choice:
            others = [key for key in self._names if key != self.counter.choice]
            if self.sender() is self.counter and others:
                self.out_of.choose(others[0])
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        fed = bool(self.counter.choice)
        self.setVisible(self._fits)
        self._out_of.setVisible(fed and self._is_ratio)
        self._told.setVisible(fed)
