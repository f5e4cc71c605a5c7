"""``rep-journal check``: is the journal sound, what does it hold, are its backups whole?"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.jobs.restore import day_and_time
from journal.jobs.wording import counted
from journal.paths import Paths

if TYPE_CHECKING:
    from journal.vault.backup_file import Backup
    from journal.vault.backup_shelf import Shelf

SOUND, UNSOUND = 0, 1


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "check",
        parents=[shared],
        help="run the integrity checks, count what there is, read the backups through",
        description="Open the journal without changing it, run the integrity checks, count the"
        " entries and read every backup through. Exit code 0: all sound, 1: the journal or a"
        " backup is unsound, 2: the journal cannot be opened.",
    )
    parser.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Check and count."""
    from journal.jobs.opening import shelf_of
    from journal.models.refusal import DamagedError

    try:
        found = _faults_in(paths, chosen.passphrase_file)
    except DamagedError as damage:
        found = [damage.one_line]
    if found:
        print(f"{paths.journal} is unsound:")
        for fault in found:
            print(f"  {fault}")
    else:
        print(f"{paths.journal} is sound.")
    shelf = shelf_of(paths)
    whole = _check_backups(shelf, paths.journal)
    if found and shelf.newest_good() is not None:
        print("rep-journal restore newest puts the newest whole backup in the journal's place.")
    return SOUND if whole and not found else UNSOUND


def _faults_in(paths: Paths, passphrase_file: Path | None) -> list[str]:
    """Count what the journal holds and return what is wrong with it."""
    from journal.jobs.opening import open_notebook
    from journal.models.database import faults
    from journal.models.kinds import KINDS, counts

    with open_notebook(paths, read_only=True, passphrase_file=passphrase_file) as notebook:
        found = faults(notebook.database)
        for kind, count in notebook.read(counts()).items():
            print(f"{count:8} {KINDS[kind]}")
    return found


def _check_backups(shelf: "Shelf", journal: Path) -> bool:
    """Say how the backups are; return whether each of them is whole."""
    from journal.vault.backup_shelf import Shelf

    whole = _check_folder(Shelf(shelf.folder), "Backups")
    if shelf.second is not None:
        if shelf.second.is_dir():
            whole &= _check_folder(Shelf(shelf.second), "Copies")
        else:
            print(f"The second folder for backups is not there: {shelf.second}")
    if _is_ahead_of(shelf.backups(), shelf, journal):
        print("The journal was written since the newest backup.")
    return whole


def _is_ahead_of(backups: "list[Backup]", shelf: "Shelf", journal: Path) -> bool:
    """Tell whether the journal holds what no backup does; one just restored has another date."""
    if not backups or not shelf.changed_since_last(journal):
        return False
    from journal.vault.file_hash import hash_of

    same = hash_of(journal)
    return all(backup.about is None or backup.about.sha256 != same for backup in backups)


def _check_folder(shelf: "Shelf", name: str) -> bool:
    backups = shelf.backups()
    good = [backup for backup in backups if _is_whole(backup)]
    if not backups:
        print(f"{name} in {shelf.folder}: none.")
        return True
    newest = f", the newest whole one of {day_and_time(good[0].made_at)}" if good else ""
    print(f"{name} in {shelf.folder}: {counted(len(good), 'whole one', 'whole ones')}{newest}.")
    for backup in backups:
        if backup not in good:
            print(f"  damaged or unreadable: {backup.path}")
    return len(good) == len(backups)


def _is_whole(backup: "Backup") -> bool:
    from journal.errors import JournalError
    from journal.vault.backup_file import verify

    try:
        verify(backup)
    except JournalError:
        return False
    return True
