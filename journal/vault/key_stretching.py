"""Make a key from a passphrase so slowly that guessing it is costly (Argon2id)."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from journal.errors import JournalError

_MIB = 1024
_MOST_MEMORY, _MOST_PASSES, _MOST_LANES = 2048 * _MIB, 64, 64
_ENOUGH_MEMORY = 256 * _MIB


class AbsurdCostError(JournalError):
    """A stored cost is none this program would ever have chosen."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: memory in KiB, passes over it, lanes side by side.

    Raises `AbsurdCostError` beyond what a computer can be asked for: it comes from a file that
    anyone may have written.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        sane = (
            1 <= self.lanes <= _MOST_LANES
            and 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY
            and 1 <= self.passes <= _MOST_PASSES
        )
        if not sane:
            raise AbsurdCostError(
                "Opening this journal would take more memory or time than any should.",
                safe="Nothing was changed.",
                next_step="Its key file was altered: restore a backup.",
            )


LEAST = Cost(64 * _MIB, 3, 4)
"""What a guess costs at the very least."""


def stretch(passphrase: bytes, salt: bytes, cost: Cost) -> bytes:
    """Return the 32 bytes a passphrase comes to; other threads run meanwhile."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    slow = Argon2id(
        salt=salt,
        length=32,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        return slow.derive(passphrase)
    except MemoryError as cause:
        raise JournalError(
            f"Unlocking needs {cost.memory_kib // _MIB} MiB of memory, which are not free now.",
            safe="Nothing was changed.",
            next_step="Close other programs and try again.",
        ) from cause


def calibrated(seconds: float = 0.7, *, measure: Callable[[Cost], float] | None = None) -> Cost:
    """Return the cost that takes about ``seconds`` on this computer, `LEAST` or more.

    Memory grows first, up to 256 MiB, for it is what costs a guesser most; then the passes.
    """
    measure = measure or _measured
    try:
        # Twice, for what was slow the first time was the import, or another program.
        wide = _widened(seconds, min(measure(LEAST), measure(LEAST)))
        if wide == LEAST:
            return LEAST
        passes = int(wide.passes * seconds / measure(wide))
    except JournalError:  # it lacks the memory: it will do with the least
        return LEAST
    return Cost(wide.memory_kib, min(max(LEAST.passes, passes), _MOST_PASSES), wide.lanes)


def _widened(seconds: float, took: float) -> Cost:
    memory = int(LEAST.memory_kib * seconds / took) // _MIB * _MIB
    return Cost(min(max(LEAST.memory_kib, memory), _ENOUGH_MEMORY), LEAST.passes, LEAST.lanes)


def _measured(cost: Cost) -> float:
    """Return how many seconds one guess takes here."""
    began = perf_counter()
    stretch(b"measure", bytes(16), cost)
    return perf_counter() - began
