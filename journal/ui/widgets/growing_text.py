"""A text field for more than one line that grows with what is written."""

from math import ceil
from unicodedata import normalize

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from journal.ui.widgets.paste_limit import IN_A_TEXT, say_too_much


class GrowingText(QPlainTextEdit):
    """Plain text of any length; Tab moves on, the height follows the lines.

    `text` gives back what was typed to the sign: `toPlainText` would turn a no-break space into
    a space and a line separator into a new line.

    Signals:
        edited(): the person changed the text.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        least_lines: int = 1,
        most_lines: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = (least_lines, most_lines)
        self._filling = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)

    @property
    def text(self) -> str:
        """The text as typed; paragraphs are separated by a new line."""
        return self.document().toRawText().replace("\u2029", "\n")

    def set_text(self, text: str) -> None:
        """Show ``text`` without telling it as the person's act; an equal text keeps the caret.

        Texts that differ in their Unicode form alone are equal: the journal stores form C of
        what was typed, and showing that instead would move the caret.
        """
        if normalize("NFC", text) == normalize("NFC", self.text):
            return
        self._filling = True
        self.setPlainText(text)
        self._filling = False
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a height for the lines shown, between the least and the most."""
        least, most = self._lines
        lines = self.document().size().height()  # a QPlainTextEdit's document counts lines
        shown = min(most, max(least, lines))
        self.ensurePolished()  # before that the style sheet's padding is not in the margins
        margins = self.contentsMargins().top() + self.contentsMargins().bottom()
        line = ceil(QFontMetricsF(self.font()).lineSpacing())  # a text layout rounds up each line
        return QSize(160, round(shown * line) + margins + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the page scrolls, not the field."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere: the height follows."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words and leave the dress; what no field could hold is refused and told."""
        if not source.hasText():
            return
        text = source.text()
        length = len(self.text) + len(text)
        if length > IN_A_TEXT:
            say_too_much(self, f"Not pasted: {length:,} characters are too many for one field.")
            return
        self.insertPlainText(text)

    def _changed(self) -> None:
        self.updateGeometry()
        if not self._filling:
            self.edited.emit()
