"""The line under the title: how often the rep showed up lately."""

from collections.abc import Sequence
from datetime import date, timedelta

from journal.models.check_in import CheckIn, DayType, ShowedUp, check_ins_between
from journal.numbers.calendar import scheduled_days
from journal.numbers.showing_up import showed_up
from journal.ui.desk import Desk

TWO_MINUTES = "Two minutes: how strong is it, and what do I do anyway?"
"""What the line says where it cannot look back."""

LOOK_BACK = 14
"""How many scheduled days the line looks back."""

LEAST = 3
"""Fewer answered days than this say nothing."""


def said_lately(desk: Desk) -> str:
    """Return how often the rep showed up lately; today counts once it is answered."""
    today = desk.today
    first = today - timedelta(days=2 * LOOK_BACK + 14)
    known = desk.notebook.read(check_ins_between(first, today))
    return looking_back(known, today, desk.work_days) or TWO_MINUTES


def looking_back(check_ins: Sequence[CheckIn], today: date, work_days: frozenset[int]) -> str:
    """Return "You showed up on 9 of the last 12 work days, partly on 2 more.", or "".

    Counts the answered among the last scheduled days; today's "not yet" is no answer.
    """
    answers = {one.day: one.showed_up for one in check_ins if one.showed_up is not None}
    if answers.get(today) is ShowedUp.NOT:
        del answers[today]
    if not check_ins:
        return ""
    off = {one.day for one in check_ins if one.day_type not in (None, DayType.WORK)}
    extra = {one.day for one in check_ins if one.scheduled}
    first = min(one.day for one in check_ins)
    days = scheduled_days(first, today, work_days, off, extra)[-LOOK_BACK:]
    shown = showed_up({day: answer.value for day, answer in answers.items()}, days)
    if shown.known < LEAST:
        return ""
    words = f"You showed up on {shown.yes} of the last {shown.known} work days"
    return f"{words}, partly on {shown.partly} more." if shown.partly else f"{words}."
