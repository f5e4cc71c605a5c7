"""The exercise in view: one part at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.errors import JournalError
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.page import Sheet, scrolling
from journal.ui.pages.beliefs.exercise.acting import Acting
from journal.ui.pages.beliefs.exercise.choosing import Choosing
from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.pages.beliefs.exercise.ending import Ending
from journal.ui.pages.beliefs.exercise.part import Part
from journal.ui.pages.beliefs.exercise.place import ACT, CHOOSE, END, SAY, STEPS, TURN, WRITE, Place
from journal.ui.pages.beliefs.exercise.saying import Saying
from journal.ui.pages.beliefs.exercise.turning import Turning
from journal.ui.pages.beliefs.exercise.writing import Writing
from journal.ui.theme import Look
from journal.ui.widgets.one_click_button import OneClickButton
from journal.ui.widgets.page_header import PageHeader

WIDEST = 780
KEYS = "Ctrl+Enter"


class ExerciseView(QWidget):
    """Leads from the breakthrough to a card that is said, shared and acted on.

    Signals:
        closed(): the person is done or leaves.
        said(str): a line for a toast.
        deleted(str): something went to the trash and can be undone.
        failed(JournalError): something could not be read or saved.
    """

    closed = Signal()
    said = Signal(str)
    deleted = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self.course = Course(desk, page)
        self.choosing, self.writing = Choosing(self.course), Writing(self.course)
        self.turning, self.acting = Turning(self.course), Acting(self.course)
        self.parts: tuple[Part, ...] = (
            self.choosing,
            self.writing,
            self.turning,
            self.acting,
            Saying(self.course),
            Ending(self.course),
        )
        self.header = PageHeader("Turn a thought around", " ")
        self.leave_button = QPushButton("Leave")
        self.leave_button.setToolTip("Esc: everything is kept")
        self.header.buttons.addWidget(self.leave_button)
        self._stack = QStackedWidget()
        self._areas = [_area(desk.look, part) for part in self.parts]
        for area in self._areas:
            self._stack.addWidget(area)
        self.go_on_button, self.skip_button = OneClickButton(), OneClickButton()
        self.back_button = OneClickButton("Back")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        column.addWidget(_narrow(desk.look, self._buttons()))
        self._connect()

    @property
    def at(self) -> int:
        """Which part is in view."""
        return self._stack.currentIndex()

    @property
    def part(self) -> Part:
        """The part in view."""
        return self.parts[self.at]

    @property
    def place(self) -> Place:
        """How far it is, without a word of an entry."""
        return self.course.place

    def begin(self, place: Place) -> bool:
        """Begin, or go on where one left; tell whether there is anything to show."""
        if place.at is not None:
            self.course.place = place
        try:
            at = self._unfinished()
        except JournalError as error:
            self.failed.emit(error)
            return False
        self.course.place.later.clear()
        return self._go(at)

    def look_again(self) -> None:
        """Show what changed elsewhere; what is typed stays."""
        try:
            self.part.look_again()
        except JournalError as error:
            self.failed.emit(error)

    def flush(self) -> bool:
        """Keep what is half typed; tell whether nothing could be lost."""
        kept = [drafts.flush() for drafts in self.findChildren(Drafts)]
        return all(kept)

    def put_away(self) -> None:
        """Keep what is half typed and show nothing of it any more."""
        self.part.put_away()
        if self.at == END:
            self.course.place = Place()

    def take_focus(self) -> None:
        """Begin where there is something to do."""
        if self.at in (SAY, END):
            self.go_on_button.setFocus()
        else:
            self.part.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button in focus with Enter, too; leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = self.window().focusWidget()
            if isinstance(pressed, QPushButton) and not event.isAutoRepeat():
                pressed.click()
        else:
            super().keyPressEvent(event)

    def _unfinished(self) -> int:
        """Return the part to go on with."""
        at = self.course.place.at
        thoughts = bool(self.course.thoughts())
        if at in (ACT, SAY, END) and self.course.chosen() is not None:
            return at
        if at in (CHOOSE, WRITE) or (at == TURN and thoughts):
            return at
        if self.choosing.waits:
            return CHOOSE
        if self.writing.waits:
            return WRITE
        return TURN if thoughts else CHOOSE

    def _go(self, at: int) -> bool:
        """Show a part; stay where the journal cannot be read."""
        try:
            self.parts[at].open()
            if at == TURN and not self.turning.has_more:
                at = ACT if self.course.chosen() is not None else END
                self.parts[at].open()
        except JournalError as error:
            self.failed.emit(error)
            return False
        if at != self.at:
            self.part.put_away()
        self.course.place.at = at
        self._stack.setCurrentIndex(at)
        self._areas[at].verticalScrollBar().setValue(0)
        self._show_buttons()
        self.take_focus()
        return True

    def _show_buttons(self) -> None:
        at, part = self.at, self.part
        self.header.status.setText("")
        self.header.subtitle.setText(f"Step {at + 1} of {STEPS}" if at < STEPS else "Done")
        self.go_on_button.setText(part.go_on_words)
        self.skip_button.setText(part.skip_words)
        self.skip_button.setVisible(bool(part.skip_words))
        self.back_button.setVisible(at not in (CHOOSE, END))

    def _go_on(self) -> None:
        """Keep the answer and show the next part."""
        try:
            done = self.part.finish()
        except JournalError as error:
            self.part.not_saved(error)
            return
        if done:
            self._show_next()

    def _skip(self) -> None:
        try:
            done = self.part.skip()
        except JournalError as error:
            self.failed.emit(error)
            return
        if done:
            self._show_next()

    def _show_next(self) -> None:
        if self.at == END:
            self.closed.emit()
            return
        if self.at == WRITE:
            self.course.place.later.clear()
        if self.at == TURN and not self.course.place.turned:
            self._go(END)
        else:
            self._go(self.at + 1)

    def _back(self) -> None:
        at = self.at - 1
        self._go(WRITE if at == TURN and not self.course.thoughts() else at)

    def _connect(self) -> None:
        for part in self.parts:
            part.go_on_requested.connect(self._go_on)
            part.told.connect(self.header.status.setText)
            part.said.connect(self.said)
            part.deleted.connect(self.deleted)
            part.failed.connect(self.failed)
        self.leave_button.clicked.connect(self.closed)
        self.go_on_button.clicked.connect(self._go_on)
        self.skip_button.clicked.connect(self._skip)
        self.back_button.clicked.connect(self._back)
        for keys in ("Ctrl+Return", KEYS):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go_on)

    def _buttons(self) -> QWidget:
        self.go_on_button.setProperty("kind", "primary")
        self.go_on_button.setToolTip(KEYS)
        self.back_button.setProperty("kind", "quiet")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.go_on_button)
        row.addWidget(self.skip_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        return holder


def _area(look: Look, content: QWidget) -> QScrollArea:
    """Return ``content`` under the title, in a sheet that scrolls."""
    return scrolling(_narrow(look, content))


def _narrow(look: Look, content: QWidget) -> QWidget:
    sheet = Sheet()
    content.setMaximumWidth(look.px(WIDEST))
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(content, 10_000)
    row.addStretch(1)
    return sheet
