from datetime import date, timedelta

from journal.numbers.planned import planned_path

EVERY_DAY = frozenset(range(7))
MONDAY = date(2026, 10, 5)


def day(offset):
    return MONDAY + timedelta(days=offset)


def of(pauses=(), today=5):
    return planned_path(
        MONDAY, day(9), 20.0, 40.0, today=day(today), work_days=EVERY_DAY, pauses=pauses
    )


def test_without_a_pause_it_is_one_straight_line():
    assert of() == [(MONDAY, 20.0), (day(9), 40.0)]


def test_it_is_flat_in_a_pause():
    assert of([(day(4), day(5))]) == [(MONDAY, 20.0), (day(4), 30.0), (day(6), 30.0), (day(9), 40)]


def test_a_pause_still_going_lasts_until_today():
    assert of([(day(4), None)]) == of([(day(4), day(5))])


def test_a_goal_of_one_day_has_its_whole_way_on_it():
    path = planned_path(MONDAY, MONDAY, 0.0, 3.0, today=MONDAY, work_days=EVERY_DAY)
    assert path == [(MONDAY, 0.0), (MONDAY, 3.0)]
