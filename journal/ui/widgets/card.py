"""The sheet everything stands on, and the labels that stand on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget


class Card(QFrame):
    """A framed sheet with an optional title row; add content to `body`."""

    def __init__(
        self, title: str = "", *, kind: str = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 18, 20, 18)
        self.body.setSpacing(12)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(8)
        self.title = label(title, "card")
        self.title.setParent(self)  # without a title it is out of sight, but not without an owner
        self.title.setVisible(bool(title))
        if title:
            self.title_row.addWidget(self.title, 1)
            self.body.addLayout(self.title_row)
            self.setAccessibleName(title)


def label(text: str = "", kind: str = "", *, wrap: bool = True) -> QLabel:
    """Return plain text (never markup) in one of the style sheet's kinds."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        made.setMinimumWidth(40)
    return made


def pill(text: str, role: str) -> QLabel:
    """Return a small coloured word of the practice ``role``."""
    made = label(text, wrap=False)
    made.setProperty("pill", role)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made
