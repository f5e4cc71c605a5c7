"""The second folder each backup is copied to: chosen, missing, or none."""

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.ui.backups.choosing import ask_folder
from journal.ui.backups.shelf_state import ShelfState
from journal.ui.backups.wording import moment
from journal.ui.desk import Desk
from journal.ui.vault.vault_desk import VaultDesk
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import label
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.words import breakable_path

_WHAT_FOR = (
    "Each backup is copied there, too: a stick, another disk, a folder that is copied elsewhere."
    " It helps on the day this laptop is lost."
)
_IN_PLAIN = "Without a passphrase, whoever gets hold of that folder can read your journal."


class SecondFolder(QWidget):
    """Shows the folder and what became of it; a choice takes effect at once.

    Signals:
        said(str): why a choice was not taken.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, vault: VaultDesk) -> None:
        super().__init__()
        self._desk = desk
        self._vault = vault
        self.setProperty("ground", "clear")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._place = label()
        self._state = SpokenLine("small")
        self._in_plain = label(_IN_PLAIN, "small")
        self.choose = QPushButton()
        self.drop = QPushButton("Use none")
        self.drop.setAccessibleName("Use no second folder")
        column.addWidget(label("A second folder for backups", "label"))
        column.addWidget(self._place)
        column.addWidget(self._state)
        column.addWidget(self._in_plain)
        column.addSpacing(4)
        column.addWidget(ButtonRow([self.choose, self.drop]))
        self.choose.clicked.connect(self._choose)
        self.drop.clicked.connect(self._drop)

    def refresh(self, state: ShelfState | None) -> None:
        """Show the choice in force, and what the disk said of it; None where it was not asked."""
        folder = self._desk.preferences.settings.second_backup_folder
        self._place.setText(breakable_path(Path(folder)) if folder else _WHAT_FOR)
        self._place.setProperty("kind", "" if folder else "small")
        self._place.style().polish(self._place)
        self._state.say(self._told(state) if folder else "", aloud=False)
        self._in_plain.setVisible(bool(folder) and self._vault.header is None)
        self.choose.setText("Choose another…" if folder else "Choose a folder…")
        self.drop.setVisible(bool(folder))

    def _told(self, state: ShelfState | None) -> str:
        """Return what became of the folder, "" where that is not known yet."""
        second = self._vault.shelf.second
        if state is None or second != self._chosen():
            return ""
        if state.second_missing:
            return (
                "It is not there right now. Backups are still made on this laptop, and the next"
                " one is copied once it is back."
            )
        if state.copied is None:
            return "Nothing was copied there yet; the next backup will be."
        return f"Last copied {moment(state.copied.made_at)}."

    def _chosen(self) -> Path | None:
        folder = self._desk.preferences.settings.second_backup_folder
        return Path(folder) if folder else None

    def _choose(self) -> None:
        folder = ask_folder(self.window(), self._chosen())
        if folder is None:
            return
        refusal = self._refusal(folder)
        if refusal:
            self.said.emit(refusal)
        else:
            self._desk.preferences.change(second_backup_folder=str(folder))

    def _refusal(self, folder: Path) -> str:
        """Return why ``folder`` is no use, "" where it is."""
        first = self._vault.shelf.folder
        if folder.resolve() == first.resolve():
            return "That is where the backups are already. Choose a folder somewhere else."
        if not os.access(folder, os.W_OK | os.X_OK):
            return "You may not write to that folder. Choose another one."
        return ""

    def _drop(self) -> None:
        self._desk.preferences.change(second_backup_folder="")
        self.choose.setFocus()
