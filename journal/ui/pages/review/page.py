"""The review: achievements chosen, ordered, looked at as pages, and handed in."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn
from journal.models.goal import Goal, Milestone, Progress
from journal.models.reframe import BeliefRating, Reframe
from journal.models.review_pack import ReviewPack, last_review_day, packs
from journal.review.document import ReviewDocument
from journal.review.warnings import warnings_of
from journal.review.words import LocaleWords
from journal.ui.desk import Desk
from journal.ui.draft_note import DraftNote
from journal.ui.drafts import Drafts
from journal.ui.page import Page
from journal.ui.pages.review.choice_bar import ChoiceBar
from journal.ui.pages.review.handing_out import HandingOut
from journal.ui.pages.review.head_buttons import HeadButtons
from journal.ui.pages.review.material import Material
from journal.ui.pages.review.missing_number import MissingNumber
from journal.ui.pages.review.pack_view import PackView
from journal.ui.pages.review.parts import Parts
from journal.ui.pages.review.preview import Preview
from journal.ui.pages.review.several import pack_of
from journal.ui.pages.review.subtitle import subtitle
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.side_by_side import SideBySide
from journal.ui.words import short_day

BEGUN = "review pack"
PREVIEW_AFTER_MS = 250
NARROW, PAGE_HIGH = 720, 600
NOTHING = "There is no achievement in this time. Choose another period, or write one down."
HOW = "Space ticks · Alt+↑ ↓ or dragging moves · F2 writes a headline for this pack"


class ReviewPage(Page):
    """Puts a pack together and hands it out; every pack handed out is kept."""

    kinds = frozenset(
        {Achievement, Goal, Milestone, Progress, Reframe, BeliefRating, CheckIn, ReviewPack}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Prepare a review", "Choose what to tell, and see it as a page.")
        self._material = Material()
        self._begins = False
        self.buttons = HeadButtons()
        self.header_buttons.addWidget(self.buttons)
        self.choices = ChoiceBar(desk)
        self.hints = label("", "muted")
        self.view = PackView(desk)
        self.empty = EmptyState(NOTHING, "Write one down")
        self.parts = Parts(desk.look)
        self.missing = MissingNumber(desk)
        self.preview = Preview(desk.look)
        self.preview.setMinimumHeight(desk.look.px(PAGE_HIGH))
        self.handing = HandingOut(desk, self)
        self.begun = Drafts(desk.notebook, self, (self.parts.words, self.view))
        self.note = DraftNote()
        self.note.follow(self.begun)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._build()
        self._connect()

    @property
    def pack(self) -> ReviewPack:
        """What would leave now."""
        period = self.choices.period.period
        return ReviewPack(
            day=self.desk.today,
            title=self.parts.title_line.text(),
            summary=self.parts.summary.text,
            first_day=period.first,
            last_day=period.last,
            group_by=self.choices.group.choice,
            chosen=tuple(one.id for one in self.view.rows.chosen),
            headlines=self.view.rows.headlines,
            goals=self.parts.goals.chosen,
            beliefs=self.parts.beliefs.chosen,
            check_ins=self.parts.check_ins.chosen,
        )

    def refresh(self) -> None:
        """Ask the journal again; a headline being written is finished first."""
        if self.view.is_writing:
            self._stale = True
            return
        read = self.desk.notebook.read
        self._material.read(self.desk.notebook)
        self.choices.period.know_last_review(read(last_review_day()))
        self.choices.offer_tags(self._material.achievements)
        self.buttons.offer_packs(read(packs()))
        self._choose_again()
        if not self._begins:
            self._begins = True
            self.begun.turn_to(BEGUN)

    def take_focus(self) -> None:
        """Begin in the list, or at the period where it is empty."""
        (self.view if self.view.rows.rows else self.choices.period.names).setFocus()

    def go_to(self, place: object) -> None:
        """Tell of those achievements alone whose ids ``place`` holds."""
        chosen = [
            one
            for one in self._material.achievements
            if isinstance(place, tuple) and one.id in place
        ]
        if chosen:
            self._take(pack_of(chosen))

    def flush(self) -> bool:
        """Take the headline being written."""
        self.view.finish_writing()
        return True

    def reopen(self, pack: ReviewPack) -> None:
        """Put an earlier pack together again, to change it or hand it out once more."""
        self.begun.turn_to(None)  # what was begun waits until this one has left
        self._take(pack)
        self.parts.take(pack)
        self.begun.turn_to(f"{BEGUN} {pack.id}")
        self.said.emit(f"The pack of {short_day(pack.day, year=True)} is open again.")

    def _take(self, pack: ReviewPack) -> None:
        self.choices.kinds.choose(frozenset())
        self.choices.tags.choose(frozenset())
        self.choices.period.take(pack.first_day, pack.last_day)
        self.choices.group.choose(pack.group_by)
        self._choose_again()
        self.view.rows.take(pack.chosen, pack.headlines)

    def export(self, ending: str) -> None:
        """Hand the pack out as a file with ``ending``, or "" for the clipboard."""
        self.flush()
        if not self.view.rows.chosen and not self.parts.goals.chosen:
            self.said.emit("Nothing is ticked: there is nothing to export.")
            return
        pack = self.pack
        self.handing.begin(pack, self._document(pack), self.view.rows.rows, ending)

    def _build(self) -> None:
        listing = Card()
        listing.body.setContentsMargins(12, 12, 12, 12)
        listing.body.setSpacing(6)
        listing.body.addWidget(self.view)
        listing.body.addWidget(self.empty)
        self._how = label(HOW, "small")
        listing.body.addWidget(self._how)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self.note, self.hints, listing, self.missing, self.parts):
            column.addWidget(part)
        column.addStretch(1)
        both = SideBySide(narrow=self.desk.look.px(NARROW))
        both.add(left, 3)
        both.add(self.preview, 2)
        self.body.addWidget(self.choices)
        self.body.addWidget(both)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._show_pages)
        self.buttons.export_requested.connect(self.export)
        self.buttons.pack_chosen.connect(self.reopen)
        self.choices.changed.connect(self._choose_again)
        self.choices.grouped.connect(self._edited)
        self.view.rows.edited.connect(self._edited)
        self.view.writing_ended.connect(self._written_headline)
        self.empty.begin_requested.connect(self._write_one)
        self.parts.changed.connect(self._edited)
        self.missing.saved.connect(self.ask_again)
        self.missing.failed.connect(self.went_wrong)
        self.handing.said.connect(self.said)
        self.handing.failed.connect(self.went_wrong)
        self.handing.kept.connect(self._kept)
        self.begun.failed.connect(self.went_wrong)

    def _choose_again(self) -> None:
        self.view.finish_writing()
        period = self.choices.period.period
        self._material.read_days(self.desk.notebook, period)
        rows = self.view.show_rows(self.choices.matching(self._material.achievements))
        material = self._material
        self.parts.offer(material.goals, material.beliefs, material.check_ins)
        self.view.setVisible(bool(rows))
        self._how.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._edited()

    def _edited(self) -> None:
        """Say what is chosen, warn, and show the pages soon."""
        chosen, period = self.view.rows.chosen, self.choices.period.period
        told = len(chosen), len(self.view.rows.rows), period, self.choices.period.words
        self.subtitle.setText(subtitle(*told))
        warned = warnings_of(chosen, period, LocaleWords(), today=self.desk.today)
        self.hints.setText(" ".join(part for part in (warned.recency, warned.gaps) if part))
        self.hints.setVisible(bool(self.hints.text()))
        self.missing.show_lacking(warned.lacking_number)
        self._soon.start(PREVIEW_AFTER_MS)

    def _show_pages(self) -> None:
        self.preview.show_document(self._document(self.pack))

    def _document(self, pack: ReviewPack) -> ReviewDocument:
        return self._material.document(pack, self.desk.work_days)

    def _kept(self) -> None:
        self.begun.end()
        self.begun.turn_to(BEGUN)
        try:
            self.buttons.offer_packs(self.desk.notebook.read(packs()))
        except JournalError as error:
            self.went_wrong.emit(error)

    def _written_headline(self) -> None:
        if self._stale:
            QTimer.singleShot(0, self, self.ask_again)

    def _write_one(self) -> None:
        self.page_requested.emit("achievements", None)
