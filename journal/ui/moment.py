"""When something was written, as one says it."""

from datetime import datetime, timedelta

from journal.clock import Clock
from journal.ui.words import clock_time, near_day


def moment(instant: datetime, clock: Clock) -> str:
    """Return "Today, 08:42", "Yesterday, 17:50" or "14 Nov, 09:10"."""
    day, today = (at.astimezone().date() for at in (instant, clock.now()))
    if day == today:
        words = "Today"
    else:
        yesterday = day == today - timedelta(days=1)
        words = "Yesterday" if yesterday else near_day(day, today)
    return f"{words}, {clock_time(instant)}"
