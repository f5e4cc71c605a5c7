"""Edits one achievement as situation, task, action and result, with number and proof."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from journal.models.achievement import Achievement
from journal.ui.desk import Desk
from journal.ui.draft_note import DraftNote
from journal.ui.pages.achievements.attached_files import AttachedFiles
from journal.ui.pages.achievements.completeness import missing_words
from journal.ui.pages.achievements.editor_foot import EditorFoot
from journal.ui.pages.achievements.file_drop import FileDrop
from journal.ui.pages.achievements.headline import Headline
from journal.ui.pages.achievements.link_line import LinkLine
from journal.ui.pages.achievements.measure_fields import MeasureFields
from journal.ui.pages.achievements.named_lines import NamedLines
from journal.ui.pages.achievements.particulars import Particulars
from journal.ui.pages.achievements.proof_against import ProofAgainst
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.day_edit import OptionalDay
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.growing_text import GrowingText

PROSE = {
    "situation": ("Situation", "What was going on?"),
    "task": ("Task", "What was mine to do?"),
    "action": ("Action", "What did I do?"),
    "result": ("Result", "What came of it?"),
    "evidence": ("Evidence", "In their words: a quote, where the mail is"),
}
"""The fields that grow: what they are called and what they ask."""


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
        self._shown: dict[str, str] = {}
        self._tipped: Achievement | None = None
        self.notes = DraftNote(), DraftNote()
        self.setAccessibleName("Achievement")
        self.particulars = Particulars(desk)
        self.kind, self.goal = self.particulars.kind, self.particulars.goal
        self.day, self.last_day = self.particulars.day, self.particulars.last_day
        self.status = label("", "small", wrap=False)
        self.status.setAccessibleName("Save status")
        self.status.setContentsMargins(0, 5, 0, 0)  # level with the pill beside it
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.status.setMinimumWidth(desk.look.px(84))  # the chips stay when it comes
        self.headline = Headline()
        self.prose = {
            name: GrowingText(words, placeholder=hint) for name, (words, hint) in PROSE.items()
        }
        self.measure = MeasureFields()
        self.lines = NamedLines(desk)
        self.credit, self.tags = self.lines.credit, self.lines.tags
        self.link = LinkLine(desk.look)
        self.files = AttachedFiles(desk)
        self.confidential = QCheckBox("Confidential: left out of exports")
        self.confidential.setObjectName("confidential")
        self.confidential.setMinimumHeight(desk.look.px(30))  # level with the chip beside it
        self.follow_up = OptionalDay(
            desk.look, "Follow up on", "Results not in yet? Set a day", lead="Follow up"
        )
        self.proofs = ProofAgainst(desk)
        self.foot = EditorFoot(desk.look)
        self.tip, self.delete_button = self.foot.tip, self.foot.delete_button
        self.history_button = self.foot.history_button
        self._lay_out()
        self.files.follow(self.link.open_button)
        self._drop = FileDrop(self)
        self._connect()

    def fill(self, achievement: Achievement, *, is_new: bool) -> None:
        """Show ``achievement``; an equal text keeps its caret."""
        self.particulars.fill(achievement)
        self.headline.show_title("" if is_new else achievement.title)
        for name, field in self.prose.items():
            field.set_text(getattr(achievement, name))
            self._shown[name] = field.text
        self.measure.fill(achievement)
        self.lines.fill(achievement)
        self.link.fill(achievement)
        self.confidential.setChecked(achievement.confidential)
        self.follow_up.set_day(achievement.follow_up_on)
        self.follow_up.suggest(achievement.follow_up_on or achievement.day)
        self.proofs.show_for(None if is_new else achievement.id)
        self.files.show_for(None if is_new else achievement.id)
        self._show_foot(achievement, is_new=is_new)

    def collect(self, achievement: Achievement) -> None:
        """Write what is on screen into ``achievement``; a title that cannot be saved stays out."""
        self.particulars.collect(achievement)
        if self.headline.fit_to_save:
            achievement.title = self.headline.title
        for name, field in self.prose.items():
            if field.text != self._shown.get(name):
                setattr(achievement, name, field.text)
        self.measure.collect(achievement)
        self.lines.collect(achievement)
        self.link.collect(achievement)
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
        self.files.show_for(achievement.id)
        self._show_foot(achievement, is_new=False)

    def _show_foot(self, achievement: Achievement, *, is_new: bool) -> None:
        self._tipped = achievement
        tip = missing_words(achievement, has_file=bool(self.files.chips))
        self.foot.show_for(is_new=is_new, tip=tip)

    def _tip_again(self) -> None:
        if self._tipped is not None:
            self._show_foot(self._tipped, is_new=self.history_button.isHidden())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.particulars, 1)
        top.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        for note in self.notes:
            self.body.addWidget(note)
        self.body.addLayout(top)
        self.body.addWidget(self.headline)
        for name in ("situation", "task", "action", "result"):
            self._add_named(PROSE[name][0], self.prose[name])
        self.body.addWidget(self.measure)
        self.body.addWidget(self.lines)
        self._add_named(PROSE["evidence"][0], self.prose["evidence"])
        self._add_named("Link", self.link)
        self.body.addWidget(self.files)
        last = FlowLayout()
        last.addWidget(self.confidential)
        last.addWidget(self.follow_up)
        self.body.addLayout(last)
        self.body.addWidget(self.proofs)
        self.body.addWidget(self.foot)

    def _add_named(self, words: str, field: QWidget) -> None:
        self.body.addWidget(label(words, "label"))
        self.body.addSpacing(-7)  # a label stands close to its field
        self.body.addWidget(field)

    def _connect(self) -> None:
        for field in self.prose.values():
            field.edited.connect(self.edited)
        self.particulars.edited.connect(self.edited)
        self.headline.edited.connect(self.edited)
        self.measure.edited.connect(self.edited)
        self.lines.edited.connect(self.edited)
        self.link.edited.connect(self.edited)
        self.follow_up.edited.connect(self.edited)
        self.confidential.clicked.connect(self.edited)
        self.files.changed.connect(self._tip_again)
        self._drop.held.connect(self.files.show_drop)
        self._drop.dropped.connect(self.files.attach_files)
        self.history_button.clicked.connect(self.history_requested)
        self.delete_button.clicked.connect(self.delete_requested)
