"""What went well on the day, with a line to add more."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.models.achievement import TITLE_LIMIT, Achievement
from journal.ui.widgets.card import Card, label, pill


class AchievementsCard(Card):
    """Lists the achievements of a day.

    Signals:
        add_requested(str): the person wrote a title and pressed Enter.
        achievement_requested(UUID): the person wants to open one.
    """

    add_requested = Signal(str)
    achievement_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Achievements", parent=parent)
        self.quick_add = QLineEdit()
        self.quick_add.setPlaceholderText("What went well? Enter to add")
        self.quick_add.setAccessibleName("What went well? Enter to add")
        self.quick_add.setMaxLength(TITLE_LIMIT)
        self.quick_add.returnPressed.connect(self._add)
        self.body.addWidget(self.quick_add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.body.addLayout(self._rows)

    def show_achievements(self, achievements: list[Achievement]) -> None:
        """Show ``achievements``, the first entry first."""
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for achievement in achievements:
            row = _Row(achievement)
            row.requested.connect(self.achievement_requested)
            self._rows.addWidget(row)

    def _add(self) -> None:
        title = self.quick_add.text().strip()
        if title:
            self.add_requested.emit(title)


class _Row(QWidget):
    """One achievement; a click or Enter opens it."""

    requested = Signal(object)

    def __init__(self, achievement: Achievement) -> None:
        super().__init__()
        self._id: UUID = achievement.id
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{achievement.category.words}: {achievement.title}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        category = pill(achievement.category.words, "achievement")
        row.addWidget(category, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(achievement.title), 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        if self.rect().contains(event.position().toPoint()):
            self.requested.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.requested.emit(self._id)
        else:
            super().keyPressEvent(event)
