"""A page that gives its place to the exercise and takes it back afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.exercise.place import Place
from journal.ui.pages.beliefs.focus_line import FocusLine
from journal.ui.pages.beliefs.rehearsal.rehearsing_page import RehearsingPage
from journal.ui.rehearsing import Rehearsal
from journal.ui.widgets.one_click_button import OneClickButton

if TYPE_CHECKING:  # built when it is first asked for
    from journal.ui.pages.beliefs.exercise.view import ExerciseView

NARROW, LOW = 740, 440
"""In fewer pixels than these the page goes without its subtitle."""


class ExercisingPage(RehearsingPage):
    """Offers the exercise; meanwhile header and body of the page are out of sight."""

    def __init__(self, desk: Desk, title: str, subtitle: str = "") -> None:
        super().__init__(desk, title, subtitle)
        self.exercise: ExerciseView | None = None
        self._beneath: list[QWidget] = []
        self.exercise_button = OneClickButton("Do the exercise")
        self.header_buttons.addWidget(self.exercise_button)
        self.exercise_button.clicked.connect(self.begin_exercise)
        self.focus_line = FocusLine(desk)
        self.focus_line.failed.connect(self.went_wrong)

    @property
    def exercising(self) -> bool:
        """Tell whether the exercise is in view."""
        return self.exercise is not None and not self.exercise.isHidden()

    @property
    def away(self) -> bool:
        """Tell whether the cards are out of sight, for a rehearsal or the exercise."""
        return self.rehearsing or self.exercising

    @property
    def place(self) -> object:
        """Where one is, in the exercise or on the page."""
        if self.exercise is not None and self.exercising:
            return self.exercise.place
        return super().place

    def go_to(self, place: object) -> None:
        """Go back to what `place` said."""
        if isinstance(place, Place):
            self.open_exercise(place)
        else:
            super().go_to(place)

    def begin_exercise(self) -> None:
        """Begin the exercise, or go on where one left."""
        self.open_exercise(Place())

    def open_exercise(self, place: Place) -> None:
        """Show the exercise at ``place``, once what is typed is saved."""
        if not self.flush():
            return
        if self.exercise is None:
            from journal.ui.pages.beliefs.exercise.view import ExerciseView

            self.exercise = ExerciseView(self.desk, self)
            self.exercise.hide()
            self.body.addWidget(self.exercise, 1)
            self.exercise.closed.connect(self._leave_exercise)
            self.exercise.deleted.connect(self.deleted)
            self.exercise.failed.connect(self.went_wrong)
        if not self.exercise.begin(place):
            return
        if not self.exercising:
            self._put_beneath(self.exercise)
        self.exercise.take_focus()

    def begin_rehearsal(self, place: Rehearsal) -> None:
        """Rehearse what is due, with the exercise out of sight."""
        self._end_exercise()
        super().begin_rehearsal(place)

    def end_rehearsal(self) -> None:
        """Show the page again, whatever was in its place."""
        self._end_exercise()
        super().end_rehearsal()

    def flush(self) -> bool:
        """Keep what is half typed in the exercise."""
        return self.exercise is None or self.exercise.flush()

    def take_focus(self) -> None:
        """Begin in the exercise, where it is in view."""
        if self.exercise is not None and self.exercising:
            self.exercise.take_focus()
        else:
            super().take_focus()

    def ask_again(self) -> None:
        """Ask for what is in view."""
        if self.exercise is not None and self.exercising:
            self._stale = False
            self.exercise.look_again()
        else:
            super().ask_again()
            self._show_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what little room there is to the cards."""
        super().resizeEvent(event)
        look, size = self.desk.look, event.size()
        self.subtitle.setVisible(size.width() >= look.px(NARROW) and size.height() >= look.px(LOW))

    def _show_focus(self) -> None:
        try:
            self.focus_line.look_again()
        except JournalError as error:
            self.went_wrong.emit(error)

    def _leave_exercise(self) -> None:
        self._end_exercise()
        self.take_focus()

    def _end_exercise(self) -> None:
        if self.exercise is None or not self.exercising:
            return
        self.exercise.put_away()
        self.exercise.hide()
        for widget in self._beneath:
            widget.show()
        self._beneath = []
        self._heed_keys(heed=True)
        self.ask_again()

    def _put_beneath(self, exercise: QWidget) -> None:
        only_own = Qt.FindChildOption.FindDirectChildrenOnly
        sheet = exercise.parentWidget()
        assert sheet is not None  # noqa: S101 - it stands in the body; this tells mypy
        for part in sheet.findChildren(QWidget, options=only_own):
            if part is not exercise and not part.isHidden():
                self._beneath.append(part)
                part.hide()
        self._heed_keys(heed=False)
        exercise.show()
