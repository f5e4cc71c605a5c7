"""The journal cannot be opened: what happened, what is safe, what to do next."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.ui.backups.wording import details, moment
from journal.ui.theme import Look
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.middle import Middle

if TYPE_CHECKING:
    from journal.vault.backup_file import Backup


class ProblemPage(QWidget):
    """Stands where the pages would be; ``newest`` is the newest backup that is whole.

    Signals:
        retry_requested(): try to open it again.
        restore_requested(): show the backups.
        open_anyway_requested(): open it although it is not as the program left it.
        quit_requested(): close the program.
    """

    retry_requested = Signal()
    restore_requested = Signal()
    open_anyway_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self, look: Look, error: JournalError, folder: Path, newest: "Backup | None" = None
    ) -> None:
        super().__init__()
        self._folder = folder
        self.setAccessibleName("The journal could not be opened")
        self._show = _button("Show its folder", "bare")
        self._anyway = _button("Open it all the same")
        self._leave = _button("Quit")
        self._retry = _button("Try again")
        self._restore = _button("Restore a backup…")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(look.px(640))
        outer.addWidget(middle)
        card = Card()
        middle.column.addWidget(card)
        card.body.addWidget(label("Your journal could not be opened", "heading"))
        card.body.addWidget(label(str(error).replace("/", "/\u200b")))
        for words in (error.safe, error.next_step):
            if words:
                card.body.addWidget(label(words, "muted"))
        helps = _backup_helps(error)
        if helps:
            card.body.addWidget(label(_told(newest, folder)))
        self._restore.setVisible(helps and _writable(folder))
        self._anyway.setVisible(_may_open_anyway(error))
        self._first = self._restore if helps and newest and _writable(folder) else self._retry
        self._first.setProperty("kind", "primary")
        self._first.setDefault(True)
        ways = [self._restore, self._retry]
        ways.sort(key=lambda button: button is self._first)
        card.body.addWidget(ButtonRow([self._show, self._anyway]))
        card.body.addWidget(ButtonRow([self._leave], ways))
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first step: Enter takes it."""
        super().showEvent(event)
        self._first.setFocus()

    def _connect(self) -> None:
        self._show.clicked.connect(self._show_folder)
        self._anyway.clicked.connect(self.open_anyway_requested)
        self._leave.clicked.connect(self.quit_requested)
        self._retry.clicked.connect(self.retry_requested)
        self._restore.clicked.connect(self.restore_requested)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _button(words: str, kind: str = "") -> QPushButton:
    made = QPushButton(words)
    if kind:
        made.setProperty("kind", kind)
    return made


def _told(newest: "Backup | None", folder: Path) -> str:
    """Return what can be done with a backup."""
    if not _writable(folder):
        return (
            "A backup cannot take its place while nothing can be written in this folder. Make it"
            " writable, then try again."
        )
    if newest is None:
        return "No backup lies beside it. If you have one elsewhere, it can be restored from there."
    return f"The newest backup that is whole: {moment(newest.made_at)} ({details(newest)})."


def _backup_helps(error: JournalError) -> bool:
    """Tell whether a backup in its place would mend it: what is lost, altered or not a journal."""
    from journal.models.refusal import CannotOpenError, NewerJournalError
    from journal.vault.key_files import KeysLostError

    if isinstance(error, NewerJournalError) or isinstance(error.__cause__, PermissionError):
        return False
    return isinstance(error, CannotOpenError | KeysLostError)


def _may_open_anyway(error: JournalError) -> bool:
    from journal.vault.seal import SealBrokenError

    return isinstance(error, SealBrokenError)


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)
