"""What a row of the pack says beside its headline."""

from datetime import date

from journal.models.achievement import Achievement
from journal.numbers.measure import change
from journal.ui.words import day_range, figure, one_line, short_day


def row_day(achievement: Achievement, today: date) -> str:
    """Return "14 Nov", with the year unless it is this one; a range as its span."""
    if achievement.last_day is not None and achievement.last_day != achievement.day:
        return day_range(achievement.day, achievement.last_day)
    return short_day(achievement.day, year=achievement.day.year != today.year)


def measure_words(achievement: Achievement) -> str:
    """Return the measure in a few words, "" where there is no figure."""
    name = one_line(achievement.measure_name)
    unit = achievement.measure_unit.strip()
    before, after = achievement.measure_before, achievement.measure_after
    if after is None:
        return ""
    if before is not None:
        moved = change(before, after, unit=unit).worded
        return f"{moved} {name}".strip()
    told = figure(after, unit)
    return told if name in (unit, "") else f"{told} {name}"
