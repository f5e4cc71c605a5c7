"""Values of days as dots with a calmer line, inside a frame that is laid already."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journal.numbers.smoothing import Smoothed
from journal.trends.ratings import Point, Rated
from journal.trends.span import Span
from journal.ui.words import number, short_day

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_POINT_SIZES = ((120, 5.0, 0.65), (450, 3.8, 0.5))
_MANY = (2.6, 0.3)


def draw_rated(
    sheet: "Sheet", values: Rated, role: str, *, banded: bool, before: Rated | None = None
) -> None:
    """Draw the band, the dots (late ones hollow), the line, and faint the line of the days before.

    The days before are moved on so that both end on the same day.
    """
    stretches = [[(day.toordinal(), at) for day, at in stretch] for stretch in values.line]
    if before is not None:
        draw_faint(sheet, values.span, before)
    if banded:
        sheet.bands([[(x, at.low, at.high) for x, at in stretch] for stretch in stretches], role)
    _draw_points(sheet, values.points, role)
    wide = 2.2 if len(values.points) <= _POINT_SIZES[-1][0] else 1.4
    sheet.lines([[(x, at.median) for x, at in stretch] for stretch in stretches], role, width=wide)


def draw_faint(sheet: "Sheet", span: Span, before: Rated) -> None:
    """Draw the line of the days before, moved on so that it ends where ``span`` does."""
    shift = span.last.toordinal() - before.span.last.toordinal()
    first = span.first.toordinal()
    moved = [
        [(x, at.median) for day, at in stretch if (x := day.toordinal() + shift) >= first]
        for stretch in before.line
    ]
    sheet.lines([stretch for stretch in moved if stretch], "faint", width=1.6, alpha=0.55)


def _draw_points(sheet: "Sheet", points: Sequence[Point], role: str) -> None:
    size, alpha = next(
        ((size, alpha) for most, size, alpha in _POINT_SIZES if len(points) <= most), _MANY
    )
    for late in (False, True):
        group = [(day.toordinal(), value) for day, value, is_late in points if is_late == late]
        sheet.points(
            [day for day, _ in group],
            [value for _, value in group],
            role,
            size=size,
            hollow=late,
            alpha=0.8 if late else alpha,
        )


def margin_days(values: Rated) -> timedelta:
    """Return the room beside a single day, which would else have no width."""
    return timedelta(days=2 if values.span.days == 1 else 0)


def said_of(point: Point, middle: float | None, word: str = "median") -> str:
    """Say one day: "3 Nov 2026: 6 · median 5 · entered late"."""
    day, value, late = point
    words = f"{short_day(day, year=True)}: {number(value)}"
    if middle is not None:
        words += f" · {word} {number(middle)}"
    return f"{words} · entered late" if late else words


def medians_of(values: Rated) -> dict[date, float]:
    """Return the line's value on each of its days."""
    return {day: at.median for stretch in values.line for day, at in stretch}


def described(values: Rated, word: str = "median") -> str:
    """Say in words what the dots and the line show."""
    if not values.points:
        return "No value yet."
    heights = [value for _, value, _ in values.points]
    days = len(heights)
    words = (
        f"{days} day{'' if days == 1 else 's'} from "
        f"{short_day(values.points[0][0], year=True)} to "
        f"{short_day(values.points[-1][0], year=True)}, "
        f"between {number(min(heights))} and {number(max(heights))}."
    )
    return f"{words} {line_words(values.line, values.window, word)}".strip()


def line_words(
    line: Sequence[Sequence[tuple[date, Smoothed]]], window: int, word: str = "median"
) -> str:
    """Say where the line of ``window`` days begins and ends, "" where there is none."""
    if not line:
        return ""
    (begin, first), (end, last) = line[0][0], line[-1][-1]
    there = f"{number(last.median)} on {short_day(end, year=True)}"
    if begin == end:
        return f"The {window}-day {word} is {there}."
    here = f"{number(first.median)} on {short_day(begin, year=True)}"
    return f"The {window}-day {word} was {here} and is {there}."
