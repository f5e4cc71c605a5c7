"""The one table of a bench run, and the arithmetic of its figures."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure; ``target`` None means it is only told."""

    what: str
    value: float
    unit: str = ""
    target: float | None = None
    detail: str = ""


def median(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which ``share`` of ``values`` lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def paired(values: Sequence[float], floors: Sequence[float]) -> float:
    """Return the median ratio of pairs taken one after the other."""
    return median([value / floor for value, floor in zip(values, floors, strict=True)])


def print_table(rows: Sequence[Row]) -> None:
    """Print every row with its target and whether it is met."""
    width = max(len(row.what) for row in rows)
    print(f"{'what':{width}}  {'measured':>12}  {'target':>9}          notes")
    for row in rows:
        figure = f"{row.value:.2f} {row.unit}".strip()
        target = "" if row.target is None else f"<= {row.target:g}"
        verdict = "" if row.target is None else ("met" if row.value <= row.target else "MISSED")
        print(f"{row.what:{width}}  {figure:>12}  {target:>9}  {verdict:6}  {row.detail}")
