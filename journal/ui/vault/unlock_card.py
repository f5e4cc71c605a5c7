"""Ask for the passphrase, or for the recovery key, and try it on the journal's keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from journal.errors import JournalError
from journal.ui.vault.growing_wait import GrowingWait
from journal.ui.vault.unlocking import Unlocking, was_wrong_guess
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card
from journal.ui.widgets.secret_field import SecretField
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.widgets.waiting_bar import WaitingBar

if TYPE_CHECKING:
    from journal.models.raw_key import RawKey
    from journal.vault.key_header import KeyHeader


class UnlockCard(Card):
    """Two fields in one place, and a wait that grows with every wrong passphrase.

    The recovery key is not held up: nobody guesses 128 bits.

    Signals:
        unlocked(RawKey): the passphrase opens the journal.
        recovered(RawKey): the recovery key does.
    """

    unlocked = Signal(object)
    recovered = Signal(object)

    def __init__(self, header: "KeyHeader") -> None:
        super().__init__()
        self._header = header
        self._busy = False
        self._recovers = False
        self._passphrase = SecretField("Passphrase")
        self._recovery_key = SecretField("Recovery key", shown=True)
        self._bar = WaitingBar()
        self._words = SpokenLine()
        self._other = QPushButton()
        self._unlock = QPushButton()
        self._wait = GrowingWait(self)
        for part in (self._passphrase, self._recovery_key, self._bar, self._words):
            self.body.addWidget(part)
        self._other.setProperty("kind", "bare")
        self._unlock.setProperty("kind", "primary")
        self.body.addWidget(ButtonRow([self._other], [self._unlock]))
        self._connect()
        self._show_state()

    def take_focus(self) -> None:
        """Go to the field with its text selected."""
        self._field.select_all()

    def could_not(self, error: JournalError) -> None:
        """Say what went wrong after all and let the person try again."""
        self._end()
        self._words.say(error.one_line)
        self.take_focus()

    @property
    def _field(self) -> SecretField:
        return self._recovery_key if self._recovers else self._passphrase

    def _connect(self) -> None:
        self._passphrase.submitted.connect(self._try)
        self._recovery_key.submitted.connect(self._try)
        self._unlock.clicked.connect(self._try)
        self._other.clicked.connect(self._swap)
        self._wait.ticked.connect(self._show_state)

    def _try(self) -> None:
        secret = self._field.secret
        if self._busy or self._must_wait():
            return
        if not secret.strip():
            self._words.say(
                f"Please type your {'recovery key' if self._recovers else 'passphrase'}."
            )
            self.take_focus()
            return
        self._busy = True
        self._bar.begin("Unlocking")
        self._show_state()
        if self._recovers:
            self._begin(Unlocking(self._header, recovery_key=secret), self._recovered)
        else:
            self._begin(Unlocking(self._header, passphrase=secret), self._unlocked)

    def _begin(self, unlocking: Unlocking, succeed: "Callable[[RawKey], None]") -> None:
        unlocking.unlocked.connect(succeed)
        unlocking.refused.connect(self._refused)
        unlocking.start()

    def _unlocked(self, key: "RawKey") -> None:
        """Keep the bar moving: the journal is still to be opened."""
        self._forget()
        self.unlocked.emit(key)

    def _recovered(self, key: "RawKey") -> None:
        self._forget()
        self._end()
        self.recovered.emit(key)

    def _refused(self, error: JournalError) -> None:
        if was_wrong_guess(error):
            self._wait.add_guess()
        self.could_not(error)

    def _swap(self) -> None:
        self._recovers = not self._recovers
        self._words.say("")
        self._forget()
        self._show_state()
        self.take_focus()

    def _forget(self) -> None:
        for field in (self._passphrase, self._recovery_key):
            field.forget()

    def _end(self) -> None:
        self._busy = False
        self._bar.hide()
        self._show_state()

    def _must_wait(self) -> bool:
        return not self._recovers and bool(self._wait.left)

    def _show_state(self) -> None:
        """Show the field asked for, and what may be pressed."""
        self._passphrase.setVisible(not self._recovers)
        self._recovery_key.setVisible(self._recovers)
        self._field.line.setReadOnly(self._busy)  # not disabled: that would lose the focus
        self._words.setEnabled(not self._busy)  # it is about the try before
        way = "passphrase" if self._recovers else "recovery key"
        self._other.setText(f"Use the {way} instead")
        self._other.setEnabled(not self._busy)
        left = f" in {self._wait.left} s" if self._must_wait() else ""
        self._unlock.setText(f"Unlock{left}")
        self._unlock.setEnabled(not self._busy and not left)
