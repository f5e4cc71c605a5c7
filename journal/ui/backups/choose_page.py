"""Choose a backup: the list of them, a look inside beside it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.models.raw_key import RawKey
from journal.ui.backups.backup_list import BackupList
from journal.ui.backups.checking import Checking
from journal.ui.backups.choosing import ask_file
from journal.ui.backups.glimpse import Glimpse, glimpse
from journal.ui.backups.glimpse_pane import GlimpsePane
from journal.ui.backups.rows import Verdict
from journal.ui.backups.shelf_state import backups_on
from journal.ui.errand import Errand
from journal.ui.page import Sheet, scrolling
from journal.ui.theme import Look
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import label
from journal.ui.widgets.spoken_line import SpokenLine
from journal.vault.backup_file import Backup
from journal.vault.backup_shelf import Shelf
from journal.vault.backup_zip import DamagedBackupError

_SETTLE_MS = 120
"""Whoever walks down the list looks inside where they stop."""

_LOOKING = "Looking for backups …"
_NONE = "There is no backup here yet. If you have one elsewhere, choose its file below."


class ChoosePage(QWidget):
    """Shows the backups newest first, the newest chosen.

    Signals:
        agreed(Glimpse): restore that one.
        cancelled(): none.
    """

    agreed = Signal(object)
    cancelled = Signal()

    def __init__(self, shelf: Shelf, look: Look, key: RawKey | None) -> None:
        super().__init__()
        self._shelf = shelf
        self._keys = {} if key is None else {key.salt: key}
        self._glimpse: Glimpse | None = None
        self._reading: Backup | None = None
        self._checking: Checking | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._state = label(_LOOKING, "muted")
        self._trouble = SpokenLine()
        self.list = BackupList(look)
        self.pane = GlimpsePane(look, has_key=key is not None)
        self.from_file = QPushButton("Restore from a file…")
        self.cancel = QPushButton("Cancel")
        self.restore = QPushButton("Restore this backup")
        self._build()
        self._connect()

    def begin(self) -> None:
        """Look for the backups."""
        shelf = self._shelf
        errand = Errand(lambda: backups_on(shelf))
        errand.done.connect(self._take_backups)
        errand.failed.connect(self._complain)
        errand.start()

    def end(self) -> None:
        """Check no more, and forget what was read."""
        self._settle.stop()
        if self._checking is not None:
            self._checking.stop()
        self._glimpse = None
        self.pane.clear()

    def take_focus(self) -> None:
        """Go to the list."""
        self.list.setFocus()

    def _build(self) -> None:
        self.restore.setProperty("kind", "primary")
        self.restore.setEnabled(False)
        self.from_file.setProperty("kind", "quiet")
        sheet = Sheet()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.pane)
        left = QVBoxLayout()
        left.addWidget(self._state)
        left.addWidget(self.list, 1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 2)
        both.addWidget(scrolling(sheet), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label("Restore a backup", "heading"))
        column.addLayout(both, 1)
        column.addWidget(self._trouble)
        column.addWidget(ButtonRow([self.from_file], [self.cancel, self.restore]))

    def _connect(self) -> None:
        self.pane.follow(self.list)
        self.list.chosen.connect(self._chosen)
        self._settle.timeout.connect(self._look)
        self.pane.unlocked.connect(self._unlocked)
        self.restore.clicked.connect(self._agree)
        self.cancel.clicked.connect(self.cancelled)
        self.from_file.clicked.connect(self._ask_file)

    def _take_backups(self, backups: tuple[Backup, ...]) -> None:
        self._state.setText("" if backups else _NONE)
        self._state.setVisible(not backups)
        self.list.rows.show(backups)
        if backups:
            self.list.choose(0)
        self._checking = checking = Checking(backups)
        checking.judged.connect(self.list.rows.judge)
        checking.finished.connect(self._end_checking)
        checking.start(Checking.Priority.LowestPriority)

    def _end_checking(self) -> None:
        self._checking = None

    def _chosen(self, backup: Backup) -> None:
        self._forget_glimpse()
        self.pane.wait_for(backup)
        self._settle.start(_SETTLE_MS)

    def _look(self) -> None:
        """Look inside the chosen backup; one look at a time."""
        backup = self.list.backup
        if backup is None or self._reading is not None:
            return
        self._reading = backup
        keys = dict(self._keys)
        errand = Errand(lambda: glimpse(backup, keys))
        errand.done.connect(self._seen)
        errand.failed.connect(self._not_seen)
        errand.start()

    def _seen(self, found: Glimpse) -> None:
        self._reading = None
        self.list.rows.judge(found.backup, Verdict.WHOLE)
        if found.backup != self.list.backup:
            self._look()
            return
        self.pane.show_glimpse(found)
        if found.inside is not None:
            self._glimpse = found
            self.restore.setEnabled(True)

    def _not_seen(self, error: JournalError) -> None:
        backup, self._reading = self._reading, None
        if backup is not None and isinstance(error, DamagedBackupError):
            self.list.rows.judge(backup, Verdict.DAMAGED)
        if backup != self.list.backup:
            self._look()
        else:
            self.pane.complain(error)

    def _unlocked(self, key: RawKey) -> None:
        self._keys[key.salt] = key
        backup = self.list.backup
        if backup is not None:
            self._chosen(backup)
            self.list.setFocus()

    def _agree(self) -> None:
        if self._glimpse is not None:
            self.agreed.emit(self._glimpse)

    def _ask_file(self) -> None:
        path = ask_file(self.window(), self._shelf.folder)
        if path is not None:
            self._trouble.say("")
            shelf = self._shelf
            errand = Errand(lambda: shelf.at(path))
            errand.done.connect(self._take_file)
            errand.failed.connect(self._complain)
            errand.start()

    def _take_file(self, backup: Backup) -> None:
        self._state.hide()
        row = self.list.rows.row_of(backup.path)
        if row is None:
            self.list.rows.add_first(backup)
        self.list.choose(row or 0)
        self.list.setFocus()

    def _complain(self, error: JournalError) -> None:
        self._trouble.say(error.one_line)

    def _forget_glimpse(self) -> None:
        self._glimpse = None
        self.restore.setEnabled(False)
