"""Which cards the list shows: one status at a time."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from journal.models.reframe import ReframeStatus
from journal.ui.widgets.chips import chip
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.words import number

WORDS = {
    ReframeStatus.ACTIVE: "Active",
    ReframeStatus.DRAFT: "Draft",
    ReframeStatus.HELD: "Held",
    ReframeStatus.ARCHIVED: "Archived",
}


class StatusChips(QWidget):
    """One chip a status with its count; exactly one is chosen, empty ones are not offered.

    Signals:
        chosen(ReframeStatus): the person wants to see the cards of another status.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Cards shown")
        self._group = QButtonGroup(self)
        self._buttons = {status: chip(words, "belief") for status, words in WORDS.items()}
        flow = FlowLayout(self, spacing=6)
        for button in self._buttons.values():
            button.setCheckable(True)
            self._group.addButton(button)
            flow.addWidget(button)
        self._filling = False
        self._group.buttonToggled.connect(self._toggled)
        self.choose(ReframeStatus.ACTIVE)

    @property
    def choice(self) -> ReframeStatus:
        """The chosen status."""
        return next(status for status, button in self._buttons.items() if button.isChecked())

    def choose(self, status: ReframeStatus) -> None:
        """Show ``status`` as chosen without telling it as the person's act."""
        self._filling = True
        self._buttons[status].setChecked(True)
        self._filling = False

    def show_counts(self, counts: Mapping[ReframeStatus, int]) -> None:
        """Show how many cards each status has; an empty one shows while it is what is listed."""
        for status, button in self._buttons.items():
            count = counts.get(status, 0)
            button.setText(f"{WORDS[status]} {number(count)}")
            listed = status is self.choice and any(counts.values())
            button.setVisible(bool(count) or listed)

    def _toggled(self, _button: QPushButton, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        if checked and not self._filling:
            self.chosen.emit(self.choice)
