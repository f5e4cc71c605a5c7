"""The target of a goal, however it was given, and what it comes to."""

from journal.numbers.figure import MINUS, exact, is_percent, worded_figure, worded_points


def target_from(
    baseline: float,
    *,
    value: float | None = None,
    relative_percent: float | None = None,
    points: float | None = None,
) -> float:
    """Return the target in the unit of the baseline; exactly one way to give it is used.

    ``value`` is the target itself; ``relative_percent`` is that part of the baseline on top of
    it (25 and +20 give 30); ``points`` are units on top of it (25 and +20 give 45). Negative
    ones go down. A relative change of a baseline of 0 stays 0, and one of a negative baseline
    still moves up when it is positive. Free of binary rounding: 0.1 and +0.2 points give 0.3.
    Raises ``ValueError`` unless exactly one is given.
    """
    given = [way for way in (value, relative_percent, points) if way is not None]
    if len(given) != 1:
        raise ValueError("a target is given as a value, as relative percent or as points")
    amount = exact(given[0])
    if value is not None:
        return float(amount)
    base = exact(baseline)
    if relative_percent is not None:
        amount *= abs(base) / 100
    return float(base + amount)


def worded_target(
    baseline: float,
    *,
    value: float | None = None,
    relative_percent: float | None = None,
    points: float | None = None,
    unit: str = "",
) -> str:
    """Say what a target comes to: ``25 % + 20 % relative = 30 %``, ``25 % + 20 points = 45 %``.

    A value reads ``from 25 % to 30 %``; points of a unit other than percent carry the unit:
    ``25 calls + 20 calls = 45 calls``. Takes the same ways, and errors, as ``target_from``.
    """
    target = target_from(baseline, value=value, relative_percent=relative_percent, points=points)
    before, after = _with_unit(baseline, unit), _with_unit(target, unit)
    if relative_percent is not None:
        sign, step = _sign(relative_percent), f"{worded_figure(abs(relative_percent))} % relative"
    elif points is not None:
        size = abs(points)
        step = worded_points(worded_figure(size)) if is_percent(unit) else _with_unit(size, unit)
        sign = _sign(points)
    else:
        return f"from {before} to {after}"
    return f"{before} {sign} {step} = {after}"


def _sign(step: float) -> str:
    return MINUS if step < 0 else "+"


def _with_unit(value: float, unit: str) -> str:
    return f"{worded_figure(value)} {unit}".rstrip()
