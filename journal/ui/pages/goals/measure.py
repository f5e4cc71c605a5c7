"""From where to where a goal goes: what was typed, what it comes to, and what is wrong with it."""

from dataclasses import dataclass, replace
from math import isfinite

from journal.models.goal import AddsUp, Direction, Goal, TargetGiven
from journal.numbers.figure import exact
from journal.numbers.target import target_from, worded_target
from journal.ui.words import editable_number, figure, typed_number

BASELINE, TARGET = "baseline", "target"
NO_NUMBER = "Please write a number, such as 20."


class MeasureError(ValueError):
    """What is wrong, in the user's words, and with which field."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields as they read; an ``amount`` is given as a value, relative or in points."""

    baseline: str
    amount: str
    given: TargetGiven
    direction: Direction
    adds_up: AddsUp
    unit: str
    first_days: int = 0
    """So many first days are the baseline, and ``baseline`` a guess till then."""

    @property
    def shown_unit(self) -> str:
        """The unit the figures are in; a ratio is a percentage."""
        return "%" if self.adds_up is AddsUp.RATIO else self.unit


@dataclass(frozen=True, slots=True)
class Measure:
    """The figures a goal is stored with, and the words for them."""

    baseline: float
    target: float
    words: str
    given: TargetGiven = TargetGiven.VALUE
    amount: float | None = None
    """What a relative target or one in points adds, below 0 where it goes down."""


def typed_of(goal: Goal) -> Typed:
    """Return how a stored goal reads in the form."""
    given = goal.target_given
    if given is TargetGiven.RELATIVE and not goal.baseline:
        given = TargetGiven.VALUE
    amount = exact(goal.target)
    if given is not TargetGiven.VALUE and goal.target_amount is not None:
        amount = abs(exact(goal.target_amount))
    elif given is not TargetGiven.VALUE:
        amount = abs(amount - exact(goal.baseline))
        if given is TargetGiven.RELATIVE:
            amount = amount * 100 / abs(exact(goal.baseline))
    unset = goal.target == goal.baseline and goal.direction is not Direction.HOLD
    return Typed(
        editable_number(goal.baseline),
        "" if unset else editable_number(round(float(amount), 10)),
        given,
        goal.direction,
        goal.adds_up,
        goal.unit,
        0 if goal.adds_up is AddsUp.SUM else goal.baseline_days,
    )


def measured(typed: Typed) -> Measure:
    """Work out baseline and target; raises `MeasureError` where they make no goal."""
    baseline = typed_number(typed.baseline)
    if baseline is None:
        raise MeasureError(BASELINE, NO_NUMBER)
    _check_rate(typed, BASELINE, baseline)
    unit = typed.shown_unit
    if typed.direction is Direction.HOLD:
        words = f"Hold at {figure(baseline, unit)}"
        if not typed.first_days:
            return Measure(baseline, baseline, words)
        guessed = f"{words}{_by_guess(typed)}"
        return Measure(baseline, baseline, guessed, TargetGiven.POINTS, 0.0)
    amount = typed_number(typed.amount)
    if amount is None:
        raise MeasureError(TARGET, NO_NUMBER)
    value, relative, points = _ways(typed, baseline, amount)
    target = target_from(baseline, value=value, relative_percent=relative, points=points)
    if not isfinite(target):
        raise MeasureError(TARGET, "This number is too large.")
    words = worded_target(
        baseline, value=value, relative_percent=relative, points=points, unit=unit
    )
    _check_way(typed, baseline, target)
    _check_rate(typed, TARGET, target)
    words = f"{words[0].upper()}{words[1:]}{_by_guess(typed)}"
    step = points if relative is None else relative
    return Measure(baseline, target, words, typed.given, step)


def other_reading(typed: Typed) -> str:
    """Say what the same figure would come to read the other way, where both could be meant."""
    if typed.shown_unit != "%" or typed.given is TargetGiven.VALUE:
        return ""
    points = typed.given is TargetGiven.RELATIVE
    other = TargetGiven.POINTS if points else TargetGiven.RELATIVE
    try:
        # A rate beyond its bounds is what nobody can mean.
        measured(typed)
        would_be = measured(replace(typed, given=other, first_days=0)).target
    except MeasureError:
        return ""
    more = "less" if typed.direction is Direction.DOWN else "more"
    step = editable_number(abs(typed_number(typed.amount) or 0.0))
    way = f"{step} points {more}" if points else f"{step}% {more} (relative)"
    return f"Not to be mixed up: {way} would be {figure(would_be, '%')}."


def worded_days(days: int) -> str:
    """Return "first two weeks" for 14, "first 10 days" for 10."""
    return "first two weeks" if days == 14 else f"first {days} days"


def _by_guess(typed: Typed) -> str:
    if not typed.first_days:
        return ""
    return f", by my guess. The {worded_days(typed.first_days)} will show the true figure."


def way_between(typed: Typed) -> Direction | None:
    """Return which way a target given as a value lies, None where that cannot be told."""
    baseline, amount = typed_number(typed.baseline), typed_number(typed.amount)
    if typed.given is not TargetGiven.VALUE or baseline is None or amount in (None, baseline):
        return None
    assert amount is not None  # noqa: S101 - ruled out above; this tells mypy
    return Direction.UP if amount > baseline else Direction.DOWN


def _ways(
    typed: Typed, baseline: float, amount: float
) -> tuple[float | None, float | None, float | None]:
    if typed.given is TargetGiven.VALUE:
        return amount, None, None
    if amount < 0 and typed.direction is Direction.UP:
        raise MeasureError(TARGET, "Going up, this is more than 0.")
    step = -abs(amount) if typed.direction is Direction.DOWN else amount
    if typed.given is TargetGiven.POINTS:
        return None, None, step
    if baseline == 0:
        raise MeasureError(TARGET, "There is no percentage of 0: give the target as a value.")
    return None, step, None


def _check_way(typed: Typed, baseline: float, target: float) -> None:
    stand = figure(baseline, typed.shown_unit)
    if target == baseline:
        raise MeasureError(TARGET, f"That is where you stand now ({stand}).")
    if (target > baseline) != (typed.direction is Direction.UP):
        side = "above" if typed.direction is Direction.UP else "below"
        way = "up" if typed.direction is Direction.UP else "down"
        raise MeasureError(TARGET, f"Going {way}, the target lies {side} {stand}.")


def _check_rate(typed: Typed, field: str, value: float) -> None:
    if typed.adds_up is AddsUp.RATIO and not 0 <= value <= 100:
        raise MeasureError(field, f"A rate lies between 0% and 100%; this is {figure(value, '%')}.")
