"""A card with a note beside its title, and a line in place of what cannot be shown yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journal.ui.widgets.card import Card, label


class ChartCard(Card):
    """A card of figures; with too few of them it says how many more it takes."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.title.setWordWrap(False)
        self.note = label("", "small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.title_row.setStretch(0, 0)
        self.title_row.addWidget(self.note, 1)
        self.lacking = label("", "muted")
        self.body.addWidget(self.lacking)
        self._content: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """Add a part that is hidden while figures are lacking."""
        self._content.append(widget)
        self.body.addWidget(widget)

    def say_lacking(self, words: str) -> None:
        """Show ``words`` in place of the content; "" shows the content."""
        self.lacking.setText(words)
        self.lacking.setVisible(bool(words))
        self.note.setVisible(not words)
        for widget in self._content:
            widget.setVisible(not words)
