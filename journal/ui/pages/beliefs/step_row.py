"""One step of a card: done or not, what, and by when."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from journal.models.reframe import BeliefStep
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.line_dialog import LineDialog
from journal.ui.pages.beliefs.menu_chip import MenuChip, shortened
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.day_popup import DayPopup
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import breakable, short_day


class StepRow(QWidget):
    """Shows and edits one step; Delete removes it, F2 edits its words.

    Signals:
        changed(BeliefStep): the person ticked, dated or reworded it; carries the changed copy.
        delete_requested(BeliefStep): the person wants it gone.
    """

    changed = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, desk: Desk, step: BeliefStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        self._desk = desk  # a page left open overnight is ticked on the new day
        look, today = desk.look, desk.today
        due = due_words(step, today)
        self.tick = QCheckBox()
        self.tick.setMinimumSize(look.px(28), look.px(28))
        self.tick.setChecked(step.done_on is not None)
        self.tick.setAccessibleName(shortened(step.text, 200))
        self.tick.setAccessibleDescription(f"due {due}" if due else "")
        self.tick.installEventFilter(self)
        self.due: MenuChip | MoreButton = MoreButton(f"More for the step {shortened(step.text)}")
        if due and step.due_on is not None:
            self.due = MenuChip(f"Due, {shortened(step.text)}", "accent")
            self.due.show_choice(due, strong=step.due_on <= today)
        self._fill_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words(look), 1)
        row.addWidget(self.due, 0, Qt.AlignmentFlag.AlignTop)
        self.tick.clicked.connect(self._ticked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete with Delete and reword with F2 while the tick has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._delete()
                return True
            if event.key() == Qt.Key.Key_F2:
                self._reword()
                return True
        return super().eventFilter(watched, event)

    def _words(self, look: Look) -> QLabel:
        done = self.step.done_on is not None
        words = label(breakable(self.step.text), "muted" if done else "")
        beside = max(0, look.px(28) - words.fontMetrics().height()) // 2
        words.setContentsMargins(0, beside, 0, beside)  # the first line stands beside the tick
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        if done:
            font = look.font(14)
            font.setStrikeOut(True)
            words.setFont(font)
        return words

    def _fill_menu(self) -> None:
        menu = self.due.menu_shown
        menu.addAction("Due today").triggered.connect(self._due_today)
        menu.addAction("Due tomorrow").triggered.connect(self._due_tomorrow)
        menu.addAction("Due on another day…").triggered.connect(self._choose_day)
        menu.addAction("No due date").triggered.connect(self._due_never)
        menu.addSeparator()
        menu.addAction("Reword…").triggered.connect(self._reword)
        menu.addAction("Delete").triggered.connect(self._delete)

    def _ticked(self) -> None:
        changed = copy_of(self.step)
        changed.done_on = self._desk.today if self.tick.isChecked() else None
        self.changed.emit(changed)

    def _due_today(self) -> None:
        self._take_due(self._desk.today)

    def _due_tomorrow(self) -> None:
        self._take_due(self._desk.today + timedelta(days=1))

    def _due_never(self) -> None:
        self._take_due(None)

    def _choose_day(self) -> None:
        popup = DayPopup(self.step.due_on or self._desk.today, self)
        popup.day_chosen.connect(self._take_due)
        popup.open_below(self.due)

    def _take_due(self, day: date | None) -> None:
        changed = copy_of(self.step)
        changed.due_on = day
        self.changed.emit(changed)

    def _reword(self) -> None:
        asking = LineDialog(
            self._desk.notebook,
            self,
            title="Reword the step",
            asks="What do I do?",
            text=self.step.text,
            key=f"reword-step:{self.step.id}",
        )
        asking.taken.connect(self._take_words)
        asking.open()

    def _take_words(self, words: str) -> None:
        if words.strip() and words.strip() != self.step.text:
            changed = copy_of(self.step)
            changed.text = words.strip()
            self.changed.emit(changed)

    def _delete(self) -> None:
        self.delete_requested.emit(self.step)


def due_words(step: BeliefStep, today: date) -> str:
    """Return when an open step is due, such as "today"; "" without a date or when done."""
    if step.due_on is None or step.done_on is not None:
        return ""
    if step.due_on == today:
        return "today"
    words = short_day(step.due_on, year=step.due_on.year != today.year)
    return words if step.due_on > today else f"since {words}"
