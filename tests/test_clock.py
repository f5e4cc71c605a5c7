"""Which day it still is, at night, across clock changes and on a journey."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.clock import Clock, local_zone_name, utc_now


def clock_at(instant: str, zone: str, **settings: int) -> Clock:
    moment = datetime.fromisoformat(instant)
    return Clock(now=lambda: moment, zone_name=lambda: zone, **settings)


def test_an_instant_knows_its_zone() -> None:
    assert utc_now().tzinfo is UTC


@pytest.mark.parametrize(
    ("local_time", "today"),
    [
        ("2026-11-23T08:42:00+01:00", date(2026, 11, 23)),
        ("2026-11-23T23:59:59+01:00", date(2026, 11, 23)),
        ("2026-11-24T00:00:00+01:00", date(2026, 11, 23)),
        ("2026-11-24T02:59:59+01:00", date(2026, 11, 23)),
        ("2026-11-24T03:00:00+01:00", date(2026, 11, 24)),
    ],
)
def test_a_day_ends_at_three_in_the_morning(local_time: str, today: date) -> None:
    assert clock_at(local_time, "Europe/Berlin").today() == today


@pytest.mark.parametrize(("day_ends_at", "today"), [(0, 24), (1, 24), (2, 23), (6, 23)])
def test_the_hour_the_day_ends_can_be_set(day_ends_at: int, today: int) -> None:
    clock = clock_at("2026-11-24T01:30:00+01:00", "Europe/Berlin", day_ends_at=day_ends_at)
    assert clock.today() == date(2026, 11, today)


@pytest.mark.parametrize(
    ("instant", "wall", "today"),
    [
        # 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC.
        ("2026-03-29T00:59:00+00:00", "01:59", date(2026, 3, 28)),
        ("2026-03-29T01:00:00+00:00", "03:00", date(2026, 3, 29)),
        # 25 October 2026: 03:00 becomes 02:00 at 01:00 UTC, so that 02:30 comes twice.
        ("2026-10-25T00:30:00+00:00", "02:30", date(2026, 10, 24)),
        ("2026-10-25T01:30:00+00:00", "02:30", date(2026, 10, 24)),
        ("2026-10-25T02:00:00+00:00", "03:00", date(2026, 10, 25)),
    ],
)
def test_the_wall_clock_decides_in_the_nights_it_is_changed(
    instant: str, wall: str, today: date
) -> None:
    clock = clock_at(instant, "Europe/Berlin")
    assert f"{clock.local_now():%H:%M}" == wall
    assert clock.today() == today


def test_the_day_is_the_one_of_the_zone_one_is_in() -> None:
    instant = "2026-11-23T20:42:00+00:00"
    assert clock_at(instant, "Asia/Tokyo").today() == date(2026, 11, 24)
    assert clock_at(instant, "America/New_York").today() == date(2026, 11, 23)


def test_travelling_while_the_program_runs_changes_zone_and_day_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock(now=lambda: datetime(2026, 11, 23, 20, 42, tzinfo=UTC))
    monkeypatch.setenv("TZ", "America/New_York")
    assert (local_zone_name(), clock.today()) == ("America/New_York", date(2026, 11, 23))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert (local_zone_name(), clock.today()) == ("Asia/Tokyo", date(2026, 11, 24))


def test_a_zone_nobody_knows_falls_back_to_the_machine() -> None:
    clock = clock_at("2026-11-23T12:00:00+00:00", "Atlantis/Capital")
    assert clock.local_now() == clock.now()


@given(
    st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"]),
)
def test_the_wall_clock_shows_the_same_moment(moment: datetime, zone: str) -> None:
    clock = Clock(now=lambda: moment, zone_name=lambda: zone)
    assert clock.local_now() == moment
    assert abs(clock.today() - moment.date()) <= timedelta(days=1)
