"""Choose what a new goal starts from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from journal.ui.pages.goals.goal_templates import OWN, TEMPLATES
from journal.ui.widgets.chips import Chip
from journal.ui.widgets.flow_layout import FlowLayout


class TemplateChoice(QWidget):
    """One chip for each template; the arrow keys walk, and letters typed go on to the title.

    Signals:
        taken(str): the person chose a template by its key.
        typed(str): the person types instead of choosing.
    """

    taken = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Start from")
        self.buttons: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        flow = FlowLayout(self)
        for key, template in TEMPLATES.items():
            button = _TemplateChip(template.words)
            button.setCheckable(True)
            button.setAccessibleName(f"Start from: {template.words}")
            button.setProperty("template", key)
            button.clicked.connect(self._take)
            self._group.addButton(button)
            self.buttons[key] = button
            flow.addWidget(button)
        self.buttons[OWN].setChecked(True)
        self.setFocusProxy(self.buttons[OWN])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand letters and digits on: whoever types at once means the title."""
        words = event.text()
        command = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if words.strip() and words.isprintable() and not command:
            self.typed.emit(words)
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        button = self.sender()
        if isinstance(button, Chip):
            self.setFocusProxy(button)
            self.taken.emit(button.property("template"))


class _TemplateChip(Chip):
    """Walks to its neighbours with the arrow keys."""

    def __init__(self, words: str) -> None:
        super().__init__(words, "goal")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and choose with the arrow keys."""
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }.get(Qt.Key(event.key()))
        group = self.group()
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        buttons = group.buttons()
        neighbour = buttons[(buttons.index(self) + step) % len(buttons)]
        neighbour.setFocus(Qt.FocusReason.TabFocusReason)
        neighbour.click()
