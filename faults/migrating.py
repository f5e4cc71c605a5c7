"""The deed of an update: a journal of the first schema brought to today's."""

import random
from contextlib import closing
from pathlib import Path
from typing import Any

from faults.home import CHEAP, PASSPHRASE, Home, shelved
from faults.oracle import DID, Contents, Say, everything_in, will
from journal.models.connection import keyed, number
from journal.models.raw_key import RawKey
from journal.vault.key_files import write_keys
from journal.vault.key_header import KeyHeader
from journal.vault.rewriting import rewrite

RELEASED = Path(__file__).parents[1] / "tests" / "data" / "journal-schema-1.db"
ENTRIES = 60


class Migrating:
    """Opens a journal the first version has written."""

    once = True

    def __init__(self, *, protected: bool) -> None:
        self.name = f"migration{' (protected)' if protected else ''}"
        self._protected = protected
        self._inside: Contents = {}

    def prepare(self, folder: Path, chance: random.Random) -> None:
        """Take the released journal, with more in it."""
        home = Home(folder)
        plain = folder / "plain.db"
        plain.write_bytes(RELEASED.read_bytes())
        with closing(keyed(plain, "rw", None)) as connection:
            _multiply(connection, "achievement", chance)
            connection.commit()
            self._inside = everything_in(connection)
        if not self._protected:
            plain.rename(home.journal)
            return
        key = RawKey(chance.randbytes(32), chance.randbytes(16))
        home.journal.touch()
        rewrite(plain, None, home.journal, key)
        plain.unlink()
        write_keys(home.journal, KeyHeader.fresh(key, PASSPHRASE, CHEAP)[0])

    def contents(self, folder: Path) -> Contents:
        """Read it as it lies there, old or new; then open it, which finishes what was begun."""
        home = Home(folder)
        key, _ = home.unlocked()
        with closing(keyed(home.journal, "rw", key)) as connection:
            schema = number(connection, "user_version")
            before = everything_in(connection)
        found = home.contents()
        after = {name: mark for name, mark in found.items() if name in before}
        assert before == after, f"the migration from schema {schema} altered something"
        return found

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Open it: the old one is backed up, and the new one takes its place."""
        del chance
        say(will({shelved(1, self._inside): ""}))
        with Home(folder).notebook():
            pass
        say(DID)


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
