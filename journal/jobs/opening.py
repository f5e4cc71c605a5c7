"""Open the journal for one job, alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.database import JournalBusyError, create_journal, open_journal
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
    """Open the rep's journal, making it first where ``create`` says so."""
    if not create and not paths.journal.exists():
        raise JournalError(
            f"There is no journal at {paths.journal}.",
            next_step="Start the program once, or name its folder with --data-dir.",
        )
    with alone(paths.journal):
        missing = not paths.journal.exists()
        database = (
            create_journal(paths.journal)
            if missing
            else open_journal(paths.journal, read_only=read_only)
        )
        clock = Clock(day_ends_at=load_settings(paths.settings).day_ends_at)
        notebook = Notebook(database, clock)
        try:
            yield notebook
        finally:
            notebook.close()
