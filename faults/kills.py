"""SIGKILL at any moment: just before a step to the disk, or at any time in between."""

import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from faults.child import Child, killed_at
from faults.deed import Deed
from faults.disk import Step
from faults.engine import OK
from faults.oracle import Contents, Oracle, Say
from faults.recorder import hearing
from faults.table import Row
from faults.trials import Count, Run

COUNTS = "an acknowledged change missing or altered; a journal that is unsound or does not open"
TURNS = 5
"""How often one journal is killed before another is begun."""


def trials(run: Run, deed: Deed, kills: int) -> Row:
    """Kill the process that does the deed again and again."""
    chance, count = run.chance(f"kill {deed.name}"), Count()
    with run.new_folder() as folder:
        prepared, place = folder / "prepared", folder / "place"
        prepared.mkdir()
        deed.prepare(prepared, chance)
        length, known = _length(deed, prepared, place), known_in(deed, prepared, place)
        while count.trials < kills:
            shutil.copytree(prepared, place)
            oracle = Oracle(known)
            for _ in range(1 if deed.once else min(TURNS, kills - count.trials)):
                loss = _kill(deed, place, oracle, chance, length)
                count.trial(loss)
                if loss:
                    break
            shutil.rmtree(place)
    return count.row(f"killed: {deed.name}", COUNTS)


@dataclass(frozen=True, slots=True)
class _Length:
    """How long a deed takes when nobody disturbs it."""

    seconds: float
    steps: int


def _length(deed: Deed, prepared: Path, place: Path) -> _Length:
    steps: list[Step] = []

    def hear(step: Step) -> int:
        steps.append(step)
        return OK

    if deed.can_be_heard:
        shutil.copytree(prepared, place)
        with hearing(hear):
            deed.do(place, random.Random(1), lambda _line: None)  # noqa: S311 - repeatable
        shutil.rmtree(place)
    shutil.copytree(prepared, place)
    began = time.perf_counter()
    Child(partial(deed.do, place, random.Random(1))).lines()  # noqa: S311 - repeatable
    seconds = time.perf_counter() - began
    shutil.rmtree(place)
    return _Length(seconds, len(steps))


def _kill(deed: Deed, place: Path, oracle: Oracle, chance: random.Random, length: _Length) -> str:
    """Kill the deed once; return what was lost."""
    job = partial(deed.do, place, random.Random(chance.random()))  # noqa: S311 - repeatable
    if length.steps and chance.random() < 0.5:
        step = chance.randint(1, length.steps)
        lines = Child(_dying_at(step, job)).lines()
    else:
        lines = Child(job).kill_after(chance.uniform(0, length.seconds))
    return judge(deed, place, oracle, lines)


def _dying_at(step: int, job: Callable[[Say], None]) -> Callable[[Say], None]:
    return lambda say: killed_at(step, partial(job, say))


def known_in(deed: Deed, prepared: Path, place: Path) -> Contents:
    """Return what is there before the deed, read from a copy: an opening may be the deed."""
    shutil.copytree(prepared, place)
    try:
        return deed.contents(place)
    finally:
        shutil.rmtree(place)


def judge(deed: Deed, place: Path, oracle: Oracle, lines: list[str]) -> str:
    """Return what is lost of all that was said, as the next start finds the journal."""
    for line in lines:
        oracle.hear(line)
    try:
        return oracle.loss(deed.contents(place))
    except Exception as error:  # noqa: BLE001 - whatever an opening raises, that is the loss
        return f"{type(error).__name__}: {error}"
