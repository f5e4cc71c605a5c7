"""Exports to a target that is full, closed to writing, or open elsewhere."""

import random
from functools import partial
from pathlib import Path

from faults.full_disk import row_of
from faults.home import Home
from faults.importing import command
from faults.oracle import Say
from faults.small_disk import PAGE, SmallDisk, apart
from faults.table import Row
from faults.trials import Run
from journal.errors import JournalError

COUNTS = "the old file altered, half a file left, no word, a retry that fails"
OLD = b"what was exported yesterday"
FORMATS = {
    ".md": b"#",
    ".pdf": b"%PDF",
    ".docx": b"PK",
    ".html": b"<!DOCTYPE html>",
    ".csv": b"title,",
    ".txt": b"Achievements",
}


def trials(run: Run, most: int) -> Row:
    """Export over an older file with more and more room."""
    with run.new_folder() as folder:
        lines, missing = apart(partial(_everywhere, folder, most, run.chance("exports")))
    return row_of("export: disk full, read-only, file open", COUNTS, lines, missing)


def _everywhere(folder: Path, most: int, chance: random.Random, say: Say) -> None:
    data, disk_folder = folder / "data", folder / "disk"
    for made in (data, disk_folder):
        made.mkdir()
    Home(data).found(chance, protected=False, entries=40)
    disk = SmallDisk(disk_folder)
    for ending in FORMATS:
        target = folder / f"whole{ending}"
        _export(data, target)
        pages = target.stat().st_size // PAGE + 2
        for free in sorted({round(at * pages / most) for at in range(most)}):
            say(_tight(data, disk, disk_folder / f"review{ending}", free))
        say(_closed(data, disk, disk_folder / f"review{ending}"))
        say(_open_elsewhere(data, disk_folder / f"review{ending}"))


def _export(data: Path, target: Path) -> None:
    command("export", "achievements", "--out", target, "--force", "--data-dir", data)


def _tight(data: Path, disk: SmallDisk, target: Path, free: int) -> str:
    target.write_bytes(OLD)
    disk.leave_free(free)
    try:
        _export(data, target)
    except JournalError as error:
        if str(target) not in str(error):
            return f"no clear word: {error}"
        if target.read_bytes() != OLD:
            return "the old file is altered"
        if [path.name for path in target.parent.iterdir()] != [target.name]:
            return "half a file is left"
    finally:
        disk.give_room()
    return _again(data, target)


def _closed(data: Path, disk: SmallDisk, target: Path) -> str:
    target.write_bytes(OLD)
    with disk.read_only():
        try:
            _export(data, target)
            return "written where nobody may write"
        except JournalError:
            pass
    return "the old file is altered" if target.read_bytes() != OLD else _again(data, target)


def _open_elsewhere(data: Path, target: Path) -> str:
    target.write_bytes(OLD)
    with target.open("rb") as reader:
        again = _again(data, target)
        if reader.read() != OLD:
            return "who had the old file open sees another one"
    return again


def _again(data: Path, target: Path) -> str:
    """Export with room enough."""
    _export(data, target)
    content = target.read_bytes()
    target.unlink()
    whole = content.startswith(FORMATS[target.suffix])
    if target.suffix == ".pdf":
        whole = whole and content.rstrip().endswith(b"%%EOF")
    return "" if whole else "what was exported is not whole"
