"""Choose the cards that go on paper, and whether to a printer or a file."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journal.errors import JournalError
from journal.models.reframe import BeliefCard, ReframeStatus
from journal.review.half_cards import CARDS_A_SHEET
from journal.ui.pages.beliefs.printing.choice_model import ChoiceModel
from journal.ui.pages.beliefs.printing.paper import (
    AskPath,
    AskPrinter,
    HalfCardPaper,
    ask_path,
    ask_printer,
)
from journal.ui.theme import Look
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import label
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.words import number

_HOW = (
    f"{CARDS_A_SHEET} cards on a sheet: a page of thoughts, then a page of their turns. Printed on"
    " both sides and turned over the long edge, every turn is behind its thought. Cut along the"
    " lines."
)
_WIDTH = 520


class PrintDialog(QDialog):
    """Ticks cards and puts them on paper.

    ``ask_printer`` returns a printer and ``ask_path`` a file, None where the person changed their
    mind.

    Signals:
        done_with(str): they are on paper; carries a line for a toast.
    """

    done_with = Signal(str)

    def __init__(
        self, look: Look, cards: Sequence[BeliefCard], shown: UUID | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.ask_printer: AskPrinter = ask_printer
        self.ask_path: AskPath = ask_path
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Print half cards")
        turned = [card for card in cards if card.reframe.balanced_thought.strip()]
        self._active = [
            card.reframe.id for card in turned if card.reframe.status is ReframeStatus.ACTIVE
        ]
        self._shown = [card.reframe.id for card in turned if card.reframe.id == shown]
        self.model = ChoiceModel(turned, self._active or self._shown)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setProperty("kind", "ticks")
        self.list.setAccessibleName("Cards to print")
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(look.px(150))
        self.all_active = QPushButton("All active")
        self.only_shown = QPushButton("Only the one in view")
        self._count = label("", "muted")
        self._note = SpokenLine()
        self.cancel = QPushButton("Cancel")
        self.save = QPushButton("Save as PDF…")
        self.print = QPushButton("Print…")
        self.print.setProperty("kind", "primary")
        self._build(look)
        self._connect()
        self._show_count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.print.click()
        else:
            super().keyPressEvent(event)

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        how = label(_HOW, "muted")
        how.setMinimumWidth(look.px(300))
        quick = FlowLayout(spacing=10)
        for button in (self.all_active, self.only_shown):
            button.setAutoDefault(False)
            quick.addWidget(button)
        self.all_active.setVisible(bool(self._active))
        self.only_shown.setVisible(bool(self._shown))
        self.print.setDefault(True)
        self.save.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        column.addWidget(label("Print half cards", "heading"))
        column.addWidget(how)
        column.addLayout(quick)
        column.addWidget(self.list, 1)
        column.addWidget(self._count)
        column.addWidget(self._note)
        column.addWidget(ButtonRow([self.cancel], [self.save, self.print]))
        room = self.screen().availableGeometry().size()
        self.resize(min(look.px(_WIDTH), room.width() - 40), min(look.px(520), room.height() - 80))
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def _connect(self) -> None:
        self.model.dataChanged.connect(self._show_count)
        self.all_active.clicked.connect(self._tick_active)
        self.only_shown.clicked.connect(self._tick_shown)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)

    def _show_count(self) -> None:
        count = len(self.model.chosen)
        cards = "1 card" if count == 1 else f"{number(count)} cards"
        self._count.setText(f"{cards} chosen." if count else "Tick the cards you want on paper.")
        self.save.setEnabled(bool(count))
        self.print.setEnabled(bool(count))

    def _tick_active(self) -> None:
        self.model.tick_only(self._active)

    def _tick_shown(self) -> None:
        self.model.tick_only(self._shown)

    def _save(self) -> None:
        target = self.ask_path(self)
        if target is not None:
            self._write(target)

    def _print(self) -> None:
        printer = self.ask_printer(self)
        if printer is None:
            return
        if printer.outputFileName():  # Qt's own file would be everybody's to read
            self._write(Path(printer.outputFileName()))
            return
        try:
            HalfCardPaper(self.model.chosen).print_on(printer)
        except JournalError as error:
            self._note.say(error.one_line)
            return
        self._end("Sent to the printer.")

    def _write(self, target: Path) -> None:
        try:
            HalfCardPaper(self.model.chosen).write_pdf(target)
        except JournalError as error:
            self._note.say(error.one_line)
            return
        self._end(f"Saved {target.name}.")

    def _end(self, words: str) -> None:
        self.done_with.emit(words)
        self.accept()
