"""Do every fault to the program and print one table: ``python -m faults [--short] [part ...]``.

Exits with 1 where anything was lost, or where a control that must lose something did not. Parts
run side by side, one on each core; everything happens in a folder in memory that is removed.
"""

import argparse
import importlib
import multiprocessing
import os
import pkgutil
import random
import sys
import tempfile
import time
from pathlib import Path

import journal
from faults.parts import PARTS
from faults.table import Row, print_table
from faults.trials import Run

ALONE = ("pastes",)
"""Parts that measure how long something takes."""

FIRST = ("double-starts", "typing", "power-controls")
"""Parts that take long and would be waited for at the end."""

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a private folder is made in it

_run: Run


def main() -> int:
    """Run all parts, or those named."""
    chosen = _arguments()
    if not sys.platform.startswith("linux"):
        print("These faults are done to a Linux: they need its /proc, fork and tmpfs.")
        return 2
    seed = random.SystemRandom().randrange(10**6) if chosen.seed is None else chosen.seed
    names = chosen.parts or list(PARTS)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="rep-journal-faults-", dir=_roomy()) as folder:
        _import_everything()
        rows = _all(Run(seed, chosen.short, Path(folder).resolve()), names)
    print_table([row for name in names for row in rows[name]])
    print(f"\nseed {seed}, {time.monotonic() - began:.0f} s")
    return 0 if all(row.good for name in names for row in rows[name]) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m faults", description=__doc__)
    parser.add_argument("--short", action="store_true", help="a few minutes, for every change")
    parser.add_argument("--seed", type=int, help="the same chance again (another each time)")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    chosen = parser.parse_args()
    unknown = [name for name in chosen.parts if name not in PARTS]
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}")
    return chosen


def _roomy() -> Path | None:
    return _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None


def _import_everything() -> None:
    """Import the program once; every trial is forked from here."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for module in pkgutil.walk_packages(journal.__path__, "journal."):
        if "__main__" not in module.name and ".migrations" not in module.name:
            importlib.import_module(module.name)


def _all(run: Run, names: list[str]) -> dict[str, list[Row]]:
    global _run
    _run = run
    together = sorted((name for name in names if name not in ALONE), key=_comes_later)
    processes = min(os.cpu_count() or 1, max(1, len(together)))
    with multiprocessing.get_context("fork").Pool(processes, maxtasksperchild=1) as pool:
        rows = dict(pool.imap_unordered(_part, together))
    return rows | dict(_part(name) for name in names if name in ALONE)


def _comes_later(name: str) -> bool:
    return name not in FIRST


def _part(name: str) -> tuple[str, list[Row]]:
    """Make the trials of one part; where it fails by itself, that is told as a loss."""
    began = time.monotonic()
    rows: list[Row] = []
    try:
        rows.extend(PARTS[name](_run))
    except Exception as error:  # noqa: BLE001 - the other parts go on, and the run ends with 1
        words = f"{type(error).__name__}: {error}"
        rows.append(Row(name, 1, 1, "the trials themselves failed", first_loss=words))
    print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    return name, rows


if __name__ == "__main__":
    raise SystemExit(main())
