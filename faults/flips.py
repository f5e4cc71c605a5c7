"""Bytes that change while nobody looks: bits flipped, files cut short, files emptied."""

import random
from collections.abc import Callable
from pathlib import Path

from faults.home import Home
from faults.keeping import back_up
from faults.oracle import Contents, everything_in
from faults.pen import Pen
from faults.table import Row
from faults.trials import Count, Run
from journal.errors import JournalError
from journal.vault.backup_file import verify

COUNTS = "shown other than it was, no word of it, touched, no good backup left to offer"

Spoil = Callable[[bytearray, random.Random], None]
"""Alters the content of a file."""


def flip(content: bytearray, chance: random.Random) -> None:
    """Flip one bit."""
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def lose_a_sector(content: bytearray, chance: random.Random) -> None:
    """Turn 512 bytes into noughts, as a disk does with a sector it cannot read."""
    place = chance.randrange(len(content)) // 512 * 512
    content[place : place + 512] = bytes(len(content[place : place + 512]))


def cut_short(content: bytearray, chance: random.Random) -> None:
    """Lose the end, at any byte or at the end of a page."""
    size = chance.randrange(1, len(content))
    del content[size // 4096 * 4096 or 1 if chance.random() < 0.5 else size :]


def empty(content: bytearray, chance: random.Random) -> None:
    """Lose everything."""
    del chance
    content.clear()


def noise(content: bytearray, chance: random.Random) -> None:
    """Become another file altogether."""
    content[:] = chance.randbytes(chance.choice((1, 99, 100, 4096, len(content))))


def trials(run: Run, *, protected: bool, spoil: Spoil, count: int) -> Row:
    """Spoil a closed journal and open it as the next start does."""
    words = f"{'protected' if protected else 'plain'} journal"
    result, chance = Count(), run.chance(f"{spoil.__name__} {words}")
    with run.new_folder() as folder:
        home = _closed_home(folder / "data", chance, protected=protected)
        wanted = _read(home)
        files = {path: path.read_bytes() for path in home.folder.glob("journal.db*")}
        while result.trials < count:
            content = bytearray(files[home.journal])
            spoil(content, chance)
            if content != files[home.journal]:
                result.trial(_opened(home, bytes(content), wanted))
            for path, whole in files.items():
                path.write_bytes(whole)
    return result.row(f"{spoil.__name__.replace('_', ' ')}: {words}", COUNTS)


def _closed_home(folder: Path, chance: random.Random, *, protected: bool) -> Home:
    folder.mkdir()
    home = Home(folder)
    home.found(chance, protected=protected, entries=30)
    with home.notebook() as notebook:  # some pages are free again
        pen = Pen(chance, check_ins=1000)
        gone = [pen.new()[0] for _ in range(6)]
        for record in gone:
            notebook.save(record)
        notebook.delete(*gone)
        notebook.empty_trash()
    back_up(home)
    back_up(home)
    return home


def _opened(home: Home, content: bytes, wanted: Contents) -> str:
    """Open a spoilt journal; return what is wrong with how that went."""
    home.journal.write_bytes(content)
    try:
        found = _read(home)
    except JournalError as error:
        if not str(error):
            return "refused without a word"
        if home.journal.read_bytes() != content:
            return "refused, and altered"
        return _offered(home, wanted)
    except Exception as error:  # noqa: BLE001 - damage told as a mistake of the program is a loss
        return f"{type(error).__name__}: {error}"
    return "" if found == wanted else "opened with other contents"


def _read(home: Home) -> Contents:
    """Open it and read every word; what is free inside the file nobody sees."""
    with home.notebook() as notebook:
        return everything_in(notebook.database.connection)


def _offered(home: Home, wanted: Contents) -> str:
    newest = Home(home.folder).shelf.newest_good()
    if newest is None:
        return "no backup is offered"
    return (
        ""
        if home.look_inside(newest).items() >= wanted.items()
        else "the backup offered holds something else"
    )


def keys(run: Run, count: int) -> Row:
    """Spoil one copy of the keys, or both: the other copy, or a backup, opens the journal."""
    result, chance = Count(), run.chance("flip keys")
    with run.new_folder() as folder:
        home = _closed_home(folder / "data", chance, protected=True)
        wanted = home.journal_contents()
        copies = [home.journal.with_name(f"journal.db.{name}") for name in ("keys", "keys2")]
        for _ in range(count):
            for copy in chance.choice(([copies[0]], [copies[1]], copies)):
                content = bytearray(copy.read_bytes())
                chance.choice((flip, flip, cut_short, empty))(content, chance)
                copy.write_bytes(content)
            result.trial(_still_opens(home, wanted))
    return result.row("flip, cut or empty: the keys", "a journal that does not open any more")


def _still_opens(home: Home, wanted: Contents) -> str:
    try:
        return "" if home.journal_contents() == wanted else "opened with other contents"
    except (JournalError, AssertionError) as error:
        return f"{type(error).__name__}: {error}"


def backups(run: Run, *, protected: bool, count: int) -> Row:
    """Spoil the newest backup: that must be seen, and the one before it offered."""
    result, chance = Count(), run.chance(f"flip backup {protected}")
    with run.new_folder() as folder:
        home = _closed_home(folder / "data", chance, protected=protected)
        wanted = home.look_inside(home.shelf.backups()[1])
        newest = home.shelf.backups()[0].path
        whole = newest.read_bytes()
        while result.trials < count:
            content = bytearray(whole)
            spoil = chance.choice((flip, flip, flip, lose_a_sector, cut_short, empty))
            spoil(content, chance)
            if content != whole:
                newest.write_bytes(content)
                result.trial(_passed_over(home, newest, wanted))
    words = "protected" if protected else "plain"
    return result.row(f"flip, cut or empty: a backup ({words})", COUNTS)


def _passed_over(home: Home, spoilt: Path, wanted: Contents) -> str:
    """Tell what is wrong: damage that matters is seen, and the rest changes nothing inside."""
    shelf = Home(home.folder).shelf
    for backup in shelf.backups():
        if backup.path == spoilt:
            try:
                verify(backup)
            except JournalError:
                break
            inside = home.look_inside(backup)
            return "" if inside == wanted else "a damaged backup counts as whole"
    offered = shelf.newest_good()
    if offered is None or offered.path == spoilt:
        return "no good backup is offered"
    return "" if home.look_inside(offered) == wanted else "the backup offered holds something else"
