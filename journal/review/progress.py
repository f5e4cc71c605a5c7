"""How a long piece of writing tells how far it is, and how it is stopped."""

from collections.abc import Callable
from typing import TypeAlias

from journal.errors import JournalError

Progress: TypeAlias = Callable[[float], None]
"""Called with the share that is done, from 0 to 1, in the thread that does the work."""

ShouldStop: TypeAlias = Callable[[], bool]
"""Asked now and then, in the thread that does the work; True ends it with `StoppedError`."""


class StoppedError(JournalError):
    """The person stopped the export; the one error that needs no telling."""

    def __init__(self) -> None:
        super().__init__("The export was stopped.", safe="What was there before is unharmed.")


def keep_going(should_stop: ShouldStop | None) -> None:
    """Raise `StoppedError` where the person wants it to stop."""
    if should_stop is not None and should_stop():
        raise StoppedError
