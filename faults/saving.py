"""The deed of every minute: entries written, changed, deleted and brought back."""

import random
from pathlib import Path

from sqlalchemy import func, select

from faults.home import Home
from faults.oracle import (
    DID,
    Contents,
    Say,
    draft_mark,
    draft_name,
    mark_of,
    mark_of_deleted,
    name_of,
    past_of,
    will,
)
from faults.pen import Pen
from journal.models.achievement import achievements_between
from journal.models.base import Record
from journal.models.check_in import CheckIn
from journal.models.draft import keep_draft
from journal.notebook import Notebook


class Saving:
    """Opens the journal, saves ``count`` times in one way or another, and closes it."""

    once = False
    can_be_heard = True

    def __init__(self, *, protected: bool, count: int = 60) -> None:
        self.name = f"save, edit, delete{' (protected)' if protected else ''}"
        self._protected = protected
        self._count = count

    def prepare(self, folder: Path, chance: random.Random) -> None:
        """Make the journal."""
        Home(folder).found(chance, protected=self._protected)

    def contents(self, folder: Path) -> Contents:
        """Open the journal as the next start would, and read it."""
        return Home(folder).contents()

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Save, and say so."""
        with Home(folder).notebook() as notebook:
            hand = Hand(notebook, chance, say)
            for _ in range(self._count):
                hand.save_something()


class Hand:
    """Uses the notebook as the pages do."""

    def __init__(self, notebook: Notebook, chance: random.Random, say: Say) -> None:
        self._notebook = notebook
        self._chance = chance
        self._say = say
        written = notebook.read(lambda session: session.scalar(select(func.count(CheckIn.id))))
        self._pen = Pen(chance, written or 0)
        self._known: list[Record] = [*notebook.read(achievements_between(None, None))[:8]]
        self._old = {record.id for record in self._known}

    def save_something(self) -> None:
        """Do one of what a person does."""
        deeds = [self._write, self._write, self._draft]
        if self._known:
            deeds += [self._edit, self._edit, self._edit, self._delete]
        self._chance.choice(deeds)()

    def _write(self) -> None:
        records = self._pen.new()
        self._say(will({name_of(one): mark_of(one) for one in records}))
        self._notebook.save(*records)
        self._say(DID)
        self._known.append(records[0])

    def _edit(self) -> None:
        record = self._chance.choice(self._known)
        past = self._past(record)
        self._pen.alter(record)
        self._say(will({name_of(record): mark_of(record)} | past))
        self._notebook.save(record)
        self._say(DID)

    def _delete(self) -> None:
        record = self._known.pop(self._chance.randrange(len(self._known)))
        there, past = mark_of(record), self._past(record)
        self._say(will({name_of(record): mark_of_deleted(record)} | past))
        self._notebook.delete(record)
        self._say(DID)
        if self._chance.random() < 0.5:
            self._say(will({name_of(record): there}))
            self._notebook.undo_delete()
            self._say(DID)

    def _draft(self) -> None:
        key, words = f"form-{self._chance.randrange(4)}", {"line": self._pen.words(40)}
        self._say(will({draft_name(key): draft_mark(words)}))
        self._notebook.write(lambda connection: keep_draft(connection, key, words))
        self._say(DID)

    def _past(self, record: Record) -> Contents:
        """Return the past state the first change of an older entry must leave behind."""
        if record.id not in self._old:
            return {}
        self._old.remove(record.id)
        return {past_of(record): ""}
