"""What becomes of a one thing: taken on to another day, let go, or an achievement."""

from datetime import date

from PySide6.QtCore import QObject

from journal.errors import JournalError
from journal.models.achievement import TITLE_LIMIT, Achievement, achievement
from journal.models.check_in import CheckIn, ShowedUp
from journal.models.one_thing import Ending, OneThingEnd, ends_between
from journal.ui.page import Page
from journal.ui.pages.today.day_entry import DayEntry
from journal.ui.pages.today.day_words import day_before_words
from journal.ui.pages.today.kept import deleted, kept
from journal.ui.widgets.whole_line import stored_length
from journal.ui.words import one_line


class OneThingEnds(QObject):
    """Fills the two lines around the one thing, and does what they offer."""

    def __init__(self, page: Page, entry: DayEntry) -> None:
        super().__init__(page)
        self._page = page
        self._entry = entry
        self._before: CheckIn | None = None
        self._ends: dict[date, OneThingEnd] = {}
        self._win: Achievement | None = None
        self._let_go_here: OneThingEnd | None = None
        self.unfinished = entry.check_in.unfinished
        self.achieved = entry.check_in.achieved
        self.unfinished.taken_on.connect(self._take_on)
        self.unfinished.let_go.connect(self._let_go)
        self.unfinished.brought_back.connect(self._bring_back)
        self.achieved.wanted.connect(self._make_achievement)
        self.achieved.undone.connect(self._undo_achievement)
        self.achieved.open_requested.connect(self._open_achievement)
        entry.check_in.edited.connect(self.offer)

    def show_day(self, day: date) -> None:
        """Read how the one things around ``day`` ended, and offer what is left to do."""
        notebook, today = self._page.desk.notebook, self._page.desk.today
        if self._let_go_here is not None and (day != today or self._entry.day != day):
            self._let_go_here = None  # one is gone from where it could be brought back
        self._before = self._entry.last_one_thing if day == today else None
        first = self._before.day if self._before is not None else day
        self._ends = notebook.read(ends_between(first, day))
        end = self._ends.get(day)
        self._win = (
            notebook.read(achievement(end.achievement_id))
            if end is not None and end.achievement_id is not None
            else None
        )
        self.offer()

    def offer(self) -> None:
        """Offer what suits what is on screen now."""
        self._offer_unfinished()
        card = self._entry.check_in
        done = card.showed_up.choice == ShowedUp.YES and bool(card.one_thing.text().strip())
        if self._win is not None:
            untouched = self._win.updated_at == self._win.created_at
            self.achieved.tell_kept(untouched=untouched)
        elif done:
            self.achieved.offer()
        else:
            self.achieved.hide()

    def _offer_unfinished(self) -> None:
        before = self._before
        if before is None or before.showed_up is ShowedUp.YES or self._entry.is_rest:
            self.unfinished.hide()
            return
        end = self._ends.get(before.day)
        gone = end is not None and self._let_go_here is not None and end.id == self._let_go_here.id
        if end is not None and not gone:
            self.unfinished.hide()
            return
        free = not self._entry.check_in.one_thing.text().strip()
        when = day_before_words(before.day, self._page.desk.today)
        self.unfinished.show_thing(when, before.one_thing, free=free, gone=gone)

    def _take_on(self) -> None:
        before = self._before
        if before is None:
            return
        end = OneThingEnd(day=before.day, ending=Ending.TAKEN_ON)
        try:
            self._entry.take_on(before, end)
        except JournalError as error:
            self._page.went_wrong.emit(error)
            return
        self._page.ask_again()
        self._entry.check_in.one_thing.setFocus()

    def _let_go(self) -> None:
        if self._before is None:
            return
        keyboard = self.unfinished.let_go_button.hasFocus()
        end = self._let_go_here = OneThingEnd(day=self._before.day, ending=Ending.LET_GO)
        if not kept(self._page, end):
            self._let_go_here = None
        elif keyboard:
            self.unfinished.back_button.setFocus()

    def _bring_back(self) -> None:
        end = self._let_go_here
        keyboard = self.unfinished.back_button.hasFocus()
        if end is not None and deleted(self._page, end):
            self._let_go_here = None
            if keyboard:
                self.unfinished.let_go_button.setFocus()

    def _make_achievement(self) -> None:
        """Keep the done one thing as an achievement of its day, and note that it is one."""
        if self._win is not None or not self._page.flush():
            return
        words = self._entry.check_in.one_thing.text().strip()
        title = one_line(words)
        whole = stored_length(title) <= TITLE_LIMIT
        if not whole:
            title = title[: TITLE_LIMIT // 2 + 40].rstrip() + "…"
        win = Achievement(day=self._entry.day, title=title, action="" if whole else words)
        end = OneThingEnd(day=win.day, ending=Ending.ACHIEVED, achievement_id=win.id)
        kept(self._page, win, end)

    def _undo_achievement(self) -> None:
        end = self._ends.get(self._entry.day)
        if self._win is not None and end is not None and deleted(self._page, self._win, end):
            self._page.deleted.emit("The achievement is in the trash.")

    def _open_achievement(self) -> None:
        if self._win is not None:
            self._page.page_requested.emit("achievements", self._win.id)
