"""Open the journal for one job, alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.database import create_journal, open_journal
from journal.models.kinds import is_empty
from journal.models.refusal import JournalBusyError
from journal.notebook import Notebook
from journal.paths import Paths
from journal.settings import load_settings
from journal.vault.instance_lock import InstanceLock


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
    paths: Paths, *, create: bool = False, read_only: bool = False
) -> Iterator[Notebook]:
    """Open the rep's journal, making it first where ``create`` says so.

    A job that wrote nothing leaves no new journal behind.
    """
    if not create and not paths.journal.exists():
        raise JournalError(
            f"There is no journal at {paths.journal}.",
            next_step="Start the program once, or name its folder with --data-dir.",
        )
    with alone(paths.journal):
        missing = not paths.journal.exists()
        if missing:
            database = create_journal(paths.journal)
        else:
            if read_only and _was_cut_off(paths.journal):
                open_journal(paths.journal).close()
            database = open_journal(paths.journal, read_only=read_only)
        clock = Clock(day_ends_at=load_settings(paths.settings).day_ends_at)
        notebook = Notebook(database, clock)
        try:
            yield notebook
        finally:
            unused = missing and notebook.read(is_empty())
            notebook.close()
            if unused:
                paths.journal.unlink()


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
