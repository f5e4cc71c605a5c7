"""A line that offers what was written there before."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

_KEYS_OF_THE_LIST = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


class CompletingLine(QLineEdit):
    """Offers ``earlier`` words as one types: the whole line, or each word between commas.

    `textEdited` tells a word taken from the list like a word typed. The words are asked for
    whenever the line gets the keyboard.
    """

    def __init__(
        self,
        name: str,
        earlier: Callable[[], Sequence[str]],
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._earlier = earlier
        self._several = several
        self.setAccessibleName(name)
        self._words = QStringListModel(self)
        self.offers = QCompleter(self._words, self)
        self.offers.setWidget(self)
        self.offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.offers.setFilterMode(Qt.MatchFlag.MatchContains)
        self._list = QListView()
        self._list.setProperty("kind", "ticks")  # as the style sheet dresses lists
        self.offers.setPopup(self._list)
        self.offers.activated.connect(self._take)
        self.textEdited.connect(self._offer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask for the words again: other entries have some, too."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._words.setStringList([*self._earlier()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Escape to the list while one is chosen there."""
        if self._list.isVisible() and Qt.Key(event.key()) in _KEYS_OF_THE_LIST:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list away, too."""
        self._list.hide()
        super().hideEvent(event)

    def _span(self) -> tuple[int, int]:
        """Return where the word at the caret begins and ends."""
        text, caret = self.text(), self.cursorPosition()
        if not self._several:
            return 0, len(text)
        end = text.find(",", caret)
        return text.rfind(",", 0, caret) + 1, len(text) if end < 0 else end

    def _offer(self) -> None:
        start, end = self._span()
        typed = self.text()[start:end].strip()
        self.offers.setCompletionPrefix(typed)
        count = self.offers.completionCount()
        alone = count == 1 and self.offers.currentCompletion().casefold() == typed.casefold()
        if typed and count and not alone and self.hasFocus():
            self.offers.complete()
        else:
            self._list.hide()

    def _take(self, word: str) -> None:
        start, end = self._span()
        text = self.text()
        lead = " " if start else ""
        self.setText(f"{text[:start]}{lead}{word}{text[end:]}")
        self.setCursorPosition(start + len(lead) + len(word))
        self._list.hide()
        self.textEdited.emit(self.text())
