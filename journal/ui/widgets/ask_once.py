"""Asks once, in place, before something that cannot be taken back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card, label


class AskOnce(Card):
    """A question with two answers; the safe one has the keyboard, and Esc means it.

    Signals:
        agreed(): the person wants it done.
        declined(): they do not.
    """

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="resistance", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)  # the list beside it gives way
        self.setSizePolicy(policy)
        self._words = label("", "strong")
        self._more = label()
        self.yes_button = QPushButton()
        self.no_button = QPushButton("Keep")
        self.body.addWidget(self._words)
        self.body.addWidget(self._more)
        self.body.addWidget(ButtonRow((self.no_button, self.yes_button)))
        self.no_button.clicked.connect(self._decline)
        self.yes_button.clicked.connect(self._agree)
        self.hide()

    @property
    def words(self) -> str:
        """What is asked, "" where nothing is."""
        return "" if self.isHidden() else f"{self._words.text()} {self._more.text()}"

    def ask(self, words: str, more: str, yes: str) -> None:
        """Ask ``words``, explained by ``more``; ``yes`` is the answer that does it."""
        self._words.setText(words)
        self._more.setText(more)
        self.yes_button.setText(yes)
        self.setAccessibleName(f"{words} {more}")
        self.show()
        self.no_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decline with Esc; Enter gives the answer in focus."""
        if event.key() == Qt.Key.Key_Escape:
            self._decline()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            answer = self.yes_button if self.yes_button.hasFocus() else self.no_button
            answer.click()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()

    def _decline(self) -> None:
        self.hide()
        self.declined.emit()
