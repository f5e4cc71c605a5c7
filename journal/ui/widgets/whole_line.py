"""A line that takes a long paste, too, and says where it is too long to be stored."""

import unicodedata

from PySide6.QtWidgets import QLineEdit, QWidget

from journal.ui.widgets.paste_limit import IN_A_LINE, say_too_much


class WholeLine(QLineEdit):
    """Edits one line of at most ``limit`` characters.

    Nothing a line could be made of is cut; of whole books only the beginning is taken.
    """

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.limit = limit
        self.setMaxLength(IN_A_LINE)
        self.inputRejected.connect(self._tell)

    @property
    def excess(self) -> str:
        """What to say where the line is too long, "" where it is not."""
        return too_long(self.text(), self.limit)

    def _tell(self) -> None:
        if len(self.text()) >= IN_A_LINE:  # a validator may refuse, too
            say_too_much(self, f"Only the first {IN_A_LINE:,} characters were pasted.")


def too_long(text: str, limit: int) -> str:
    """Say that ``text`` has more than ``limit`` characters, "" where it has not."""
    length = stored_length(text)
    if length <= limit:
        return ""
    return f"{length:,} of {limit} characters: shorten it and it will be saved."


def stored_length(text: str) -> int:
    """Return how many characters of ``text`` would be stored."""
    return len(unicodedata.normalize("NFC", text.strip()))
