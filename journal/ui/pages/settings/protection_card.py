"""Who can read the journal: the passphrase, and when it is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from journal.settings import LOCK_AFTER
from journal.ui.desk import Desk
from journal.ui.pages.settings.named import named
from journal.ui.vault.vault_desk import VaultDesk
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.flow_layout import FlowLayout

_OPEN = (
    "Your journal has no passphrase: whoever can use your account on this laptop, or gets hold of"
    " its disk or of a backup, can read it."
)
_OFFER = (
    "With a passphrase the journal and its backups are encrypted. You type it when the program"
    " starts and after a break. You also get a recovery key to print, for the day it is forgotten."
)
_CLOSED = (
    "Your journal and its backups are encrypted. Without the passphrase or the recovery key nobody"
    " can read them, and nobody can make a new key."
)
_READ_ONLY = "This journal can only be read here, so none of this can be changed."


class ProtectionCard(Card):
    """Sets, changes and removes the passphrase; chooses when the journal locks."""

    def __init__(self, desk: Desk, vault: VaultDesk) -> None:
        super().__init__("Protection")
        self._desk = desk
        self._vault = vault
        self._state = label()
        self._offer = label(_OFFER, "small")
        self._note = label("", "small")
        self.set = QPushButton("Set a passphrase…")
        self.change = QPushButton("Change the passphrase…")
        self.new_key = QPushButton("New recovery key…")
        self.remove = QPushButton("Remove the passphrase…")
        self.lock = QPushButton("Lock now")
        self.lock.setToolTip("Ctrl+L")
        self.lock_after = ChoiceBox({str(n): _minutes(n) for n in LOCK_AFTER}, "Lock after")
        self.lock_with_screen = QCheckBox("Lock when the screen locks or the laptop sleeps")
        self._locking = self._build_locking()
        buttons = FlowLayout()
        for one in (self.set, self.change, self.new_key, self.remove):
            buttons.addWidget(one)
        for part in (self._state, self._offer):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.body.addWidget(self._note)
        self.body.addWidget(self._locking)
        self._connect()

    def refresh(self) -> None:
        """Show what is in force."""
        protected = self._vault.header is not None
        read_only = self._desk.notebook.database.read_only
        self._state.setText(_CLOSED if protected else _OPEN)
        self._offer.setVisible(not protected)
        self.set.setVisible(not protected)
        for one in (self.change, self.new_key, self.remove, self._locking):
            one.setVisible(protected)
        for one in (self.set, self.change, self.new_key, self.remove):
            one.setEnabled(not read_only and not self._vault.working)
        self._note.setText(_READ_ONLY if read_only else "")
        self._note.setVisible(read_only)
        settings = self._desk.preferences.settings
        self.lock_after.choose(str(settings.lock_after))
        self.lock_with_screen.setChecked(settings.lock_with_screen)

    def _build_locking(self) -> QWidget:
        """Build what only a protected journal needs."""
        holder = QWidget()
        holder.setProperty("ground", "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(named("Lock after a break of", self.lock_after))
        column.addWidget(self.lock_with_screen)
        column.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _connect(self) -> None:
        self.set.clicked.connect(self._set)
        self.change.clicked.connect(self._change)
        self.new_key.clicked.connect(self._make_key)
        self.remove.clicked.connect(self._remove)
        self.lock.clicked.connect(self._vault.lock_requested)
        self.lock_after.chosen.connect(self._choose_lock_after)
        self.lock_with_screen.clicked.connect(self._choose_lock_with_screen)

    def _set(self) -> None:
        from journal.ui.vault.passphrase_dialogs import SetPassphrase

        SetPassphrase(self._desk.look, self._vault, self.window()).open()

    def _change(self) -> None:
        from journal.ui.vault.passphrase_dialogs import ChangePassphrase

        ChangePassphrase(self._desk.look, self._vault, self.window()).open()

    def _make_key(self) -> None:
        from journal.ui.vault.passphrase_dialogs import NewRecoveryKey

        NewRecoveryKey(self._desk.look, self._vault, self.window()).open()

    def _remove(self) -> None:
        from journal.ui.vault.passphrase_dialogs import RemovePassphrase

        RemovePassphrase(self._desk.look, self._vault, self.window()).open()

    def _choose_lock_after(self, minutes: str) -> None:
        self._desk.preferences.change(lock_after=int(minutes))

    def _choose_lock_with_screen(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._desk.preferences.change(lock_with_screen=on)


def _minutes(count: int) -> str:
    if not count:
        return "Never"
    return "1 minute" if count == 1 else f"{count} minutes"
