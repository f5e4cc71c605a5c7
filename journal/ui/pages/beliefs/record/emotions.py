"""What one felt, each with its intensity."""

import json
from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.pages.beliefs.record.emotion import Emotion, emotion
from journal.ui.pages.beliefs.record.percent_line import PercentLine
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.clearing import clear
from journal.ui.words import breakable

ASKS = "Add an emotion, Enter to keep it"
SUCH_AS = "Such as “Fear 80”, then Enter"
_SHOWN = 60


class EmotionRow(QWidget):
    """One emotion on a slider.

    Signals:
        rated(): the person changed the intensity.
        remove_requested(): the person wants it gone.
    """

    rated = Signal()
    remove_requested = Signal()

    def __init__(self, look: Look, shown: Emotion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.name = shown.name
        called = shortened(shown.name, _SHOWN)
        self.percent = PercentLine(look, f"{called}: how strong, 0 to 100")
        self.percent.fill(shown.intensity)
        self.remove = QPushButton()
        self.remove.setProperty("kind", "quiet")
        self.remove.setProperty("slim", "true")
        self.remove.setAccessibleName(f"Remove {called}")
        self.remove.setToolTip("Remove")
        words = label(breakable(shown.name))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(words, 0, 0, middle)
        grid.addWidget(self.percent, 0, 1, middle)
        grid.addWidget(self.remove, 0, 2, middle)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.percent.rated.connect(self.rated)
        self.remove.clicked.connect(self.remove_requested)
        look.changed.connect(self._tint)
        self._tint()

    @property
    def emotion(self) -> Emotion:
        """What the row says."""
        return Emotion(self.name, self.percent.rating)

    def _tint(self) -> None:
        self.remove.setIcon(self._look.icon("x", "muted"))
        self.remove.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.remove.setMinimumSize(28, 28)


class Emotions(QWidget):
    """Edits a few emotions; the line begun on a card is kept for that card.

    Signals:
        edited(): the person added, rated or removed one.
    """

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = desk.look
        self._card_id: UUID | None = None
        self._removed: tuple[int, Emotion] | None = None
        self.setAccessibleName("Emotions")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add_line = QLineEdit()
        self.add_line.setObjectName("emotion")
        self.add_line.setPlaceholderText(SUCH_AS)
        self.add_line.setAccessibleName(ASKS)
        self.add_line.returnPressed.connect(self._add)
        self._gone = label("", "small")
        self.undo = QPushButton("Undo")
        self.undo.setProperty("kind", "bare")
        self.undo.setProperty("slim", "true")
        self.undo.clicked.connect(self._take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._rows)
        column.addWidget(self._undo_row())
        column.addWidget(self.add_line)
        self.drafts = Drafts(desk.notebook, self, (self.add_line,))

    @property
    def rows(self) -> list[EmotionRow]:
        """The emotions in view."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [row for row in widgets if isinstance(row, EmotionRow)]

    @property
    def stored(self) -> tuple[str, ...]:
        """The emotions on screen as they are stored."""
        return tuple(row.emotion.words for row in self.rows)

    def turn_to(self, card_id: UUID) -> None:
        """Keep the line begun on one card for that card alone."""
        if card_id != self._card_id:
            self._card_id = card_id
            self.drafts.turn_to(None)
            self.add_line.clear()
            self.drafts.turn_to(f"emotion:{card_id}")
            self._forget_removed()

    def fill(self, stored: Iterable[str]) -> None:
        """Show what the journal has; equal emotions leave the keyboard where it is."""
        emotions = [emotion(words) for words in stored]
        if [one.words for one in emotions] != list(self.stored):
            self._forget_removed()
            self._show(emotions)

    def as_words(self) -> str:
        """Say what is there, for a draft."""
        return json.dumps(self.stored, ensure_ascii=False) if self.rows else ""

    def take_words(self, words: str) -> None:
        """Show what `as_words` said, as the person would."""
        self._show([emotion(one) for one in (json.loads(words) if words else ())])
        self.edited.emit()

    def order_tabs(self, before: QWidget) -> QWidget:
        """Take the place behind ``before``; return the last part."""
        parts = [part for row in self.rows for part in (row.percent.slider, row.remove)]
        for part in (*parts, self.undo, self.add_line):
            QWidget.setTabOrder(before, part)
            before = part
        return self.add_line

    def _undo_row(self) -> QWidget:
        self._undo = QWidget()
        row = QHBoxLayout(self._undo)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._gone, 1)
        row.addWidget(self.undo)
        self._undo.hide()
        return self._undo

    def _show(self, emotions: Iterable[Emotion]) -> None:
        clear(self._rows)
        for one in emotions:
            self._put(self._rows.count(), one)

    def _put(self, at: int, one: Emotion) -> EmotionRow:
        row = EmotionRow(self._look, one, self)
        row.rated.connect(self.edited)
        row.remove_requested.connect(self._remove)
        self._rows.insertWidget(at, row)
        row.show()
        after = self.rows[at + 1].percent.slider if at + 1 < self._rows.count() else self.undo
        before = after.previousInFocusChain()
        if before is not None:
            QWidget.setTabOrder(before, row.percent.slider)
        QWidget.setTabOrder(row.percent.slider, row.remove)
        return row

    def _add(self) -> None:
        """Keep what is typed; one that is there already takes the new intensity."""
        typed = emotion(self.add_line.text())
        if not typed.name:
            return
        self._forget_removed()
        row = next((row for row in self.rows if row.emotion.is_called(typed.name)), None)
        if row is None:
            row = self._put(self._rows.count(), typed)
        elif typed.intensity is not None:
            row.percent.fill(typed.intensity)
        self.add_line.clear()
        self.edited.emit()
        self.drafts.drop()
        if typed.intensity is None:
            row.percent.slider.setFocus()  # a digit rates it now

    def _remove(self) -> None:
        rows = self.rows
        row = next(row for row in rows if row is self.sender())
        at = rows.index(row)
        self._removed = (at, row.emotion)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        called = shortened(row.emotion.words, _SHOWN)
        self._gone.setText(f"Removed: {breakable(called)}")
        self.undo.setAccessibleName(f"Undo: bring back {called}")
        self._undo.show()
        self.undo.setFocus()
        self.edited.emit()

    def _take_back(self) -> None:
        if self._removed is not None:
            at, one = self._removed
            row = self._put(min(at, self._rows.count()), one)
            row.percent.slider.setFocus()
            self._forget_removed()
            self.edited.emit()

    def _forget_removed(self) -> None:
        self._removed = None
        self._undo.hide()
