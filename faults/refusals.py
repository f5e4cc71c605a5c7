"""A disk that refuses: full, or failing, from one step on or just once."""

import random
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from typing import TypeAlias

from faults.deed import Deed
from faults.disk import Opened, Step, Written
from faults.engine import CANNOT_OPEN, FULL, IO_ERROR, OK
from faults.kills import judge, known_in
from faults.oracle import (
    DID,
    Contents,
    Oracle,
    contents,
    contents_of,
    everything_in,
    mark_of,
    mark_of_deleted,
    name_of,
    past_of,
    will,
)
from faults.pen import Pen
from faults.recorder import hearing
from faults.table import Row
from faults.trials import Count, Run
from journal.errors import JournalError
from journal.models.achievement import achievements_between
from journal.models.base import Record
from journal.models.database import create_journal, open_journal
from journal.models.raw_key import RawKey
from journal.notebook import Notebook

SAVE_COUNTS = "text gone or altered, no JournalError, a retry that fails, a journal not as before"
DEED_COUNTS = "a journal neither as before nor as wanted, no JournalError, a retry that fails"


@dataclass
class Disk:
    """Refuses the ``at``-th step it is asked for, and with ``lasting`` all that come later.

    A full one refuses to write and to make files; a failing one also to sync, cut and remove.
    """

    at: int
    full: bool
    lasting: bool
    seen: int = 0

    def hear(self, step: Step) -> int:
        """Answer for one step."""
        if self.full and not _needs_space(step):
            return OK
        self.seen += 1
        if self.seen < self.at or (self.seen > self.at and not self.lasting):
            return OK
        if isinstance(step, Opened):
            return CANNOT_OPEN
        return FULL if self.full else IO_ERROR

    @property
    def refused(self) -> bool:
        """Tell whether it came to that."""
        return self.seen >= self.at


def _needs_space(step: Step) -> bool:
    if isinstance(step, Opened):
        return not Path(step.name).exists()
    return isinstance(step, Written)


@dataclass
class _Switch:
    """Lets every step through until a disk is put in."""

    disk: Disk | None = None

    def hear(self, step: Step) -> int:
        return OK if self.disk is None else self.disk.hear(step)


def saves(run: Run, key: RawKey | None) -> Row:
    """Refuse a save at each of its steps, in every way, and try it again."""
    count, chance = Count(), run.chance("refused saves")
    with run.new_folder() as folder:
        prepared, journal = folder / "prepared.db", folder / "journal.db"
        with closing(Notebook(create_journal(prepared, key))) as notebook:
            pen = Pen(chance)
            for _ in range(8):
                notebook.save(*pen.new())
        for act in ACTS:
            for full, lasting in product((True, False), repeat=2):
                for at in range(1, 1000):
                    shutil.copy(prepared, journal)
                    disk = Disk(at, full=full, lasting=lasting)
                    count.trial(_refused(journal, key, act, disk, chance))
                    if not disk.refused:
                        break
    return count.row(f"disk refuses: a save{' (protected)' if key else ''}", SAVE_COUNTS)


def _refused(
    journal: Path, key: RawKey | None, act: "_Act", disk: Disk, chance: random.Random
) -> str:
    """Do ``act`` on a disk that refuses, then on one that does not; return what was lost."""
    switch = _Switch()
    with (
        hearing(switch.hear),
        closing(Notebook(open_journal(journal, key=key))) as notebook,
    ):
        oracle = Oracle(contents_of(notebook.database))
        records, wanted, save = act(notebook, chance)
        oracle.hear(will(wanted))
        marks = [mark_of(record) for record in records]
        switch.disk = disk
        try:
            save()
        except JournalError as error:
            switch.disk = None
            if not (str(error) and error.safe and error.next_step):
                return "a refusal that does not say what is safe and what to do"
            if [mark_of(record) for record in records] != marks:
                return "the text of the form is altered"
            # A sync refused after the last write: it may be there all the same, and whole.
            if loss := oracle.loss(everything_in(notebook.database.connection)):
                return f"after a refused save: {loss} ({act.__name__}, {disk})"
            oracle.hear(will(wanted))
            save()
        switch.disk = None
    oracle.hear(DID)
    loss = oracle.loss(contents(journal, key))
    return f"{loss} ({act.__name__}, {disk})" if loss else ""


def _write(notebook: Notebook, chance: random.Random) -> "_Prepared":
    records = Pen(chance, check_ins=1000).new()
    wanted = {name_of(record): mark_of(record) for record in records}
    return records, wanted, partial(notebook.save, *records)


def _edit(notebook: Notebook, chance: random.Random) -> "_Prepared":
    record = notebook.read(achievements_between(None, None))[0]
    past = past_of(record)
    Pen(chance).alter(record)
    return [record], {name_of(record): mark_of(record), past: ""}, partial(notebook.save, record)


def _delete(notebook: Notebook, chance: random.Random) -> "_Prepared":
    del chance
    record = notebook.read(achievements_between(None, None))[0]
    wanted = {name_of(record): mark_of_deleted(record), past_of(record): ""}
    return [record], wanted, partial(notebook.delete, record)


_Prepared: TypeAlias = tuple[list[Record], Contents, Callable[[], None]]
_Act: TypeAlias = Callable[[Notebook, random.Random], _Prepared]
ACTS: tuple[_Act, ...] = (_edit, _write, _delete)
"""What is refused."""


def trials(run: Run, deed: Deed, most: int) -> Row:
    """Refuse a whole deed at its steps, ``most`` of them, and do it again on a sound disk."""
    count, chance = Count(), run.chance(f"refused {deed.name}")
    with run.new_folder() as folder:
        prepared, place = folder / "prepared", folder / "place"
        prepared.mkdir()
        deed.prepare(prepared, chance)
        known = known_in(deed, prepared, place)
        for full, lasting in product((True, False), repeat=2):
            for at in _places(deed, prepared, place, full=full, most=most // 4, chance=chance):
                shutil.copytree(prepared, place)
                disk = Disk(at, full=full, lasting=lasting)
                count.trial(_refused_deed(deed, place, Oracle(known), disk))
                shutil.rmtree(place)
    return count.row(f"disk refuses: {deed.name}", DEED_COUNTS)


def _places(
    deed: Deed, prepared: Path, place: Path, *, full: bool, most: int, chance: random.Random
) -> list[int]:
    """Choose the steps to refuse: all of them where there are no more than ``most``."""
    counting = Disk(sys.maxsize, full=full, lasting=False)
    shutil.copytree(prepared, place)
    with hearing(counting.hear):
        deed.do(place, random.Random(1), _nobody)  # noqa: S311 - repeatable
    shutil.rmtree(place)
    return sorted(chance.sample(range(1, counting.seen + 1), min(most, counting.seen)))


def _refused_deed(deed: Deed, place: Path, oracle: Oracle, disk: Disk) -> str:
    lines: list[str] = []
    try:
        with hearing(disk.hear):
            deed.do(place, random.Random(1), lines.append)  # noqa: S311 - repeatable
    except JournalError as error:
        if not str(error):
            return "a refusal without a word"
    if loss := judge(deed, place, oracle, lines):
        return f"{loss} ({disk})"
    lines.clear()
    deed.do(place, random.Random(2), lines.append)  # noqa: S311 - repeatable
    return judge(deed, place, oracle, lines)


def _nobody(_line: str) -> None:
    """Hear nothing."""
