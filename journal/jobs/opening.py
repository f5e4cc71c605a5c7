"""Open the journal for one job, alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from journal.clock import Clock
from journal.errors import JournalError
from journal.jobs.asking import passphrase
from journal.models.database import Database, create_journal, is_plain
from journal.models.kinds import is_empty
from journal.models.raw_key import RawKey
from journal.models.refusal import JournalBusyError
from journal.notebook import Notebook
from journal.paths import Paths
from journal.settings import load_settings
from journal.vault.door import enter, leave
from journal.vault.instance_lock import InstanceLock

if TYPE_CHECKING:
    from journal.vault.backup_shelf import Shelf


@contextmanager
def alone(journal: Path) -> Iterator[None]:
    """Hold the journal's lock; raise `JournalBusyError` where a window or a job has it."""
    lock = InstanceLock(journal)
    if not lock.take():
        raise JournalBusyError(
            f"The journal {journal} is open in a window or another command.",
            next_step="Close it there and try again.",
        )
    with lock:
        yield


@contextmanager
def open_notebook(
    paths: Paths,
    *,
    passphrase_file: Path | None = None,
    create: bool = False,
    read_only: bool = False,
) -> Iterator[Notebook]:
    """Open the rep's journal, making it first where ``create`` says so.

    A passphrase it has is read from ``passphrase_file`` or asked for. A job that wrote nothing
    leaves no new journal behind.
    """
    if not create:
        must_exist(paths)
    with alone(paths.journal):
        missing = not paths.journal.exists()
        if missing:
            _may_be_made(paths, passphrase_file)
            database = create_journal(paths.journal)
        else:
            key = key_to(paths.journal, passphrase_file)
            database = _enter(paths, key, read_only=read_only)
        clock = Clock(day_ends_at=load_settings(paths.settings).day_ends_at)
        notebook = Notebook(database, clock)
        try:
            yield notebook
        finally:
            unused = missing and notebook.read(is_empty())
            notebook.close()
            if unused:
                paths.journal.unlink()
            else:
                leave(database)


def must_exist(paths: Paths) -> None:
    """Raise `JournalError` where there is no journal."""
    if paths.journal.exists():
        return
    _must_not_be_lost(paths)
    raise JournalError(
        f"There is no journal at {paths.journal}.",
        next_step="Start the program once, or name its folder with --data-dir.",
    )


def key_to(journal: Path, passphrase_file: Path | None) -> RawKey | None:
    """Return what opens a closed journal, asking for its passphrase; None where it is plain."""
    if is_plain(journal):
        return None
    from journal.vault.key_files import keys_of

    header = keys_of(journal)
    return None if header is None else header.unlock(passphrase(passphrase_file))


def shelf_of(paths: Paths) -> "Shelf":
    """Return where the backups of the rep's journal lie."""
    from journal.vault.backup_shelf import Shelf

    second = load_settings(paths.settings).second_backup_folder
    return Shelf(paths.backups, Path(second) if second else None)


def _enter(paths: Paths, key: RawKey | None, *, read_only: bool) -> Database:
    def shelf() -> "Shelf":
        return shelf_of(paths)

    if read_only and _was_cut_off(paths.journal):
        enter(paths.journal, key=key, shelf=shelf).close()
    return enter(paths.journal, key=key, shelf=shelf, read_only=read_only)


def _may_be_made(paths: Paths, passphrase_file: Path | None) -> None:
    """Refuse to begin a journal in the place of a lost one, and a plain one for a protected."""
    _must_not_be_lost(paths)
    if passphrase_file is not None:
        raise JournalError(
            f"There is no journal at {paths.journal} that a passphrase could open.",
            next_step="Begin one without --passphrase-file; then rep-journal protect encrypts it.",
        )


def _must_not_be_lost(paths: Paths) -> None:
    """Raise `JournalError` where a journal that is not there has left something behind."""
    from journal.vault.key_files import has_traces

    if shelf_of(paths).newest_good() is not None:
        raise JournalError(
            f"There is no journal at {paths.journal}, but backups of one are still there.",
            safe="Nothing was changed.",
            next_step="rep-journal restore newest puts the newest whole one in its place.",
        )
    if has_traces(paths.journal):
        raise JournalError(
            f"There is no journal at {paths.journal}, but what opened a protected one is still"
            " there.",
            safe="Nothing was changed.",
            next_step="Restore a backup, or name another folder with --data-dir.",
        )


def _was_cut_off(journal: Path) -> bool:
    """Tell whether a program was killed in the middle of a write.

    SQLite then takes the half of it back at the next opening, unless that is for reading only: it
    would refuse. Where a write was finished, its notes are gone or begin with a zero.
    """
    try:
        with journal.with_name(f"{journal.name}-journal").open("rb") as notes:
            return notes.read(1) not in (b"", b"\0")
    except OSError:
        return False
