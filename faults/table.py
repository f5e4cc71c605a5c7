"""The one table of a run: what was done to the program, how often, and what it lost."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One fault.

    A ``control`` takes a protection away and must lose something: else the trials prove nothing.
    ``first_loss`` tells the first loss in a line; ``skipped`` why there were no trials at all.
    """

    fault: str
    trials: int
    lost: int
    counts: str
    control: bool = False
    first_loss: str = ""
    skipped: str = ""

    @property
    def good(self) -> bool:
        """Tell whether nothing was lost, or, of a control, something."""
        if self.skipped:
            return True
        return self.trials > 0 and (self.lost > 0) == self.control


def print_table(rows: Sequence[Row]) -> None:
    """Print every row; a bad one is marked and followed by its first loss."""
    width = max(len(row.fault) for row in rows)
    print(f"{'fault':{width}}  {'trials':>7}  {'lost':>6}  what counts as lost")
    for row in rows:
        counts = f"not here: {row.skipped}" if row.skipped else row.counts
        mark = "" if row.good else "   <-- BAD"
        print(f"{row.fault:{width}}  {row.trials:>7,}  {row.lost:>6,}  {counts}{mark}")
        if not row.good and row.first_loss:
            print(f"{'':{width}}  first: {row.first_loss}")
