"""What went well on the day, with a line to add more."""

from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journal.models.achievement import TITLE_LIMIT, Achievement
from journal.notebook import Notebook
from journal.ui.draft_note import DraftNote
from journal.ui.drafts import Drafts
from journal.ui.widgets.card import Card, label, pill
from journal.ui.widgets.clearing import clear
from journal.ui.widgets.whole_line import WholeLine
from journal.ui.words import breakable


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
        self._drafts: Drafts | None = None
        self.quick_add = WholeLine(TITLE_LIMIT)
        self.quick_add.setPlaceholderText("What went well? Enter to add")
        self.quick_add.setAccessibleName("What went well? Enter to add")
        self.quick_add.returnPressed.connect(self._add)
        self.quick_add.textChanged.connect(self._explain)
        self.body.addWidget(self.quick_add)
        self._complaint = label("", "error")
        self._complaint.hide()
        self.body.addWidget(self._complaint)
        self._note = DraftNote()
        self.body.addWidget(self._note)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.body.addLayout(self._rows)

    def keep_draft(self, notebook: Notebook) -> Drafts:
        """Keep what is begun in the line, and bring back what was; return what keeps it."""
        self._drafts = drafts = Drafts(notebook, self, (self.quick_add,))
        self._note.follow(drafts)
        drafts.turn_to("today:achievement")
        return drafts

    def entered(self) -> None:
        """Empty the line: what was in it is an achievement now."""
        self.quick_add.clear()
        if self._drafts is not None:
            self._drafts.drop()

    def show_achievements(self, achievements: list[Achievement]) -> None:
        """Show ``achievements``, the first entry first."""
        clear(self._rows)
        for achievement in achievements:
            row = _Row(achievement)
            row.requested.connect(self.achievement_requested)
            self._rows.addWidget(row)

    @property
    def complaint(self) -> str:
        """What is wrong with the title, "" where nothing is."""
        return "" if self._complaint.isHidden() else self._complaint.text()

    def _explain(self) -> None:
        words = self.quick_add.excess
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))

    def _add(self) -> None:
        title = self.quick_add.text().strip()
        if title and not self.quick_add.excess:
            self.add_requested.emit(title)


class _Row(QPushButton):
    """One achievement; a click or Enter opens it."""

    requested = Signal(object)

    def __init__(self, achievement: Achievement) -> None:
        super().__init__()
        self._id: UUID = achievement.id
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{achievement.category.words}: {achievement.title}")
        self._words = row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(10)
        category = pill(achievement.category.words, "achievement")
        title = label(breakable(achievement.title))
        for words in (category, title):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(category, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, 1)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._ask)

    def sizeHint(self) -> QSize:
        """Return the size of the words inside."""
        return self._words.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the words inside."""
        return self._words.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it with Enter, as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.requested.emit(self._id)
