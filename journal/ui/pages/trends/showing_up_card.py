"""How often the rep showed up, and the days of the year."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from journal.numbers.showing_up import HARD_FROM, Run, ShowedUp
from journal.trends.figures import Figures
from journal.trends.showing_up import DayState, ShowingUp
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.day_square import STATE_WORDS, DayKey
from journal.ui.pages.trends.span_words import before_words, days_words
from journal.ui.pages.trends.year_calendar import YearCalendar
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.flow_layout import FlowLayout

_FEWEST_FOR_INTERVAL = 10


class ShowingUpCard(ChartCard):
    """Leads with what was done on hard days; the calendar always shows the last year."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Showing up", parent)
        self.headline = label("", "strong")
        self.hard = label("", "small")
        self.rate = label("", "muted")
        self.calendar = YearCalendar(look)
        keys = QWidget()
        keys.setAccessibleName("What the squares mean")
        flow = FlowLayout(keys, spacing=14)
        for state in STATE_WORDS:
            flow.addWidget(DayKey(look, state))
        for widget in (_together(self.headline, self.hard, self.rate), self.calendar, keys):
            self.add(widget)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:
        """Show the range; calendar and runs reach further back."""
        figures = shown.showing_up
        answers = {DayState.YES, DayState.PARTLY, DayState.NOT}
        answered = not answers.isdisjoint(figures.states.values())
        self.say_lacking("" if answered or figures.run.best else _LACKING)
        grace = shown.records.grace
        self.note.setText(_runs(figures.run, grace))
        self.note.setToolTip(_GRACE[grace])
        self.note.setAccessibleDescription(_GRACE[grace])
        self.headline.setText(_headline(figures.anyway))
        self.hard.setText(_hard(figures.anyway))
        self.rate.setText(_rate(figures.rate))
        self.calendar.show_states(figures.states)
        earlier = before.showing_up if before is not None else None
        self.say_before(_compared(earlier, before_words(shown.span)) if earlier else "")


def _together(*labels: QLabel) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for each in labels:
        column.addWidget(each)
    return holder


def _runs(run: Run, grace: int) -> str:
    name = "run with grace" if grace else "run without grace"
    return f"{name}: {days_words(run.current)} now, {days_words(run.best)} at best"


def _headline(anyway: ShowedUp) -> str:
    if not anyway.known:
        return "Did it anyway: no hard day answered in this range yet"
    if anyway.known < _FEWEST_FOR_INTERVAL:
        return f"Did it anyway on {anyway.worded} hard day{'' if anyway.known == 1 else 's'}"
    percent, _, fraction = anyway.worded.partition(" (")
    return f"Did it anyway on {_tight(percent)} of hard days ({fraction}"


def _hard(anyway: ShowedUp) -> str:
    words = f"Hard: Resistance of {HARD_FROM} or more."
    if anyway.known >= _FEWEST_FOR_INTERVAL:
        return f"{words} The true share very likely lies between {_between(anyway)}."
    missing = _FEWEST_FOR_INTERVAL - anyway.known
    return (
        f"{words} A percentage takes {missing} more answered hard day{'' if missing == 1 else 's'}."
    )


def _rate(rate: ShowedUp) -> str:
    if not rate.known:
        return "No scheduled day in this range has an answer yet."
    partly = f", partly on {rate.partly} more" if rate.partly else ""
    if rate.known < _FEWEST_FOR_INTERVAL:
        return f"All scheduled days: {rate.worded} answered ones{partly}."
    return (
        f"All scheduled days: {_tight(rate.worded)}{partly}; very likely between {_between(rate)}."
    )


def _between(rate: ShowedUp) -> str:
    low, high = rate.interval
    return f"{round(100 * low)}% and {round(100 * high)}%"


def _tight(percent: str) -> str:
    """Write a percentage the way the rest of the window does."""
    return percent.replace(" %", "%")


def _compared(before: ShowingUp, name: str) -> str:
    if not before.rate.known:
        return f"No scheduled day of {name} has an answer."
    words = f"In {name}: {_tight(before.rate.worded)} of the scheduled days"
    if before.anyway.known:
        words += f", {_tight(before.anyway.worded)} of the hard ones"
    return f"{words}."


_GRACE = (
    "Every missed day of work ends the run; days off do not.",
    "One missed day in any seven days of work does not end the run, nor do days off.",
    "Two missed days in any seven days of work do not end the run, nor do days off.",
)
_LACKING = (
    "No day has an answer to “Did you do it?” yet. One answer begins the calendar; "
    "ten answered days give a percentage."
)
