"""Where the thought is realistic: a next step instead of a rosier sentence."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.widgets.card import Card, label

TELLS = (
    "The thought is realistic: then a rosier sentence would not hold. What helps is a next step,"
    " however small."
)
ASKS = "My next step, Enter to keep it"


class NextStep(Card):
    """Takes a step right where the thought was found realistic.

    Signals:
        add_requested(str): the person wrote a step and pressed Enter.
    """

    add_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._card_id: UUID | None = None
        self.setAccessibleName("A next step")
        self.line = QLineEdit()
        self.line.setObjectName("next step")
        self.line.setPlaceholderText(ASKS)
        self.line.setAccessibleName(ASKS)
        self.line.returnPressed.connect(self._add)
        self.body.setSpacing(10)
        self.body.addWidget(label(TELLS))
        self.body.addWidget(self.line)
        self.drafts = Drafts(desk.notebook, self, (self.line,))
        self.hide()

    def turn_to(self, card_id: UUID) -> None:
        """Keep the line begun on one card for that card alone."""
        if card_id != self._card_id:
            self._card_id = card_id
            self.drafts.turn_to(None)
            self.line.clear()
            self.drafts.turn_to(f"next-step:{card_id}")

    def entered(self) -> None:
        """Empty the line: what was in it is a step now."""
        self.line.clear()
        self.drafts.drop()

    def _add(self) -> None:
        words = self.line.text().strip()
        if words:
            self.add_requested.emit(words)
