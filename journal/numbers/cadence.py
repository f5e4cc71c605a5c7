"""When a goal asks for its next check-in."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class NextCheckIn:
    """The day from which a goal asks for a check-in."""

    on: date

    def is_due(self, today: date) -> bool:
        """Tell whether that day has come."""
        return today >= self.on


def next_check_in(start: date, cadence_days: int, last: date | None = None) -> NextCheckIn:
    """Return the next check-in of a goal that asks every 7, 14 or 30 days from its start.

    The rhythm stays that of the start, so a Friday goal keeps its Fridays: a check-in counts
    for the nearest day of the rhythm (halfway for the earlier one), and the next is one cadence
    after that. It therefore lies half to one and a half cadences after ``last``. Without a
    check-in since the start it is one cadence after the start.
    """
    if cadence_days < 1:
        raise ValueError(f"no cadence: {cadence_days} days")
    since_start = max((last - start).days, 0) if last else 0
    counted_for = (2 * since_start + cadence_days - 1) // (2 * cadence_days)
    return NextCheckIn(start + timedelta(days=cadence_days * (counted_for + 1)))
