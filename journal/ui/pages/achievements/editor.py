"""Edits one achievement as situation, task, action and result, with number and proof."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from journal.models.achievement import Achievement, Category
from journal.ui.desk import Desk
from journal.ui.draft_note import DraftNote
from journal.ui.pages.achievements.headline import Headline
from journal.ui.pages.achievements.measure_fields import MeasureFields
from journal.ui.pages.achievements.proof_against import ProofAgainst
from journal.ui.pages.achievements.row_words import missing_words
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.day_edit import DayEdit, OptionalDay
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.growing_text import GrowingText

PROSE = {
    "situation": ("Situation", "What was going on?"),
    "task": ("Task", "What was mine to do?"),
    "action": ("Action", "What did I do?"),
    "result": ("Result", "What came of it?"),
    "evidence": ("Evidence", "A quote, a link, where the mail is"),
}
"""The fields that grow: what they are called and what they ask."""


class KindBox(QComboBox):
    """Chooses the category; scrolling past leaves it alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pill", "achievement")
        self.setAccessibleName("Kind")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for category in Category:
            self.addItem(category.words, category.value)

        self.view().setMinimumWidth(super().sizeHint().width())
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Be as wide as the chosen word, not as the longest one."""
        hint = super().sizeHint()
        words = [self.itemText(at) for at in range(self.count())]
        wide = [self.fontMetrics().horizontalAdvance(word) for word in (*words, self.currentText())]
        return QSize(hint.width() - max(wide) + wide[-1], hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class Editor(Card):
    """Shows one achievement to read and to write; knows nothing of saving.

    Signals:
        edited(): the person changed something.
        history_requested(): the person wants to see what it said before.
        delete_requested(): the person wants it gone.
    """

    edited = Signal()
    history_requested = Signal()
    delete_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = desk.look
        self._shown: dict[str, str] = {}
        self.notes = DraftNote(), DraftNote()
        self.setAccessibleName("Achievement")
        self.kind = KindBox()
        self.day = DayEdit("Day")
        self.last_day = OptionalDay(desk.look, "Last day", "to …", lead="to")
        self.status = label("", "small", wrap=False)
        self.status.setAccessibleName("Save status")
        self.status.setContentsMargins(0, 5, 0, 0)  # level with the pill beside it
        self.headline = Headline()
        self.prose = {
            name: GrowingText(words, placeholder=hint) for name, (words, hint) in PROSE.items()
        }
        self.measure = MeasureFields()
        self.credit, self.tags = QLineEdit(), QLineEdit()
        self.confidential = QCheckBox("Confidential: left out of exports")
        self.confidential.setObjectName("confidential")
        self.follow_up = OptionalDay(
            desk.look, "Follow up on", "Results not in yet? Set a day", lead="Follow up"
        )
        self.proofs = ProofAgainst(desk)
        self.tip = label("", "small")
        self.history_button = QPushButton("History…")
        self.history_button.setProperty("kind", "quiet")
        self.delete_button = QPushButton("Delete")
        self.delete_button.setProperty("kind", "quiet")
        self._lay_out()
        self._connect()
        desk.look.changed.connect(self._tint)
        self._tint()

    def fill(self, achievement: Achievement, *, is_new: bool) -> None:
        """Show ``achievement``; an equal text keeps its caret."""
        self.kind.setCurrentIndex(self.kind.findData(achievement.category.value))
        self.day.set_day(achievement.day)
        self.last_day.set_day(achievement.last_day)
        self.last_day.suggest(achievement.day)
        self.headline.show_title("" if is_new else achievement.title)
        for name, field in self.prose.items():
            field.set_text(getattr(achievement, name))
            self._shown[name] = field.text
        self._fill_line(self.credit, "credit_to", achievement.credit_to)
        self._fill_line(self.tags, "tags", ", ".join(achievement.tags))
        self.measure.fill(achievement)
        self.confidential.setChecked(achievement.confidential)
        self.follow_up.set_day(achievement.follow_up_on)
        self.follow_up.suggest(achievement.follow_up_on or achievement.day)
        self.proofs.show_for(None if is_new else achievement.id)
        self.history_button.setHidden(is_new)
        self.delete_button.setText("Discard" if is_new else "Delete")
        self.tip.setText("" if is_new else missing_words(achievement))

    def collect(self, achievement: Achievement) -> None:
        """Write what is on screen into ``achievement``; a title that cannot be saved stays out."""
        achievement.category = Category(self.kind.currentData())  # Qt keeps plain text
        first, last = self.day.day, self.last_day.day
        if last is not None and last < first:
            first, last = last, first
        achievement.day, achievement.last_day = first, None if last == first else last
        if self.headline.fit_to_save:
            achievement.title = self.headline.title
        for name, field in self.prose.items():
            if field.text != self._shown.get(name):
                setattr(achievement, name, field.text)
        if self.credit.text() != self._shown["credit_to"]:
            achievement.credit_to = self.credit.text()
        if self.tags.text() != self._shown["tags"]:
            achievement.tags = _tags(self.tags.text())
        self.measure.collect(achievement)
        achievement.confidential = self.confidential.isChecked()
        achievement.follow_up_on = self.follow_up.day

    @property
    def unstorable(self) -> tuple[QWidget, ...]:
        """The fields that may hold what cannot be stored as it is."""
        return self.headline.field, self.measure.before, self.measure.after

    @property
    def is_unstorable(self) -> bool:
        """Tell whether one of them does."""
        odd = self.measure.before.is_odd or self.measure.after.is_odd
        return odd or self.headline.too_long

    def note_saved(self, achievement: Achievement) -> None:
        """Take note of what the journal has now; what is typed stays."""
        self.headline.note_saved(achievement.title)
        self.proofs.show_for(achievement.id)
        self.history_button.show()
        self.delete_button.setText("Delete")
        self.tip.setText(missing_words(achievement))

    def _fill_line(self, field: QLineEdit, name: str, text: str) -> None:
        if field.text() != text:
            field.setText(text)
            field.setCursorPosition(0)
        self._shown[name] = field.text()

    def _lay_out(self) -> None:
        when = FlowLayout()
        for one in (self.kind, self.day, self.last_day):
            when.addWidget(one)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(when, 1)
        top.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        for note in self.notes:
            self.body.addWidget(note)
        self.body.addLayout(top)
        self.body.addWidget(self.headline)
        for name in ("situation", "task", "action", "result"):
            self._add_named(PROSE[name][0], self.prose[name])
        self.body.addWidget(self.measure)
        self.body.addLayout(self._credit_and_tags())
        self._add_named(PROSE["evidence"][0], self.prose["evidence"])
        last = FlowLayout()
        last.addWidget(self.confidential)
        last.addWidget(self.follow_up)
        self.body.addLayout(last)
        self.body.addWidget(self.proofs)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.tip, 1)
        foot.addWidget(self.history_button, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(foot)

    def _add_named(self, words: str, field: QWidget) -> None:
        self.body.addWidget(label(words, "label"))
        self.body.addSpacing(-7)  # a label stands close to its field
        self.body.addWidget(field)

    def _credit_and_tags(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        for at, (words, field) in enumerate((("Credit to", self.credit), ("Tags", self.tags))):
            field.setAccessibleName(words)
            grid.addWidget(label(words, "label"), 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        self.tags.setPlaceholderText("renewal, executive")
        return grid

    def _connect(self) -> None:
        self.kind.activated.connect(self.edited)
        self.day.edited.connect(self.edited)
        self.last_day.edited.connect(self.edited)
        self.headline.edited.connect(self.edited)
        for field in self.prose.values():
            field.edited.connect(self.edited)
        self.measure.edited.connect(self.edited)
        self.credit.textEdited.connect(self.edited)
        self.tags.textEdited.connect(self.edited)
        self.confidential.clicked.connect(self.edited)
        self.follow_up.edited.connect(self.edited)
        self.history_button.clicked.connect(self.history_requested)
        self.delete_button.clicked.connect(self.delete_requested)

    def _tint(self) -> None:
        self.delete_button.setIcon(self._look.icon("trash-2"))
        self.delete_button.setIconSize(QSize(self._look.px(15), self._look.px(15)))


def _tags(text: str) -> tuple[str, ...]:
    """Return the words between the commas, each once."""
    words = (" ".join(word.split()) for word in text.split(","))
    return tuple({word.casefold(): word for word in words if word}.values())
