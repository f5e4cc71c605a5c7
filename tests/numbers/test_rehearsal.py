from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.rehearsal import INTERVALS, Scheduled, first_rehearsal, next_rehearsal

DAY = date(2024, 2, 28)


def test_a_new_card_is_said_aloud_the_next_day():
    assert first_rehearsal(DAY) == Scheduled(0, date(2024, 2, 29))


@pytest.mark.parametrize(
    ("step", "recall", "next_step", "days"),
    [
        (0, "recalled", 1, 3),
        (1, "recalled", 2, 7),
        (4, "recalled", 5, 60),
        (5, "recalled", 5, 60),
        (2, "partly", 2, 7),
        (2, "not", 1, 3),
        (0, "not", 0, 1),
    ],
)
def test_recall_moves_the_step(step, recall, next_step, days):
    assert next_rehearsal(step, recall, DAY) == Scheduled(next_step, DAY + timedelta(days=days))


@given(st.integers(), st.sampled_from(["recalled", "partly", "not"]), st.dates(max_value=DAY))
def test_the_step_stays_within_the_intervals(step, recall, day):
    scheduled = next_rehearsal(step, recall, day)
    assert (scheduled.on - day).days == INTERVALS[scheduled.step]
    assert 0 <= scheduled.step < len(INTERVALS)


def test_always_recalled_walks_every_interval_and_stays_at_the_last():
    scheduled = first_rehearsal(DAY)
    waits = []
    for _ in range(6):
        before = scheduled.on
        scheduled = next_rehearsal(scheduled.step, "recalled", before)
        waits.append((scheduled.on - before).days)
    assert waits == [3, 7, 14, 30, 60, 60]


def test_an_unknown_word_is_refused():
    with pytest.raises(ValueError, match="recall"):
        next_rehearsal(0, "yes", DAY)
