"""Shares of a few, the way the window writes them."""

from journal.numbers.proportion import wilson_interval, worded_rate

FEWEST_FOR_INTERVAL = 10


def rate_words(part: int, of: int) -> str:
    """Return "31% (62 of 200)", or "3 of 7" where that is all one can say."""
    return worded_rate(part, of).replace(" %", "%")


def between_words(part: int, of: int) -> str:
    """Return where the true share very likely lies: "68% and 95%"."""
    low, high = wilson_interval(part, of)
    return f"{round(100 * low)}% and {round(100 * high)}%"
