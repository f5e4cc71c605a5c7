"""The figures of the sample's achievements."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from journal.sample.pen import Pen

_MONEY = ("$", "€")


@dataclass(frozen=True, slots=True)
class Measure:
    """What was counted, in which unit, before and after."""

    name: str
    unit: str
    before: float | None
    after: float

    @classmethod
    def given(cls, given: Sequence[Any]) -> "Measure":
        """Take one as it stands: name, unit, before (None where there is none), after."""
        name, unit, before, after = given
        return cls(name, unit, None if before is None else float(before), float(after))

    @classmethod
    def drawn(cls, pen: Pen, given: Sequence[Any]) -> "Measure":
        """Draw one from (name, unit, least and most before, least and most change in percent).

        Where there is no before, the last two are the least and the most after.
        """
        name, unit, least, most, low, high = given
        if least is None:
            return cls(name, unit, None, _rounded(pen.rng.uniform(low, high), unit))
        before = _rounded(pen.rng.uniform(least, most), unit)
        after = _rounded(before * (1 + pen.rng.uniform(low, high) / 100), unit)
        return cls(name, unit, before, after)

    @property
    def figures(self) -> dict[str, str]:
        """The figures a title may name; ``change`` is in percent, without its sign."""
        found = {"after": f"{self.after:g}"}
        if self.before:
            found["change"] = str(abs(round((self.after - self.before) / self.before * 100)))
        return found

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of an achievement it fills."""
        return {
            "measure_name": self.name,
            "measure_unit": self.unit,
            "measure_before": self.before,
            "measure_after": self.after,
        }


def _rounded(value: float, unit: str) -> float:
    if unit in _MONEY:
        return float(round(value / 500) * 500)
    return round(value, 1) if unit == "points" else float(round(value))
