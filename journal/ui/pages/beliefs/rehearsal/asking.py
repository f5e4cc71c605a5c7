"""One card of a rehearsal: the thought, then its turn and what is answered to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal.models.reframe import Reframe
from journal.ui.pages.beliefs.rehearsal.answers import Answers
from journal.ui.pages.beliefs.rehearsal.turning_card import TurningCard
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.one_click_button import OneClickButton

RECALL = "What is its turn? Say it to yourself before you look."


class Asking(QWidget):
    """Shows the thought, turns the card when asked, and takes the answers.

    Signals:
        turned(): the turn is in view and the answers are empty.
        answered(): the person wants to keep the answers and go on.
    """

    turned = Signal()
    answered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = TurningCard(look)
        self.answers = Answers(look)
        self._recall = label(RECALL, "muted")
        self.turn_button = OneClickButton("Turn the card")
        self.save_button = OneClickButton()
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.turn_button, self.save_button):
            button.setProperty("kind", "primary")
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self.card, self._recall, self.answers):
            column.addWidget(part)
        column.addLayout(row)
        column.addStretch(1)
        self.turn_button.clicked.connect(self._turn)
        self.save_button.clicked.connect(self._save)
        self.answers.gone_through.connect(self._go_to_save)
        self.answers.moved_on.connect(self._bring_into_view)

    @property
    def is_turned(self) -> bool:
        """Tell whether the turn is in view."""
        return self.card.is_turned

    def begin(self, reframe: Reframe, *, last: bool) -> None:
        """Show the thought of another card."""
        self.card.show_front()
        self.fill(reframe)
        self.answers.begin()
        self.save_button.setText("Save and finish" if last else "Save, next card")
        self._show_parts()
        self._go_to_top()

    def fill(self, reframe: Reframe) -> None:
        """Show the words as they are stored; which side is up and what is answered stay."""
        self.card.fill(reframe.negative_thought, reframe.balanced_thought)
        self.answers.fill(reframe.negative_thought, reframe.balanced_thought)

    def clear(self) -> None:
        """Show no word of a card any more."""
        self.card.show_front()
        self.card.fill("", "")
        self.answers.fill("", "")
        self.answers.begin()

    def turn_at_once(self) -> None:
        """Show the turn, as it was before one was called away."""
        self.card.show_back()
        self._show_answers()

    def take_focus(self) -> None:
        """Begin where there is something to do."""
        if self.is_turned:
            self.answers.aloud.setFocus()
        else:
            self.turn_button.setFocus()

    def _turn(self) -> None:
        if self.is_turned:
            return
        self.card.turn()
        self._show_answers()

    def _show_answers(self) -> None:
        self._show_parts()
        self.answers.aloud.setFocus()
        self._go_to_top()
        self.turned.emit()

    def _show_parts(self) -> None:
        turned = self.is_turned
        self._recall.setVisible(not turned)
        self.turn_button.setVisible(not turned)
        self.answers.setVisible(turned)
        self.save_button.setVisible(turned)

    def _save(self) -> None:
        if self.answers.answer is None:
            self.answers.ask_for_recall()
        else:
            self.answered.emit()

    def _go_to_save(self) -> None:
        self.save_button.setFocus()
        self._bring_into_view(self.save_button)

    def _bring_into_view(self, part: QWidget) -> None:
        area = self._area()
        if area is not None:
            area.ensureWidgetVisible(part, 0, 18)

    def _go_to_top(self) -> None:
        """Begin with the first line of the sentence, however long it is."""
        area = self._area()
        if area is not None:
            area.verticalScrollBar().setValue(0)

    def _area(self) -> QScrollArea | None:
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
