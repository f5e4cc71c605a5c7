"""What a day's counters come to, by hand and logged."""

from datetime import date, timedelta

import pytest

from journal.models.counter import DayCount
from journal.models.day_numbers import DayNumber, day_numbers, logged_on, numbers_between
from journal.models.prospect import Attempt, Channel, Outcome, Prospect
from journal.notebook import Notebook

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def logged(*outcomes: Outcome, day: date = MONDAY) -> list[Prospect | Attempt]:
    prospect = Prospect(day=day, alias="North mill")
    return [
        prospect,
        *(
            Attempt(day=day, prospect_id=prospect.id, channel=Channel.CALL, outcome=one)
            for one in outcomes
        ),
    ]


@pytest.fixture
def counted(notebook: Notebook) -> Notebook:
    notebook.save(
        DayCount(day=MONDAY, counter="attempts", number=3),
        DayCount(day=MONDAY, counter="nos", number=0),
        DayCount(day=MONDAY - DAY, counter="meetings_held", number=1),
        *logged(Outcome.NO_ANSWER, Outcome.MEETING),
    )
    return notebook


def test_each_number_has_the_part_by_hand_and_the_part_logged(counted: Notebook) -> None:
    assert counted.read(day_numbers(date.min, date.max)) == [
        DayNumber(MONDAY - DAY, "meetings_held", by_hand=1, logged=0),
        DayNumber(MONDAY, "attempts", by_hand=3, logged=2),
        DayNumber(MONDAY, "conversations", by_hand=0, logged=1),
        DayNumber(MONDAY, "meetings_booked", by_hand=0, logged=1),
        DayNumber(MONDAY, "nos", by_hand=0, logged=0),
    ]
    assert counted.read(logged_on(MONDAY)) == {
        "attempts": 2,
        "conversations": 1,
        "meetings_booked": 1,
    }


def test_the_numbers_are_the_two_parts_together(counted: Notebook) -> None:
    parts = counted.read(day_numbers(date.min, date.max))
    assert counted.read(numbers_between(date.min, date.max)) == [
        (one.day, one.counter, one.number) for one in parts
    ]
    assert counted.read(numbers_between(MONDAY, MONDAY)) == [
        (one.day, one.counter, one.number) for one in parts[1:]
    ]


def test_what_is_in_the_trash_counts_nowhere(counted: Notebook) -> None:
    for one in logged(Outcome.NO, day=MONDAY - DAY):
        counted.save(one)
        counted.delete(one)
    assert [one.day for one in counted.read(day_numbers(date.min, MONDAY - DAY))] == [MONDAY - DAY]
    assert counted.read(logged_on(MONDAY - DAY)) == {}
