"""``rep-journal protect``: encrypt the journal with a passphrase."""

import argparse
from typing import Any

from journal.errors import JournalError
from journal.jobs.asking import new_passphrase, on_terminal, passphrase, retype
from journal.jobs.wording import counted
from journal.paths import Paths


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "protect",
        parents=[shared],
        help="encrypt the journal and its backups with a passphrase",
        description="Encrypt the journal and its backups. The passphrase is asked for, or read"
        " from --passphrase-file. A recovery key is shown once; it opens the journal when the"
        " passphrase is forgotten. Without either of them nobody can.",
    )
    parser.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Encrypt; on a protected journal, see to backups that are plain still."""
    from journal.jobs.opening import alone, must_exist, shelf_of
    from journal.models.database import is_plain
    from journal.vault.protection import protect

    must_exist(paths)
    shelf = shelf_of(paths)
    with alone(paths.journal):
        if not is_plain(paths.journal):
            return _finish(chosen, paths)
        new = new_passphrase(chosen.passphrase_file)
        recovery_key = protect(paths.journal, new, shelf=shelf)
    _show(recovery_key)
    print(f"{paths.journal} and its backups are encrypted now.")
    _name_what_is_plain(paths)
    return 0


def _finish(chosen: argparse.Namespace, paths: Paths) -> int:
    """Encrypt what a protection that was cut off, or a folder that was away, has left plain."""
    from journal.jobs.opening import shelf_of
    from journal.vault.backup_protection import encrypt_backups, plain_left
    from journal.vault.key_files import keys_of

    shelf, header = shelf_of(paths), keys_of(paths.journal)
    waiting = len(plain_left(shelf))
    if header is None or not waiting:
        raise JournalError(
            f"{paths.journal} is encrypted already.",
            next_step="To change its passphrase, open the window: Settings, Protection.",
        )
    left = encrypt_backups(shelf, header.unlock(passphrase(chosen.passphrase_file)), header)
    print(f"{counted(waiting - len(left), 'backup')} encrypted; the journal was already.")
    _name_what_is_plain(paths)
    return 0


def _show(recovery_key: str) -> None:
    print("Your recovery key; please write it down now, it is not shown again:")
    print()
    print(f"    {recovery_key}")
    print()
    if not on_terminal():
        return
    from journal.vault.recovery_key import WrongRecoveryKeyError, read_recovery_key

    def objection(typed: str) -> str:
        try:
            same = read_recovery_key(typed) == read_recovery_key(recovery_key)
        except WrongRecoveryKeyError as slip:
            return slip.one_line
        return "" if same else "That is another key."

    if retype(objection):
        print("That is right. Keep it where the computer is not.")


def _name_what_is_plain(paths: Paths) -> None:
    from journal.jobs.opening import shelf_of
    from journal.vault.backup_protection import plain_left

    left = plain_left(shelf_of(paths))
    if left:
        print("These could not be encrypted and may be readable by anyone:")
        for path in left:
            print(f"  {path}")
