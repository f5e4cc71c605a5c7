"""The breakthrough one works on now, above the cards, and a way to the earlier ones."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.errors import JournalError
from journal.models.focus import current_focus
from journal.ui.desk import Desk
from journal.ui.widgets.card import label
from journal.ui.widgets.elided_label import ElidedLabel
from journal.ui.widgets.one_click_button import OneClickButton
from journal.ui.words import one_line


class FocusLine(QWidget):
    """Names the focus on one line; out of sight while none was ever chosen.

    Signals:
        failed(JournalError): the journal cannot be read.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.words = ElidedLabel(desk.look, widest=400)
        self.history_button = OneClickButton("So far…")
        self.history_button.setProperty("kind", "quiet")
        self.history_button.setProperty("slim", "true")
        self.history_button.setToolTip("What my focus was, and how many cards I made for it")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label("My focus:", "small", wrap=False))
        row.addWidget(self.words, 1)
        row.addWidget(self.history_button)
        self.history_button.clicked.connect(self._show_history)
        self.hide()

    def look_again(self) -> None:
        """Name the focus as the journal has it."""
        self.show_focus(self._desk.notebook.read(current_focus()))

    def show_focus(self, focus: str) -> None:
        """Name ``focus``, "" for none."""
        focus = one_line(focus)
        self.words.show_text(focus)
        self.history_button.setAccessibleName(f"My focus is {focus}. Show what it was so far")
        self.setVisible(bool(focus))

    def _show_history(self) -> None:
        from journal.ui.pages.beliefs.focus_dialog import focus_dialog  # seldom needed

        desk = self._desk
        try:
            dialog = focus_dialog(desk.look, desk.notebook, desk.today, self.window())
        except JournalError as error:
            self.failed.emit(error)
            return
        dialog.open()
