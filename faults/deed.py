"""Something the program does to the journal, that can be killed, cut off or refused half way."""

import random
from pathlib import Path
from typing import Protocol

from faults.oracle import Contents, Say


class Deed(Protocol):
    """A deed on the journal in a folder; each announces and acknowledges what it changes."""

    name: str
    once: bool
    """Whether it can be done only once to a journal."""
    can_be_heard: bool
    """Not where two threads write: hearing waits for Python while it holds the engine's lock."""

    def prepare(self, folder: Path, chance: random.Random) -> None:
        """Make what the deed needs."""

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Do it with the program's own code, and close the journal."""

    def contents(self, folder: Path) -> Contents:
        """Open what is there as the next start would, and read all of it.

        Raises `JournalError` or AssertionError where it is not whole.
        """
