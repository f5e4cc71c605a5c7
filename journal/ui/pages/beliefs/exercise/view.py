"""The exercise in view: one part at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.pages.beliefs.exercise.acting import Acting
from journal.ui.pages.beliefs.exercise.area import PartArea, narrow
from journal.ui.pages.beliefs.exercise.choosing import Choosing
from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.pages.beliefs.exercise.ending import Ending
from journal.ui.pages.beliefs.exercise.kept_place import keep_place, kept_place
from journal.ui.pages.beliefs.exercise.part import Part
from journal.ui.pages.beliefs.exercise.place import ACT, CHOOSE, END, SAY, STEPS, TURN, WRITE, Place
from journal.ui.pages.beliefs.exercise.saying import Saying
from journal.ui.pages.beliefs.exercise.turning import Turning
from journal.ui.pages.beliefs.exercise.ways import KEYS, Ways
from journal.ui.pages.beliefs.exercise.writing import Writing
from journal.ui.widgets.page_header import PageHeader


class ExerciseView(QWidget):
    """Leads from the breakthrough to a card that is said, shared and acted on.

    Signals:
        closed(): the person is done or leaves.
        deleted(str): something went to the trash and can be undone.
        failed(JournalError): something could not be read or saved.
    """

    closed = Signal()
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
        self._areas = [PartArea(desk.look, part) for part in self.parts]
        for area in self._areas:
            self._stack.addWidget(area)
        self.ways = Ways()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        column.addWidget(narrow(desk.look, self.ways))
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
        try:
            if place.at is not None:
                self.course.place = place
            elif self.place.at is None:
                self.course.place = kept_place(self.course.desk.notebook)
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
            return
        if self.at == TURN and not self.turning.has_more:
            self._go(TURN)

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
            self.ways.go_on.setFocus()
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
        if at == TURN and not thoughts and self.course.chosen() is not None:
            return ACT
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
        keep_place(self.course.desk.notebook, self.place)
        self._show_ways()
        self.take_focus()
        self._areas[at].begin()
        return True

    def _show_ways(self) -> None:
        at, part = self.at, self.part
        self.header.status.setText("")
        self.header.subtitle.setText(f"Step {at + 1} of {STEPS}" if at < STEPS else "Done")
        self.leave_button.setVisible(at != END)
        self.ways.name(part.go_on_words, part.skip_words, back=at not in (CHOOSE, END))

    def _go_on(self) -> None:
        """Keep the answer and show the next part."""
        try:
            done = self.part.finish()
        except JournalError as error:
            self.part.not_saved(error)
            return
        if done:
            self._show_next()
        else:
            keep_place(self.course.desk.notebook, self.place)

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
            part.ends_with.connect(self.ways.follow)
            part.told.connect(self.header.status.setText)
            part.deleted.connect(self.deleted)
            part.failed.connect(self.failed)
        self.leave_button.clicked.connect(self.closed)
        self.ways.go_on.clicked.connect(self._go_on)
        self.ways.skip.clicked.connect(self._skip)
        self.ways.back.clicked.connect(self._back)
        for keys in ("Ctrl+Return", KEYS):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)  # a key held down is one step on
            shortcut.activated.connect(self._go_on)
