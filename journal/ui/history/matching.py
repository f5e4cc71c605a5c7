"""Which pieces of two texts are the same, found in milliseconds whatever they hold."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

Match: TypeAlias = tuple[int, int, int]
"""Where equal pieces begin in both texts, and how many they are."""

_GAP = 400
"""The most pieces a side of a gap may have for difflib to look into it."""
_EFFORT = 320_000
"""The most pairs of pieces difflib is handed for one text."""


class Matching:
    """Compares pieces by what both ends share and what occurs once in each.

    difflib alone takes seconds for two unlike texts of 20,000 signs. Here it sees only the gaps
    that are left, and those only as far as its share of effort goes; what is left then counts as
    changed.
    """

    def __init__(self) -> None:
        self._effort = _EFFORT

    def of(self, old: Sequence[str], new: Sequence[str]) -> list[Match]:
        """Return the equal stretches of two lists, in order."""
        found: list[Match] = []
        waiting = [(0, len(old), 0, len(new))]
        while waiting:
            old_from, old_to, new_from, new_to = waiting.pop()
            part = anchored(old[old_from:old_to], new[new_from:new_to])
            for at, (one, other, length) in enumerate(part):
                part[at] = (old_from + one, new_from + other, length)
            if part:
                found += part
                waiting += _gaps(part, old_from, old_to, new_from, new_to)
            else:
                sides = old_to - old_from, new_to - new_from
                if max(sides) <= _GAP and sides[0] * sides[1] <= self._effort:
                    self._effort -= sides[0] * sides[1]
                    found += _compared(old, new, old_from, old_to, new_from, new_to)
        return sorted(found)


def _gaps(
    part: Sequence[Match], old_from: int, old_to: int, new_from: int, new_to: int
) -> Iterator[tuple[int, int, int, int]]:
    for one, other, length in (*part, (old_to, new_to, 0)):
        if one > old_from and other > new_from:
            yield old_from, one, new_from, other
        old_from, new_from = one + length, other + length


def _compared(
    old: Sequence[str], new: Sequence[str], old_from: int, old_to: int, new_from: int, new_to: int
) -> list[Match]:
    old, new = old[old_from:old_to], new[new_from:new_to]
    # Blanks are everywhere: they are compared along with the words beside them only.
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=False)
    return [
        (old_from + block.a, new_from + block.b, block.size)
        for block in matcher.get_matching_blocks()
        if block.size
    ]


def anchored(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Return what both ends share, and between them what occurs once in each, in one order."""
    least = min(len(old), len(new))
    head = next((at for at in range(least) if old[at] != new[at]), least)
    rest = least - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    found = [(0, 0, head)] if head else []
    once = _once(old, head, len(old) - tail)
    places = sorted(
        (once[piece], at)
        for piece, at in _once(new, head, len(new) - tail).items()
        if piece in once
    )
    found += [(one, other, 1) for one, other in _rising(places)]
    if tail:
        found.append((len(old) - tail, len(new) - tail, tail))
    return found


def _once(pieces: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Return where each word stands that occurs once from ``start`` to ``end``."""
    count = Counter(pieces[start:end])
    return {
        piece: at
        for at, piece in enumerate(pieces[start:end], start)
        if count[piece] == 1 and not piece.isspace()
    }


def _rising(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest choice of ``places`` in which the second figures rise as well."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for at, (_, other) in enumerate(places):
        length = bisect_left(ends, other)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [other]
        last[length : length + 1] = [at]
    chosen: list[tuple[int, int]] = []
    step = last[-1] if last else None
    while step is not None:
        chosen.append(places[step])
        step = before[step]
    return chosen[::-1]


def stretches(
    old: Sequence[str], new: Sequence[str], matches: Sequence[Match]
) -> Iterator[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """Yield what was kept, then removed, then added, from the beginning to the end."""
    kept: list[str] = []
    old_at = new_at = 0
    for one, other, length in (*matches, (len(old), len(new), 0)):
        if one > old_at or other > new_at:
            yield kept, old[old_at:one], new[new_at:other]
            kept = []
        kept += new[other : other + length]
        old_at, new_at = one + length, other + length
    if kept:
        yield kept, (), ()
