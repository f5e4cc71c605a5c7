"""The numbers of one day on screen: their records, and when they are saved."""

from datetime import date

from PySide6.QtCore import QObject

from journal.models.counter import DayCount, counts_on, own_counters
from journal.notebook import copy_of
from journal.ui.page import Page
from journal.ui.pages.today.counters.counter_menu import CounterMenu
from journal.ui.pages.today.counters.counters_card import CountersCard
from journal.ui.pages.today.counters.shown_counters import all_counters
from journal.ui.widgets.autosave import Autosave


class DayCounts(QObject):
    """Shows and saves what was counted on a day; an untouched counter has no record."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._day = page.desk.today
        self._records: dict[str, DayCount] = {}
        self.card = CountersCard(page.desk.look)
        self.autosave = Autosave(self.card, self._save)
        self._menu = CounterMenu(page, self.card, self.autosave.flush)
        self.card.counted.connect(self._counted)

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
        if waiting is not None:
            self.card.show_counts({key: n for key, n in waiting.items() if n is not None})
            return
        self._day = day
        self._records = {one.counter: one for one in notebook.read(counts_on(day))}
        self.card.show_counts(self._stored)

    @property
    def _stored(self) -> dict[str, int]:
        return {key: one.number for key, one in self._records.items() if one.deleted_at is None}

    def _counted(self, key: str, count: int | None) -> None:
        if not self.autosave.dirty:
            self._let_the_day_end(key, count)
        self.autosave.touch()

    def _let_the_day_end(self, key: str, count: int | None) -> None:
        """Take a step along to the new day where the day in view turns out to be over."""
        before, step = self._day, (count or 0) - self._stored.get(key, 0)
        self._page.look_at_the_day()
        if self._day != before and key in self.card.steppers:
            stored = self._stored
            self.card.show_counts({**stored, key: max(0, stored.get(key, 0) + step)})

    def _save(self) -> None:
        """Save what differs from what is stored, together; what was emptied goes."""
        notebook = self._page.desk.notebook
        stored = self._stored
        changed: dict[str, DayCount] = {}
        for key, count in self.card.counts.items():
            if count == stored.get(key):
                continue
            known = self._records.get(key)
            record = (
                DayCount(day=self._day, counter=key, number=0) if known is None else copy_of(known)
            )
            record.number = record.number if count is None else count
            # Not through the notebook's delete: an Undo offered for something else stays its own.
            record.deleted_at = notebook.clock.now() if count is None else None
            changed[key] = record
        notebook.save(*changed.values(), origin=self._page)
        self._records |= changed
