"""What the list shows: a period, kinds, goals, tags and words, its order; and how much that is."""

from collections.abc import Collection, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from journal.models.achievement import Category
from journal.ui.among import Among
from journal.ui.desk import Desk
from journal.ui.pages.achievements.shelf import Filter, folded, period
from journal.ui.pages.achievements.sort_chip import SortChip
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_menu import ChoiceMenu
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.filter_field import FilterField
from journal.ui.widgets.segmented import Segmented
from journal.ui.words import number

PERIODS = {"quarter": "This quarter", "year": "This year", "all": "All", "custom": "Custom…"}
EVERYTHING = frozenset({"time", "kinds", "goals", "tags", "words"})
"""The parts of a filter, by the names `FilterBar.widen` knows."""
LEAST_FIELD, GAP = 170, 10


class FilterBar(QWidget):
    """Builds a `Filter`; stands on one line where there is room, on more where there is not.

    Signals:
        changed(): the person filters or sorts otherwise.
        list_requested(): the person wants to go on to the list.
    """

    changed = Signal()
    list_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.period = Segmented(PERIODS, "Period", parent=self)
        self.period.choose("quarter")
        self.first = DayEdit("From", lead="from")
        self.last = DayEdit("To", lead="to")
        self._between = _beside(self, self.first, self.last)
        self.kinds = ChoiceMenu(
            {one.value: one.words for one in Category}, "kinds", "achievement", self
        )
        self.goals = ChoiceMenu({}, "goals", "goal", self, idle="Goals")
        self.tags = ChoiceMenu({}, "tags", "achievement", self, idle="Tags")
        self.sorting = SortChip(self)
        self.field = FilterField("Filter achievements")
        self.field.setToolTip("Ctrl+F")
        self.count = label("", "small", wrap=False)
        self._words = _beside(self, self.field, self.count)
        self._shown_period: tuple[date, date] = (desk.today, desk.today)
        self._show_days()
        self.offer({}, {})
        self._connect()

    @property
    def filter(self) -> Filter:
        """What is chosen, as of today."""
        first, last = period(self.period.choice, self._desk.today)
        if self.period.choice == "custom":
            first, last = sorted((self.first.day, self.last.day))
        words = tuple(folded(self.field.text()).split())
        return Filter(first, last, self.kinds.choice, words, self.goals.choice, self.tags.choice)

    def offer(self, goals: Mapping[str, str], tags: Mapping[str, str]) -> bool:
        """Offer these goals and tags by their keys; tell whether a chosen one is gone by that."""
        before = self.filter
        for chip, words in ((self.goals, goals), (self.tags, tags)):
            chip.offer(words)
            chip.setVisible(bool(words))
        self._arrange()
        return self.filter != before

    def widen(self, parts: Collection[str] = EVERYTHING) -> None:
        """Take back parts of the filter without telling it as the person's act."""
        with QSignalBlocker(self):
            if "words" in parts:
                self.field.clear()
            for part, chip in (("kinds", self.kinds), ("goals", self.goals), ("tags", self.tags)):
                if part in parts:
                    chip.choose(frozenset())
            if "time" in parts:
                self.period.choose("all")
                self._show_days()

    def show_only(self, among: Among) -> None:
        """Show a period and a kind alone without telling it as the person's act."""
        self.widen()
        with QSignalBlocker(self):
            if among.kind:
                self.kinds.choose(frozenset({among.kind}))
            if among.first is not None and among.last is not None:
                self.first.set_day(among.first)
                self.last.set_day(among.last)
                self.period.choose("custom")
                self._show_days()

    def go_to_words(self) -> None:
        """Go to the words one filters by."""
        self.field.setFocus()
        self.field.selectAll()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of all are shown."""
        if shown == total:
            words = f"{number(shown)} {'achievement' if shown == 1 else 'achievements'}"
        else:
            words = f"{number(shown)} of {number(total)}"
        self.count.setText(words)
        self.count.setAccessibleName(f"Shown: {words}")
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Be no narrower than the widest part."""
        return QSize(max(self._least(one) for one in self._parts()), self.height())

    def sizeHint(self) -> QSize:
        """Ask for no width: the parts take the lines they need."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one line or more."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Make room when a chip says something longer."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def _connect(self) -> None:
        self.period.chosen.connect(self._period_chosen)
        for day in (self.first, self.last):
            day.edited.connect(self.changed)
        for chip in (self.kinds, self.goals, self.tags):
            chip.chosen.connect(self.changed)
        self.sorting.chosen.connect(self.changed)
        self.field.textChanged.connect(self.changed)
        self.field.list_requested.connect(self.list_requested)

    def _period_chosen(self, key: str) -> None:
        if key == "custom":
            first, last = self._shown_period
            self.first.set_day(first)
            self.last.set_day(last)
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        first, last = period(self.period.choice, self._desk.today)
        if first is not None and last is not None:
            self._shown_period = first, min(last, self._desk.today)
        self._between.setVisible(self.period.choice == "custom")
        self._arrange()

    def _parts(self) -> list[QWidget]:
        parts: tuple[QWidget, ...] = (self.period, self._between, self.kinds, self.goals)
        parts = (*parts, self.tags, self.sorting, self._words)
        return [one for one in parts if not one.isHidden()]

    def _least(self, part: QWidget) -> int:
        if part is not self._words:
            return part.sizeHint().width()
        return self._desk.look.px(LEAST_FIELD) + GAP + self.count.sizeHint().width()

    def _arrange(self) -> None:
        """Fill line after line; the words take what is left of theirs."""
        lines: list[list[QWidget]] = [[]]
        used = 0
        for part in self._parts():
            if lines[-1] and used + self._least(part) > self.width():
                lines.append([])
                used = 0
            lines[-1].append(part)
            used += self._least(part) + GAP
        high = max(one.sizeHint().height() for one in self._parts())
        for at, line in enumerate(lines):
            x, spare = 0, self.width() - sum(self._least(one) + GAP for one in line) + GAP
            for one in line:
                wide = self._least(one) + (max(0, spare) if one is self._words else 0)
                tall = one.sizeHint().height()
                y = at * (high + GAP) + (high - tall) // 2
                one.setGeometry(QRect(x, y, min(wide, self.width()), tall))
                x += wide + GAP
        self.setFixedHeight(len(lines) * (high + GAP) - GAP)


def _beside(parent: QWidget, first: QWidget, second: QWidget) -> QWidget:
    """Return two parts that stay on one line; the first takes what is left of it."""
    made = QWidget(parent)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    row.addWidget(first, 1)
    row.addWidget(second)
    return made
