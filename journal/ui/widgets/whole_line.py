"""A line that takes whatever is pasted, and says where it is too long to be stored."""

import unicodedata

from PySide6.QtWidgets import QLineEdit, QWidget

_NO_LIMIT = 2_147_483_647  # Qt's own would cut a long paste


class WholeLine(QLineEdit):
    """Edits one line of at most ``limit`` characters; nothing typed or pasted is cut."""

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.limit = limit
        self.setMaxLength(_NO_LIMIT)

    @property
    def excess(self) -> str:
        """What to say where the line is too long, "" where it is not."""
        return too_long(self.text(), self.limit)


def too_long(text: str, limit: int) -> str:
    """Say that ``text`` has more than ``limit`` characters, "" where it has not."""
    length = stored_length(text)
    if length <= limit:
        return ""
    return f"{length:,} of {limit} characters: shorten it and it will be saved."


def stored_length(text: str) -> int:
    """Return how many characters of ``text`` would be stored."""
    return len(unicodedata.normalize("NFC", text.strip()))
