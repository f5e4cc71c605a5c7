from datetime import date, timedelta

from journal.numbers.goal_value import Entry
from journal.numbers.week_totals import Period, checked_weeks, counted_weeks

MONDAY = date(2026, 10, 5)


def day(offset):
    return MONDAY + timedelta(days=offset)


def test_weekly_check_ins_are_weeks():
    entries = [Entry(day(7), 3), Entry(day(14), 0), Entry(day(21), 5)]
    assert checked_weeks(entries, MONDAY) == [Period(3, 1), Period(0, 1), Period(5, 1)]


def test_a_check_in_covers_the_time_since_the_one_before():
    entries = [Entry(day(14), 6), Entry(day(21), 2)]
    assert checked_weeks(entries, MONDAY) == [Period(6, 2), Period(2, 1)]


def test_check_ins_that_follow_soon_are_taken_together():
    entries = [Entry(day(offset), 1) for offset in range(1, 8)]
    assert checked_weeks(entries, MONDAY) == [Period(5, 5 / 7)]  # the rest goes on


def test_all_check_ins_of_a_day_belong_to_one_week():
    assert checked_weeks([Entry(day(7), 1), Entry(day(7), 2)], MONDAY) == [Period(3, 1)]


def test_a_check_in_without_a_figure_says_nothing():
    assert checked_weeks([Entry(day(7)), Entry(day(14), 4)], MONDAY) == [Period(4, 2)]
    assert checked_weeks([], MONDAY) == []


def test_a_pause_takes_no_time_between_check_ins():
    entries = [Entry(day(7), 3), Entry(day(28), 4)]
    pause = (day(8), day(21))
    assert checked_weeks(entries, MONDAY, [pause]) == [Period(3, 1), Period(4, 1)]


def test_counted_weeks_are_those_over_with_their_zeros():
    entries = [Entry(day(0), 2), Entry(day(6), 1), Entry(day(14), 4), Entry(day(22), 9)]
    assert counted_weeks(entries, MONDAY, day(23)) == [Period(3, 1), Period(0, 1), Period(4, 1)]


def test_counted_weeks_leave_a_pause_out():
    entries = [Entry(day(offset), 1) for offset in (1, 15, 16, 17)]
    pause = (day(7), day(13))
    assert counted_weeks(entries, MONDAY, day(21), [pause]) == [Period(1, 1), Period(3, 1)]
    assert counted_weeks(entries, MONDAY, MONDAY) == []
