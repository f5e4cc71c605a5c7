import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.attachment import Attachment
from journal.models.base import Record
from journal.models.check_in import CheckIn, Shape
from journal.models.commitment import Commitment
from journal.models.counter import Counter, DayCount
from journal.models.database import Database, faults
from journal.models.focus import Focus
from journal.models.full_record import FullRecord
from journal.models.goal import Goal, GoalPause, Milestone, Progress
from journal.models.kinds import KINDS, counts, is_empty
from journal.models.proof import Proof
from journal.models.prospect import Attempt, Prospect
from journal.models.reframe import BeliefRating, BeliefStep, Reframe, Share
from journal.models.review_pack import ReviewPack
from journal.models.writing import fields_of, write
from journal.sample import fill
from journal.sample.fill import SampleStoppedError, fill_sample, sample_records
from tests.sample.conftest import MONDAY

PRACTICES = {
    CheckIn,
    Shape,
    Reframe,
    BeliefRating,
    BeliefStep,
    Share,
    Prospect,
    Attempt,
    Counter,
    DayCount,
}
PRACTICES |= {Focus, FullRecord, Proof, GoalPause, Commitment, ReviewPack, Attachment}
PRACTICES |= {Achievement, Goal, Milestone, Progress}
PRACTICES |= {Prospect, Attempt, Counter, DayCount}


def empty(database: Database) -> bool:
    with Session(database.engine) as session:
        return is_empty()(session)


def told(records: list[Record]) -> list[tuple[type[Record], dict[str, object]]]:
    return [(type(record), fields_of(record)) for record in records]


def test_what_is_counted_is_what_is_there_and_sound(journal: Database) -> None:
    found = fill_sample(journal, end=MONDAY)
    with Session(journal.engine) as session:
        stored = counts()(session)
    assert set(found) == PRACTICES
    assert {kind: number for kind, number in stored.items() if number} == found
    assert faults(journal) == []


def test_the_journal_gives_back_every_field(journal: Database, year: list[Record]) -> None:
    fill_sample(journal, end=MONDAY)
    with Session(journal.engine) as session:
        stored = {record.id: record for kind in KINDS for record in session.query(kind)}
        assert [fields_of(stored[record.id]) for record in year] == [fields_of(r) for r in year]


def test_the_same_seed_tells_the_same_story(year: list[Record]) -> None:
    assert told(sample_records(years=1, seed=7, end=MONDAY)) == told(year)
    assert told(sample_records(years=1, seed=8, end=MONDAY)) != told(year)


@pytest.mark.parametrize("in_the_trash", [False, True])
def test_a_journal_with_entries_is_left_alone(journal: Database, in_the_trash: bool) -> None:
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    mine = CheckIn(day=MONDAY, note="Mine", created_at=now, updated_at=now, zone="UTC")
    mine.deleted_at = now if in_the_trash else None
    with journal.engine.begin() as connection:
        write(connection, [mine])
    with pytest.raises(JournalError, match="empty journal only"):
        fill_sample(journal, end=MONDAY)
    with Session(journal.engine) as session:
        assert [one.note for one in session.query(CheckIn)] == ["Mine"]
        assert session.query(Goal).count() == 0


def test_a_stop_leaves_the_journal_empty_and_ready(journal: Database) -> None:
    answers = iter([False, True])
    with pytest.raises(SampleStoppedError):
        fill_sample(journal, end=MONDAY, should_stop=lambda: next(answers))
    assert empty(journal)
    fill_sample(journal, end=MONDAY)
    assert not empty(journal)


def test_an_error_half_way_leaves_the_journal_empty(journal: Database) -> None:
    def fail(done: int, total: int) -> None:
        if done > total // 2:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fill_sample(journal, end=MONDAY, progress=fail)
    assert empty(journal)


