"""Power cuts: what the disk would hold is worked out from every step the program took.

The program does its deed once, watched; then the power is cut at one step after the other, what
was not synced is lost or torn by chance, and the journal found is opened with the program's code.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TypeAlias
from unittest.mock import patch

from faults.deed import Deed
from faults.disk import Disk, Step, Synced
from faults.kills import judge, known_in
from faults.oracle import Oracle
from faults.recorder import Recorder, hearing
from faults.table import Row
from faults.trials import Count, Run
from journal import whole_file
from journal.models import connection

_Setting: TypeAlias = Callable[[], AbstractContextManager[object]]

COUNTS = "an acknowledged change missing or altered; a journal that is unsound or does not open"
CUTS_A_RECORDING, CUTS_A_CONTROL = 250, 100
AGAIN = 0.1
"""How often the power goes a second time, while the journal is opened after the first."""


def trials(run: Run, deed: Deed, cuts: int) -> Row:
    """Cut the power ``cuts`` times during the deed."""
    return _count(run, deed, cuts).row(f"power cut: {deed.name}", COUNTS)


def asking_less(run: Run, deed: Deed, cuts: int, synchronous: str) -> Row:
    """Do the same with a weaker promise asked of the engine, until that loses something."""
    weaker = tuple(
        f"synchronous={synchronous}" if pragma.startswith("synchronous") else pragma
        for pragma in connection.PRAGMAS
    )
    assert weaker != connection.PRAGMAS
    count = _until_lost(run, deed, cuts, lambda: patch.object(connection, "PRAGMAS", weaker))
    return _control(count, f"synchronous={synchronous}")


def without_syncing(run: Run, deed: Deed, cuts: int) -> Row:
    """Do the same with files that take another's place unsynced, until that loses something."""

    def settle(part: Path, target: Path, *, overwrite: bool) -> None:
        del overwrite
        part.replace(target)

    count = _until_lost(run, deed, cuts, lambda: patch.object(whole_file, "_settle", settle))
    return _control(count, f"{deed.name}, files not synced")


def _until_lost(run: Run, deed: Deed, most: int, setting: _Setting) -> Count:
    count = Count()
    while count.trials < most and not count.losses:
        some = _count(run, deed, CUTS_A_CONTROL, setting, count.trials)
        count.trials += some.trials
        count.losses += some.losses
    return count


def _control(count: Count, what: str) -> Row:
    return count.row(
        f"  control: {what}", "(it must: nothing lost here proves nothing)", control=True
    )


def _count(
    run: Run,
    deed: Deed,
    cuts: int,
    setting: _Setting = nullcontext,
    already: int = 0,
) -> Count:
    chance, count = run.chance(f"power {deed.name} {already}"), Count()
    with run.new_folder() as folder:
        while count.trials < cuts:
            prepared, place = folder / "prepared", folder / "place"
            prepared.mkdir()
            deed.prepare(prepared, chance)
            known = known_in(deed, prepared, place)
            prepared.rename(place)
            before = Disk(place)
            with setting():
                steps = recorded(deed, place, chance)
            moments = _moments(steps, min(CUTS_A_RECORDING, cuts - count.trials), chance)
            for lines, image in _cuts(before, steps, moments, chance):
                oracle = Oracle(known)
                count.trial(_found(deed, place, oracle, lines, image, chance))
            shutil.rmtree(place)
    return count


def recorded(deed: Deed, place: Path, chance: random.Random) -> list[Step | str]:
    recorder = Recorder(place)
    with hearing(recorder.hear):
        deed.do(place, chance, recorder.say)
    return recorder.steps


def _moments(steps: list[Step | str], count: int, chance: random.Random) -> list[int]:
    """Choose when to cut: anywhere, or just before a sync, when most is at stake."""
    syncs = [place for place, step in enumerate(steps) if isinstance(step, Synced)]
    return sorted(
        chance.choice(syncs) if chance.random() < 0.5 else chance.randint(0, len(steps))
        for _ in range(count)
    )


def _cuts(
    disk: Disk, steps: list[Step | str], moments: list[int], chance: random.Random
) -> Iterator[tuple[list[str], dict[str, bytes]]]:
    """Yield, for each moment, what was said until then and the files that are left."""
    lines: list[str] = []
    done = 0
    for moment in moments:
        for step in steps[done:moment]:
            if isinstance(step, str):
                lines.append(step)
            else:
                disk.take(step)
        done = moment
        yield lines, disk.after_power_cut(chance)


def _found(
    deed: Deed,
    place: Path,
    oracle: Oracle,
    lines: list[str],
    image: dict[str, bytes],
    chance: random.Random,
) -> str:
    _restore(place, image)
    if chance.random() < AGAIN:
        disk, recorder = Disk(place), Recorder(place)
        with hearing(recorder.hear):
            judge(deed, place, Oracle({}), [])  # opened; what is found counts below
        moment = [chance.randint(0, len(recorder.steps))]
        ((_, image),) = _cuts(disk, recorder.steps, moment, chance)
        _restore(place, image)
    return judge(deed, place, oracle, lines)


def _restore(place: Path, image: dict[str, bytes]) -> None:
    """Put the files there that the power cut has left."""
    shutil.rmtree(place)
    place.mkdir()
    for name, content in image.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
