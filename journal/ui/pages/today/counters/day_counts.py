"""The numbers of one day on screen: what is kept by hand, what is logged, and when it is saved."""

from datetime import date

from PySide6.QtCore import QObject

from journal.models.counter import DayCount, counts_on, own_counters
from journal.models.day_numbers import logged_on
from journal.notebook import copy_of
from journal.ui.page import Page
from journal.ui.pages.today.counters.counter_menu import CounterMenu
from journal.ui.pages.today.counters.counters_card import CountersCard
from journal.ui.pages.today.counters.shown_counters import all_counters
from journal.ui.widgets.autosave import Autosave
from journal.ui.words import number


class DayCounts(QObject):
    """Shows and saves what was counted on a day; an untouched counter has no record.

    The number on screen is what was counted by hand and what was logged, together; only what was
    counted by hand is stored here.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._day = page.desk.today
        self._records: dict[str, DayCount] = {}
        self._logged: dict[str, int] = {}
        self._touched: set[str] = set()
        self.card = CountersCard(page.desk.look)
        self.autosave = Autosave(self.card, self._save)
        self._menu = CounterMenu(page, self.card, self.autosave.flush)
        self.card.counted.connect(self._counted)
        self.card.left.connect(self._put_right)
        self.card.log_requested.connect(self._go_and_log)

    @property
    def day(self) -> date:
        """The day in view."""
        return self._day

    def show_day(self, day: date) -> None:
        """Show the numbers of ``day`` as the journal has them; unsaved ones of it stay."""
        notebook = self._page.desk.notebook
        counters = all_counters(notebook.read(own_counters()))
        self._menu.counters = counters
        waiting = self.card.counts if self.autosave.dirty and day == self._day else None
        self.card.show_counters([one for one in counters if not one.hidden])
        self.card.name_day(day, self._page.desk.today)
        self._day = day
        self._records = {one.counter: one for one in notebook.read(counts_on(day))}
        self._logged = notebook.read(logged_on(day))
        shown: dict[str, int | None] = {**self._totals}
        if waiting is None:
            self._touched.clear()
        else:
            shown |= {key: waiting.get(key) for key in self._touched}
        self._show(shown)

    @property
    def _by_hand(self) -> dict[str, int]:
        return {key: one.number for key, one in self._records.items() if one.deleted_at is None}

    @property
    def _totals(self) -> dict[str, int]:
        by_hand = self._by_hand
        return {
            key: by_hand.get(key, 0) + self._logged.get(key, 0)
            for key in by_hand.keys() | self._logged.keys()
        }

    def _show(self, counts: dict[str, int | None]) -> None:
        known = {key: count for key, count in counts.items() if count is not None}
        self.card.show_counts(known, self._logged)

    def _counted(self, key: str, count: int | None) -> None:
        if not self.autosave.dirty:
            self._let_the_day_end(key, count)
        self._touched.add(key)
        self.autosave.touch()

    def _let_the_day_end(self, key: str, count: int | None) -> None:
        """Take a step along to the new day where the day in view turns out to be over."""
        before, step = self._day, (count or 0) - self._totals.get(key, 0)
        self._page.look_at_the_day()
        if self._day != before and key in self.card.steppers:
            totals = self._totals
            self._show({**totals, key: max(0, totals.get(key, 0) + step)})

    def _save(self) -> None:
        """Save what was counted by hand where it differs, together; what was emptied goes."""
        notebook = self._page.desk.notebook
        by_hand, counts = self._by_hand, self.card.counts
        changed: dict[str, DayCount] = {}
        for key in sorted(self._touched & counts.keys()):
            count, logged = counts[key], self._logged.get(key, 0)
            left = None if count is None else max(0, count - logged)
            if left == by_hand.get(key) or (not left and logged and key not in by_hand):
                continue
            known = self._records.get(key)
            record = (
                DayCount(day=self._day, counter=key, number=0) if known is None else copy_of(known)
            )
            record.number = record.number if left is None else left
            # Not through the notebook's delete: an Undo offered for something else stays its own.
            record.deleted_at = notebook.clock.now() if left is None else None
            changed[key] = record
        notebook.save(*changed.values(), origin=self._page)
        self._records |= changed
        self._touched.clear()

    def _put_right(self) -> None:
        """Put a number back that is less than what is logged, once the person goes on from it."""
        less = {
            key: logged
            for key, logged in self._logged.items()
            if key in self.card.counts and (self.card.counts[key] or 0) < logged
        }
        if less and self.autosave.flush():
            self._show({**self._totals})
            most = number(max(less.values()))
            self._page.said.emit(f"Put back to {most}: so many are logged, one by one.")

    def _go_and_log(self) -> None:
        self._page.page_requested.emit("attempts", self._day)
