"""What a day and a year are: when they end or begin, and which days are worked."""

from PySide6.QtCore import QLocale, Signal

from journal.ui.pages.settings.named import named
from journal.ui.preferences import Preferences
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.chips import Chips
from journal.ui.widgets.choice_box import ChoiceBox


class DaysCard(Card):
    """Chooses the hour a day ends at, the work days and the month a year of reviews begins in.

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
        months = {str(month): QLocale().standaloneMonthName(month) for month in range(1, 13)}
        self.year_begins = ChoiceBox(months, "The year of reviews begins in")
        self.body.addLayout(named("The year of reviews begins in", self.year_begins))
        self.body.addWidget(label("Quarters, halves and years of a review go by it.", "small"))
        self.work_days.follow(self.day_ends)
        self.day_ends.chosen.connect(self._choose_day_end)
        self.work_days.chosen.connect(self._choose_work_days)
        self.year_begins.chosen.connect(self._choose_year_begin)

    def refresh(self) -> None:
        """Show the settings in force."""
        settings = self._preferences.settings
        self.day_ends.choose(str(settings.day_ends_at))
        self.year_begins.choose(str(settings.fiscal_year_start))
        names = {
            str(day): QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)
            for day in range(7)
        }
        self.work_days.offer(names, tuple(str(day) for day in settings.work_days))

    def _choose_day_end(self, hour: str) -> None:
        self._preferences.change(day_ends_at=int(hour))

    def _choose_year_begin(self, month: str) -> None:
        self._preferences.change(fiscal_year_start=int(month))

    def _choose_work_days(self, days: tuple[str, ...]) -> None:
        if days:
            self._preferences.change(work_days=tuple(int(day) for day in days))
        else:
            self.said.emit("At least one work day is needed.")
            self.refresh()
