"""Goals against the pace that was planned for them, side by side."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from journal.goal_standing import pace_words, unit_of
from journal.models.goal import Goal
from journal.trends.goals import GoalCourse
from journal.ui.charts.pointing import Mark
from journal.ui.charts.small_multiples import SmallMultiples
from journal.ui.goal_figures import standing_words, value_words
from journal.ui.theme import Look
from journal.ui.words import near_day, number, one_line, short_day

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_HIGH, _GAP, _HEAD, _FOOT = 128, 20, 42, 22
_NARROWEST = 210
"""A picture of one goal is at least this wide, as drawn."""


class GoalsChart(SmallMultiples):
    """A small picture a goal, each over its own days and on its own scale."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Goals against pace, chart", parent=parent)
        self._courses: Sequence[GoalCourse] = ()

    def show_goals(self, courses: Sequence[GoalCourse]) -> None:
        """Show ``courses``, as they come."""
        if not self.new(courses):
            return
        self._courses = courses
        self.redraw(self.describe(), height=self._wanted(self.width()))

    def describe(self) -> str:
        """Say in words what the picture shows."""
        return " ".join(
            f"{one_line(each.goal.title)}: {_now(each)}. {standing_words(each.goal, each.now)}."
            for each in self._courses
        )

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """Return header and rows of the figures drawn."""
        return ("goal", "date", "value", "unit", "target"), [
            (each.goal.title, day.isoformat(), value, unit_of(each.goal), each.now.target)
            for each in self._courses
            for day, value in each.path
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the pictures need at this width."""
        super().resizeEvent(event)
        wanted = self._wanted(event.size().width())
        if wanted != self._drawn_height:
            self.redraw(self.describe(), height=wanted)

    def minimumSizeHint(self) -> QSize:
        """Let the pictures stand one below the other."""
        return QSize(self.look.px(160), self.sizeHint().height())

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw each goal into its own corner."""
        columns = self._columns(sheet.width)
        gap, high = self.look.px(_GAP), self.look.px(_HIGH)
        wide = (sheet.width - gap * (columns - 1)) / columns
        marks = []
        for place, each in enumerate(self._courses):
            left = place % columns * (wide + gap)
            marks += _draw_goal(sheet, each, left, place // columns * high, wide)
        return marks

    def _columns(self, width: float) -> int:
        least = self.look.px(_NARROWEST) + self.look.px(_GAP)
        return max(1, min(len(self._courses), int((width + self.look.px(_GAP)) // least)))

    def _wanted(self, width: int) -> int:
        return _HIGH * max(1, -(-len(self._courses) // self._columns(width)))


def _draw_goal(
    sheet: "Sheet", course: GoalCourse, left: float, top: float, wide: float
) -> list[Mark]:
    goal, px, baseline = course.goal, sheet.look.px, course.now.baseline
    title = sheet.elided(one_line(goal.title), wide)
    now = _now(course)
    standing = pace_words(goal, course.now, partial(_near, course.now.today))
    sheet.words_at(left, top + px(9), title, "text")
    sheet.words_at(
        left, top + px(26), sheet.elided(" · ".join(filter(None, (now, standing))), wide), "muted"
    )
    days = [day for day, _ in course.path]
    first, last = min([goal.day, *days]), max([goal.due_on, *days])
    last = max(last, first + timedelta(days=1))
    values = [baseline, course.now.target, *(value for _, value in course.path)]
    low, high = min(values), max(values)
    room = (high - low) * 0.06 or 1.0
    sheet.frame(
        (first.toordinal(), last.toordinal()),
        (low - room, high + room),
        left=left + px(3),
        right=sheet.width - left - wide + px(4),
        top=top + px(_HEAD),
        bottom=sheet.height - top - px(_HIGH) + px(_FOOT) + px(8),
    )
    sheet.line((first.toordinal(), last.toordinal()), (low - room,) * 2, "line", width=1)
    pace, at = zip(*course.plan, strict=True)
    sheet.line([day.toordinal() for day in pace], at, "faint", dashed=True)
    xs, ys = [day.toordinal() for day in days], [value for _, value in course.path]
    begun = [goal.day.toordinal(), *xs] if xs and xs[0] > goal.day.toordinal() else xs
    sheet.line(begun, [baseline, *ys] if len(begun) > len(xs) else ys, "goal", width=2)
    sheet.points(xs[-1:], ys[-1:], "goal", size=6)
    foot = top + px(_HIGH) - px(_FOOT)
    sheet.words_at(left, foot, short_day(first))
    sheet.words_at(left + wide, foot, short_day(last, year=True), align="right")
    return [
        Mark((at,), partial(_said, goal, day, value), course.goal_id)
        for at, (day, value) in zip(sheet.places(xs, ys), course.path, strict=True)
    ]


def _near(today: date, day: date) -> str:
    return near_day(day, today)


def _now(course: GoalCourse) -> str:
    """Say where a goal stands of where it should: "4 of 12 meetings", "22.6% of 24%"."""
    unit = unit_of(course.goal)
    current = value_words(course.goal, course.now.current)
    if len(unit) > 1 and unit[:1].isalpha():
        current = number(course.now.current)
    return f"{current} of {value_words(course.goal, course.now.target)}"


def _said(goal: Goal, day: date, value: float) -> str:
    return f"{one_line(goal.title)}, {short_day(day, year=True)}: {value_words(goal, value)}"
