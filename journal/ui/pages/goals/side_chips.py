"""Chips for the sides of the list, one of them chosen, each with its count."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from journal.ui.pages.goals.goal_sides import ACTIVE, ALL, CLOSED, WORDS
from journal.ui.widgets.chips import Chip, chip
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.words import number


class SideChips(QWidget):
    """Shows the sides that have goals; the arrow keys walk from one to the next.

    Signals:
        chosen(str): the person chose a side.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Goals shown")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Chip] = {}
        flow = FlowLayout(self, spacing=6)
        for key, words in WORDS.items():
            button = chip(words, "goal", self)
            button.setCheckable(True)
            self._group.addButton(button)
            self.buttons[key] = button
            flow.addWidget(button)
        self._choice = ACTIVE
        self.choose(ACTIVE)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def choice(self) -> str:
        """The chosen side."""
        return self._choice

    def choose(self, side: str) -> None:
        """Show ``side`` as chosen without telling it as the person's act."""
        self._choice = side
        self.buttons[side].setChecked(True)
        self.setFocusProxy(self.buttons[side])

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Tell how many goals each side has; empty ones are left out, but for the chosen one."""
        for key, button in self.buttons.items():
            many = counts[key]
            button.setText(f"{WORDS[key]} {number(many)}")
            spoken = "Closed or dropped" if key == CLOSED else WORDS[key]
            button.setAccessibleName(f"Goals shown: {spoken}, {number(many)}")
            button.setVisible(bool(many) or key in (ACTIVE, ALL, self._choice))

    def _clicked(self) -> None:
        side = next(key for key, button in self.buttons.items() if button.isChecked())
        if side != self._choice:
            self.choose(side)
            self.chosen.emit(side)
