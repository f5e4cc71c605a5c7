"""A sentence about one's own days, with what it stands on."""

from dataclasses import dataclass
from enum import IntEnum

from journal.numbers.writing import Writing, isolated

_LONGEST_NAME = 80


class Said(IntEnum):
    """How much a sentence says; the more useful come first."""

    FOUND = 0  # something the days show
    UNCLEAR = 1  # looked for, with days enough, and not found yet
    WAITING = 2  # too few days to look, and how many it takes


@dataclass(frozen=True, slots=True)
class Sentence:
    """Plain words; ``n`` is the number of days they stand on and ``rule`` how they came about."""

    text: str
    n: int
    rule: str
    said: Said = Said.FOUND

    @property
    def waiting(self) -> bool:
        """Tell whether it only says how many more days it takes."""
        return self.said is Said.WAITING


def some(lacking: int, what: str, writing: Writing) -> str:
    """Return ``3 more ratings``, ``1 more rating``, or nothing where none are lacking."""
    if lacking <= 0:
        return ""
    return f"{writing.count(lacking)} more {what}{'' if lacking == 1 else 's'}"


def joined(*parts: str) -> str:
    """Join what is there of ``parts`` with "and"."""
    return " and ".join(part for part in parts if part)


def quoted(name: str) -> str:
    """Return somebody's own words as part of a sentence, on one line and not too long."""
    words = " ".join(name.split())
    if len(words) > _LONGEST_NAME:
        words = words[: _LONGEST_NAME - 1].rstrip() + "…"
    return f"“{isolated(words)}”"
