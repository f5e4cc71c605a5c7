"""How the page speaks of a day: how long ago it is, whether it was written down late."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QLocale

from journal.clock import Clock
from journal.models.base import Record
from journal.ui.words import near_day, short_day

LATE = timedelta(hours=48)
"""An entry made more than this after the end of its day is a late one."""


def day_before_words(day: date, today: date) -> str:
    """Return "Yesterday", "Friday" within the week, or the date."""
    ago = (today - day).days
    if ago == 1:
        return "Yesterday"
    if 1 < ago < 7:
        return QLocale().standaloneDayName(day.isoweekday())
    return near_day(day, today)


def late_words(record: Record | None, day_ends_at: int) -> str:
    """Return "Late entry, written on 27 Nov", "" for what was written in time.

    Counted by the clock on the wall where it was written.
    """
    if record is None or record.created_at is None:
        return ""
    created, zone = record.created_at, record.zone
    written = Clock(lambda: created, lambda: zone, day_ends_at)
    local = written.local_now()
    ended = datetime.combine(record.day + timedelta(days=1), time(day_ends_at), local.tzinfo)
    if local - ended <= LATE:
        return ""
    on = written.today()
    return f"Late entry, written on {short_day(on, year=on.year != record.day.year)}"


def year_before(day: date) -> date | None:
    """Return the same date a year earlier; 28 February for the 29th."""
    if day.year == date.min.year:
        return None
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)
