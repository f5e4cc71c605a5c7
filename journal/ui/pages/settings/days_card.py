"""What a day and a year are: when they end or begin, and which days are worked."""

from PySide6.QtCore import QLocale, Signal

from journal.settings import RUN_GRACE
from journal.ui.pages.settings.named import named
from journal.ui.preferences import Preferences
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.chips import Chips
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.segmented import Segmented

_GRACE = {str(days): ("None", "One", "Two")[days] for days in RUN_GRACE}
_GRACE_WORDS = (
    "A run, on the page Trends, goes on over so many missed days in any seven days of work. They "
    "add nothing to it; days off neither add to it nor end it."
)


class DaysCard(Card):
    """Chooses when a day ends, the work days, the grace of a run and when a year of reviews begins.

    Signals:
        said(str): why a choice was not taken.
    """

    said = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__("Days and years")
        self._preferences = preferences
        hours = {str(hour): f"{hour:02}:00" for hour in range(7)}
        self.day_ends = ChoiceBox(hours, "The day ends at")
        self.work_days = Chips("belief", "Work days")
        self.body.addLayout(named("The day ends at", self.day_ends))
        self.body.addWidget(
            label("Until then an entry still belongs to the evening before.", "small")
        )
        self.body.addWidget(label("Work days", "label"))
        self.body.addWidget(self.work_days)
        self.body.addWidget(
            label("Only these count when the journal says how often you showed up.", "small")
        )
        self.grace = Segmented(_GRACE, "Missed days a run forgives")
        self.body.addLayout(named("Missed days a run forgives", self.grace))
        self.body.addWidget(label(_GRACE_WORDS, "small"))
        months = {str(month): QLocale().standaloneMonthName(month) for month in range(1, 13)}
        self.year_begins = ChoiceBox(months, "The year of reviews begins in")
        self.body.addLayout(named("The year of reviews begins in", self.year_begins))
        self.body.addWidget(label("Quarters, halves and years of a review go by it.", "small"))
        self.work_days.follow(self.day_ends)
        self.grace.chosen.connect(self._choose_grace)
        self.day_ends.chosen.connect(self._choose_day_end)
        self.work_days.chosen.connect(self._choose_work_days)
        self.year_begins.chosen.connect(self._choose_year_begin)

    def refresh(self) -> None:
        """Show the settings in force."""
        settings = self._preferences.settings
        self.day_ends.choose(str(settings.day_ends_at))
        self.grace.choose(str(settings.run_grace))
        self.year_begins.choose(str(settings.fiscal_year_start))
        names = {
            str(day): QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)
            for day in range(7)
        }
        self.work_days.offer(names, tuple(str(day) for day in settings.work_days))

    def _choose_day_end(self, hour: str) -> None:
        self._preferences.change(day_ends_at=int(hour))

    def _choose_grace(self, days: str) -> None:
        self._preferences.change(run_grace=int(days))

    def _choose_year_begin(self, month: str) -> None:
        self._preferences.change(fiscal_year_start=int(month))

    def _choose_work_days(self, days: tuple[str, ...]) -> None:
        if days:
            self._preferences.change(work_days=tuple(int(day) for day in days))
        else:
            self.said.emit("At least one work day is needed.")
            self.refresh()