def test_a_disk_that_refuses_is_told_in_words(journal: Database) -> None:
    with journal.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE achievement")
        connection.exec_driver_sql("CREATE TABLE achievement (id CHAR(32))")
    with pytest.raises(JournalError, match="could not be written"):
        fill_sample(journal, end=MONDAY)
    assert empty(journal)


def test_a_journal_that_cannot_be_written_is_refused(journal: Database) -> None:
    with pytest.raises(JournalError, match="not written here"):
        fill_sample(replace(journal, read_only=True), end=MONDAY)


def test_progress_climbs_to_all_records(journal: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fill, "_BATCH", 100)
    heard: list[tuple[int, int]] = []
    found = fill_sample(journal, end=MONDAY, progress=lambda *step: heard.append(step))
    total = sum(found.values())
    assert heard == sorted(heard)
    assert heard[-1] == (total, total)
    assert len(heard) == -(-total // 100)


def test_a_year_has_about_as_much_as_a_rep_writes(year: list[Record]) -> None:
    _about(year, check_ins=(195, 265), cards=14, achievements=(50, 95), goals=(14, 20))


def test_ten_years_have_ten_times_as_much(decade: list[Record]) -> None:
    _about(decade, check_ins=(2000, 2500), cards=86, achievements=(600, 900), goals=(70, 90))


def _about(
    records: list[Record],
    *,
    check_ins: tuple[int, int],
    cards: int,
    achievements: tuple[int, int],
    goals: tuple[int, int],
) -> None:
    number = {kind: sum(type(record) is kind for record in records) for kind in PRACTICES}
    assert check_ins[0] <= number[CheckIn] <= check_ins[1]
    assert number[Reframe] == cards
    assert achievements[0] <= number[Achievement] <= achievements[1]
    assert goals[0] <= number[Goal] <= goals[1]
    assert number[BeliefRating] > 4 * cards
    assert number[Progress] > 6 * number[Goal]


def test_ten_years_take_no_patience(journal: Database) -> None:
    start = time.perf_counter()
    fill_sample(journal, years=10, end=MONDAY)
    assert time.perf_counter() - start < 15  # about one second where nothing else runs
    assert faults(journal) == []


def test_nothing_comes_from_after_the_last_morning(decade: list[Record]) -> None:
    latest = datetime(2026, 11, 23, 9, tzinfo=UTC)
    for record in decade:
        assert record.day <= MONDAY
        assert record.created_at is not None
        assert record.updated_at is not None
        assert record.day <= record.created_at.date()
        assert record.created_at <= record.updated_at < latest
        assert record.zone == "UTC"


def test_every_id_is_its_own(decade: list[Record]) -> None:
    assert len({record.id for record in decade}) == len(decade)


@pytest.mark.parametrize(
    "end",
    [
        date(2026, 11, 22),  # a Sunday
        date(2024, 2, 29),  # a day most years lack
        date(2026, 1, 1),  # a holiday
        date(2027, 1, 3),  # the Sunday after the Christmas break
        date(2026, 8, 14),  # the middle of the summer
        date(2026, 12, 31),
    ],
)
def test_any_day_can_be_the_last(journal: Database, end: date) -> None:
    fill_sample(journal, end=end)
    assert faults(journal) == []
    with Session(journal.engine) as session:
        days = [day for kind in KINDS for (day,) in session.query(kind.day)]
    assert max(days) <= end
    assert timedelta(days=350) < max(days) - min(days) <= timedelta(days=365)


@pytest.mark.parametrize("end", [date.min, date(1905, 1, 1), date.max])
def test_a_time_out_of_reach_is_refused(journal: Database, end: date) -> None:
    with pytest.raises(JournalError, match="that far"):
        fill_sample(journal, years=10, end=end)
    assert empty(journal)


@pytest.mark.parametrize("years", [0, -1, 51])
def test_a_number_of_years_that_makes_no_sense_is_a_bug(years: int) -> None:
    with pytest.raises(ValueError, match="no sample"):
        sample_records(years=years, seed=7, end=MONDAY)
