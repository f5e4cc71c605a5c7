"""One part of the exercise."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.widgets.card import label


class Part(QWidget):
    """What is asked, and the fields to answer in `column`.

    Signals:
        go_on_requested(): the person is done with it.
        ends_with(QWidget): the fields were made anew; carries the last one.
        told(str): words for the save status.
        deleted(str): something went to the trash and can be undone.
        failed(JournalError): something could not be read or saved; it is still on screen.
    """

    go_on_requested = Signal()
    ends_with = Signal(object)
    told = Signal(str)
    deleted = Signal(str)
    failed = Signal(object)

    asks: ClassVar[str] = ""
    helps: ClassVar[str] = ""
    go_on_words: ClassVar[str] = "Go on"
    skip_words: ClassVar[str] = ""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self.course = course
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.heading = label(self.asks, "heading")
        self.column.addWidget(self.heading)
        self.help = label(self.helps, "muted")
        self.help.setVisible(bool(self.helps))
        self.column.addWidget(self.help)
        self.complaint = label("", "error")
        self.complaint.hide()

    @property
    def has_more(self) -> bool:
        """Tell whether going on stays in this part."""
        return False

    def open(self) -> None:
        """Show what the journal has, and what was begun here; may raise `JournalError`."""

    def look_again(self) -> None:
        """Show what changed elsewhere; what is typed stays."""

    def put_away(self) -> None:
        """Keep what is half typed, and heed nothing more."""

    def take_focus(self) -> None:
        """Put the keyboard where one begins."""

    def finish(self) -> bool:
        """Keep the answer; tell whether the next part may come. May raise `JournalError`."""
        return True

    def skip(self) -> bool:
        """Leave it for another time; tell whether the next part may come."""
        return True

    def complain(self, words: str) -> None:
        """Say what is missing, "" for nothing."""
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))

    def not_saved(self, error: JournalError) -> None:
        """Say that something is not in the journal yet."""
        self.told.emit("Not saved yet")
        self.failed.emit(error)
