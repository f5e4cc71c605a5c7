"""Enough backups stay, whatever the clock says."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.vault.thinning import ALL_OF, LONGEST_GAP, MOST, NEVER_THINNED, ages_of, kept

DAY = timedelta(days=1)
START = datetime(2026, 1, 1, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    sequence: int
    made_at: datetime


def made(*times: datetime) -> list[Made]:
    return [Made(number, time) for number, time in enumerate(times, 1)]


def thinned_after_each(every: timedelta, times: int) -> list[Made]:
    """Return the shelf after ``times`` backups, thinned after each."""
    shelf: list[Made] = []
    for number in range(times):
        shelf.append(Made(number + 1, START + number * every))
        stay = kept(shelf)
        shelf = [one for one in shelf if one.sequence in stay]
    return shelf


def gaps(shelf: list[Made]) -> list[tuple[timedelta, timedelta]]:
    """Return (age of the older, gap) for each pair of neighbours."""
    newest = shelf[-1].made_at
    return [
        (newest - older.made_at, newer.made_at - older.made_at) for older, newer in pairwise(shelf)
    ]


def test_all_of_two_days_stay() -> None:
    times = [START + at * timedelta(minutes=31) for at in range(90)]
    assert times[-1] - times[0] < ALL_OF
    assert kept(made(*times)) == set(range(1, 91))


def test_a_backup_a_day_leaves_days_then_weeks_then_months() -> None:
    shelf = thinned_after_each(DAY, 800)
    ages = [(shelf[-1].made_at - one.made_at).days for one in reversed(shelf)]
    assert ages[:15] == list(range(15))
    weekly = [age for age in ages if 14 < age <= 98]
    monthly = [age for age in ages if age > 98]
    assert 12 <= len(weekly) <= 13
    assert 12 <= len(monthly) <= 14
    assert max(ages) > 14 + 84 + 11 * 31
    assert max(ages) <= 14 + 84 + 12 * 31


@pytest.mark.parametrize("hours", [0.7, 3, 7, 20, 24, 31, 50, 24 * 7, 24 * 20])
def test_no_gap_grows_wider_than_promised(hours: float) -> None:
    every = timedelta(hours=hours)
    shelf = thinned_after_each(every, min(4000, int(700 * 24 / hours)))
    for age, gap in gaps(shelf):
        promised = 1 if age <= 14 * DAY else 7 if age <= 98 * DAY else 31
        assert gap <= max(promised * DAY, every), age
    assert len(shelf) <= 48 / hours + 1 + 2 * 36 + 2


def test_thinning_again_takes_nothing_more() -> None:
    shelf = thinned_after_each(timedelta(hours=5), 2000)
    assert kept(shelf) == {one.sequence for one in shelf}


def test_a_clock_years_ahead_for_one_backup_makes_the_others_older_by_a_month() -> None:
    times = [START, START + DAY, START + 3650 * DAY, START + 2 * DAY]
    ages = ages_of(made(*times))
    assert ages == {4: 0 * DAY, 3: 0 * DAY, 2: LONGEST_GAP, 1: LONGEST_GAP + DAY}
    assert kept(made(*times)) == {1, 2, 3, 4}


def test_a_clock_put_back_makes_nothing_older() -> None:
    times = [START, START - 900 * DAY, START - 1800 * DAY]
    assert set(ages_of(made(*times)).values()) == {timedelta()}


def test_the_last_three_stay_however_old_they_are() -> None:
    apart = [START + at * timedelta(days=5000) for at in range(30)]
    assert kept(made(*apart)) >= {28, 29, 30}


def test_damaged_ones_do_not_count_and_are_not_taken_away() -> None:
    shelf = made(*[START + at * timedelta(minutes=1) for at in range(5)])
    far = [Made(one.sequence + 100, one.made_at + 600 * DAY) for one in shelf]
    damaged = {101, 102, 103, 104, 105}
    assert kept([*shelf, *far], damaged) >= damaged | {3, 4, 5}


def test_a_clock_that_stands_still_does_not_fill_the_disk() -> None:
    assert len(kept(made(*[START] * 1000))) <= MOST + 1


@given(
    st.lists(st.integers(-20_000, 30_000), min_size=1, max_size=60),
    st.sets(st.integers(1, 60)),
)
def test_whatever_the_clock_did_the_newest_whole_ones_stay(
    days: list[int], damaged: set[int]
) -> None:
    shelf = made(*(START + day * DAY for day in days))
    sound = [one.sequence for one in reversed(shelf) if one.sequence not in damaged]
    stay = kept(shelf, damaged)
    assert stay >= set(sound[:NEVER_THINNED])
    assert stay <= {one.sequence for one in shelf}
