"""The deed of taking in files: each of them whole, or not at all."""

import io
import random
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from faults.home import Home
from faults.oracle import DID, Contents, Say, mark_of, name_of, will
from faults.pen import Pen
from journal.cli import main
from journal.errors import JournalError
from journal.exchange.brag_document import read_brag_document
from journal.exchange.brag_import import achievement_of

DOCUMENTS = 30


class Importing:
    """Runs ``rep-journal import brag`` on one invented document after the other."""

    name = "import"
    once = False
    can_be_heard = True

    def prepare(self, folder: Path, chance: random.Random) -> None:
        """Make the journal, and documents."""
        Home(folder).found(chance, protected=False)
        for number in range(DOCUMENTS):
            _place(folder, number).write_text(brag_document(chance, 40), "utf-8")

    def contents(self, folder: Path) -> Contents:
        """Open the journal as the next start would, and read it."""
        return Home(folder).contents()

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Import two documents; one that was imported before adds nothing."""
        for number in chance.sample(range(DOCUMENTS), 2):
            file = _place(folder, number)
            records = map(achievement_of, read_brag_document(file).entries)
            say(will({name_of(record): mark_of(record) for record in records}))
            command("import", "brag", file, "--data-dir", folder)
            say(DID)


def _place(folder: Path, number: int) -> Path:
    return folder / f"document-{number}.md"


def brag_document(chance: random.Random, bullets: int) -> str:
    """Return an invented document nobody has written before."""
    pen = Pen(chance)
    lines = ["# 2025", ""]
    for _ in range(bullets):
        month = chance.choice(("Jan", "May", "Oct"))
        day, number = chance.randint(1, 28), chance.getrandbits(64)
        lines.append(f"- [{month} {day}] Won {number:x} {pen.words(60)}")
    return "\n".join(lines)


def command(*words: str | Path) -> str:
    """Run a command as the terminal does and return its answer; raise what it refuses."""
    said, refused = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(refused):
        try:
            code = main([str(word) for word in words])
        except SystemExit as leaving:
            code = int(leaving.code or 0)
    if code != 0:
        raise JournalError(refused.getvalue().strip())
    return said.getvalue()
