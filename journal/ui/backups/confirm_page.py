"""The one question before a backup takes the journal's place."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from journal.ui.backups.glimpse import Glimpse
from journal.ui.backups.wording import moment
from journal.ui.theme import Look
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.middle import Middle
from journal.ui.words import breakable_path
from journal.vault.key_header import KeyHeader

_WIDTH = 560

_PLAIN = (
    "It was made without a passphrase. From then on the journal is a plain file that others may"
    " read; a passphrase can be set anew in Settings."
)
_KEYS_OF_THEN = (
    "It has the keys of that time. From then on the journal opens with the passphrase or the"
    " recovery key it had then: be sure that you have one of them."
)


class ConfirmPage(Middle):
    """Says what becomes of the journal of now, which ``header`` opens where it is protected.

    Signals:
        confirmed(): restore it.
        declined(): back to the list.
    """

    confirmed = Signal()
    declined = Signal()

    def __init__(self, look: Look, folder: Path, header: KeyHeader | None) -> None:
        super().__init__(look.px(_WIDTH))
        self._header = header
        self._question = label("", "heading")
        self._keys = label("", "strong")
        self._restore, self._back = QPushButton("Restore"), QPushButton("Not now")
        self._restore.setProperty("kind", "primary")
        kept = label(breakable_path(folder), "strong")
        kept.setAccessibleName(str(folder))
        card = Card()
        for part in (
            self._question,
            label("The journal becomes what it was then. What you wrote since is not in it."),
            self._keys,
            label("Nothing is thrown away: the journal of now is kept as a file in"),
            kept,
        ):
            card.body.addWidget(part)
        card.body.addSpacing(6)
        # Not where the button before was: a double click must not answer.
        card.body.addWidget(ButtonRow([self._restore, self._back]))
        self.column.addWidget(card)
        self._restore.clicked.connect(self.confirmed)
        self._back.clicked.connect(self.declined)

    def ask(self, glimpse: Glimpse) -> None:
        """Ask about this one."""
        self._question.setText(f"Go back to {moment(glimpse.backup.made_at)}?")
        words = self._told(glimpse.header)
        self._keys.setText(words)
        self._keys.setVisible(bool(words))
        self._back.setFocus()

    def _told(self, header: KeyHeader | None) -> str:
        """Return what becomes of the passphrase, "" where nothing does."""
        if header is None:
            return "" if self._header is None else _PLAIN
        if self._header is not None and header.by_passphrase == self._header.by_passphrase:
            return ""
        return _KEYS_OF_THEN
