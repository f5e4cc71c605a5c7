"""The menu that changes the counters: name, order, which ones show."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from journal.models.counter import Counter
from journal.ui.line_dialog import LineDialog
from journal.ui.page import Page
from journal.ui.pages.today.counters.counters_card import CountersCard
from journal.ui.pages.today.counters.shown_counters import ShownCounter
from journal.ui.pages.today.kept import kept

_ADD = "add"
_RENAME, _UP, _DOWN, _HIDE, _SHOW = "rename", "up", "down", "hide", "show"


class CounterMenu(QObject):
    """Fills the card's menu whenever it is asked for; every change is kept at once."""

    def __init__(self, page: Page, card: CountersCard, flush: Callable[[], bool]) -> None:
        super().__init__(card)
        self.counters: Sequence[ShownCounter] = ()
        self._page = page
        self._card = card
        self._flush = flush
        self._asked_for = ""
        self._menu = card.more.menu_shown
        card.more.pressed.connect(self.fill)  # before the button asks how wide the menu is
        self._menu.triggered.connect(self._do)

    def fill(self) -> None:
        """Offer what can be changed now."""
        menu = self._menu
        menu.clear()
        for gone in menu.findChildren(QMenu):
            gone.deleteLater()
        self._offer(menu, "Add a counter…", _ADD, "")
        menu.addSeparator()
        shown = [one for one in self.counters if not one.hidden]
        for at, one in enumerate(shown):
            own = menu.addMenu(_escaped(one.short))
            self._offer(own, "Rename…", _RENAME, one.key)
            if at > 0:
                self._offer(own, "Move up", _UP, one.key)
            if at < len(shown) - 1:
                self._offer(own, "Move down", _DOWN, one.key)
            self._offer(own, "Hide", _HIDE, one.key)
        hidden = [one for one in self.counters if one.hidden]
        if hidden:
            menu.addSeparator()
        for one in hidden:
            self._offer(menu, f"Show “{_escaped(one.short)}” again", _SHOW, one.key)

    @staticmethod
    def _offer(menu: QMenu, words: str, deed: str, key: str) -> None:
        menu.addAction(words).setData((deed, key))

    def _do(self, action: QAction) -> None:
        data = action.data()
        if data is None or not self._flush():
            return
        deed, key = data
        if deed in (_ADD, _RENAME):
            self._ask(key)
        elif deed in (_UP, _DOWN):
            self._move(key, -1 if deed == _UP else 1)
        else:
            self._keep(self._named(key).changed(self._page.desk.today, hidden=deed == _HIDE))

    def _named(self, key: str) -> ShownCounter:
        return next(one for one in self.counters if one.key == key)

    def _ask(self, key: str, again: str = "") -> None:
        """Ask for a name: of the counter ``key``, or of a new one."""
        self._asked_for = key
        asking = LineDialog(
            self._page.desk.notebook,
            self._page,
            title="Rename the counter" if key else "A counter of your own",
            asks="What is it called?" if key else "What do you want to count?",
            key=f"counter:{key or 'new'}",
            text=self._named(key).label if key else "",
        )
        if again:
            asking.put_back(again)
        asking.taken.connect(self._take_name)
        asking.open()

    def _take_name(self, words: str) -> None:
        name, key, today = words.strip(), self._asked_for, self._page.desk.today
        if not name:
            return
        if key:
            record = self._named(key).changed(today, label=name)
        else:
            last = max((one.place for one in self.counters), default=-1)
            record = Counter(day=today, key="", label=name, place=last + 1)
            record.key = str(record.id)
        if not self._keep(record):
            self._ask(key, again=words)

    def _move(self, key: str, step: int) -> None:
        """Change places with the next one that shows."""
        keys = [one.key for one in self.counters]
        shown = [one.key for one in self.counters if not one.hidden]
        other = shown[shown.index(key) + step]
        here, there = keys.index(key), keys.index(other)
        keys[here], keys[there] = keys[there], keys[here]
        today = self._page.desk.today
        moved = [
            one.changed(today, place=keys.index(one.key))
            for one in self.counters
            if keys.index(one.key) != one.place
        ]
        self._keep(*moved)

    def _keep(self, *records: Counter) -> bool:
        return kept(self._page, *records)


def _escaped(words: str) -> str:
    return words.replace("&", "&&")
