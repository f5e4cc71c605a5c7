"""Days as a journal keeps them."""

from datetime import date, timedelta

from journal.numbers.sentences.days import Days

MONDAY = date(2026, 6, 1)
WORK_DAYS = frozenset(range(5))


def on_days(values, first=MONDAY):
    """Give each value a calendar day, one after the other; None leaves a day out."""
    return {
        first + timedelta(days=index): value
        for index, value in enumerate(values)
        if value is not None
    }


def kept(length=180, first=MONDAY, **known):
    """Return the days of a range that ends today, all of them scheduled."""
    last = first + timedelta(days=length - 1)
    known.setdefault("scheduled", [first + timedelta(days=day) for day in range(length)])
    return Days(first, last, today=last, work_days=known.pop("work_days", WORK_DAYS), **known)
