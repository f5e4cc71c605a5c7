"""A field of a form: its name above it, what is wrong with it below."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from journal.ui.widgets.card import label


class Field(QWidget):
    """Puts a small name over a widget or a row of widgets, and room for a complaint under it."""

    def __init__(
        self, name: str, content: QWidget | QLayout, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.name = label(name, "label")
        self._complaint = label("", "error")
        self._complaint.hide()
        column.addWidget(self.name)
        self.name.setVisible(bool(name))  # not before: without a parent it would be a window
        if isinstance(content, QWidget):
            column.addWidget(content)
            if name and not content.accessibleName():
                content.setAccessibleName(name)
        else:
            column.addLayout(content)
        column.addWidget(self._complaint)
        column.addStretch(1)

    @property
    def complaint(self) -> str:
        """What is said to be wrong, "" where nothing is."""
        return "" if self._complaint.isHidden() else self._complaint.text()

    def complain(self, words: str) -> None:
        """Say what is wrong; "" takes it back."""
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))
