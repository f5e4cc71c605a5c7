"""The buttons that lead on and back."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.ui.widgets.one_click_button import OneClickButton

KEYS = "Ctrl+Enter"


class Ways(QWidget):
    """On, past and back; a double click is one step, not two."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on, self.skip = OneClickButton(), OneClickButton()
        self.back = OneClickButton("Back")
        self.go_on.setProperty("kind", "primary")
        self.go_on.setToolTip(KEYS)
        self.back.setProperty("kind", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.go_on)
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.back)

    def follow(self, before: QWidget) -> None:
        """Take the place behind ``before`` in the tab order."""
        for button in (self.go_on, self.skip, self.back):
            QWidget.setTabOrder(before, button)
            before = button

    def name(self, go_on: str, skip: str, *, back: bool) -> None:
        """Say where the buttons lead; without words there is no way past."""
        self.go_on.setText(go_on)
        self.skip.setText(skip)
        self.skip.setVisible(bool(skip))
        self.back.setVisible(back)
