"""What a record said before can be read again, as it was."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.database import create_journal
from journal.models.goal import Goal
from journal.models.revising import EVERY, PAUSE
from journal.models.revision import ALL_KEPT_FOR, REVISIONS, revisions_of, thin_revisions
from journal.models.writing import fields_of
from journal.notebook import Notebook
from tests.entries import MONDAY, one_of_each_kind

START = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)


class Hand:
    """Writes in a journal whose clock the test moves."""

    def __init__(self, path: Path) -> None:
        self.now = START
        self.book = Notebook(create_journal(path), Clock(now=lambda: self.now))

    def writes(self, record: Achievement, title: str, after: timedelta = timedelta(0)) -> None:
        self.now += after
        record.title = title
        self.book.save(record)

    def titles(self, record: Achievement) -> list[str]:
        return [getattr(past.record, "title") for past in self.book.read(revisions_of(record))]  # noqa: B009 - a record of any kind

    def count(self) -> int:
        return self.book.read(
            lambda session: session.scalar(select(func.count(REVISIONS.c.id))) or 0
        )


@pytest.fixture
def hand(journal_path: Path) -> Hand:
    return Hand(journal_path)


def entry() -> Achievement:
    return Achievement(day=MONDAY, title="")


def test_what_is_typed_in_one_go_leaves_no_history(hand: Hand) -> None:
    record = entry()
    for word in ("R", "Re", "Renewed"):
        hand.writes(record, word, timedelta(seconds=1))
    assert hand.titles(record) == []


def test_a_pause_begins_another_editing_session(hand: Hand) -> None:
    record = entry()
    hand.writes(record, "First thought")
    hand.writes(record, "Second thought", PAUSE)
    hand.writes(record, "Second thought, on", timedelta(seconds=5))
    assert hand.titles(record) == ["First thought"]


def test_steady_typing_leaves_a_state_every_ten_minutes(hand: Hand) -> None:
    record = entry()
    hand.writes(record, "0")
    minutes = 31
    for minute in range(1, minutes):
        hand.writes(record, str(minute), timedelta(minutes=1))
    assert hand.titles(record) == ["29", "19", "9"]
    assert timedelta(minutes=10) == EVERY


def test_opening_the_journal_again_is_another_session(hand: Hand) -> None:
    record = entry()
    hand.writes(record, "Before")
    again = Notebook(hand.book.database, hand.book.clock)
    record.title = "After"
    again.save(record)
    assert hand.titles(record) == ["Before"]


def test_a_clock_set_back_loses_no_state(hand: Hand) -> None:
    record = entry()
    hand.writes(record, "Before")
    hand.writes(record, "After", timedelta(days=-2))
    assert hand.titles(record) == ["Before"]


def test_the_same_state_is_kept_once(hand: Hand) -> None:
    record = entry()
    hand.writes(record, "As it was")
    for _ in range(2):
        past = hand.book.read(lambda session: session.get(Achievement, record.id))
        assert past is not None
        hand.now += PAUSE
        past.title = "half an emoji \ud83d"
        with pytest.raises(JournalError):
            hand.book.save(past)
    hand.writes(record, "Now")
    assert hand.titles(record) == ["As it was"]


def test_a_refused_save_leaves_no_history(hand: Hand) -> None:
    record = entry()
    hand.writes(record, "As it was")
    hand.now += PAUSE
    with pytest.raises(JournalError):
        hand.writes(record, "half an emoji \ud83d")
    assert hand.count() == 0


@pytest.mark.parametrize("record", one_of_each_kind(), ids=lambda record: type(record).__name__)
def test_every_kind_comes_back_as_it_was(hand: Hand, record: Record) -> None:
    everything = one_of_each_kind()
    hand.book.save(*everything)
    mine = next(one for one in everything if type(one) is type(record))
    before = fields_of(mine)
    hand.now += PAUSE
    hand.book.save(mine)
    [past] = hand.book.read(revisions_of(mine))
    assert fields_of(past.record) == before
    assert past.written_at == before["updated_at"]


def test_restoring_brings_the_words_back_and_keeps_the_present_ones(hand: Hand) -> None:
    record = entry()
    hand.writes(record, "Old words")
    hand.writes(record, "New words", PAUSE)
    [past] = hand.book.read(revisions_of(record))
    hand.book.restore(past.record)
    stored = hand.book.read(lambda session: session.get(Achievement, record.id))
    assert stored is not None
    assert stored.title == "Old words"
    assert hand.titles(record) == ["New words", "Old words"]


def test_restoring_forgets_a_goal_that_left_the_journal_since(hand: Hand) -> None:
    goal = Goal(day=MONDAY, title="Close rate", due_on=MONDAY, target=1)
    record = Achievement(day=MONDAY, title="", goal_id=goal.id)
    hand.book.save(goal)
    hand.writes(record, "Old words")
    hand.writes(record, "New words", PAUSE)
    [past] = hand.book.read(revisions_of(record))
    hand.book.delete(goal)
    hand.book.empty_trash()
    hand.book.restore(past.record)
    stored = hand.book.read(lambda session: session.get(Achievement, record.id))
    assert stored is not None
    assert (stored.title, stored.goal_id) == ("Old words", None)


def test_after_ninety_days_one_state_a_day_is_enough(hand: Hand) -> None:
    record = entry()
    for number in range(6):  # three states on each of two days
        gap = timedelta(hours=1) if number % 3 else timedelta(days=1)
        hand.writes(record, str(number), gap)
    hand.writes(record, "now", timedelta(hours=1))
    assert hand.titles(record) == ["5", "4", "3", "2", "1", "0"]
    hand.now += ALL_KEPT_FOR + timedelta(days=1)
    assert hand.book.write(lambda connection: thin_revisions(connection, hand.now)) == 4
    assert hand.titles(record) == ["5", "2"]
    assert hand.book.write(lambda connection: thin_revisions(connection, hand.now)) == 0


def test_what_is_younger_than_ninety_days_is_not_thinned(hand: Hand) -> None:
    record = entry()
    for number in range(4):
        hand.writes(record, str(number), PAUSE)
    hand.now += ALL_KEPT_FOR
    assert hand.book.write(lambda connection: thin_revisions(connection, START)) == 0
