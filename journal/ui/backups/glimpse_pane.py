"""Beside the list: a look inside the chosen backup, or why there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.ui.backups.glimpse import Glimpse
from journal.ui.backups.inside_pane import InsidePane
from journal.ui.backups.wording import details, moment, sentence
from journal.ui.theme import Look
from journal.ui.vault.unlock_card import UnlockCard
from journal.ui.widgets.card import label
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.widgets.tab_order import place_after
from journal.ui.widgets.waiting_bar import WaitingBar
from journal.vault.backup_file import Backup

_ANOTHER = (
    "This backup is protected by another passphrase than the one in use now. Type the passphrase or"
    " the recovery key of that time to look inside and restore it."
)
_LOCKED = "Type its passphrase or recovery key to look inside and restore it."


class GlimpsePane(QWidget):
    """Waits, asks for a key, complains, or shows what is inside.

    Signals:
        unlocked(RawKey): this opens the backup shown.
    """

    unlocked = Signal(object)

    def __init__(self, look: Look, *, has_key: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = _ANOTHER if has_key else _LOCKED
        self.setProperty("ground", "clear")
        self._when = label("", "heading")
        self._details = label("", "small")
        self._bar = WaitingBar()
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(False)  # all below it changes with it
        self._bar.setSizePolicy(policy)
        self._trouble = SpokenLine()
        self._ask = label("", "muted")
        self._inside = InsidePane(look)
        self._unlock: UnlockCard | None = None
        self._before: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(10)
        parts = (self._when, self._details, self._bar, self._trouble, self._ask, self._inside)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.clear()

    def follow(self, before: QWidget) -> None:
        """Take the place behind ``before`` in the tab order."""
        self._before = before

    def clear(self) -> None:
        """Show nothing."""
        self._show()
        self._when.setText("")
        self._details.setText("")

    def wait_for(self, backup: Backup) -> None:
        """Say that ``backup`` is being read."""
        self._show()
        self._when.setText(sentence(moment(backup.made_at)))
        self._details.setText(details(backup))
        self._bar.begin("Looking inside")

    def show_glimpse(self, glimpse: Glimpse) -> None:
        """Show what is inside, or ask for what opens it."""
        self._show(self._inside if glimpse.inside is not None else self._ask)
        if glimpse.inside is not None:
            self._inside.show_inside(glimpse.inside)
        elif glimpse.header is not None:
            self._ask.setText(self._asks)
            self._unlock = UnlockCard(glimpse.header)
            self._unlock.unlocked.connect(self.unlocked)
            self._unlock.recovered.connect(self.unlocked)
            self._column.insertWidget(self._column.indexOf(self._ask) + 1, self._unlock)
            if self._before is not None:
                place_after(self._before, self._unlock)

    def complain(self, error: JournalError) -> None:
        """Say why there is nothing to see."""
        self._show()
        self._trouble.say(error.one_line)

    def _show(self, *parts: QWidget) -> None:
        """Show ``parts`` under the heading and nothing of what was there before."""
        if self._unlock is not None:
            self._unlock.hide()
            self._unlock.deleteLater()
            self._unlock = None
        self._inside.forget()
        self._trouble.say("")
        for part in (self._bar, self._ask, self._inside):
            part.setVisible(part in parts)
