"""Write every negative thought down, one after another."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from journal.errors import JournalError
from journal.models.reframe import Reframe
from journal.ui.drafts import Drafts
from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.pages.beliefs.exercise.part import Part
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.clearing import clear
from journal.ui.words import breakable

KEY = "exercise:thought"
SHOWN = 12
NOTHING = "Write one thought first; a few words are enough."


class Writing(Part):
    """One line; Enter keeps a thought and makes room for the next one."""

    asks = "What do I tell myself that holds me back there?"
    helps = "Write down every thought as it comes, and sort nothing out. One at a time, Enter each."
    go_on_words = "Turn them around"

    def __init__(self, course: Course) -> None:
        super().__init__(course)
        self.about = label("", "small")
        self.column.insertWidget(1, self.about)
        sheet = Card(kind="resistance")
        head = label("The thought", "label")
        head.setProperty("practice", "resistance")
        self.line = QLineEdit()
        self.line.setAccessibleName("A thought, Enter to keep it")
        self.line.setPlaceholderText("They will think I am pushy")
        sheet.body.addWidget(head)
        sheet.body.addWidget(self.line)
        sheet.body.addWidget(self.complaint)
        self.column.addWidget(sheet)
        self.count = label("", "strong")
        self.count.setAccessibleName("Thoughts to turn")
        self.column.addWidget(self.count)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)
        self.drafts = Drafts(course.desk.notebook, self.line)
        self.drafts.failed.connect(self.failed)
        self.line.returnPressed.connect(self._enter)
        self.line.textEdited.connect(self._edited)

    @property
    def waits(self) -> bool:
        """Tell whether a thought was begun and not entered."""
        return self.drafts.waits(KEY)

    def open(self) -> None:
        """Show what waits to be turned, and the line as it was left."""
        self.drafts.turn_to(None)
        self.complain("")
        self.line.clear()
        focus = self.course.focus()
        self.about.setText(breakable(f"Breakthrough: {shortened(focus, 120)}") if focus else "")
        self.about.setVisible(bool(focus))
        self.look_again()
        self.drafts.turn_to(KEY)

    def look_again(self) -> None:
        """List the thoughts, the latest first."""
        thoughts = self.course.thoughts()
        self.count.setText(waiting(len(thoughts)))
        self.count.setVisible(bool(thoughts))
        clear(self._rows)
        latest = sorted(thoughts, key=_age, reverse=True)
        for thought in latest[:SHOWN]:
            self._rows.addWidget(label(breakable(shortened(thought.negative_thought, 300))))
        if len(latest) > SHOWN:
            self._rows.addWidget(label(f"and {len(latest) - SHOWN} more", "small"))

    def put_away(self) -> None:
        """Keep the words in the line."""
        self.drafts.turn_to(None)

    def take_focus(self) -> None:
        """Begin in the line."""
        self.line.setFocus()

    def finish(self) -> bool:
        """Keep the words in the line as a thought, too; there must be one to turn."""
        if self.line.text().strip():
            self._keep()
        if not self.course.thoughts():
            self.complain(NOTHING)
            self.line.setFocus()
            return False
        return True

    def _enter(self) -> None:
        if not self.line.text().strip():
            return
        try:
            self._keep()
        except JournalError as error:
            self.not_saved(error)

    def _keep(self) -> None:
        self.course.write(self.line.text().strip())
        self.line.clear()
        self.drafts.drop()
        self.told.emit("Saved")
        self.look_again()

    def _edited(self) -> None:
        self.complain("")


def waiting(count: int) -> str:
    """Return the line such as "You have 3 thoughts to turn"."""
    return f"You have {count} thought{'' if count == 1 else 's'} to turn"


def _age(reframe: Reframe) -> tuple[object, str]:
    return reframe.created_at, str(reframe.id)
