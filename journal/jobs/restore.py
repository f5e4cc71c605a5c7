"""``rep-journal restore``: put a backup in the journal's place."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.errors import JournalError
from journal.jobs.backup import entries_in
from journal.jobs.wording import data_size
from journal.paths import Paths

if TYPE_CHECKING:
    from datetime import datetime

    from journal.models.raw_key import RawKey
    from journal.vault.backup_file import Backup
    from journal.vault.backup_shelf import Shelf

_HOW = "Name one by its number or its file, or say newest; --list shows what there is."


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "restore",
        parents=[shared],
        help="put a backup in the journal's place, or list the backups",
        description="Put a backup in the journal's place. What is there now is kept beside the"
        " backups, and can be restored in turn. A protected backup opens with the passphrase of"
        " the day it was made; with --passphrase-file that one is tried on it first, and the backup"
        " is read through.",
    )
    parser.add_argument(
        "backup",
        nargs="?",
        metavar="FILE",
        help="its number, its file, or newest for the newest that is whole",
    )
    parser.add_argument("--list", action="store_true", help="list the backups, newest first")
    parser.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """List them, or restore one."""
    from journal.jobs.opening import alone, shelf_of
    from journal.vault.restoring import restore

    shelf = shelf_of(paths)
    if chosen.list:
        return _list(shelf)
    if chosen.backup is None:
        raise JournalError("Which backup?", next_step=_HOW)
    with alone(paths.journal):
        backup = _found(shelf, chosen.backup)
        key = _key_to(backup, chosen.passphrase_file)
        restored = restore(backup, paths.journal, key)
    if isinstance(backup, Path):
        print(f"{backup.name} is the journal again: {paths.journal}")
    else:
        when = f"{day_and_time(backup.made_at)} ({entries_in(backup)})"
        print(f"The backup of {when} is the journal again: {paths.journal}")
    if restored.kept is not None:
        print(f"What was there is kept: {restored.kept}")
    if restored.plain_now:
        print("It has no passphrase now: rep-journal protect sets one again.")
    if restored.passphrase_of_then:
        print("It opens with the passphrase, or the recovery key, of the day it was made.")
    return 0


def _key_to(backup: "Backup | Path", passphrase_file: Path | None) -> "RawKey | None":
    """Return what opens the backup, where a passphrase is at hand; raises `JournalError`."""
    if passphrase_file is None:
        return None
    from journal.jobs.asking import first_line
    from journal.vault.backup_zip import read_header
    from journal.vault.key_files import keys_of

    header = keys_of(backup) if isinstance(backup, Path) else read_header(backup.path)
    return None if header is None else header.unlock(first_line(passphrase_file))


def day_and_time(instant: "datetime") -> str:
    """Return when it was, by the clock on the wall."""
    return f"{instant.astimezone():%Y-%m-%d %H:%M}"


def _list(shelf: "Shelf") -> int:
    backups, replaced = shelf.backups(), shelf.replaced()
    if not backups and not replaced:
        print(f"There is no backup in {shelf.folder}.")
    for backup in backups:
        print(f"{backup.sequence:6}  {day_and_time(backup.made_at)}  {_told(backup, shelf)}")
    if replaced:
        print("Kept when something else took their place; name the file to restore it:")
        for path in replaced:
            print(f"        {path}")
    return 0


def _told(backup: "Backup", shelf: "Shelf") -> str:
    if backup.about is None:
        return f"damaged: {backup.path}"
    parts = [backup.about.why, entries_in(backup), data_size(backup.size)]
    if backup.is_protected:
        parts.append("protected")
    if backup.path.parent != shelf.folder:
        parts.append(f"in {backup.path.parent}")
    return ", ".join(parts)


def _found(shelf: "Shelf", name: str) -> "Backup | Path":
    """Return the backup that is meant; raises `JournalError`."""
    if name == "newest":
        newest = shelf.newest_good()
        if newest is None:
            raise JournalError(f"There is no whole backup in {shelf.folder}.")
        return newest
    if name.isdecimal():
        for backup in shelf.backups():
            if backup.sequence == int(name):
                return backup
        raise JournalError(f"There is no backup number {name}.", next_step=_HOW)
    path = Path(name).expanduser()
    if not path.exists() and (shelf.folder / path.name).exists():
        path = shelf.folder / path.name
    if not path.is_file():
        raise JournalError(f"There is no backup {path}.", next_step=_HOW)
    return path.absolute() if path.suffix == ".db" else shelf.at(path)
