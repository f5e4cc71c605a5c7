"""The period a pack tells of."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal.review.period import Period, PeriodName, period_of
from journal.ui.desk import Desk
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.segmented import Segmented

CUSTOM = "custom"
_SEGMENTS = (
    PeriodName.SINCE_LAST_REVIEW,
    PeriodName.THIS_QUARTER,
    PeriodName.LAST_QUARTER,
    PeriodName.THIS_YEAR,
)
_MORE = (PeriodName.THIS_HALF, PeriodName.LAST_HALF, PeriodName.LAST_YEAR)
_OWN_DAYS = "days"


class PeriodBar(QWidget):
    """Chooses a period by name, or from one day to another.

    Signals:
        changed(): the person chose another period.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._last_review: date | None = None
        self.names = Segmented(
            {one.value: _words(one) for one in _SEGMENTS} | {CUSTOM: "Custom…"}, "Period"
        )
        self.names.choose(PeriodName.SINCE_LAST_REVIEW)
        self.more = ChoiceBox(
            {_OWN_DAYS: "Own days"} | {one.value: _words(one) for one in _MORE},
            "Half or year",
        )
        self.first = DayEdit("First day", lead="from")
        self.last = DayEdit("Last day", lead="to")
        row = FlowLayout(self, spacing=10)
        for part in (self.names, self.more, self.first, self.last):
            row.addWidget(part)
        self.first.set_day(desk.today.replace(month=1, day=1))
        self.last.set_day(desk.today)
        self.names.chosen.connect(self._named)
        self.more.chosen.connect(self._more_named)
        self.first.edited.connect(self._days_edited)
        self.last.edited.connect(self._days_edited)
        self._show_days()

    @property
    def period(self) -> Period:
        """The days chosen, as of today."""
        if self.names.choice == CUSTOM:
            first, last = sorted((self.first.day, self.last.day))
            return Period(first, last)
        return self._named_period(PeriodName(self.names.choice))

    def know_last_review(self, day: date | None) -> None:
        """Take the day the last pack ended with."""
        self._last_review = day

    def take(self, first: date | None, last: date | None) -> None:
        """Show days of an earlier pack without telling it as the person's act."""
        self.names.choose(CUSTOM)
        self.more.choose(_OWN_DAYS)
        self.first.set_day(first or date(2000, 1, 1))
        self.last.set_day(last or self._desk.today)
        self._show_days()

    @property
    def words(self) -> str:
        """What the subtitle says of the choice."""
        if self.names.choice != PeriodName.SINCE_LAST_REVIEW:
            return ""
        return "everything since your last review" if self._last_review else "everything so far"

    def _named_period(self, name: PeriodName) -> Period:
        start = self._desk.preferences.settings.fiscal_year_start
        return period_of(
            name, self._desk.today, fiscal_year_start=start, last_review=self._last_review
        )

    def _named(self) -> None:
        self._show_days()
        self.changed.emit()

    def _more_named(self, key: str) -> None:
        if key != _OWN_DAYS:
            period = self._named_period(PeriodName(key))
            self.first.set_day(period.first or self._desk.today)
            self.last.set_day(period.last or self._desk.today)
        self.changed.emit()

    def _days_edited(self) -> None:
        self.more.choose(_OWN_DAYS)
        self.changed.emit()

    def _show_days(self) -> None:
        is_custom = self.names.choice == CUSTOM
        for part in (self.more, self.first, self.last):
            part.setVisible(is_custom)


def _words(name: PeriodName) -> str:
    return name.words
