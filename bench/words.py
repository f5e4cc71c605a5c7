"""Words to fill invented entries with."""

import random

WORDS = [
    "called",
    "again",
    "after",
    "the",
    "second",
    "no",
    "and",
    "asked",
    "who",
    "decides",
    "about",
    "the",
    "renewal",
    "next",
    "quarter",
    "so",
    "the",
    "pilot",
    "could",
    "grow",
    "into",
    "an",
    "order",
    "with",
    "a",
    "number",
    "one",
    "can",
    "show",
]


def said(chance: random.Random, count: int) -> str:
    """Return ``count`` of them."""
    return " ".join(chance.choices(WORDS, k=count))
