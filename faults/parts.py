"""The faults of a run: which deeds meet which, and how often."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeAlias

from faults import (
    clocks,
    double_starts,
    exports,
    flips,
    full_disk,
    imports,
    keystrokes,
    kills,
    odd_text,
    passphrases,
    pastes,
    power_cuts,
    refusals,
)
from faults.attaching import Attaching
from faults.deed import Deed
from faults.importing import Importing
from faults.keeping import BackingUp, Protecting, Rekeying, Restoring, SavingMeanwhile, Unprotecting
from faults.migrating import Migrating
from faults.saving import Saving
from faults.table import Row
from faults.trials import Run
from journal.models.raw_key import RawKey

Part: TypeAlias = Callable[[Run], Iterable[Row]]
"""Makes the trials of one fault, or of a few that belong together."""

SAVES: tuple[Deed, ...] = (Saving(protected=False), Saving(protected=True))
WHILE_BACKING_UP: tuple[Deed, ...] = (SavingMeanwhile(protected=True),)
BACKUPS: tuple[Deed, ...] = (
    BackingUp(protected=False),
    BackingUp(protected=True),
    Restoring(),
    Importing(),
)
PASSPHRASES: tuple[Deed, ...] = (Protecting(), Unprotecting(), Rekeying())
FILES: tuple[Deed, ...] = (Attaching(protected=False), Attaching(protected=True))
VAULT: tuple[Deed, ...] = (*BACKUPS, *PASSPHRASES)
MIGRATIONS: tuple[Deed, ...] = (Migrating(protected=False), Migrating(protected=True))
FEW_SAVES: tuple[Deed, ...] = (
    Saving(protected=False, count=20),
    Saving(protected=True, count=20),
)


def _kills(deeds: tuple[Deed, ...], full: int, short: int, run: Run) -> Iterable[Row]:
    return [kills.trials(run, deed, run.many(full, short=short)) for deed in deeds]


def _power_cuts(deeds: tuple[Deed, ...], full: int, short: int, run: Run) -> Iterable[Row]:
    return [power_cuts.trials(run, deed, run.many(full, short=short)) for deed in deeds]


def _controls(run: Run) -> Iterable[Row]:
    most = 20_000
    yield power_cuts.asking_less(run, SAVES[0], most, "OFF")
    yield power_cuts.asking_less(run, SAVES[0], most, "NORMAL")
    for deed in (BackingUp(protected=False), Restoring(), Protecting(), MIGRATIONS[0]):
        yield power_cuts.without_syncing(run, deed, most)


def _refusals(deeds: tuple[Deed, ...], run: Run) -> Iterable[Row]:
    return [refusals.trials(run, deed, run.many(800, short=32)) for deed in deeds]


def _refused_saves(run: Run) -> Iterable[Row]:
    yield refusals.saves(run, None)
    yield refusals.saves(run, RawKey.fresh())


def _full_disks(deeds: tuple[Deed, ...], run: Run) -> Iterable[Row]:
    return [full_disk.trials(run, deed, run.many(200, short=8)) for deed in deeds]


def _read_only(run: Run) -> Iterable[Row]:
    for protected in (False, True):
        yield full_disk.read_only(run, protected=protected)


def _flips(protected: bool, run: Run) -> Iterable[Row]:
    for spoil, full, short in (
        (flips.flip, 5_000, 500),
        (flips.lose_a_sector, 1_000, 60),
        (flips.cut_short, 1_000, 60),
        (flips.empty, 10, 5),
        (flips.noise, 200, 20),
    ):
        many = run.many(full, short=short)
        yield flips.trials(run, protected=protected, spoil=spoil, count=many)
    yield flips.backups(run, protected=protected, count=run.many(2_000, short=100))
    if protected:
        yield flips.keys(run, run.many(2_000, short=100))


def _starts(run: Run) -> Iterable[Row]:
    yield double_starts.trials(run, run.many(400, short=100))


def _words(run: Run) -> Iterable[Row]:
    yield passphrases.trials(run, run.many(10_000, short=300))
    yield clocks.days(run, run.many(5_000, short=500))
    yield clocks.shelves(run, run.many(400, short=40))
    yield odd_text.stored(run, run.many(20_000, short=1_000))
    yield odd_text.shown(run, run.many(20_000, short=1_000))
    yield imports.trials(run, run.many(20, short=1))
    yield exports.trials(run, run.many(60, short=6))


def _typing(run: Run) -> Iterable[Row]:
    yield keystrokes.steady(run, run.many(60, short=4))
    yield keystrokes.paused(run, run.many(60, short=4))


def _pastes(run: Run) -> Iterable[Row]:
    yield pastes.trials(run)


PARTS: dict[str, Part] = {
    "kills-saves": partial(_kills, (*SAVES, *WHILE_BACKING_UP), 1_500, 50),
    "kills-files": partial(_kills, FILES, 400, 12),
    "kills-backups": partial(_kills, BACKUPS, 400, 12),
    "kills-passphrases": partial(_kills, PASSPHRASES, 400, 12),
    "kills-migrations": partial(_kills, MIGRATIONS, 500, 50),
    "power-saves": partial(_power_cuts, SAVES, 20_000, 800),
    "power-files": partial(_power_cuts, FILES, 2_000, 50),
    "power-backups": partial(_power_cuts, BACKUPS, 2_000, 50),
    "power-passphrases": partial(_power_cuts, PASSPHRASES, 2_000, 50),
    "power-migrations": partial(_power_cuts, MIGRATIONS, 2_000, 50),
    "power-controls": _controls,
    "refused-saves": _refused_saves,
    "refused-backups": partial(_refusals, BACKUPS),
    "refused-passphrases": partial(_refusals, PASSPHRASES),
    "refused-migrations": partial(_refusals, MIGRATIONS),
    "full-disk": partial(_full_disks, (*FEW_SAVES, *WHILE_BACKING_UP, *VAULT, *MIGRATIONS)),
    "read-only": _read_only,
    "flips-plain": partial(_flips, False),
    "flips-protected": partial(_flips, True),
    "double-starts": _starts,
    "typing": _typing,
    "words": _words,
    "pastes": _pastes,
}
