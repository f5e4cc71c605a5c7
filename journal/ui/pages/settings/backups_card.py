"""What is kept in case something happens: backups, a second place for them, the trash."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.models.trash import KEPT_FOR
from journal.ui.backups.shelf_state import ShelfState, look_at
from journal.ui.backups.wording import moment
from journal.ui.desk import Desk
from journal.ui.errand import Errand
from journal.ui.pages.settings.second_folder import SecondFolder
from journal.ui.vault.vault_desk import VaultDesk
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.words import data_size, number

_LOOKING = "Looking for backups …"
_NONE = (
    "There is no backup yet. One is made when you lock or close the journal after writing, and"
    " every half an hour while you write."
)
_STILL_PLAIN = (
    "Backups that could not be encrypted and may be read by anyone: {}. The program tries again at"
    " each start."
)
_HOW_LONG = "all of the last two days, then one a day, a week and a month"


class BackupsCard(Card):
    """Tells of the last backup, makes one, restores one, and leads to the trash.

    What lies on the shelf is read in a thread: a disk may be slow, or gone.

    Signals:
        said(str): why a choice was not taken.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, vault: VaultDesk) -> None:
        super().__init__("Backups")
        self._desk = desk
        self._vault = vault
        self._state: ShelfState | None = None
        self._trouble: JournalError | None = None
        self._reading = False
        self._read_again = False
        self._last, self._kept = label(_LOOKING), label("", "small")
        self._plain = SpokenLine()
        self.back_up, self.restore = QPushButton("Back up now"), QPushButton("Restore…")
        self.restore.setAccessibleName("Restore a backup")
        self.second = SecondFolder(desk, vault)
        self.trash = QPushButton("Open the trash")
        buttons = ButtonRow([self.back_up, self.restore])
        for part in (self._last, self._kept, self._plain, buttons):
            self.body.addWidget(part)
        for group in (self.second, self._trash()):
            self.body.addSpacing(8)
            self.body.addWidget(group)
        self._connect()

    def refresh(self) -> None:
        """Show what is known, and ask the disks again."""
        self._show()
        if self._reading:
            self._read_again = True
            return
        self._reading, self._read_again = True, False
        shelf = self._vault.shelf
        errand = Errand(lambda: look_at(shelf))
        errand.done.connect(self._take)
        errand.failed.connect(self._take_trouble)
        errand.start()

    def _trash(self) -> QWidget:
        holder = QWidget()
        holder.setProperty("ground", "clear")
        group = QVBoxLayout(holder)
        group.setContentsMargins(0, 0, 0, 0)
        group.setSpacing(6)
        days = number(KEPT_FOR.days)
        group.addWidget(label("Trash", "label"))
        group.addWidget(label(f"What you delete stays there for {days} days.", "small"))
        group.addSpacing(4)
        group.addWidget(ButtonRow([self.trash]))
        return holder

    def _connect(self) -> None:
        self.back_up.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._restore)
        self.trash.clicked.connect(self._vault.trash_requested)
        self.second.said.connect(self.said)

    def _take(self, state: ShelfState) -> None:
        self._state, self._trouble = state, None
        self._end_reading()

    def _take_trouble(self, error: JournalError) -> None:
        self._state, self._trouble = None, error
        self._end_reading()

    def _end_reading(self) -> None:
        self._reading = False
        if self._read_again:
            self.refresh()
        else:
            self._show()

    def _show(self) -> None:
        self._last.setText(self._vault.working or self._told())
        count = len(self._state.backups) if self._state else 0
        kept = f"{number(count)} are kept: {_HOW_LONG}." if count > 1 else ""
        self._kept.setText(kept)
        self._kept.setVisible(bool(kept))
        plain = self._state.plain if self._state and self._vault.header is not None else 0
        self._plain.say(_STILL_PLAIN.format(number(plain)) if plain else "", aloud=False)
        self.second.refresh(self._state)

    def _told(self) -> str:
        """Return what is known of the last backup."""
        if self._trouble is not None:
            return self._trouble.one_line
        if self._state is None:
            return _LOOKING
        if not self._state.backups:
            return _NONE
        last = self._state.backups[0]
        why = f", {last.about.why}" if last.about else ""
        return f"Last backup: {moment(last.made_at)}{why} ({data_size(last.size)})."

    def _back_up(self) -> None:
        """Wish it once; a button switched off meanwhile would lose the focus."""
        if not self._vault.working:
            self._vault.backup_requested.emit()

    def _restore(self) -> None:
        from journal.ui.vault.restore_dialog import RestoreDialog

        dialog = RestoreDialog(
            self._vault.shelf,
            self._desk.look,
            self.window(),
            header=self._vault.header,
            key=self._desk.notebook.database.key,
        )
        dialog.restore_requested.connect(self._vault.restore_requested)
        dialog.open()
