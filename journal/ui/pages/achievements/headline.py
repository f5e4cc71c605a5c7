"""The title of an achievement: large, one paragraph, with a quiet counter near its limit."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.models.achievement import TITLE_LIMIT
from journal.ui.widgets.card import label
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.whole_line import stored_length, too_long

NEAR_LIMIT = 20


class _Line(GrowingText):
    """Breaks its line where it must but never holds a second one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste on one line."""
        if source.hasText():
            on_one_line = QMimeData()
            on_one_line.setText(" ".join(source.text().split()))
            super().insertFromMimeData(on_one_line)


class Headline(QWidget):
    """Edits a title; nothing typed or pasted is cut.

    Signals:
        edited(): the person changed the title.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self.field = _Line("Title", placeholder="What went well?", most_lines=4)
        self.field.setProperty("kind", "headline")
        self.note = label("", "small")
        self.note.setAccessibleName("About the title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.note)
        self.setFocusProxy(self.field)
        self.field.edited.connect(self._edited)

    @property
    def title(self) -> str:
        """The title without the blanks around it."""
        return self.field.text.strip()

    @property
    def too_long(self) -> bool:
        """Tell whether the title is longer than what can be stored."""
        return bool(too_long(self.title, TITLE_LIMIT))

    @property
    def fit_to_save(self) -> bool:
        """Tell whether the title can be saved."""
        return bool(self.title) and not self.too_long

    def show_title(self, title: str) -> None:
        """Show the title as the journal has it, "" for a new achievement."""
        self._known = title
        if self.title != title:
            self.field.set_text(title)
        self._explain()

    def note_saved(self, title: str) -> None:
        """Note what the journal has now; what is typed stays."""
        self._known = title
        self._explain()

    def _edited(self) -> None:
        self._explain()
        self.edited.emit()

    def _explain(self) -> None:
        length = stored_length(self.title)
        words = too_long(self.title, TITLE_LIMIT)
        if not words and length >= TITLE_LIMIT - NEAR_LIMIT:
            words = f"{length} of {TITLE_LIMIT}"
        elif not length and self._known:
            words = "A title is needed; the old one is kept until there is a new one."
        self.note.setText(words)
        self.note.setVisible(bool(words))
