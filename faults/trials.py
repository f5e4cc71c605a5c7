"""One run of all faults: its seed, its size, its folders; and the count of what was lost."""

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from faults.table import Row


@dataclass(frozen=True, slots=True)
class Run:
    """How much is tried, and with which seed."""

    seed: int
    short: bool
    folder: Path

    def many(self, full: int, *, short: int) -> int:
        """Return how many trials this run makes."""
        return short if self.short else full

    def chance(self, name: str) -> random.Random:
        """Return chance that is the same whenever the same seed runs the same trials."""
        return random.Random(f"{self.seed} {name}")  # noqa: S311 - repeatable, no secret

    @contextmanager
    def new_folder(self) -> Iterator[Path]:
        """Give an empty folder, removed afterwards."""
        path = Path(tempfile.mkdtemp(dir=self.folder))
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)


@dataclass
class Count:
    """Counts trials and losses, and keeps the first loss."""

    trials: int = 0
    losses: list[str] = field(default_factory=list)

    def trial(self, loss: str = "") -> None:
        """Count one trial; ``loss`` says what was lost, if anything."""
        self.trials += 1
        if loss:
            self.losses.append(loss)

    def row(self, fault: str, counts: str, *, control: bool = False) -> Row:
        """Return what to print."""
        first = self.losses[0] if self.losses else ""
        return Row(fault, self.trials, len(self.losses), counts, control, first)
