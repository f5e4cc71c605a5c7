"""The command line as a person meets it: what one types, what it says, how it ends."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from journal.cli import main
from journal.models.achievement import Achievement, achievements_between
from journal.models.base import Record
from journal.models.database import create_journal, open_journal
from journal.notebook import Notebook

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def refusal(self) -> str:
        """The one line a refused command says; it exits with 2, prints nothing else."""
        assert self.code == 2, self
        assert self.out == ""
        assert self.err.startswith("rep-journal")
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        return self.err.rstrip("\n")

    @property
    def answer(self) -> str:
        """What a command that did its work says."""
        assert (self.code, self.err) == (0, "")
        return self.out


class CommandLine:
    """Types commands for one data folder, in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.journal = folder / "journal.db"
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Said:
        """Run one command on the folder."""
        return self.bare("--data-dir", self.folder, *arguments)

    def bare(self, *arguments: str | Path) -> Said:
        """Run one command without naming the folder."""
        self._capsys.readouterr()
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        return Said(code, *self._capsys.readouterr())

    def write(self, *records: Record) -> None:
        """Put records into the journal, making it where it is missing."""
        book = self._open()
        book.save(*records)
        book.close()

    def delete(self, *records: Record) -> None:
        """Move records to the trash."""
        book = self._open()
        book.delete(*records)
        book.close()

    @property
    def achievements(self) -> list[Achievement]:
        """What the journal holds, oldest first."""
        book = Notebook(open_journal(self.journal, read_only=True))
        found = book.read(achievements_between(None, None))
        book.close()
        return found[::-1]

    def _open(self) -> Notebook:
        missing = not self.journal.exists()
        return Notebook((create_journal if missing else open_journal)(self.journal))


def process(*arguments: str | Path, **environment: str) -> Said:
    """Run ``python -m journal`` as a process of its own; an empty variable is not set."""
    surroundings = {**os.environ, **environment}
    done = subprocess.run(
        [sys.executable, "-m", "journal", *map(str, arguments)],
        cwd=ROOT,
        env={name: value for name, value in surroundings.items() if value},
        stdin=subprocess.DEVNULL,  # nobody is asked, whoever runs the tests
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)
