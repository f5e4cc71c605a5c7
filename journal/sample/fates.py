"""What becomes of the sample's belief cards."""

from dataclasses import dataclass

from journal.models.reframe import ReframeStatus
from journal.sample.pen import Pen
from journal.sample.rehearsals import Temper

_YOUNG_DAYS = 200
_YEAR_DAYS = 365


@dataclass(frozen=True, slots=True)
class Fate:
    """A card is held once strong, put away, or still at work; its beliefs move by ``temper``."""

    status: ReframeStatus
    temper: Temper


def fate_of(pen: Pen, age: int, place: int) -> Fate:
    """Return the fate of a card ``age`` days old; ``place`` makes sure that there is every one.

    Most turns gain belief, some stay where they were, and one in five loses it.
    """
    start = (pen.between(58, 92), pen.between(22, 48))
    fast = Temper(start, (pen.between(6, 12), pen.between(88, 97)), pen.between(30, 40) / 100)
    slow = Temper(start, (pen.between(25, 45), pen.between(62, 85)), pen.between(14, 26) / 100)
    still = Temper(start, start, 0.5)
    down = Temper((pen.between(45, 60), pen.between(50, 65)), (84, 24), pen.between(15, 25) / 100)
    if age <= _YOUNG_DAYS:
        return Fate(ReframeStatus.ACTIVE, (slow, still, slow, down, slow)[place % 5])
    if place % 2 == 0:
        return Fate(ReframeStatus.HELD, fast)
    if place % 4 == 3 and age <= _YEAR_DAYS:
        return Fate(ReframeStatus.ACTIVE, down)
    return Fate(ReframeStatus.ARCHIVED, (slow, still, slow, down)[place // 2 % 4])
