"""What was added to a text and what was taken away, in words.

Sentences are compared first, and words only where sentences differ.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from journal.ui.history.matching import Matching, anchored, stretches
from journal.ui.history.pieces import pieces_of


class Mark(Enum):
    """What became of a stretch of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one mark; what is left out was kept and is too long to show."""

    mark: Mark
    text: str


@dataclass(slots=True)
class _Change:
    """A stretch that was kept, and what was removed and added after it."""

    kept: str
    removed: str = ""
    added: str = ""

    @property
    def changes(self) -> bool:
        return bool(self.removed or self.added)

    @property
    def replaced(self) -> int:
        return min(len(self.removed), len(self.added))

    @property
    def runs(self) -> list[Run]:
        parts = ((Mark.KEPT, self.kept), (Mark.REMOVED, self.removed), (Mark.ADDED, self.added))
        return [Run(mark, text) for mark, text in parts if text]


_SENTENCE = re.compile(r"[^\n.!?…。！？]*[.!?…。！？]*[^\S\n]*\n?")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SLIGHT = 12
"""So short a stretch between two changes is a coincidence and reads better as changed."""


def difference(before: str, after: str) -> list[Run]:
    """Return how ``before`` became ``after``: the runs to read, what was removed first."""
    if before == after:
        return [Run(Mark.KEPT, after)] if after else []
    old, new = _SENTENCE.findall(before), _SENTENCE.findall(after)
    matching = Matching()
    changes: list[_Change] = []
    for kept, removed, added in stretches(old, new, anchored(old, new)):
        changes.append(_Change("".join(kept)))
        was, became = pieces_of("".join(removed)), pieces_of("".join(added))
        inner = stretches(was, became, matching.of(was, became))
        changes += [_Change(*("".join(part) for part in parts)) for parts in inner]
    return [run for change in _settled(changes) for run in change.runs]


def folded(runs: Sequence[Run], longest: int = 600, around: int = 160) -> list[Run]:
    """Return ``runs`` with the middle of long kept stretches left out."""
    shown: list[Run] = []
    for at, run in enumerate(runs):
        if run.mark is not Mark.KEPT or len(run.text) <= longest:
            shown.append(run)
            continue
        head = "" if at == 0 else run.text[: _word_end(run.text, around)]
        tail = "" if at == len(runs) - 1 else run.text[_word_start(run.text, around) :]
        middle = run.text[len(head) : len(run.text) - len(tail)]
        parts = (Run(Mark.KEPT, head), Run(Mark.LEFT_OUT, middle), Run(Mark.KEPT, tail))
        shown += [part for part in parts if part.text]
    return shown


def words_changed(before: str, after: str) -> tuple[int, int]:
    """Return how many words ``after`` has that ``before`` had not, and the other way round.

    Counted without their order: quick enough to be done for every state of a long list.
    """
    old, new = Counter(_WORD.findall(before)), Counter(_WORD.findall(after))
    return (new - old).total(), (old - new).total()


def _settled(changes: Sequence[_Change]) -> list[_Change]:
    """Join what belongs together, and what a mere coincidence keeps apart."""
    settled: list[_Change] = []
    for change in changes:
        last = settled[-1] if settled else None
        if last is not None and not last.changes:
            last.kept += change.kept
            last.removed, last.added = change.removed, change.added
        elif last is not None and (not change.kept or _is_slight(change, last)):
            last.removed += change.kept + change.removed
            last.added += change.kept + change.added
        else:
            settled.append(_Change(change.kept, change.removed, change.added))
    return settled


def _is_slight(change: _Change, last: _Change) -> bool:
    """Tell whether the stretch kept between two changes is a coincidence."""
    replaced = min(last.replaced, change.replaced)
    if not replaced or "\n" in change.kept:
        return False
    letters = sum(sign.isalnum() for sign in change.kept)
    return letters <= min(_SLIGHT, replaced) // 2


def _word_end(text: str, at: int) -> int:
    """Return where the word around ``at`` ends, no further than twice as far."""
    blank = re.compile(r"\s").search(text, at, 2 * at)
    return blank.start() if blank else at


def _word_start(text: str, back: int) -> int:
    """Return where a word begins about ``back`` signs before the end."""
    place = len(text) - back
    blank = re.compile(r"\s").search(text, place - back, place)
    return blank.end() if blank else place
