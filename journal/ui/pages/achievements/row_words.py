"""What a row of the list says beside the title."""

from datetime import date

from journal.models.achievement import Achievement
from journal.numbers.measure import change
from journal.ui.words import day_range, figure, short_day


def row_day(achievement: Achievement, today: date) -> str:
    """Return "14 Nov", with the year unless it is this one; a range as its span."""
    if achievement.last_day is not None and achievement.last_day != achievement.day:
        return day_range(achievement.day, achievement.last_day)
    return short_day(achievement.day, year=achievement.day.year != today.year)


def change_words(before: float | None, after: float | None, unit: str) -> str:
    """Return the change of a measure ("+18 %"), "" where one figure is missing."""
    if before is None or after is None:
        return ""
    return change(before, after, unit=unit).worded


def row_proof(achievement: Achievement) -> str:
    """Return the measure in a few words, or else the first line of the result."""
    name = " ".join(achievement.measure_name.split())
    unit = achievement.measure_unit.strip()
    before, after = achievement.measure_before, achievement.measure_after
    moved = change_words(before, after, unit)
    if moved == "no change":
        return f"{name}: {moved}" if name else moved
    if moved:
        return f"{moved} {name}".strip()
    if after is not None:
        return f"{figure(after, unit)} {name}".strip() if name != unit else figure(after, unit)
    return next((line.strip() for line in achievement.result.splitlines() if line.strip()), "")


def missing_words(achievement: Achievement) -> str:
    """Return a tip naming what is still missing, "" where nothing is."""
    has_number = achievement.measure_before is not None or achievement.measure_after is not None
    parts = {
        "what I did": achievement.action.strip(),
        "the result": achievement.result.strip(),
        "a number": has_number,
        "the proof": achievement.evidence.strip(),
        "who helped": achievement.credit_to.strip(),
    }
    missing = [words for words, there in parts.items() if not there]
    if not missing:
        return ""
    listed = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} and {missing[-1]}"
    return f"Worth adding while it is fresh: {listed}."
