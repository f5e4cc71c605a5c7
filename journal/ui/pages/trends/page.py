"""The page of what the days add up to."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn, Shape
from journal.models.counter import Counter, DayCount
from journal.models.prospect import Attempt
from journal.models.reframe import BeliefRating, Reframe
from journal.trends.figures import Figures, figures, figures_before
from journal.trends.records import Records, read_records
from journal.trends.tables import tables_of
from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.pages.trends.cards import TrendCards
from journal.ui.pages.trends.page_buttons import PageButtons
from journal.ui.pages.trends.page_printing import PagePrinting
from journal.ui.pages.trends.page_saving import PageSaving
from journal.ui.pages.trends.range_bar import RangeBar
from journal.ui.pages.trends.span_words import span_words
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.words import short_day, writing


class TrendsPage(Page):
    """Shows one range of days on all its cards; it reads and never writes."""

    kinds = frozenset(
        {CheckIn, Shape, Achievement, Reframe, BeliefRating, Counter, DayCount, Attempt}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Trends")
        self._records: Records | None = None
        self._shown: Figures | None = None
        self._read_for: tuple[frozenset[int], int, int] | None = None
        self.bar = RangeBar(desk.today)
        self.bar.changed.connect(self._show_range)
        self.range = self.bar.choice
        self.header_buttons.addWidget(self.range)
        self.buttons = PageButtons()
        self.header_buttons.addWidget(self.buttons)
        self.saving = PageSaving(desk.look, self)
        self.printing = PagePrinting(desk.look, self)
        self.empty = EmptyState(
            "Trends shows how strong Resistance was, how often you showed up and what changed. "
            "It begins with the first check-in.",
            "Check in today",
        )
        self.empty.begin_requested.connect(self._open_today)
        self.cards = TrendCards(desk)
        self.columns = self.cards.columns
        self.body.addWidget(self.bar)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.columns)
        self.body.addStretch(1)
        for card in self.cards.all:
            card.page_requested.connect(self.page_requested)
            card.said.connect(self.said)
            card.went_wrong.connect(self.went_wrong)
        self.buttons.picture_requested.connect(self._save_picture)
        self.buttons.data_requested.connect(self._save_data)
        self.buttons.print_requested.connect(self._print)
        for outlet in (self.saving, self.printing):
            outlet.said.connect(self.said)
            outlet.failed.connect(self.went_wrong)

    def refresh(self) -> None:
        """Read the journal again and show the chosen range."""
        settings = self.desk.preferences.settings
        self._read_for = self._rules()
        self._records = read_records(
            self.desk.notebook.read,
            self.desk.today,
            self.desk.work_days,
            settings.day_ends_at,
            grace=settings.run_grace,
            writing=writing(),
        )
        self.bar.set_today(self.desk.today)
        self._show_range()

    def take_focus(self) -> None:
        """Begin at the range."""
        for segment in self.range.findChildren(QPushButton):
            if segment.isChecked():
                segment.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the range below the title where both have no room side by side."""
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        room = event.size().width() - margins.left() - margins.right()
        parts = (self.title, self.range, self.buttons)
        needed = sum(part.sizeHint().width() for part in parts) + 60
        if room < needed and not self.bar.has_choice:
            self.header_buttons.removeWidget(self.range)
            self.bar.take_choice()
        elif room >= needed and self.bar.has_choice:
            self.bar.give_choice()
            self.header_buttons.insertWidget(0, self.range)

    def _preferences_changed(self) -> None:
        """Follow what the figures go by; most settings do not matter here."""
        if self._rules() != self._read_for:
            super()._preferences_changed()

    def _rules(self) -> tuple[frozenset[int], int, int]:
        settings = self.desk.preferences.settings
        return self.desk.work_days, settings.day_ends_at, settings.run_grace

    def _show_range(self) -> None:
        records = self._records
        if records is None:
            return
        for widget in (self.range, self.buttons, self.columns):
            widget.setVisible(not records.empty)
        self.empty.setVisible(records.empty)
        if records.empty:
            self.bar.hide()
            return
        self._shown = shown = figures(records, self.bar.span)
        before = figures_before(shown) if self.bar.comparing else None
        self.bar.say(
            shown.span,
            comparable=before is not None,
            begin=records.begin,
            day_words=short_day(records.begin, year=True),
        )
        self.cards.show_figures(shown, before)

    def _save_picture(self) -> None:
        self.saving.save_picture(self.columns, self._file_name)

    def _save_data(self) -> None:
        if self._shown is not None:
            self.saving.save_data(tables_of(self._shown), self._file_name)

    def _print(self) -> None:
        if self._shown is not None:
            name = f"Trends, {span_words(self._shown.span)}"
            self.printing.print_cards(self.cards.all, name)

    @property
    def _file_name(self) -> str:
        return f"trends-{self.desk.today.isoformat()}"

    def _open_today(self) -> None:
        self.page_requested.emit("today", None)
