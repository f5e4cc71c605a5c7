"""List what to do for a card, and pick the one step for today."""

from PySide6.QtWidgets import QComboBox

from journal.errors import JournalError
from journal.models.reframe import BeliefCard, BeliefStep
from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.pages.beliefs.exercise.part import Part
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.pages.beliefs.steps_card import StepsCard
from journal.ui.widgets.card import Card, label
from journal.ui.words import breakable


class Acting(Part):
    """The turn in view and its steps; the first one is for today unless another one is picked."""

    asks = "What do I do to prove it?"
    helps = (
        "List small steps, Enter after each. One is for today: the first, or the one you pick in"
        " its menu."
    )

    def __init__(self, course: Course) -> None:
        super().__init__(course)
        self.which = QComboBox()
        self.which.setAccessibleName("Card to act on")
        self.which.setMinimumContentsLength(20)
        self.which.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        turn = Card(kind="accent")
        head = label("Turned around", "label")
        head.setProperty("practice", "accent")
        self.words = label("", "belief")
        turn.body.addWidget(head)
        turn.body.addWidget(self.words)
        self.steps = StepsCard(course.desk, drafts="exercise:step")
        for widget in (self.which, turn, self.steps, self.complaint):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.steps.drafts.failed.connect(self.failed)
        self.steps.add_requested.connect(self._add)
        self.steps.changed.connect(self._change)
        self.steps.delete_requested.connect(self._delete)
        self.which.activated.connect(self._choose)

    def open(self) -> None:
        """Show the card and its steps."""
        self.complain("")
        chosen, turned = self.course.chosen(), self.course.turned()
        self.which.clear()
        for card in turned:
            words = shortened(card.reframe.balanced_thought, 90)
            self.which.addItem(words, str(card.reframe.id))
        self.which.setVisible(len(turned) > 1)
        if chosen is not None:
            self.which.setCurrentIndex(self.which.findData(str(chosen.reframe.id)))
            self._show(chosen)

    def look_again(self) -> None:
        """Show the steps as they are now."""
        card = self.course.chosen()
        if card is not None:
            self._show(card)

    def put_away(self) -> None:
        """Keep the step that is half written."""
        self.steps.put_away()

    def take_focus(self) -> None:
        """Begin in the line for a step."""
        self.steps.add_line.setFocus()

    def finish(self) -> bool:
        """Keep what is in the line as a step, too; none at all is fine."""
        words = self.steps.add_line.text().strip()
        if words:
            self._keep(words)
        return True

    def _show(self, card: BeliefCard) -> None:
        self.course.place.card = card.reframe.id
        self.words.setText(breakable(shortened(card.reframe.balanced_thought, 200)))
        self.steps.show_card(card)
        self.ends_with.emit(self.steps.add_line)

    def _choose(self) -> None:
        turned = {str(card.reframe.id): card for card in self.course.turned()}
        card = turned.get(self.which.currentData())
        if card is not None:
            self._show(card)

    def _keep(self, words: str) -> None:
        self.course.add_step(words)
        self.steps.entered()
        self.look_again()

    def _add(self, words: str) -> None:
        try:
            self._keep(words)
        except JournalError as error:
            self.not_saved(error)

    def _change(self, step: BeliefStep) -> None:
        try:
            self.course.change_step(step)
        except JournalError as error:
            self.steps.forget()
            self.not_saved(error)
        self.look_again()

    def _delete(self, step: BeliefStep) -> None:
        try:
            self.course.delete_step(step)
        except JournalError as error:
            self.not_saved(error)
            return
        self.look_again()
        self.deleted.emit("Step deleted.")
