"""Arguments the jobs share."""

import argparse
from datetime import date

CATEGORIES = (
    "result",
    "customer_impact",
    "problem_solved",
    "proposal",
    "collaboration",
    "mentoring",
    "leadership",
    "learning",
    "recognition",
    "risk_taken",
    "contribution",
)
"""The categories of an achievement, named here so that --help needs no database library."""

GROUPINGS = ("goal", "category", "month", "priority", "none")
"""What a review can be grouped by, named here for the same reason."""


def day(text: str) -> date:
    """Read a date such as 2026-11-23."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2026-11-23") from None


def category(text: str) -> str:
    """Read a category, forgiving capitals, spaces and dashes."""
    name = text.strip().casefold().replace(" ", "_").replace("-", "_")
    if name not in CATEGORIES:
        raise argparse.ArgumentTypeError(f"{text!r} is none of: {', '.join(CATEGORIES)}")
    return name
