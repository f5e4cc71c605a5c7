"""The full thought record, folded away: the situation, and what speaks for and against."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.models.reframe import Reframe
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.growing_text import GrowingText

TITLE = "The full record"


class FullRecord(QWidget):
    """Three optional texts behind one button.

    Signals:
        edited(): the person changed one of them.
    """

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.fold = QPushButton(TITLE)
        self.fold.setProperty("kind", "quiet")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.situation = GrowingText("Situation", placeholder="When did I think so? What happened?")
        self.evidence_for = GrowingText("What speaks for the thought")
        self.evidence_against = GrowingText("What speaks against it")
        self._sheet = Card()
        for text in (self.situation, self.evidence_for, self.evidence_against):
            name = label(text.accessibleName(), "label")
            name.setBuddy(text)
            self._sheet.body.addWidget(name)
            self._sheet.body.addWidget(text)
            text.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._sheet)
        look.changed.connect(self._tint)
        self._sheet.hide()
        self._tint()

    def follow(self, before: QWidget) -> None:
        """Take the place behind ``before`` in the tab order."""
        for part in (self.fold, self.situation, self.evidence_for, self.evidence_against):
            QWidget.setTabOrder(before, part)
            before = part

    def fill(self, reframe: Reframe) -> None:
        """Show the record of a card; the button tells whether something is written."""
        self.situation.set_text(reframe.situation)
        self.evidence_for.set_text(reframe.evidence_for)
        self.evidence_against.set_text(reframe.evidence_against)
        texts = (reframe.situation, reframe.evidence_for, reframe.evidence_against)
        count = sum(bool(text.strip()) for text in texts)
        self.fold.setText(f"{TITLE} · {count} of {len(texts)} written" if count else TITLE)

    def _unfold(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._sheet.setVisible(opened)
        self._tint()

    def _tint(self) -> None:
        icon = "chevron-down" if self.fold.isChecked() else "chevron-right"
        self.fold.setIcon(self._look.icon(icon, "muted"))
