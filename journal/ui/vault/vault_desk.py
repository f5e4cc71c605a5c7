"""What the settings may wish from the vault, and what they know of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from journal.vault.backup_shelf import Shelf
    from journal.vault.key_header import KeyHeader

ShelfSource = Callable[[], "Shelf"]


class VaultDesk(QObject):
    """Carries wishes to whoever can close the journal, and facts back to the cards.

    Nobody who wishes needs to know how it is done. Whoever does it tells the facts with `know`,
    and with `begin` and `end` what is going on meanwhile. A passphrase that arrives with a wish
    was accepted by its form; the present one was asked for first, and opened the journal.

    Signals:
        changed(): a fact is another one now.
        protect_requested(str): encrypt the journal and its backups with this passphrase.
        change_requested(str): let this passphrase open it from now on.
        recovery_key_requested(): make a new recovery key and show it; the old one ends.
        remove_requested(): write the journal and its backups in plain again.
        backup_requested(): make a backup now.
        restore_requested(object, object): put a `Backup` in the journal's place; with the `RawKey`
            it opens with, None where it is plain.
        trash_requested(): show what was deleted.
        lock_requested(): lock the journal now.
    """

    changed = Signal()
    protect_requested = Signal(str)
    change_requested = Signal(str)
    recovery_key_requested = Signal()
    remove_requested = Signal()
    backup_requested = Signal()
    restore_requested = Signal(object, object)
    trash_requested = Signal()
    lock_requested = Signal()

    def __init__(
        self,
        find_shelf: ShelfSource,
        header: "KeyHeader | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._find_shelf = find_shelf  # looked for when first asked: a first page does without
        self._shelf: Shelf | None = None
        self._header = header
        self._working = ""

    @property
    def header(self) -> "KeyHeader | None":
        """What opens the journal; None where it has no passphrase."""
        return self._header

    @property
    def shelf(self) -> "Shelf":
        """Where the backups lie."""
        if self._shelf is None:
            self._shelf = self._find_shelf()
        return self._shelf

    @property
    def working(self) -> str:
        """What is going on, such as "Making a backup …"; "" where nothing is."""
        return self._working

    def know_header(self, header: "KeyHeader | None") -> None:
        """Tell that the journal opens in another way now."""
        self._header = header
        self.changed.emit()

    def know_shelf(self, shelf: "Shelf") -> None:
        """Tell that there is another backup, or another place for them."""
        self._shelf = shelf
        self.changed.emit()

    def begin(self, words: str) -> None:
        """Tell what is going on; wishes wait until `end`."""
        self._working = words
        self.changed.emit()

    def end(self) -> None:
        """Tell that it is over, however it went."""
        self.begin("")
