"""``rep-journal unprotect``: make the journal a plain file again."""

import argparse
from pathlib import Path
from typing import Any

from journal.errors import JournalError
from journal.jobs.asking import first_line, passphrase
from journal.paths import Paths


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "unprotect",
        parents=[shared],
        help="take the passphrase away from the journal and its backups",
        description="Write the journal and its backups in plain again. Needs the passphrase or"
        " the recovery key.",
    )
    parser.add_argument(
        "--recovery-key-file",
        type=Path,
        metavar="FILE",
        help="read the recovery key from the first line of FILE and ask for no passphrase",
    )
    parser.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Decrypt."""
    from journal.jobs.opening import alone, must_exist, shelf_of
    from journal.vault.key_files import keys_of
    from journal.vault.protection import unprotect

    must_exist(paths)
    with alone(paths.journal):
        header = keys_of(paths.journal)
        if header is None:
            raise JournalError(f"{paths.journal} has no passphrase.")
        if chosen.recovery_key_file is not None:
            key = header.unlock_with_recovery_key(first_line(chosen.recovery_key_file))
        else:
            key = header.unlock(passphrase(chosen.passphrase_file))
        unprotect(paths.journal, key, shelf=shelf_of(paths))
    print(f"{paths.journal} and its backups are plain files again.")
    return 0
