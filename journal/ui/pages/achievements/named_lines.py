"""The short fields of an achievement: who helped, its tags, the priority and the customer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.base import Query
from journal.models.earlier_words import ShortField, earlier_tags, earlier_words
from journal.ui.desk import Desk
from journal.ui.widgets.card import label
from journal.ui.widgets.completing_line import CompletingLine


class NamedLines(QWidget):
    """Lines that offer what earlier achievements say there.

    Signals:
        edited(): the person changed something.
    """

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: dict[str, str] = {}
        self.credit = CompletingLine("Credit to", self._earlier("credit_to"))
        self.tags = CompletingLine("Tags", self._read_by(earlier_tags()), several=True)
        self.customer = CompletingLine("Customer", self._earlier("customer"))
        self.alias = CompletingLine("Shown in exports as", self._earlier("customer_alias"))
        self.priority = CompletingLine("Manager's priority", self._earlier("priority"))
        self.tags.setPlaceholderText("renewal, executive")
        self.customer.setPlaceholderText("The name in your texts")
        self.alias.setPlaceholderText("A large bakery")
        self._lines: dict[str, CompletingLine] = {
            "credit_to": self.credit,
            "tags": self.tags,
            "customer": self.customer,
            "customer_alias": self.alias,
            "priority": self.priority,
        }
        self._lay_out()
        for line in self._lines.values():
            line.textEdited.connect(self.edited)

    def fill(self, achievement: Achievement) -> None:
        """Show the lines of ``achievement``; an equal text keeps its caret."""
        for name, line in self._lines.items():
            value = getattr(achievement, name)
            text = ", ".join(value) if name == "tags" else value
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
            self._shown[name] = line.text()

    def collect(self, achievement: Achievement) -> None:
        """Write what the person changed into ``achievement``."""
        for name, line in self._lines.items():
            if line.text() != self._shown.get(name):
                text = line.text()
                setattr(achievement, name, _tags(text) if name == "tags" else text)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        for at, line in enumerate(self._lines.values()):
            row, column = 3 * (at // 2), at % 2
            wide = 2 if line is self.priority else 1
            grid.addWidget(label(line.accessibleName(), "label"), row, column, 1, wide)
            grid.addWidget(line, row + 1, column, 1, wide)
            if row:
                grid.setRowMinimumHeight(row - 1, 6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _earlier(self, field: ShortField) -> Callable[[], Sequence[str]]:
        return self._read_by(earlier_words(field))

    def _read_by(self, query: Query[list[str]]) -> Callable[[], Sequence[str]]:
        notebook = self._desk.notebook

        def read() -> Sequence[str]:
            try:
                return notebook.read(query)
            except JournalError:
                return ()  # nothing to offer; what is typed is saved or told as ever

        return read


def _tags(text: str) -> tuple[str, ...]:
    """Return the words between the commas, each once."""
    words = (" ".join(word.split()) for word in text.split(","))
    return tuple({word.casefold(): word for word in words if word}.values())
