"""How many prospects were reached by attempt 1, 2, 3 ..."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from journal.numbers.attempts import Reach
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.theme import Look
from journal.ui.words import figure, number

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

FEW = 10
"""Attempts that fewer prospects were given are drawn hollow, on a dashed line."""
MARK_WORDS = "your mark"
_MOST_NAMED = 15


class ReachCurve(ChartView):
    """A rising line from no attempt to the last, with the person's mark."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Reached by attempt, chart", height=180, parent=parent)
        self._curve: Sequence[Reach] = ()
        self._mark = 0

    def show_curve(self, curve: Sequence[Reach], mark: int) -> None:
        """Show ``curve`` with the mark at attempt ``mark``."""
        if self.new(tuple(curve), mark):
            self._curve, self._mark = curve, mark
            self.redraw(self.describe())

    def describe(self) -> str:
        """Say in words what the picture shows."""
        if not self._curve:
            return "No attempts yet."
        named = self._curve[:_MOST_NAMED]
        return " ".join(f"{_said(each)}." for each in named)

    def table(self) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Return header and rows of the figures drawn."""
        header = ("attempt", "tried", "reached by it", "share reached by then")
        return header, [
            (each.k, each.at_risk, each.reached, round(each.share, 6)) for each in self._curve
        ]

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw the line, its points and the mark."""
        curve = self._curve
        if not curve:
            sheet.words_at(sheet.width / 2, sheet.height / 2, "No attempts yet", align="center")
            return []
        last = max(curve[-1].k, self._mark)
        highest = max(each.share for each in curve) * 100
        top = next(level for level in (25, 50, 100) if highest <= level)
        rows = [(value, figure(value, "%")) for value in (0, top / 2, top)]
        sheet.frame(
            (0, last + 0.3),
            (0, top),
            left=sheet.margin(words for _, words in rows),
            right=self.look.px(6),
            top=self.look.px(20),
            bottom=self.look.px(26),
        )
        sheet.rows(rows)
        if self._mark <= last:
            sheet.line((self._mark, self._mark), (0, top), "faint", width=1.5, dashed=True)
            at = sheet.at(self._mark, top)
            self._name_mark(sheet, at)
        xs = [each.k for each in curve]
        ys = [each.share * 100 for each in curve]
        sure = max((at + 1 for at, each in enumerate(curve) if each.at_risk >= FEW), default=0)
        sheet.line([0, *xs[:sure]], [0, *ys[:sure]], "accent", width=2.2)
        if sure < len(curve):
            sheet.line([0, *xs][sure:], [0, *ys][sure:], "accent", width=1.5, dashed=True)
        for hollow in (False, True):
            few = [at for at, each in enumerate(curve) if (each.at_risk < FEW) is hollow]
            sheet.points([xs[at] for at in few], [ys[at] for at in few], "accent", hollow=hollow)
        self._name_attempts(sheet, last)
        return [
            Mark((at,), partial(_said, each))
            for at, each in zip(sheet.places(xs, ys), curve, strict=True)
        ]

    def _name_mark(self, sheet: "Sheet", at: QPointF) -> None:
        """Write what the line is beside its head, where the button in the corner leaves room."""
        beside, y = self.look.px(6), at.y() - self.look.px(8)
        right = min(at.x() - beside, sheet.width - self.look.px(36))
        if right > sheet.measure(MARK_WORDS):
            sheet.words_at(right, y, MARK_WORDS, "muted", align="right")
        else:
            sheet.words_at(at.x() + beside, y, MARK_WORDS, "muted")

    def _name_attempts(self, sheet: "Sheet", last: int) -> None:
        """Write the number of as many attempts as there is room for."""
        wide = sheet.at(1, 0).x() - sheet.at(0, 0).x()
        every = 1
        while every * wide < sheet.measure(number(last)) + self.look.px(10):
            every += 1
        foot = sheet.height - self.look.px(11)
        for k in range(every, last + 1, every):
            sheet.words_at(sheet.at(k, 0).x(), foot, number(k), align="center")


def _said(each: Reach) -> str:
    share = figure(round(each.share * 100), "%")
    return f"By attempt {each.k}: {share} reached ({each.reached} of {each.at_risk} by this one)"
