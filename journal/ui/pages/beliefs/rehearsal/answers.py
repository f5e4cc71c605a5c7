"""What one answers once the card is turned: said, recalled, believed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from journal.models.reframe import Recall
from journal.ui.pages.beliefs.belief_slider import BeliefSlider
from journal.ui.pages.beliefs.rehearsal.round import Answer
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.elided_label import ElidedLabel
from journal.ui.widgets.segmented import Segmented
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.words import one_line

RECALLS = {Recall.RECALLED: "Recalled", Recall.PARTLY: "Partly", Recall.NOT: "Not"}
CHOOSE = "Choose how the turn came back: it decides when the card does."
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RecallChoice(Segmented):
    """How well the turn came back; 1, 2 and 3 choose.

    Signals:
        typed(): the person chose by a digit and can go on.
    """

    typed = Signal()

    def __init__(self) -> None:
        words = {recall.value: text for recall, text in RECALLS.items()}
        super().__init__(words, "How the turn came back")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a digit, or with Enter what has the keyboard."""
        at = {"1": 0, "2": 1, "3": 2}.get(event.text())
        if at is not None and not event.isAutoRepeat():
            self._take(list(RECALLS)[at].value)
            self.typed.emit()
            return
        if event.key() in _ENTER:
            focused = (key for key, button in self._buttons.items() if button.hasFocus())
            self._take(next(focused, self.choice))
        super().keyPressEvent(event)

    def _take(self, key: str) -> None:
        if key and key != self.choice:
            self.choose(key)
            self.chosen.emit(key)


class SaidAloud(QCheckBox):
    """A tick that lies where the button was that turns the card."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double click go: it was meant for that button."""
        event.accept()


class BeliefRow(QWidget):
    """One sentence and how far it is believed now, with no trace of what was rated before."""

    def __init__(self, look: Look, title: str, role: str) -> None:
        super().__init__()
        self._look = look
        head = label(title, "label", wrap=False)
        head.setProperty("practice", role)
        self._words = ElidedLabel(look, widest=520)
        self.slider = BeliefSlider(look, f"{title}: I believe this now, 0 to 100 percent", role)
        self._figure = label("", "strong", wrap=False)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(head)
        above.addWidget(self._words, 1)
        below.setSpacing(10)
        below.addWidget(self.slider, 1)
        below.addWidget(self._figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(above)
        column.addLayout(below)
        self.slider.rated.connect(self._show_figure)
        look.changed.connect(self._measure)
        self._measure()

    def fill(self, sentence: str) -> None:
        """Show the sentence; its rating stays."""
        self._words.show_text(one_line(sentence))

    def begin(self) -> None:
        """Ask for a new rating."""
        self.slider.set_rating(None)
        self._show_figure()

    def _measure(self) -> None:
        """Leave room for 100%, so that rating moves nothing."""
        self._figure.setFixedWidth(self._look.px(44))

    def _show_figure(self) -> None:
        rating = self.slider.rating
        self._figure.setText("–" if rating is None else f"{rating}%")


class Answers(QWidget):
    """The answers to one turned card; Enter goes on from one to the next.

    Signals:
        moved_on(QWidget): the keyboard went on to that one.
        gone_through(): Enter on the last one.
    """

    moved_on = Signal(object)
    gone_through = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aloud = SaidAloud("I said it aloud")
        self.recall = RecallChoice()
        self.thought = BeliefRow(look, "The thought", "resistance")
        self.turn = BeliefRow(look, "Turned around", "accent")
        self._asks = SpokenLine()
        self.fields: tuple[QWidget, ...] = (
            self.aloud,
            self.recall,
            self.thought.slider,
            self.turn.slider,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label("Say it aloud, slowly, once.", "muted"))
        column.addWidget(self.aloud)
        column.addWidget(label("Did the turn come back before you looked?", "label"))
        column.addWidget(self.recall)
        column.addWidget(self._asks)
        column.addWidget(label("How far do I believe each of them now?", "label"))
        column.addWidget(self.thought)
        column.addWidget(self.turn)
        self.aloud.clicked.connect(self._said)
        self.recall.chosen.connect(self._answered)
        self.recall.typed.connect(self._go_on)

    @property
    def answer(self) -> Answer | None:
        """What was answered; None until it is chosen how the turn came back."""
        if not self.recall.choice:
            return None
        return Answer(
            Recall(self.recall.choice),
            self.aloud.isChecked(),
            self.thought.slider.rating,
            self.turn.slider.rating,
        )

    def fill(self, thought: str, turn: str) -> None:
        """Show the sentences that are rated; what is answered stays."""
        self.thought.fill(thought)
        self.turn.fill(turn)

    def begin(self) -> None:
        """Ask anew, with nothing answered."""
        self.aloud.setChecked(False)
        self.recall.choose("")
        self.thought.begin()
        self.turn.begin()
        self._asks.say("")

    def ask_for_recall(self) -> None:
        """Say that without this answer there is no next date."""
        self._asks.say(CHOOSE)
        self.recall.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, and with Space where it does nothing else."""
        if event.key() not in (*_ENTER, Qt.Key.Key_Space) or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        if self.aloud.hasFocus() and not self.aloud.isChecked():
            self.aloud.click()  # goes on by itself
        else:
            self._go_on()

    def _said(self) -> None:
        if self.aloud.hasFocus() and self.aloud.isChecked():
            self._go_on()

    def _answered(self) -> None:
        self._asks.say("")

    def _go_on(self) -> None:
        """Give the keyboard to what comes after the one that has it."""
        at = next((at for at, stop in enumerate(self.fields) if _has_focus(stop)), None)
        if at is None or at + 1 == len(self.fields):
            self.gone_through.emit()
        else:
            self.fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            self.moved_on.emit(self.fields[at + 1])


def _has_focus(stop: QWidget) -> bool:
    focused: QWidget | None = stop.window().focusWidget()
    return focused is not None and (focused is stop or stop.isAncestorOf(focused))
