"""The change an achievement made to a figure."""

from dataclasses import dataclass

from journal.numbers.figure import exact, is_percent, signed_figure, worded_points


@dataclass(frozen=True, slots=True)
class Change:
    """A figure before and after, and the difference both ways.

    ``absolute`` is after minus before in the figure's unit. ``percent`` is that relative to the
    size of ``before``, None when there was nothing before. ``in_points`` tells that the unit is
    itself a percentage, whose difference is worded in points.
    """

    before: float
    after: float
    absolute: float
    percent: float | None
    in_points: bool

    @property
    def worded(self) -> str:
        """Say it shortly and neutrally: ``+18 %``, ``+4 points``, ``−3``, ``no change``.

        Percent are whole from 10 on and have one decimal below; the bare difference stands
        where there is no percent.
        """
        if self.absolute == 0:
            return "no change"
        if self.in_points:
            return worded_points(signed_figure(self.absolute))
        if self.percent is None:
            return signed_figure(self.absolute)
        return f"{signed_figure(self.percent, decimals=0 if abs(self.percent) >= 10 else 1)} %"


def change(before: float, after: float, *, unit: str = "") -> Change:
    """Return the change from ``before`` to ``after``, free of binary rounding noise."""
    first = exact(before)
    difference = exact(after) - first
    percent = float(difference / abs(first) * 100) if first else None
    return Change(before, after, float(difference), percent, is_percent(unit))
