"""Deeds of the vault: backups made and restored, a passphrase given, changed and taken away."""

import random
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TypeAlias

from faults.home import CHEAP, OTHER, PASSPHRASE, Home, kept, shelved
from faults.oracle import DID, Contents, Say, contents_of, will
from faults.pen import Pen
from faults.saving import Hand
from journal.errors import JournalError
from journal.models.raw_key import RawKey
from journal.vault.backup_about import Why
from journal.vault.backup_file import make_backup
from journal.vault.protection import change_passphrase, protect, unprotect
from journal.vault.restoring import restore

_Changes: TypeAlias = dict[str, str | None]


class _Deed:
    """What all of them share."""

    once = False
    can_be_heard = True
    _protected = False

    def __init__(self, name: str, *, protected: bool) -> None:
        self.name = f"{name}{' (protected)' if protected else ''}"
        self._protected = protected

    def prepare(self, folder: Path, chance: random.Random) -> None:
        """Make a journal with two backups."""
        home = Home(folder)
        home.found(chance, protected=self._protected)
        for _ in range(2):
            back_up(home)
            with home.notebook() as notebook:
                notebook.save(*Pen(chance, check_ins=1000 + len(home.shelf.backups())).new())

    def contents(self, folder: Path) -> Contents:
        """Open everything as the next start would, and read it."""
        return Home(folder).contents()


class BackingUp(_Deed):
    """Saves and backs up in turn."""

    def __init__(self, *, protected: bool) -> None:
        super().__init__("backup", protected=protected)

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Make three backups."""
        home = Home(folder)
        header = home.header()
        for _ in range(3):
            with home.notebook() as notebook:
                Hand(notebook, chance, say).save_something()
                inside = contents_of(notebook.database)
                name = shelved(home.shelf.next_sequence(), inside)
                say(will({name: ""}))
                make_backup(notebook.database, header, home.shelf, Why.BY_HAND)
                say(DID)


class SavingMeanwhile(_Deed):
    """Saves while one backup after the other is made in another thread."""

    can_be_heard = False

    def __init__(self, *, protected: bool) -> None:
        super().__init__("saves during a backup", protected=protected)

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Save until two backups are made; a refused one is made again later."""
        home = Home(folder)
        header = home.header()
        with home.notebook() as notebook:

            def back_up_twice() -> None:
                for _ in range(2):
                    with suppress(JournalError):
                        make_backup(notebook.database, header, home.shelf, Why.WRITING)

            thread = Thread(target=back_up_twice)
            thread.start()
            try:
                hand = Hand(notebook, chance, say)
                for _ in range(20):
                    hand.save_something()
            finally:
                thread.join()


class Restoring(_Deed):
    """Puts one backup after the other in the journal's place; each takes another key, or none."""

    def __init__(self) -> None:
        super().__init__("restore", protected=False)

    def prepare(self, folder: Path, chance: random.Random) -> None:
        """Make the backups of three journals: plain, protected, and protected otherwise."""
        shelf = folder / "backups"
        shelf.mkdir()
        for number, protected in enumerate((True, True, False)):
            elsewhere = folder / "elsewhere"
            elsewhere.mkdir()
            home = Home(elsewhere)
            home.found(chance, protected=protected, entries=4)
            back_up(home)
            (made,) = home.shelf.backups()
            made.path.rename(shelf / made.path.name.replace("000001", f"{number + 1:06}"))
            if not protected:
                home.journal.rename(folder / "journal.db")
            shutil.rmtree(elsewhere)

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Restore twice."""
        home = Home(folder)
        for backup in chance.sample(home.shelf.backups(), 2):
            now, wanted = home.journal_contents(), home.look_inside(backup)
            say(will(_from_to(now, wanted) | {kept(now): ""}))
            restore(backup, home.journal)
            say(DID)


class Protecting(_Deed):
    """Gives a plain journal a passphrase."""

    once = True

    def __init__(self) -> None:
        super().__init__("protect", protected=False)

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Protect it, or what a killed run has left of it."""
        home = Home(folder)
        if home.header() is None:
            key = RawKey(chance.randbytes(32), chance.randbytes(16))
            say(will({"passphrase": PASSPHRASE}))
            protect(home.journal, PASSPHRASE, key=key, cost=CHEAP)
            say(DID)


class Unprotecting(_Deed):
    """Takes the passphrase away."""

    once = True

    def __init__(self) -> None:
        super().__init__("unprotect", protected=True)
        self.name = "unprotect"

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Write the journal in plain, unless a killed run has."""
        del chance
        home = Home(folder)
        key, _ = home.unlocked()
        if key is not None:
            say(will({"passphrase": ""}))
            unprotect(home.journal, key)
            say(DID)


class Rekeying(_Deed):
    """Changes the passphrase again and again."""

    def __init__(self) -> None:
        super().__init__("new passphrase", protected=True)
        self.name = "new passphrase"

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Change it four times."""
        del chance
        home = Home(folder)
        for _ in range(4):
            key, now = home.unlocked()
            assert key is not None
            wanted = OTHER if now == PASSPHRASE else PASSPHRASE
            say(will({"passphrase": wanted}))
            change_passphrase(home.journal, key, wanted, cost=CHEAP)
            say(DID)


def back_up(home: Home) -> None:
    """Back the journal up by hand."""
    header = home.header()
    with home.notebook() as notebook:
        make_backup(notebook.database, header, home.shelf, Why.BY_HAND)


def _from_to(now: Mapping[str, str], wanted: Mapping[str, str]) -> _Changes:
    gone: _Changes = {name: None for name in now if name not in wanted}
    return gone | dict(wanted)
