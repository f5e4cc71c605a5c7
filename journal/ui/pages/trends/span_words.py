"""How a stretch of days, and the one before it, are told."""

from journal.trends.span import Span
from journal.ui.words import day_range

_YEAR = 365


def before_words(span: Span) -> str:
    """Return how to name as many days before ``span``: "the 90 days before"."""
    if span.days == 1:
        return "the day before"
    return "the year before" if span.days == _YEAR else f"the {span.days} days before"


def span_words(span: Span) -> str:
    """Return a stretch of days as its first and last day."""
    return day_range(span.first, span.last)


def days_words(count: int, what: str = "day") -> str:
    """Return "1 day", "3 days"."""
    return f"{count} {what}{'' if count == 1 else 's'}"
