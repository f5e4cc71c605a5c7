"""A dialog that asks for one entry and loses nothing of what was typed."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journal.errors import JournalError
from journal.notebook import Notebook
from journal.ui.draft_note import DraftNote
from journal.ui.drafts import Drafts
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.words import breakable

SURE = "Press Esc or {} once more to throw away what you wrote."
"""Said before typing is thrown away; takes what the button for it reads."""
_WORDS_WIDTH = 300


class EntryDialog(QDialog):
    """A heading, a form that scrolls where it must, a complaint, and two buttons.

    Add fields to `form`, call `touch` when one is edited, override `store`, and end with
    `keep_draft`. Ctrl+Enter saves from anywhere; Escape asks once more where something was typed.

    Signals:
        saved(str): it is in the journal; carries a line for a toast.
        failed(JournalError): it is not; the dialog keeps the words.
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(
        self, look: Look, parent: QWidget, *, title: str, heading: str, save: str, width: int = 480
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._width = width
        self._touched = False
        self._warned = False
        self._drafts: Drafts | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 16)
        column.setSpacing(12)
        self.heading = label(breakable(heading), "heading")
        sheet = _FormSheet()
        outer = QVBoxLayout(sheet)
        outer.setContentsMargins(22, 0, 22, 2)
        self.form = QVBoxLayout()
        self.form.setSpacing(12)
        outer.addLayout(self.form)
        outer.addStretch(1)
        self._area = _FormArea(sheet)
        self._complaint = label("", "error")
        self._complaint.hide()
        for words in (self.heading, self._complaint):
            words.setMinimumWidth(look.px(_WORDS_WIDTH))  # else as tall as one word a line
        column.addLayout(_indented(self.heading))
        self._notes = QVBoxLayout()
        column.addLayout(self._notes)
        column.addWidget(self._area, 1)
        column.addLayout(_indented(self._complaint))
        column.addLayout(self._buttons(save))
        sheet.installEventFilter(self)

    @property
    def touched(self) -> bool:
        """Tell whether something was typed that is not saved yet."""
        return self._touched

    @property
    def complaint(self) -> str:
        """What the dialog says is wrong, "" where nothing is."""
        return "" if self._complaint.isHidden() else self._complaint.text()

    def keep_draft(self, notebook: Notebook, key: str) -> None:
        """Keep what is typed as the draft ``key``; call it when all is filled and connected."""
        self._drafts = Drafts(notebook, self)
        self._drafts.failed.connect(self._not_kept)
        note = DraftNote()
        note.follow(self._drafts)
        note.cleared.connect(self._begin_anew)
        self._notes.addLayout(_indented(note))
        QWidget.setTabOrder(self.save_button, note.button)  # before the first field
        self._drafts.turn_to(key)

    def store(self) -> str | None:
        """Save the entry; return a line for a toast, or None where a field must be mended first.

        Dialogs override this and may raise `JournalError`.
        """
        raise NotImplementedError  # abc does not go with Qt's own metaclass

    def touch(self) -> None:
        """Note that the person changed something."""
        self._touched = True
        self._warned = False
        self.complain("")

    def complain(self, words: str, field: QWidget | None = None) -> None:
        """Say what is wrong and go to the field; "" takes it back."""
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))
        if field is not None:
            field.setFocus()
            self._area.ensureWidgetVisible(field)

    def save(self) -> None:
        """Save and close; stay where something is missing or the journal refuses."""
        try:
            words = self.store()
        except JournalError as error:
            self.complain(error.one_line)
            self.failed.emit(error)
            return
        if words is not None:
            self._drop_draft()
            self.saved.emit(words)
            self.accept()

    def reject(self) -> None:
        """Close; what was typed is thrown away only when asked for twice."""
        if self._touched and not self._warned:
            self._warned = True
            self.complain(SURE.format(self.cancel_button.text()))
            return
        self._drop_draft()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Open as tall as the form, within the screen."""
        super().showEvent(event)
        self._fit(anew=not event.spontaneous())
        if self._drafts is not None and self._drafts.came_back:
            QTimer.singleShot(0, self, self._go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the form."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _drop_draft(self) -> None:
        if self._drafts is not None:
            self._drafts.end()

    def _go_on(self) -> None:
        """Put the caret behind words that came back: selected, the next key would erase them."""
        line = self.focusWidget()
        if isinstance(line, QLineEdit):
            line.end(False)  # noqa: FBT003 - Qt's signature

    def _begin_anew(self) -> None:
        self._touched = False
        self.complain("")

    def _not_kept(self, error: JournalError) -> None:
        self.complain(error.one_line)

    def _fit(self, *, anew: bool = False) -> None:
        """Take the height the form wants; what the person has begun in does not shrink."""
        room = self.screen().availableGeometry().size() - QSize(40, 80)
        width = min(self.look.px(self._width), room.width())
        if anew or not self._touched:
            self.resize(width, self.height())
        wanted = self._area.height_for(self.width())
        self._area.setMinimumHeight(min(wanted, self.look.px(120)))
        layout = self.layout()
        assert layout is not None  # noqa: S101 - made in __init__; this tells mypy
        layout.activate()
        missing = wanted - self._area.height()
        if missing > 0 or anew or not self._touched:
            self.resize(self.width(), min(self.height() + missing, room.height()))

    def _buttons(self, save: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(22, 4, 22, 0)
        row.setSpacing(10)
        self.foot = row
        self.cancel_button = QPushButton("Cancel")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button = QPushButton(save)
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        self.save_button.setToolTip("Ctrl+Enter")
        self.save_button.clicked.connect(self.save)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row


class _FormSheet(QWidget):
    """As tall as its fields need at the width it has."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "clear")

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width."""
        return QSize(super().minimumSizeHint().width(), 0)


class _FormArea(QScrollArea):
    """Scrolls up and down; would like to show everything."""

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self._sheet = sheet
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(sheet)

    def height_for(self, width: int) -> int:
        """Return the height at which nothing scrolls."""
        return max(self._sheet.heightForWidth(width), self._sheet.sizeHint().height())


def _indented(words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(22, 0, 22, 0)
    row.addWidget(words)
    return row
