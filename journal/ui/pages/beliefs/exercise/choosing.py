"""Choose the breakthrough, and why a no is taken personally."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from journal.models.reframe import BREAKTHROUGHS, PersonalReason
from journal.ui.drafts import Drafts
from journal.ui.pages.beliefs.about_row import REASONS
from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.pages.beliefs.exercise.part import Part
from journal.ui.pages.beliefs.focus_line import FocusLine
from journal.ui.widgets.card import Card, label

OWN = "own"
KEY = "exercise:breakthrough"
NOTHING = "Choose one, or say it in your own words."


class Choice(QWidget):
    """A few answers one below the other; the arrow keys walk, Enter goes on.

    Signals:
        chosen(str): the person chose another one.
    """

    chosen = Signal(str)

    def __init__(self, name: str, answers: Mapping[str, tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.rows = QGridLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(12)
        self.rows.setVerticalSpacing(4)
        self.rows.setColumnStretch(1, 1)
        self.buttons: dict[str, QRadioButton] = {}
        for at, (key, (words, told)) in enumerate(answers.items()):
            button = QRadioButton(words)
            button.setMinimumHeight(28)
            button.setAccessibleDescription(told)
            button.clicked.connect(self._tell)
            self.buttons[key] = button
            self._group.addButton(button)
            self.rows.addWidget(button, at, 0)
            if told:
                self.rows.addWidget(label(told, "small"), at, 1)

    @property
    def choice(self) -> str:
        """The key of the answer, "" for none yet."""
        return next((key for key, one in self.buttons.items() if one.isChecked()), "")

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen without telling it as the person's act, "" for none."""
        self._group.setExclusive(False)
        for one, button in self.buttons.items():
            button.setChecked(one == key)
        self._group.setExclusive(True)

    def take_focus(self) -> None:
        """Put the keyboard on the answer, or on the first one."""
        self.buttons[self.choice or next(iter(self.buttons))].setFocus()

    def _tell(self) -> None:
        self.chosen.emit(self.choice)


class Choosing(Part):
    """Asks for the breakthrough; the focus changes only where one goes on with another."""

    asks = "Where do I want a breakthrough?"
    helps = "One at a time. You can change your focus whenever you like; the earlier ones are kept."

    def __init__(self, course: Course) -> None:
        super().__init__(course)
        self._focus = ""
        offered = {words: (words, "") for words in BREAKTHROUGHS}
        self.where = Choice("Breakthrough", {**offered, OWN: ("In my own words", "")})
        self.own = QLineEdit()
        self.own.setAccessibleName("Breakthrough in my own words")
        self.own.setPlaceholderText("Such as: referrals from clients I have served for years")
        self.own.setMaxLength(400)
        self.now = FocusLine(course.desk)
        self.now.failed.connect(self.failed)
        self.why = Choice(
            "Why I take it personally",
            {reason.value: words for reason, words in REASONS.items()},
        )
        self._lay_out()
        self.drafts = Drafts(course.desk.notebook, self.own)
        self.drafts.failed.connect(self.failed)
        self.where.chosen.connect(self._chosen)
        self.own.textEdited.connect(self._own_edited)
        self.own.returnPressed.connect(self.go_on_requested)

    @property
    def waits(self) -> bool:
        """Tell whether own words were begun and not entered."""
        return self.drafts.waits(KEY)

    def open(self) -> None:
        """Show the current focus as the choice."""
        self.drafts.turn_to(None)
        self.complain("")
        self._focus = self.course.focus()
        known = self._focus in BREAKTHROUGHS
        self.own.setText("" if known else self._focus)
        self.where.choose((self._focus if known else OWN) if self._focus else "")
        reason = self.course.place.reason or self.course.reason_for(self._focus)
        self.why.choose(reason.value if reason else "")
        self._show_focus()
        self.drafts.turn_to(KEY)  # what was begun chooses own words by being typed

    def put_away(self) -> None:
        """Keep the own words."""
        self.drafts.turn_to(None)

    def take_focus(self) -> None:
        """Begin at the choice."""
        if self.where.choice == OWN and self.own.text() != self._focus:
            self.own.setFocus()
        else:
            self.where.take_focus()

    def finish(self) -> bool:
        """Make the choice the focus."""
        words = self.where.choice if self.where.choice != OWN else self.own.text().strip()
        if not words:
            self.complain(NOTHING)
            if self.where.choice == OWN:
                self.own.setFocus()
            else:
                self.where.take_focus()
            return False
        self.course.choose(words, PersonalReason(self.why.choice) if self.why.choice else None)
        self.drafts.end()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from an answer; what is typed on own words goes into their line."""
        answer = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(answer, QRadioButton) and not event.isAutoRepeat():
            if not self.where.choice and self.where.isAncestorOf(answer):
                answer.click()  # the one with the keyboard is meant
            self.go_on_requested.emit()
        elif answer is self.where.buttons[OWN] and _is_letter(event):
            self.own.setFocus()
            QApplication.sendEvent(self.own, event)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.where.rows.addWidget(self.own, len(BREAKTHROUGHS) + 1, 0, 1, 2)
        where = Card()
        where.body.addWidget(self.where)
        where.body.addWidget(self.now)
        where.body.addWidget(self.complaint)
        why = Card("Why do I take a no personally there?")
        why.body.addWidget(self.why)
        self.column.addWidget(where)
        self.column.addWidget(why)
        self.column.addStretch(1)

    def _show_focus(self) -> None:
        """Say which breakthrough is the focus now, whatever is chosen here."""
        focus = self._focus
        self.now.show_focus(focus)
        known = focus in BREAKTHROUGHS
        for key, button in self.where.buttons.items():
            current = bool(focus) and key == (focus if known else OWN)
            button.setAccessibleDescription("my focus now" if current else "")

    def _chosen(self, key: str) -> None:
        """Suggest the reason that goes with it; it can be changed."""
        self.complain("")
        reason = BREAKTHROUGHS.get(key)
        if reason is not None:
            self.why.choose(reason.value)

    def _own_edited(self) -> None:
        self.complain("")
        self.where.choose(OWN)


def _is_letter(event: QKeyEvent) -> bool:
    """Tell whether a key writes something; Space chooses."""
    return bool(event.text().strip()) and event.text().isprintable()
