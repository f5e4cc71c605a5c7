"""The cards below what is first in view: they are made once the page was painted."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from journal.errors import JournalError
from journal.ui.page import Page
from journal.ui.widgets.columns import Columns
from journal.ui.widgets.tab_order import place_after

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from journal.ui.pages.today.commitments.card import CommitmentsCard
    from journal.ui.pages.today.counters.day_counts import DayCounts
    from journal.ui.pages.today.follow_ups_card import FollowUpsCard
    from journal.ui.pages.today.steps_card import StepsCard
    from journal.ui.pages.today.year_ago_card import YearAgoCard


class LowerCards(QObject):
    """Numbers, open steps, commitments, what to follow up and the day a year ago.

    Signals:
        made(): the cards are there and filled for the first time.
        saved(datetime): numbers were saved.
        failed(JournalError): they were not.
        day_chosen(date): the person wants to see another day.
    """

    made = Signal()
    saved = Signal(object)
    failed = Signal(object)
    day_chosen = Signal(object)

    def __init__(self, page: Page, columns: Columns, before: "QWidget") -> None:
        super().__init__(page)
        self._page = page
        self._columns = columns
        self._before = before
        self._day = page.desk.today
        self.counts: DayCounts | None = None
        self.steps: StepsCard | None = None
        self.commitments: CommitmentsCard | None = None
        self.follow_ups: FollowUpsCard | None = None
        self.year_ago: YearAgoCard | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        page.installEventFilter(self)

    def show_day(self, day: date) -> None:
        """Show ``day``, the first time once the page is painted."""
        self._day = day
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the cards after the first frame of the page."""
        if event.type() == QEvent.Type.Paint and not self._soon.isActive():
            self._soon.start(0)
        return super().eventFilter(watched, event)

    def flush(self) -> bool:
        """Save what was counted."""
        return self.counts is None or self.counts.autosave.flush()

    def _begin(self) -> None:
        if not self._page.isVisible() or self.counts is not None:
            return  # the page goes, or is shown later
        self._page.removeEventFilter(self)
        self._make()
        try:
            self._show()
        except JournalError as error:
            self._page.went_wrong.emit(error)
        self.made.emit()

    def _make(self) -> None:
        from journal.ui.pages.today.commitments.card import CommitmentsCard  # after the first paint
        from journal.ui.pages.today.counters.day_counts import DayCounts
        from journal.ui.pages.today.follow_ups_card import FollowUpsCard
        from journal.ui.pages.today.steps_card import StepsCard
        from journal.ui.pages.today.year_ago_card import YearAgoCard

        self.counts = DayCounts(self._page)
        self.counts.autosave.saved.connect(self.saved)
        self.counts.autosave.failed.connect(self.failed)
        self.steps = StepsCard(self._page)
        self.commitments = CommitmentsCard(self._page)
        self.commitments.later_button.toggled.connect(self._order)
        self.follow_ups = FollowUpsCard(self._page)
        self.year_ago = YearAgoCard(self._page.desk)
        self.year_ago.day_chosen.connect(self.day_chosen)
        self._columns.left.addWidget(self.counts.card)
        self._columns.right.addWidget(self.steps)
        self._columns.right.addWidget(self.commitments)
        self._columns.right.addWidget(self.follow_ups)
        self._columns.right.addWidget(self.year_ago)
        place_after(self._before, self.counts.card)

    def _show(self) -> None:
        for card in (self.counts, self.steps, self.commitments, self.follow_ups, self.year_ago):
            if card is not None:
                card.show_day(self._day)
        self._order()

    def _order(self) -> None:
        """Let Tab go down the right column: rows made anew would come last of all."""
        stops: list[QWidget] = []
        for card in (self.steps, self.commitments, self.follow_ups):
            if card is not None:
                stops += card.tab_stops
        if self.year_ago is not None:
            stops.append(self.year_ago.open_button)
        for before, after in pairwise(stops):
            before.setTabOrder(before, after)
