"""Files that are no brag documents, or worse: refused whole, with nothing taken in."""

import os
import random
import socket
from collections.abc import Callable
from pathlib import Path

from faults.home import Home
from faults.importing import brag_document, command
from faults.table import Row
from faults.trials import Count, Run
from journal.errors import JournalError

COUNTS = "part of a file taken in, no word of why not, anything written outside the journal"

Maker = Callable[[Path, random.Random], Path]
"""Makes a file that must be refused in a folder."""


def trials(run: Run, rounds: int) -> Row:
    """Import each of them, beside a good file."""
    result, chance = Count(), run.chance("imports")
    with run.new_folder() as folder:
        home = Home(_made(folder / "data"))
        home.found(chance, protected=False)
        before = home.journal_contents()
        files = _made(folder / "files")
        for _ in range(rounds):
            for maker in MAKERS:
                good = files / "2024.md"
                good.write_text(brag_document(chance, 5), "utf-8")
                result.trial(_refused(home, good, maker(files, chance), before))
                _empty(files)
    return result.row("wrong files imported", COUNTS)


def _refused(home: Home, good: Path, bad: Path, before: dict[str, str]) -> str:
    outside = _everything_beside(home.folder.parent, home.folder)
    try:
        command("import", "brag", good, bad, "--data-dir", home.folder)
    except JournalError as error:
        if "Nothing was imported" not in str(error):
            return f"{bad.name}: {error}"
        if home.journal_contents() != before:
            return f"{bad.name}: a part was taken in"
        if _everything_beside(home.folder.parent, home.folder) != outside:
            return f"{bad.name}: something was written elsewhere"
        return ""
    return f"{bad.name} was taken in"


def _wrong_encoding(files: Path, chance: random.Random) -> Path:
    text = brag_document(chance, 3) + "\n- [May 3] gewonnen für Zoë\n"
    encoding = chance.choice(("utf-16", "utf-32", "latin-1", "cp037"))
    return _written(files / "2025.md", text.encode(encoding, "replace"))


def _binary(files: Path, chance: random.Random) -> Path:
    return _written(files / "2025.md", b"# 2025\n- [May 3] Won " + chance.randbytes(4000))


def _bomb(files: Path, chance: random.Random) -> Path:
    del chance
    with (files / "2025.md").open("wb") as file:
        file.truncate(50_000_000_000)  # it takes no room until it is read
    return files / "2025.md"


def _deep(files: Path, chance: random.Random) -> Path:
    return _written(files / "2025.md", b"# 2025\n" + b"- " * chance.randint(5_000, 50_000) + b"x")


def _folder(files: Path, chance: random.Random) -> Path:
    del chance
    return _made(files / "2025.md")


def _link_to_nothing(files: Path, chance: random.Random) -> Path:
    del chance
    (files / "2025.md").symlink_to(files / "gone.md")
    return files / "2025.md"


def _link_to_itself(files: Path, chance: random.Random) -> Path:
    del chance
    (files / "2025.md").symlink_to("2025.md")
    return files / "2025.md"


def _link_to_a_device(files: Path, chance: random.Random) -> Path:
    (files / "2025.md").symlink_to(chance.choice(("/dev/zero", "/dev/random", "/dev/null")))
    return files / "2025.md"


def _pipe(files: Path, chance: random.Random) -> Path:
    del chance
    os.mkfifo(files / "2025.md")  # nobody ever writes into it
    return files / "2025.md"


def _socket(files: Path, chance: random.Random) -> Path:
    del chance
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(files / "2025.md"))
    return files / "2025.md"


def _the_journal_itself(files: Path, chance: random.Random) -> Path:
    del chance
    return files.parent / "data" / "journal.db"


MAKERS: tuple[Maker, ...] = (
    _wrong_encoding, _binary, _bomb, _deep, _folder, _link_to_nothing, _link_to_itself,
    _link_to_a_device, _pipe, _socket, _the_journal_itself,
)  # fmt: skip


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()


def _everything_beside(folder: Path, journal: Path) -> set[str]:
    return {str(path) for path in folder.rglob("*") if journal not in (path, *path.parents)}
