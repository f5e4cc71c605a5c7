"""How belief in a thought and in its turn moved over the days."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.theme import Look
from journal.ui.words import figure, short_day

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

Ratings = Sequence[tuple[date, int]]
"""Days and the belief on them, 0-100 %, in the order they were made."""

_ONE_DAY_MARGIN = timedelta(days=3)


class BeliefPathChart(ChartView):
    """Two lines from 0 to 100 %: the thought dashed with squares, its turn solid with dots."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "How belief moved, chart", height=190, parent=parent)
        self._thought: Ratings = ()
        self._turn: Ratings = ()

    def show_ratings(self, thought: Ratings, turn: Ratings) -> None:
        """Show the ratings of a thought and of its turn; either may be empty."""
        if self.new(tuple(thought), tuple(turn)):
            self._thought = sorted(thought, key=lambda rating: rating[0])
            self._turn = sorted(turn, key=lambda rating: rating[0])
            self.redraw(self.describe())

    def describe(self) -> str:
        """Say in words what the picture shows."""
        said = [_moved("thought", self._thought), _moved("turn", self._turn)]
        return " ".join(words for words in said if words) or "No ratings yet."

    def table(self) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Return header and rows of the figures drawn."""
        return ("date", "rated", "%"), [
            (day.isoformat(), name, value)
            for name, ratings, _ in self._lines()
            for day, value in ratings
        ]

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw both lines with their latest value beside them."""
        days = sorted({day for day, _ in (*self._thought, *self._turn)})
        if not days:
            sheet.words_at(sheet.width / 2, sheet.height / 2, "No ratings yet", align="center")
            return []
        first, last = days[0], days[-1]
        margin = _ONE_DAY_MARGIN if first == last else timedelta()
        ends = [
            (ratings[-1][1], f"{name} {_percent(ratings[-1][1])}", role)
            for name, ratings, role in self._lines()
            if ratings
        ]
        sheet.frame(
            ((first - margin).toordinal(), (last + margin).toordinal()),
            (0, 100),
            left=sheet.margin([_percent(100)]),
            right=sheet.margin(words for _, words, _ in ends) + self.look.px(4),
            bottom=self.look.px(26),
        )
        sheet.rows((value, _percent(value)) for value in (0, 50, 100))
        sheet.days(first, last)
        for name, ratings, role in self._lines():
            xs, ys = [day.toordinal() for day, _ in ratings], [value for _, value in ratings]
            sheet.line(xs, ys, role, dashed=name == "thought")
            sheet.points(xs, ys, role, shape="s" if name == "thought" else "o", size=5)
        self._name_ends(sheet, ends, last)
        return [self._mark(sheet, day) for day in days]

    def _lines(self) -> tuple[tuple[str, Ratings, str], ...]:
        return ("thought", self._thought, "resistance"), ("turn", self._turn, "accent")

    def _name_ends(self, sheet: "Sheet", ends: list[tuple[int, str, str]], last: date) -> None:
        """Write the latest values at the right, pushed apart where they would touch."""
        apart = self.look.px(16)
        placed = sorted(
            (sheet.at(last.toordinal(), value).y(), words, role) for value, words, role in ends
        )
        heights = [y for y, _, _ in placed]
        if len(heights) == 2 and heights[1] - heights[0] < apart:
            middle = sum(heights) / 2
            heights = [middle - apart / 2, middle + apart / 2]
        x = sheet.width - max(sheet.measure(words) for _, words, _ in placed) - self.look.px(4)
        for y, (_, words, role) in zip(heights, placed, strict=True):
            sheet.words_at(x, y, words, role)

    def _mark(self, sheet: "Sheet", day: date) -> Mark:
        points = [
            sheet.at(day.toordinal(), value)
            for _, ratings, _ in self._lines()
            for each, value in ratings
            if each == day
        ]
        return Mark(tuple(points), partial(self._said, day), day)

    def _said(self, day: date) -> str:
        said = []
        for name, ratings, _ in self._lines():
            values = [_percent(value) for each, value in ratings if each == day]
            if values:
                said.append(f"{name} {', then '.join(values)}")
        return f"{short_day(day, year=True)}: {' · '.join(said)}"


def _moved(name: str, ratings: Ratings) -> str:
    if not ratings:
        return ""
    (first_on, first), (last_on, last) = ratings[0], ratings[-1]
    if len(ratings) == 1:
        return (
            f"Belief in the {name}: {_percent(last)}, rated once, {short_day(last_on, year=True)}."
        )
    return (
        f"Belief in the {name}: first rating {_percent(first)} "
        f"on {short_day(first_on, year=True)}, latest rating {_percent(last)} "
        f"on {short_day(last_on, year=True)}, {len(ratings)} ratings."
    )


def _percent(value: float) -> str:
    return figure(value, "%")
