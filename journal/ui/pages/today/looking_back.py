"""The line under the title: how often the rep showed up lately."""

from collections.abc import Sequence
from datetime import date

from journal.models.check_in import CheckIn, DayType, ShowedUp
from journal.numbers.calendar import scheduled_days

LOOK_BACK = 14
"""How many scheduled days the line looks back."""

LEAST = 3
"""Fewer scheduled days than this say nothing."""


def looking_back(check_ins: Sequence[CheckIn], today: date, work_days: frozenset[int]) -> str:
    """Return "You showed up on 12 of the last 14 work days.", or "" where it is too early.

    Counts from the first check-in on; today counts once it is answered with yes or partly.
    """
    came = {one.day for one in check_ins if one.showed_up in (ShowedUp.YES, ShowedUp.PARTLY)}
    if not check_ins:
        return ""
    off = {one.day for one in check_ins if one.day_type not in (None, DayType.WORK)}
    days = scheduled_days(min(one.day for one in check_ins), today, work_days, off)
    if days and days[-1] == today and today not in came:
        days.pop()
    days = days[-LOOK_BACK:]
    if len(days) < LEAST:
        return ""
    return f"You showed up on {len(came.intersection(days))} of the last {len(days)} work days."
