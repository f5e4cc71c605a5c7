"""From the full record on screen to what is stored."""

import uuid
from dataclasses import dataclass
from datetime import date

from journal.models.full_record import CameTrue, FullRecord


@dataclass(frozen=True, slots=True)
class RecordTyped:
    """What stands on screen of the record's own fields."""

    emotions: tuple[str, ...] = ()
    prediction: str = ""
    likelihood: int | None = None
    did: str = ""
    happened: str = ""
    came_true: CameTrue | None = None


def record_written(
    stored: FullRecord | None, typed: RecordTyped, reframe_id: uuid.UUID, today: date
) -> list[FullRecord]:
    """Put what is typed into the stored record; return what is to be saved.

    There is no record until something is written; looking at one saves nothing.
    """
    if typed == (RecordTyped() if stored is None else _said_by(stored)):
        return []
    record = stored or FullRecord(day=today, reframe_id=reframe_id)
    record.emotions = typed.emotions
    record.prediction, record.likelihood = typed.prediction, typed.likelihood
    record.did, record.happened, record.came_true = typed.did, typed.happened, typed.came_true
    return [record]


def _said_by(record: FullRecord) -> RecordTyped:
    return RecordTyped(
        record.emotions,
        record.prediction,
        record.likelihood,
        record.did,
        record.happened,
        record.came_true,
    )
