"""The journal is locked: the passphrase, or the recovery key, opens it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.ui.sidebar import Mark
from journal.ui.theme import Look
from journal.ui.vault.renewal_card import RenewalCard
from journal.ui.vault.unlock_card import UnlockCard
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import label
from journal.ui.widgets.middle import Middle

if TYPE_CHECKING:
    from journal.models.raw_key import RawKey
    from journal.vault.key_header import KeyHeader


class LockPage(QWidget):
    """Stands where the journal would be, at the start and after it was locked.

    Signals:
        unlocked(RawKey): open the journal with this key.
        renewal_requested(RawKey, str): the recovery key opened it; let this passphrase do so from
            now on, then open it.
        restore_requested(): show the backups instead.
        quit_requested(): close the program.
    """

    unlocked = Signal(object)
    renewal_requested = Signal(object, str)
    restore_requested = Signal()
    quit_requested = Signal()

    def __init__(self, look: Look, header: "KeyHeader") -> None:
        super().__init__()
        self._key: RawKey | None = None
        self.setAccessibleName("Your journal is locked")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(look.px(500))
        outer.addWidget(middle)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark(look, 40))
        self._title = label("Your journal is locked", "title")
        head.addWidget(self._title, 1)
        middle.column.addLayout(head)
        self._unlock = UnlockCard(header)
        self._renew = RenewalCard(look)
        self._renew.hide()
        middle.column.addWidget(self._unlock)
        middle.column.addWidget(self._renew)
        self._restore = QPushButton("Restore a backup…")
        self._quit = QPushButton("Quit")
        for button in (self._restore, self._quit):
            button.setProperty("kind", "bare")
        middle.column.addWidget(ButtonRow([self._restore], [self._quit]))
        self._connect()

    def could_not(self, error: JournalError) -> None:
        """Say why the journal did not open, or the passphrase was not changed; try again."""
        (self._unlock if self._renew.isHidden() else self._renew).could_not(error)

    def take_focus(self) -> None:
        """Begin at the field."""
        (self._unlock if self._renew.isHidden() else self._renew).take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the field: one types the passphrase at once."""
        super().showEvent(event)
        self.take_focus()

    def _connect(self) -> None:
        self._unlock.unlocked.connect(self.unlocked)
        self._unlock.recovered.connect(self._recovered)
        self._renew.chosen.connect(self._chosen)
        self._renew.postponed.connect(self._open)
        self._restore.clicked.connect(self.restore_requested)
        self._quit.clicked.connect(self.quit_requested)

    def _recovered(self, key: "RawKey") -> None:
        self._key = key
        self._title.setText("A new passphrase")
        self._unlock.hide()
        self._renew.show()
        self._renew.take_focus()

    def _chosen(self, passphrase: str) -> None:
        self.renewal_requested.emit(self._key, passphrase)

    def _open(self) -> None:
        self.unlocked.emit(self._key)
