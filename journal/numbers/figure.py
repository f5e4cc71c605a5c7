"""Figures as a person typed them and reads them: decimal, without binary rounding noise."""

from decimal import ROUND_HALF_UP, Context, Decimal

MINUS = "−"
"""The true minus sign, U+2212."""

_WIDE = Context(prec=400)  # holds the digits of any float


def exact(value: float) -> Decimal:
    """Return the decimal number that ``value`` is shown as, so that 0.1 is one tenth."""
    return Decimal(repr(float(value)))


def worded_figure(value: float, *, decimals: int = 2) -> str:
    """Write a figure with at most ``decimals`` digits after the point: ``30``, ``27.5``, ``−3``.

    Halves round away from zero. Where that would read 0 though the value is not, its first
    digit is kept: ``0.004``.
    """
    figure = exact(value)
    rounded = figure.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _WIDE)
    if figure and not rounded:
        rounded = figure.quantize(Decimal(1).scaleb(figure.adjusted()), ROUND_HALF_UP, _WIDE)
    text = f"{abs(rounded):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return MINUS + text if rounded < 0 else text


def signed_figure(value: float, *, decimals: int = 2) -> str:
    """Write a difference with its sign: ``+18``, ``−3``, and ``0`` without one."""
    sign = "+" if value > 0 else ""
    return sign + worded_figure(value, decimals=decimals)


def worded_points(figure: str) -> str:
    """Put the right form of "points" behind a written figure."""
    return f"{figure} point{'' if figure.lstrip('+' + MINUS) == '1' else 's'}"


def is_percent(unit: str) -> bool:
    """Tell whether a unit is a percentage, whose differences are points: ``%``, ``% of quota``."""
    return unit.strip().casefold().startswith(("%", "percent", "per cent"))
