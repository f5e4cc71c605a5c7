"""When the history takes down what a record said: once an editing session and every 10 minutes."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from journal.models.base import Record

EVERY = timedelta(minutes=10)
"""Longer than this, steady editing leaves a state behind."""

PAUSE = timedelta(minutes=2)
"""Nobody saved for this long: what comes now is another editing session."""


class Revising:
    """Remembers, for as long as a journal is open, when each record was last saved and kept."""

    def __init__(self) -> None:
        self._seen: dict[uuid.UUID, tuple[datetime, datetime]] = {}

    def due(self, records: Iterable[Record], now: datetime) -> list[Record]:
        """Return which known records' stored states belong into the history before a save."""
        return [
            record
            for record in records
            if record.created_at is not None and self._is_due(record.id, now)
        ]

    def saved(self, records: Iterable[Record], kept: Iterable[Record], now: datetime) -> None:
        """Note a save that succeeded, and whose states were kept with it."""
        fresh = {record.id for record in kept}
        for record in records:
            began = now if record.id in fresh else self._seen.get(record.id, (now, now))[0]
            self._seen[record.id] = (began, now)

    def _is_due(self, record_id: uuid.UUID, now: datetime) -> bool:
        if record_id not in self._seen:
            return True
        began, last = self._seen[record_id]
        # A clock set back makes both negative: then it is another session, to be safe.
        return not (timedelta(0) <= now - began < EVERY and timedelta(0) <= now - last < PAUSE)
