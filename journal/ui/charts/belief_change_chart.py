"""Beliefs then and now: the first and the latest rating of each turned thought."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from journal.numbers.belief_change import BeliefChange
from journal.numbers.writing import isolated
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.theme import Look
from journal.ui.words import figure, number, short_day

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_ROW = 42
_FOOT = 24


class BeliefChangeChart(ChartView):
    """One row a belief: a hollow dot at the first rating, a filled mark at the latest.

    A belief that fell has a diamond and another colour; one that moved less than the hand's
    error is grey.
    """

    upright = False
    button_below = True

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Beliefs then and now, chart", parent=parent)
        self._changes: Sequence[tuple[str, BeliefChange]] = ()
        self._ids: Sequence[UUID] = ()

    def show_changes(
        self, changes: Sequence[tuple[str, BeliefChange]], ids: Sequence[UUID] = ()
    ) -> None:
        """Show each turned thought with its first and its latest rating, 0-100 %.

        ``ids`` are those of the cards, where a click is to open them.
        """
        if self.new(tuple(changes), tuple(ids)):
            self._changes, self._ids = changes, ids
            self.redraw(self.describe(), height=_ROW * max(1, len(changes)) + _FOOT)

    def describe(self) -> str:
        """Say in words what the picture shows."""
        return " ".join(f"{_said(*each).rstrip('.')}." for each in self._changes)

    def table(self) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Return header and rows of the figures drawn."""
        return ("belief", "first rated", "first %", "latest rated", "latest %", "clear change"), [
            (
                *(words, change.first_on.isoformat(), change.first),
                *(change.latest_on.isoformat(), change.latest, int(change.clear)),
            )
            for words, change in self._changes
        ]

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw a row of words and, below it, the way from then to now."""
        rows = len(self._changes)
        side, row = self.look.px(8), self.look.px(_ROW)
        sheet.frame((0, 100), (rows, 0), left=side, right=side, top=0, bottom=self.look.px(_FOOT))
        foot = sheet.height - self.look.px(_FOOT) / 2
        ticks = [
            [(value, index + 0.54), (value, index + 0.84)]
            for index in range(rows)
            for value in (0, 50, 100)
        ]
        sheet.lines(ticks, "line", width=1)
        sheet.words_at(0, foot, figure(0, "%"))
        sheet.words_at(sheet.width / 2, foot, figure(50, "%"), align="center")
        sheet.words_at(sheet.width, foot, figure(100, "%"), align="right")
        marks = []
        for index, (words, change) in enumerate(self._changes):
            values = _values(change)
            room = sheet.width - sheet.measure(values) - self.look.px(12)
            y = index * row + self.look.px(11)
            sheet.words_at(0, y, sheet.elided(words, room), "muted")
            sheet.words_at(sheet.width, y, values, align="right")
            opens = self._ids[index] if self._ids else None
            places = self._draw_change(sheet, index + 0.68, change)
            marks.append(Mark(tuple(places), partial(_said, words, change), opens))
        return marks

    def _draw_change(self, sheet: "Sheet", y: float, change: BeliefChange) -> list[QPointF]:
        role = "faint"
        if change.clear:
            role = "accent" if change.latest > change.first else "resistance"
        sheet.line((change.first, change.latest), (y, y), role, width=3)
        sheet.points([change.first], [y], "muted", size=9, hollow=True)
        fell = change.latest < change.first
        sheet.points([change.latest], [y], role, shape="D" if fell else "o", size=8 if fell else 9)
        return sheet.places([change.latest, change.first], [y, y])


def _values(change: BeliefChange) -> str:
    first, latest = isolated(number(change.first)), isolated(figure(change.latest, "%"))
    return f"{first} → {latest}"  # numbers in Arabic digits would change places


def _said(words: str, change: BeliefChange) -> str:
    moved = "" if change.clear else " (no clear change)"
    return (
        f"{figure(change.first, '%')} on {short_day(change.first_on, year=True)}, "
        f"{figure(change.latest, '%')} on {short_day(change.latest_on, year=True)}{moved}: "
        f"{' '.join(words[:200].split())}"
    )
