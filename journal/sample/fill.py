"""Fill an empty journal with the sample."""

from collections import Counter
from collections.abc import Callable
from datetime import date

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from journal.errors import JournalError
from journal.models.attachment import keep_content
from journal.models.base import Record
from journal.models.database import Database
from journal.models.goal import Goal
from journal.models.kinds import is_empty
from journal.models.writing import write
from journal.sample.achievements import achievements
from journal.sample.beliefs import beliefs
from journal.sample.check_ins import check_ins
from journal.sample.day_counts import day_counts
from journal.sample.goals import goals
from journal.sample.pen import Pen
from journal.sample.prospects import prospects
from journal.sample.threads import Threads, threads
from journal.sample.working_days import Period, WorkingDays

_BATCH = 250
_YEARS = (1900, 2900)
_UNCHANGED = "Nothing was changed in the journal."


class SampleStoppedError(JournalError):
    """The person stopped the sample; the journal is as empty as it was."""


def fill_if_empty(
    database: Database, *, end: date, progress: Callable[[int, int], None] | None = None
) -> None:
    """Fill the journal with a year up to ``end`` unless it has entries already."""
    with Session(database.engine) as session:
        empty = is_empty()(session)
    if empty:
        fill_sample(database, end=end, progress=progress)


def fill_sample(
    database: Database,
    *,
    years: int = 1,
    seed: int = 7,
    end: date,
    progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> dict[type[Record], int]:
    """Fill an empty journal with ``years`` (1-50) up to ``end``; return how many of each kind.

    The same years, seed and end give the same journal, ids and times included. ``progress`` hears
    (records written, records in all), ``should_stop`` is asked before each batch. All of it is
    one transaction: a stop raises `SampleStoppedError`, and that or any other failure leaves the
    journal empty. A journal with entries, even in the trash, or an ``end``
    far out of our time raises `JournalError`.
    """
    if end.year - years < _YEARS[0] or end.year > _YEARS[1]:
        raise JournalError("The sample cannot reach that far back or ahead.", safe=_UNCHANGED)
    if database.read_only:
        raise JournalError("This journal can be read but not written here.", safe=_UNCHANGED)
    try:
        with database.engine.begin() as connection:
            _refuse_entries(connection)
            story = _story(years=years, seed=seed, end=end)
            records = story.records
            for start in range(0, len(records), _BATCH):
                if should_stop is not None and should_stop():
                    raise SampleStoppedError("The sample journal was not made.", safe=_UNCHANGED)
                write(connection, records[start : start + _BATCH])
                if progress is not None:
                    progress(min(start + _BATCH, len(records)), len(records))
            _keep(connection, story.contents)
    except DBAPIError as cause:
        raise JournalError(
            "The sample journal could not be written.",
            safe=_UNCHANGED,
            next_step="Free some space or check the disk, then try again.",
        ) from cause
    return dict(Counter(type(record) for record in records))


def sample_records(*, years: int, seed: int, end: date) -> list[Record]:
    """Return the sample's records in an order they can be stored in."""
    return list(_story(years=years, seed=seed, end=end).records)


def _keep(connection: Connection, contents: dict[str, bytes]) -> None:
    for digest, content in contents.items():
        keep_content(connection, digest, content)


def _story(*, years: int, seed: int, end: date) -> Threads:
    """Return all records, and the bytes of what is attached to them."""
    period = Period.of_years(years, end)
    days = WorkingDays(Pen(seed, "days", end), period)
    all_goals = goals(Pen(seed, "goals", end), period)
    own = [record for record in all_goals if isinstance(record, Goal)]
    told = [
        *check_ins(Pen(seed, "check-ins", end), period, days),
        *beliefs(Pen(seed, "beliefs", end), period, days),
        *all_goals,
        *achievements(Pen(seed, "achievements", end), period, days, own),
        *prospects(Pen(seed, "prospects", end), period, days),
        *day_counts(Pen(seed, "day-counts", end), period, days),
    ]
    woven = threads(Pen(seed, "threads", end), period, days, told)
    return Threads((*told, *woven.records), woven.contents)


def _refuse_entries(connection: Connection) -> None:
    with Session(connection) as session:
        if not is_empty()(session):
            raise JournalError(
                "The sample goes into an empty journal only; this one has entries.",
                safe=_UNCHANGED,
                next_step="Make the sample in a new journal.",
            )
