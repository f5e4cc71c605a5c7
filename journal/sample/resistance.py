"""How Resistance comes and goes in the sample, and the shapes it takes."""

from datetime import date, timedelta
from math import exp, pi, sin

from journal.models.check_in import ShowedUp
from journal.sample.pen import Pen
from journal.sample.working_days import Period

_WEEKDAYS = (0.9, 0.2, 0.0, -0.1, -0.5, -1.2, -0.6)
# How often each shape came at first, and how often it comes after a year or two.
_SHAPES = {
    "fear_of_rejection": (10.0, 4.0),
    "procrastination": (6.0, 5.0),
    "self_doubt": (6.0, 3.0),
    "perfectionism": (2.0, 4.0),
    "fear_of_failure": (2.5, 1.5),
    "distraction": (2.0, 3.0),
    "busywork": (2.5, 5.0),
    "rationalization": (1.0, 2.0),
    "status_quo": (0.8, 1.4),
    "fatigue": (1.0, 2.2),
}


def daily_levels(pen: Pen, period: Period) -> dict[date, float]:
    """Return how strong Resistance is on each day, on 0-10 before it is rounded.

    Slow waves, a mood that carries over from day to day, weekdays, the last weeks of a quarter,
    a long easing in the first year and what the day itself brings.
    """
    rng = pen.rng
    waves = [
        (1.5, rng.uniform(80, 110), rng.uniform(0, 2 * pi)),
        (0.7, rng.uniform(27, 40), rng.uniform(0, 2 * pi)),
        (0.5, rng.uniform(600, 900), rng.uniform(0, 2 * pi)),
    ]
    mood = 0.0
    levels: dict[date, float] = {}
    for number, day in enumerate(period.days()):
        mood = 0.8 * mood + rng.gauss(0, 0.4)
        level = 4.4 + 1.6 * exp(-number / 200) + mood + rng.gauss(0, 1.0)
        level += sum(size * sin(2 * pi * number / length + turn) for size, length, turn in waves)
        level += _WEEKDAYS[day.weekday()]
        if (day + timedelta(days=12)).month % 3 == 1 and day.month % 3 == 0:
            level += 0.8
        levels[day] = min(max(level, 0.0), 10.0)
    return levels


def shapes_of(pen: Pen, resistance: int, age: int, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return up to three shapes, ``age`` days into the journal; ``own`` are the rep's own."""
    if resistance <= 1 and pen.chance(0.6):
        return ()
    late = 1 - exp(-age / 300)
    weights = {
        key: (before + (after - before) * late) * (1 + 0.4 * sin(age / (23 + place)))
        for place, (key, (before, after)) in enumerate(_SHAPES.items())
    }
    weights |= dict.fromkeys(own, 3.0)
    count = 1 + pen.chance(0.1 * resistance) + (resistance >= 7 and pen.chance(0.35))
    chosen: list[str] = []
    for _ in range(count):
        chosen += pen.rng.choices(list(weights), list(weights.values()))
        del weights[chosen[-1]]
    return tuple(chosen)


def showed_up(pen: Pen, resistance: int | None) -> ShowedUp | None:
    """Return whether the one thing was done: seldomer on hard days, but mostly all the same."""
    if pen.chance(0.03):
        return None
    yes = 0.95 - 0.042 * (5 if resistance is None else resistance)
    lot = pen.rng.random()
    if lot < yes:
        return ShowedUp.YES
    return ShowedUp.PARTLY if lot < yes + (1 - yes) * 0.55 else ShowedUp.NOT
