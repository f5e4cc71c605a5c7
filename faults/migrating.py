"""The deed of an update: a journal of the first schema brought to today's."""

import random
import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from faults.home import CHEAP, PASSPHRASE, Home, shelved
from faults.oracle import DID, Contents, Say, rows_of, will
from journal.models.connection import keyed
from journal.models.kinds import KINDS
from journal.models.raw_key import RawKey
from journal.vault.key_files import write_keys
from journal.vault.key_header import KeyHeader
from journal.vault.rewriting import rewrite

RELEASED = Path(__file__).parents[1] / "tests" / "data" / "journal-schema-1.db"
ENTRIES = 60


class Migrating:
    """Opens a journal the first version has written."""

    once = True
    can_be_heard = True

    def __init__(self, *, protected: bool) -> None:
        self.name = f"migration{' (protected)' if protected else ''}"
        self._protected = protected
        self._wanted: Contents = {}

    def prepare(self, folder: Path, chance: random.Random) -> None:
        """Take the released journal, with more in it."""
        home = Home(folder)
        plain = folder / "plain.db"
        plain.write_bytes(RELEASED.read_bytes())
        with closing(keyed(plain, "rw", None)) as connection:
            _multiply(connection, "achievement", chance)
            connection.commit()
        if self._protected:
            key = RawKey(chance.randbytes(32), chance.randbytes(16))
            home.journal.touch()
            rewrite(plain, None, home.journal, key)
            plain.unlink()
            write_keys(home.journal, KeyHeader.fresh(key, PASSPHRASE, CHEAP)[0])
        else:
            plain.rename(home.journal)
        self._wanted = _migrated(folder)

    def contents(self, folder: Path) -> Contents:
        """Read it as it lies there, old or new; then open it, which finishes what was begun."""
        home = Home(folder)
        key, _ = home.unlocked()
        with closing(keyed(home.journal, "rw", key)) as connection:
            before = _stored(connection)
        found = home.contents()
        with closing(keyed(home.journal, "rw", key)) as connection:
            after = _stored(connection)
        for place, row in before.items():
            assert after[place].items() >= row.items(), f"{place[0]} is altered by the migration"
        return found

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Open it: the old one is backed up, and the new one takes its place."""
        del chance
        say(will({shelved(1, self._wanted): ""}))
        with Home(folder).notebook():
            pass
        say(DID)


def _migrated(folder: Path) -> Contents:
    """Return what a copy holds once it is migrated."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as elsewhere:
        copy = Path(elsewhere, "copy")
        shutil.copytree(folder, copy)
        return Home(copy).journal_contents()


def _stored(connection: Any) -> dict[tuple[str, str], dict[str, Any]]:
    """Return every row of every table the first schema had."""
    tables = {kind.__tablename__ for kind in KINDS}
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    known = [name for (name,) in names if name in tables]
    return {(table, row["id"]): row for table in known for row in rows_of(connection, table)}


def _multiply(connection: Any, table: str, chance: random.Random) -> None:
    row = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own name
    names = [column[0] for column in row.description]
    values = row.fetchone()
    places = ", ".join("?" * len(names))
    for _ in range(ENTRIES):
        copy = dict(zip(names, values, strict=True)) | {"id": chance.randbytes(16).hex()}
        connection.execute(
            f"INSERT INTO {table} VALUES ({places})",  # noqa: S608 - our own name
            tuple(copy.values()),
        )
