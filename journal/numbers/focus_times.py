"""When which breakthrough was the focus, and how many cards were made for it then."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FocusTime:
    """One time in focus; ``until`` is the day another one took over, None for the current one."""

    breakthrough: str
    since: date
    until: date | None
    cards: int


def focus_times(
    chosen: Sequence[tuple[date, str]], cards: Iterable[tuple[date, str]]
) -> list[FocusTime]:
    """Return the times in focus, the latest first.

    ``chosen`` are the choices (day, breakthrough), oldest first; ``cards`` tell on which day each
    card was made, and for which breakthrough. A card counts once, in the latest time of its
    breakthrough that its day lies in; one made for another breakthrough counts nowhere.
    """
    spans = _spans(chosen)
    counted: Counter[int] = Counter()
    for day, breakthrough in cards:
        at = next((at for at, one in enumerate(spans) if one.holds(day, breakthrough)), None)
        if at is not None:
            counted[at] += 1
    return [
        FocusTime(one.breakthrough, one.since, one.until, counted[at])
        for at, one in enumerate(spans)
    ]


@dataclass(frozen=True, slots=True)
class _Span:
    breakthrough: str
    since: date
    until: date | None

    def holds(self, day: date, breakthrough: str) -> bool:
        """Tell whether a card of ``day`` for ``breakthrough`` was made in this time."""
        ended = self.until is not None and self.until < day
        return breakthrough == self.breakthrough and self.since <= day and not ended


def _spans(chosen: Sequence[tuple[date, str]]) -> list[_Span]:
    """Return the times without their cards, the latest first; chosen again, one goes on."""
    spans: list[_Span] = []
    until: date | None = None
    for place in range(len(chosen) - 1, -1, -1):
        day, words = chosen[place]
        if place and chosen[place - 1][1] == words:
            continue
        spans.append(_Span(words, day, until))
        until = day
    return spans
