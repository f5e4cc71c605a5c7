"""What the list shows: a period, kinds and words; and how much that is."""

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from journal.models.achievement import Category
from journal.ui.desk import Desk
from journal.ui.pages.achievements.shelf import Filter, folded, period
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_menu import ChoiceMenu
from journal.ui.widgets.filter_field import FilterField
from journal.ui.widgets.segmented import Segmented
from journal.ui.words import number

PERIODS = {"quarter": "This quarter", "year": "This year", "all": "All"}
LEAST_FIELD = 170


class FilterBar(QWidget):
    """Builds a `Filter`; stands on one line where there is room, on two where there is not.

    Signals:
        changed(): the person filters otherwise.
        list_requested(): the person wants to go on to the list.
    """

    changed = Signal()
    list_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.period = Segmented(PERIODS, "Period")
        self.period.choose("quarter")
        self.kinds = ChoiceMenu({one.value: one.words for one in Category}, "kinds", "achievement")
        self.field = FilterField("Filter achievements")
        self.field.setToolTip("Ctrl+F")
        self.count = label("", "small", wrap=False)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self._arrange(1)
        QWidget.setTabOrder(self.kinds, self.field)
        self.period.chosen.connect(self.changed)
        self.kinds.chosen.connect(self.changed)
        self.field.textChanged.connect(self.changed)
        self.field.list_requested.connect(self.list_requested)

    @property
    def filter(self) -> Filter:
        """What is chosen, as of today."""
        first, last = period(self.period.choice, self._desk.today)
        words = tuple(folded(self.field.text()).split())
        return Filter(first, last, self.kinds.choice, words)

    def widen(self, *, words: bool = True, kinds: bool = True, time: bool = True) -> None:
        """Take back parts of the filter without telling it as the person's act."""
        with QSignalBlocker(self):
            if words:
                self.field.clear()
            if kinds:
                self.kinds.choose(frozenset())
            if time:
                self.period.choose("all")

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
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one line or two."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fixed = (self.period, self.kinds, self.count)
        needed = sum(one.sizeHint().width() for one in fixed) + 3 * self._grid.spacing()
        self._arrange(1 if self.width() >= needed + self._desk.look.px(LEAST_FIELD) else 2)

    def _arrange(self, lines: int) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        parts: tuple[QWidget, ...] = (self.period, self.kinds, self.field, self.count)
        for one in parts:
            self._grid.removeWidget(one)
        if lines == 1:
            for column, one in enumerate(parts):
                self._grid.addWidget(one, 0, column)
        else:
            self._grid.addWidget(self.period, 0, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(self.count, 0, 3)
            self._grid.addWidget(self.kinds, 1, 0)
            self._grid.addWidget(self.field, 1, 1, 1, 3)
        self._grid.setColumnStretch(2, 1)


class HiddenNotice(QWidget):
    """Says that the filter hides what was just added.

    Signals:
        show_requested(): the person wants to see it.
    """

    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hidden: frozenset[UUID] = frozenset()
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.words = label("", "muted", wrap=False)
        self.button = QPushButton("Show it")
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self.show_requested)
        row.addWidget(self.words, 0, 0)
        row.addWidget(self.button, 0, 1)
        row.setColumnStretch(2, 1)
        self.hide()

    def tell(self, hidden: Collection[UUID]) -> None:
        """Say how many are hidden; none hides the notice."""
        self.hidden = frozenset(hidden)
        if hidden:
            self.words.setText(f"{number(len(hidden))} added, hidden by the filter.")
            self.button.setText("Show it" if len(hidden) == 1 else "Show them")
        self.setVisible(bool(hidden))
