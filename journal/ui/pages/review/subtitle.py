"""What is chosen, in a line under the title."""

from journal.review.period import Period
from journal.ui.words import day_range, number


def subtitle(chosen: int, total: int, period: Period, name: str) -> str:
    """Say ``5 of 7 achievements · 1 Oct – 23 Nov · everything since your last review``."""
    counted = f"{number(chosen)} of {number(total)} achievement{'' if total == 1 else 's'}"
    days = day_range(period.first, period.last) if period.first and period.last else ""
    return " · ".join(part for part in (counted, days, name) if part)
