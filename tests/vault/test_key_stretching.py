"""How slow a guess is made, on a fast computer and on a slow one."""

import threading
from time import perf_counter

import pytest

from journal.errors import JournalError
from journal.vault.key_stretching import LEAST, AbsurdCostError, Cost, calibrated, stretch
from tests.vault.cheap_keys import CHEAP

MIB = 1024


class Computer:
    """Takes its time for a guess, in proportion to the memory and the passes."""

    def __init__(self, seconds_for_the_least: float) -> None:
        self._speed = seconds_for_the_least / (LEAST.memory_kib * LEAST.passes)
        self.asked: list[Cost] = []

    def seconds(self, cost: Cost) -> float:
        self.asked.append(cost)
        return cost.memory_kib * cost.passes * self._speed


def test_the_same_passphrase_comes_to_the_same_key_for_ever() -> None:
    known = "053d9bfa3df24541539cd3e324e61e00476bc644ea9ce616aa6e88b1a2063a15"
    assert stretch(b"meadow", bytes(16), CHEAP).hex() == known


@pytest.mark.parametrize("other", [(b"meadoW", bytes(16), CHEAP), (b"meadow", b"x" * 16, CHEAP)])
def test_another_passphrase_or_salt_comes_to_another(other: tuple[bytes, bytes, Cost]) -> None:
    assert stretch(*other) != stretch(b"meadow", bytes(16), CHEAP)


def test_another_cost_comes_to_another_key() -> None:
    keys = {stretch(b"x", bytes(16), Cost(*cost)) for cost in [(64, 1, 1), (72, 1, 1), (64, 2, 1)]}
    assert len(keys) == 3


def test_the_least_is_64_mib_in_three_passes() -> None:
    assert (LEAST.memory_kib, LEAST.passes) == (64 * MIB, 3)


@pytest.mark.parametrize(
    ("seconds_for_the_least", "memory", "passes"),
    [
        (2.0, 64, 3),
        (0.7, 64, 3),
        (0.35, 128, 3),
        (0.175, 256, 3),
        (0.08, 256, 6),
        (0.001, 256, 64),
    ],
)
def test_memory_grows_first_and_then_the_passes(
    seconds_for_the_least: float, memory: int, passes: int
) -> None:
    computer = Computer(seconds_for_the_least)
    cost = calibrated(0.7, measure=computer.seconds)
    assert (cost.memory_kib // MIB, cost.passes) == (memory, passes)
    assert 0.5 <= computer.seconds(cost) <= 1 or cost == LEAST or passes == 64


def test_a_computer_without_the_memory_does_with_the_least() -> None:
    def measure(cost: Cost) -> float:
        if cost != LEAST:
            raise JournalError("256 MiB are not free now")
        return 0.1

    assert calibrated(0.7, measure=measure) == LEAST


@pytest.mark.parametrize(
    "cost",
    [
        (4096 * MIB, 3, 4),
        (64 * MIB, 65, 4),
        (64 * MIB, 0, 4),
        (64 * MIB, 3, 0),
        (64 * MIB, 3, 65),
        (31, 3, 4),
        (-1, -1, -1),
    ],
)
def test_a_cost_nobody_would_choose_is_refused(cost: tuple[int, int, int]) -> None:
    with pytest.raises(AbsurdCostError, match="more memory or time"):
        Cost(*cost)


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise MemoryError("not enough")

    class NoMemory:
        def __init__(self, **_: object) -> None:
            self.derive = refuse

    monkeypatch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", NoMemory)
    with pytest.raises(JournalError, match="needs 64 MiB of memory"):
        stretch(b"x", bytes(16), LEAST)


def test_this_computer_is_measured_and_others_run_meanwhile() -> None:
    ticks = 0
    done = threading.Event()

    def tick() -> None:
        nonlocal ticks
        while not done.wait(0.01):
            ticks += 1

    other = threading.Thread(target=tick)
    other.start()
    began = perf_counter()
    cost = calibrated(0.3)
    took = perf_counter() - began
    done.set()
    other.join()
    assert cost.memory_kib >= LEAST.memory_kib
    assert cost.passes >= LEAST.passes
    assert ticks > took * 20, "the interpreter stood still"
