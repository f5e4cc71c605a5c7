"""The one door to the open journal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, StatementError
from sqlalchemy.orm import Session

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.base import Query, Record
from journal.models.database import Database
from journal.models.deletion import Deletion
from journal.models.refusal import cannot_read, cannot_write, is_the_worlds, read_only
from journal.models.revising import Revising
from journal.models.revision import keep_as_revisions, without_lost_links
from journal.models.writing import fields_of, write

T = TypeVar("T")
R = TypeVar("R", bound=Record)
Deed: TypeAlias = Callable[[Connection], object]


@dataclass(frozen=True, slots=True)
class Change:
    """What a commit touched, and who asked for it."""

    kinds: frozenset[type[Record]]
    days: frozenset[date]
    origin: object | None = None

    def touches(self, *kinds: type[Record]) -> bool:
        """Tell whether any of ``kinds`` changed."""
        return not self.kinds.isdisjoint(kinds)


class Notebook(QObject):
    """Reads, saves, deletes and undoes; every record that leaves it is a detached value.

    Signals:
        changed(Change): a commit succeeded.
    """

    changed = Signal(object)

    def __init__(
        self, database: Database, clock: Clock | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._clock = clock or Clock()
        self._deleted: list[Deletion] = []
        self._revising = Revising()
        self._before_purging: Callable[[], object] = lambda: None

    @property
    def clock(self) -> Clock:
        """The clock entries are stamped by."""
        return self._clock

    @clock.setter
    def clock(self, clock: Clock) -> None:
        self._clock = clock

    @property
    def database(self) -> Database:
        """The open journal behind this door."""
        return self._database

    def read(self, query: Query[T]) -> T:
        """Answer ``query``; the records in the answer belong to the caller."""
        with self._session() as session:
            try:
                answer = query(session)
            except DatabaseError as cause:
                if not is_the_worlds(cause):
                    raise
                raise cannot_read() from cause
            session.expunge_all()
        return answer

    def write(self, deed: Callable[[Connection], T]) -> T:
        """Do ``deed`` in one transaction, whole or not at all, and return its answer.

        Raises `JournalError` where the disk or the database refuses or a text cannot be stored.
        For what no page shows; records go through `save`, which tells the pages.
        """
        if self._database.read_only:
            raise read_only()
        try:
            with self._database.engine.begin() as connection:
                return deed(connection)
        except DatabaseError as cause:
            if not is_the_worlds(cause):
                raise
            raise cannot_write(cause) from cause
        except StatementError as cause:
            if not isinstance(cause.orig, JournalError):
                raise
            refusal = cause.orig
        # A column type refused a text and arrived wrapped; raised here, it holds no wrapper.
        raise refusal

    def save(
        self, *records: Record, origin: object | None = None, first: Deed | None = None
    ) -> None:
        """Commit all ``records``, new or known, in one transaction with ``first``, or nothing.

        What was there before goes into the history, once an editing session. Raises
        `JournalError` where the disk or the database refuses or a text cannot be stored; the
        records keep every field, so that the same call can be tried again.
        """
        now = self._clock.now()
        self._save(records, self._revising.due(records, now), now, origin, first)

    def restore(self, past: Record, origin: object | None = None) -> None:
        """Make the past state of a record its present one; what is there now stays in history."""
        past = self.read(without_lost_links(copy_of(past)))
        past.deleted_at = None
        self._save((past,), [past], self._clock.now(), origin)

    def put_back(self, *records: Record, origin: object | None = None) -> None:
        """Take ``records`` out of the trash."""
        stored = [record for record in self._as_stored(records) if record is not None]
        for record in stored:
            record.deleted_at = None
        self.save(*stored, origin=origin)

    def empty_trash(
        self,
        before: datetime | None = None,
        only: Sequence[Record] | None = None,
        origin: object | None = None,
    ) -> int:
        """Remove all, what was deleted ``before`` or ``only`` these for good; return how many."""
        from journal.models.kinds import KINDS
        from journal.models.trash import is_in_trash, purge  # with every kind there is

        if not self.read(is_in_trash(before)):
            return 0
        self._before_purging()
        gone = self.write(lambda connection: purge(connection, before, only))
        self.changed.emit(Change(frozenset(KINDS), frozenset(), origin))
        return gone

    def _save(
        self,
        records: Sequence[Record],
        keep: Sequence[Record],
        now: datetime,
        origin: object | None,
        first: Deed | None = None,
    ) -> None:
        if not records:
            return
        for place, record in enumerate(records):
            # A microsecond apart: what came in together stays in its order.
            record.created_at = record.created_at or now + timedelta(microseconds=place)
            record.updated_at = now
            record.zone = record.zone or self._clock.zone_name()

        def deed(connection: Connection) -> None:
            if first is not None:
                first(connection)
            keep_as_revisions(connection, keep)
            write(connection, records)

        self.write(deed)
        self._revising.saved(records, keep, now)
        kinds, days = {type(record) for record in records}, {record.day for record in records}
        self.changed.emit(Change(frozenset(kinds), frozenset(days), origin))

    def delete(
        self, *records: Record, along: Sequence[Record] = (), origin: object | None = None
    ) -> None:
        """Move ``records`` to the trash; `undo_delete` brings the last ones back.

        ``along`` are records that change because of it, saved in the same transaction and put
        back as they were by the same undo.
        """
        before = self._as_stored(along)
        now = self._clock.now()
        for record in records:
            record.deleted_at = now
        try:
            self.save(*records, *along, origin=origin)
        except JournalError:
            for record in records:
                record.deleted_at = None
            raise
        self._deleted.append(Deletion(records, tuple(map(copy_of, along)), before))

    def before_purging(self, deed: Callable[[], object]) -> None:
        """Have ``deed`` done before anything goes for good; where it raises, nothing goes."""
        self._before_purging = deed

    @property
    def can_undo(self) -> bool:
        """Tell whether something deleted since the start can come back."""
        return bool(self._deleted)

    def undo_delete(self, origin: object | None = None) -> None:
        """Bring back what was deleted last."""
        if not self._deleted:
            return
        last = self._deleted[-1]
        stored = self._as_stored(last.records)
        # What came back some other way since was perhaps changed since: it stays as it is.
        back = [record for record in stored if record is not None and record.deleted_at is not None]
        for record in back:
            record.deleted_at = None
        self.save(*back, *self._untouched_since(last), origin=origin)
        self._deleted.pop()

    def close(self) -> None:
        """Let go of the journal."""
        self._deleted.clear()
        self._revising = Revising()
        self._database.close()

    def _as_stored(self, records: Sequence[Record]) -> tuple[Record | None, ...]:
        def query(session: Session) -> tuple[Record | None, ...]:
            return tuple(session.get(type(record), record.id) for record in records)

        return self.read(query) if records else ()

    def _untouched_since(self, deletion: Deletion) -> list[Record]:
        """Return what changed along as it was, but for what the person has changed since."""
        now = self._as_stored(deletion.along)
        return [
            before
            for before, changed, stored in zip(deletion.before, deletion.along, now, strict=True)
            if before is not None and stored is not None and stored.updated_at == changed.updated_at
        ]

    def _session(self) -> Session:
        return Session(self._database.engine, expire_on_commit=False, autoflush=False)


def copy_of(record: R) -> R:
    """Return a detached copy of ``record`` with the same id."""
    return type(record)(**fields_of(record))
