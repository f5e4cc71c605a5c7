"""``rep-journal backup``: make a backup now."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.errors import JournalError
from journal.jobs.wording import counted, data_size
from journal.paths import Paths

if TYPE_CHECKING:
    from journal.notebook import Notebook
    from journal.vault.backup_file import Backup


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "backup",
        parents=[shared],
        help="make a backup now",
        description="Make a backup beside the journal, read it through, and copy it to the second"
        " folder where one is set. A protected journal's backup is encrypted as the journal is.",
    )
    parser.add_argument(
        "--to", type=Path, metavar="FOLDER", help="copy it to FOLDER, too, such as a stick"
    )
    parser.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Make it, copy it, say where it is."""
    from journal.jobs.opening import open_notebook
    from journal.vault.backup_about import Why
    from journal.vault.backup_shelf import Shelf

    to: Path | None = chosen.to.expanduser() if chosen.to is not None else None
    if to is not None and not to.is_dir():
        raise JournalError(f"There is no folder {to}.", next_step="Choose one that is there.")
    with open_notebook(paths, passphrase_file=chosen.passphrase_file) as notebook:
        backup = back_up(notebook, paths, Why.BY_HAND)
    print(f"{backup.path} ({data_size(backup.size)}) holds {entries_in(backup)}.")
    if backup.trouble is not None:
        print(f"But: {backup.trouble.one_line}")
    if to is not None:
        trouble = Shelf(paths.backups, to).take_in(backup)
        if trouble is not None:
            raise trouble
        print(f"Copied to {to}.")
    return 0


def back_up(notebook: "Notebook", paths: Paths, why: str) -> "Backup":
    """Back up the rep's open journal; raises `JournalError`."""
    from journal.jobs.opening import shelf_of
    from journal.vault.backup_file import make_backup
    from journal.vault.key_files import header_for

    database = notebook.database
    header = None if database.key is None else header_for(database.path, database.key.salt)
    return make_backup(database, header, shelf_of(paths), why)


def back_up_before(notebook: "Notebook", paths: Paths, why: str) -> None:
    """Back up what the newest backup does not hold, before ``why``; an empty journal needs none."""
    from journal.jobs.opening import shelf_of
    from journal.models.kinds import is_empty

    if shelf_of(paths).changed_since_last(paths.journal) and not notebook.read(is_empty()):
        back_up(notebook, paths, why)


def entries_in(backup: "Backup") -> str:
    """Return how much is in a backup."""
    if backup.about is None:
        return "what cannot be read"
    return counted(sum(backup.about.counts.values()), "entry", "entries")
