"""A disk that is really full, page by page, and one that takes no writing at all."""

import random
import shutil
from functools import partial
from pathlib import Path

from faults.deed import Deed
from faults.home import Home
from faults.importing import command
from faults.kills import judge, known_in
from faults.oracle import Oracle, Say
from faults.pen import Pen
from faults.refusals import DEED_COUNTS
from faults.small_disk import PAGE, SmallDisk, apart
from faults.table import Row
from faults.trials import Count, Run
from journal.errors import JournalError

READ_ONLY_COUNTS = "not opened to read, a word missing where writing is refused, no export"


def trials(run: Run, deed: Deed, most: int) -> Row:
    """Do a deed with a few pages free, more each time, and once more with room."""
    what = f"disk full: {deed.name}"
    with run.new_folder() as folder:
        job = partial(_with_little_room, folder, deed, most, run.chance(what))
        lines, missing = apart(job)
    return row_of(what, DEED_COUNTS, lines, missing)


def read_only(run: Run, *, protected: bool) -> Row:
    """Open a journal where nobody may write."""
    what = f"read-only disk{' (protected)' if protected else ''}"
    with run.new_folder() as folder:
        job = partial(_without_writing, folder, run.chance(what), protected)
        lines, missing = apart(job)
    return row_of(what, READ_ONLY_COUNTS, lines, missing)


def row_of(what: str, counts: str, lines: list[str], missing: str) -> Row:
    """Count one trial a line; an empty one lost nothing."""
    if missing:
        return Row(what, 0, 0, counts, skipped=missing)
    count = Count()
    for line in lines:
        count.trial(line)
    return count.row(what, counts)


def _with_little_room(folder: Path, deed: Deed, most: int, chance: random.Random, say: Say) -> None:
    prepared, disk_folder = folder / "prepared", folder / "disk"
    prepared.mkdir()
    disk_folder.mkdir()
    deed.prepare(prepared, chance)
    disk = SmallDisk(disk_folder)
    place = disk_folder / "place"
    known = known_in(deed, prepared, place)
    for free in _rooms(prepared, most):
        shutil.copytree(prepared, place)
        disk.leave_free(free)
        say(_tight(deed, place, disk, Oracle(known)))
        shutil.rmtree(place)


def _rooms(prepared: Path, most: int) -> list[int]:
    """Choose how many pages to leave: none to more than any deed needs at its height."""
    pages = sum(path.stat().st_size // PAGE + 1 for path in prepared.rglob("*") if path.is_file())
    enough = 3 * pages + 40
    return sorted({round(at * enough / most) for at in range(most)})


def _tight(deed: Deed, place: Path, disk: SmallDisk, oracle: Oracle) -> str:
    lines: list[str] = []
    try:
        deed.do(place, random.Random(1), lines.append)  # noqa: S311 - repeatable
    except JournalError as error:
        if not str(error):
            return "a refusal without a word"
    except Exception as error:  # noqa: BLE001 - whatever else it raises is the loss
        return f"{type(error).__name__}: {error}"
    finally:
        disk.give_room()
    if loss := judge(deed, place, oracle, lines):
        return loss
    lines.clear()
    deed.do(place, random.Random(2), lines.append)  # noqa: S311 - repeatable
    return judge(deed, place, oracle, lines)


def _without_writing(folder: Path, chance: random.Random, protected: bool, say: Say) -> None:
    disk_folder = folder / "disk"
    disk_folder.mkdir()
    disk = SmallDisk(disk_folder)
    home = Home(disk_folder / "data")
    home.folder.mkdir()
    home.found(chance, protected=protected)
    wanted = home.journal_contents()
    with disk.read_only():
        say("" if home.journal_contents() == wanted else "opened with other contents")
        with home.notebook() as notebook:
            say("" if notebook.database.read_only else "it does not say that it is read-only")
            try:
                notebook.save(*Pen(chance, check_ins=1000).new())
                say("a save was taken")
            except JournalError as error:
                say("" if error.safe and error.next_step else "refused without a word")
        if not protected:
            out = folder / "out.md"
            command("export", "achievements", "--out", out, "--data-dir", home.folder)
            say("" if out.stat().st_size else "nothing was exported")
