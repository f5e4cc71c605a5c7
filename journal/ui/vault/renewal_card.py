"""After the recovery key: a new passphrase in place of the forgotten one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from journal.errors import JournalError
from journal.ui.theme import Look
from journal.ui.vault.passphrase_form import PassphraseForm
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.widgets.waiting_bar import WaitingBar


class RenewalCard(Card):
    """Asks for a new passphrase; the journal can be opened without one, too.

    Signals:
        chosen(str): let this passphrase open the journal from now on.
        postponed(): open it now and leave the passphrase as it is.
    """

    chosen = Signal(str)
    postponed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("A new passphrase")
        self._form = PassphraseForm(look, name="New passphrase")
        self._bar = WaitingBar()
        self._words = SpokenLine()
        self._later = QPushButton("Not now")
        self._save = QPushButton("Save and open")
        self._save.setProperty("kind", "primary")
        self.body.addWidget(
            label("Your recovery key fits. Choose a passphrase in place of the forgotten one.")
        )
        self.body.addWidget(self._form)
        self.body.addWidget(label("The recovery key stays the same: keep it.", "small"))
        self.body.addWidget(self._bar)
        self.body.addWidget(self._words)
        self.body.addWidget(ButtonRow([], [self._later, self._save]))
        self._form.submitted.connect(self._choose)
        self._save.clicked.connect(self._choose)
        self._later.clicked.connect(self._postpone)

    def take_focus(self) -> None:
        """Begin at the passphrase."""
        self._form.setFocus()

    def could_not(self, error: JournalError) -> None:
        """Say what went wrong; what was typed stays."""
        self._wait(is_on=False)
        self._words.say(error.one_line)
        self.take_focus()

    def _choose(self) -> None:
        if self._form.check():
            self._wait(is_on=True)
            self.chosen.emit(self._form.passphrase)

    def _postpone(self) -> None:
        self._form.forget()
        self._wait(is_on=True)
        self.postponed.emit()

    def _wait(self, *, is_on: bool) -> None:
        for control in (self._form, self._later, self._save):
            control.setEnabled(not is_on)
        self._words.say("")
        if is_on:
            self._bar.begin("Opening your journal")
        else:
            self._bar.hide()
