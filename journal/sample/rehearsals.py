"""How the beliefs of the sample move: when a card was said aloud, and how it was rated."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from journal.models.reframe import Recall
from journal.numbers.rehearsal import Scheduled, first_rehearsal, next_rehearsal
from journal.sample.pen import Pen
from journal.sample.working_days import WorkingDays

_DELAYS = (0, 0, 0, 0, 0, 0, 1, 1, 2, 4)
_APART = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Temper:
    """How belief moves: from (thought, turn) towards others, ``speed`` 0-1 of the way each time."""

    start: tuple[int, int]
    aim: tuple[int, int]
    speed: float


@dataclass(frozen=True, slots=True)
class Rated:
    """One time a card was rated, 0-100 each; recall is None while the card is being made."""

    day: date
    in_thought: int | None
    in_turn: int | None
    recall: Recall | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """All ratings of a card, where they leave it, and since when it is strong enough to keep."""

    ratings: tuple[Rated, ...]
    scheduled: Scheduled
    strong_on: date | None = None


def rehearsed(
    pen: Pen, days: WorkingDays, made_on: date, until: date, temper: Temper, *, keep: bool
) -> Course:
    """Rehearse a card from the day it was made to ``until``; stop once strong if ``keep``."""
    beliefs = _beliefs(pen, temper)
    scheduled = first_rehearsal(made_on)
    ratings = [Rated(made_on, *temper.start)]
    while scheduled.on <= until:
        wished = scheduled.on + timedelta(days=pen.pick(_DELAYS))
        day = min(days.at_or_after(wished), until)
        recall = _recall(pen, scheduled.step)
        ratings.append(Rated(day, *next(beliefs), recall))
        scheduled = next_rehearsal(scheduled.step, recall.value, day)
        if keep and _strong(ratings):
            return Course(tuple(ratings), scheduled, strong_on=day)
    return Course(tuple(ratings), scheduled)


def due_on(
    pen: Pen, days: WorkingDays, day: date, recalls: tuple[Recall, ...], temper: Temper
) -> Course:
    """Rehearse a card so that it is due on ``day``, or has been for a few days."""
    steps = [0]
    for recall in recalls:
        steps.append(next_rehearsal(steps[-1], recall.value, day).step)
    dates = [day]
    for step in reversed(steps):
        interval = next_rehearsal(step, Recall.PARTLY.value, day).on - day
        dates.append(days.at_or_before(dates[-1] - interval))
    made_on, *said_on = reversed(dates[1:])
    beliefs = _beliefs(pen, temper)
    said = [Rated(on, *next(beliefs), how) for on, how in zip(said_on, recalls, strict=True)]
    last = said[-1]
    scheduled = next_rehearsal(steps[-2], recalls[-1].value, last.day)
    return Course((Rated(made_on, *temper.start), *said), scheduled)


def _beliefs(pen: Pen, temper: Temper) -> Iterator[tuple[int | None, int | None]]:
    thought, turn = (float(value) for value in temper.start)
    while True:
        thought += temper.speed * (temper.aim[0] - thought)
        turn += temper.speed * (temper.aim[1] - turn)
        yield (
            None if pen.chance(0.06) else _rating(thought + pen.rng.gauss(0, 3.5)),
            None if pen.chance(0.04) else _rating(turn + pen.rng.gauss(0, 3.5)),
        )


def _rating(value: float) -> int:
    return min(max(round(value), 0), 100)


def _recall(pen: Pen, step: int) -> Recall:
    lot = pen.rng.random() + 0.03 * step
    if lot < 0.08:
        return Recall.NOT
    return Recall.PARTLY if lot < 0.25 else Recall.RECALLED


def _strong(ratings: list[Rated]) -> bool:
    """Tell whether two ratings a week apart had the thought low and the turn high."""
    strong = [
        rated.day
        for rated in ratings
        if rated.in_thought is not None
        and rated.in_turn is not None
        and rated.in_thought <= 20
        and rated.in_turn >= 80
    ]
    return bool(strong) and strong[-1] - strong[0] >= _APART
