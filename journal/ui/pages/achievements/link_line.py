"""A link to the proof, and the way there."""

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from journal.models.achievement import Achievement
from journal.ui.theme import Look

SCHEMES = {"http", "https", "mailto"}
"""What a link may open; everything else could start a program."""


class LinkLine(QWidget):
    """Holds a web or mail address; what is none stays plain text.

    Signals:
        edited(): the person changed the link.
    """

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = ""
        self.field = QLineEdit()
        self.field.setAccessibleName("Link")
        self.field.setPlaceholderText("https://…")
        self.open_button = QPushButton()
        self.open_button.setProperty("kind", "quiet")
        self.open_button.setAccessibleName("Open the link")
        self.open_button.setToolTip("Open in your browser")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.open_button)
        self.field.textEdited.connect(self._edited)
        self.open_button.clicked.connect(self._open)
        look.changed.connect(self._tint)
        self._tint()
        self._offer()

    @property
    def url(self) -> QUrl:
        """Where the link leads; empty where the text is no address."""
        text = self.field.text().strip()
        if not text or " " in text or ("." not in text and ":" not in text):
            return QUrl()
        url = QUrl(text) if ":" in text.partition("/")[0] else QUrl(f"https://{text}")
        return url if url.isValid() and url.scheme() in SCHEMES else QUrl()

    def fill(self, achievement: Achievement) -> None:
        """Show the link of ``achievement``; an equal text keeps its caret."""
        if self.field.text() != achievement.evidence_link:
            self.field.setText(achievement.evidence_link)
            self.field.setCursorPosition(0)
        self._shown = self.field.text()
        self._offer()

    def collect(self, achievement: Achievement) -> None:
        """Write the link into ``achievement`` where the person changed it."""
        if self.field.text() != self._shown:
            achievement.evidence_link = self.field.text()

    def _edited(self) -> None:
        self._offer()
        self.edited.emit()

    def _offer(self) -> None:
        self.open_button.setVisible(not self.url.isEmpty())

    def _open(self) -> None:
        QDesktopServices.openUrl(self.url)

    def _tint(self) -> None:
        self.open_button.setIcon(self._look.icon("arrow-up-right"))
        self.open_button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.open_button.setMinimumSize(28, 28)
