from collections import Counter
from datetime import date

import pytest

from journal.models.achievement import TITLE_LIMIT, Achievement, Category, ProposalStatus
from journal.models.base import Record
from journal.models.goal import Goal
from journal.numbers.calendar import month_starts
from journal.sample.fill import sample_records
from tests.sample.conftest import MONDAY


def achievements(records: list[Record]) -> list[Achievement]:
    return [record for record in records if isinstance(record, Achievement)]


def by_whole_month(records: list[Record], first: date, last: date) -> list[int]:
    found = Counter(one.day.replace(day=1) for one in achievements(records))
    return [found[month] for month in month_starts(first, last)[1:-1]]


def test_months_differ_and_one_has_none(year: list[Record]) -> None:
    months = by_whole_month(year, date(2025, 11, 24), MONDAY)
    assert months.count(0) == 1
    assert max(months) >= 2 * sorted(months)[2]
    assert 4 <= sum(months) / len(months) <= 8.5


@pytest.mark.parametrize("seed", range(12))
def test_one_month_has_none_whatever_the_seed_and_the_day(seed: int) -> None:
    end = date(2027, 1 + seed, 3 + 2 * seed)
    records = sample_records(years=1, seed=seed, end=end)
    months = by_whole_month(records, date(2026, 1 + seed, 4 + 2 * seed), end)
    assert months.count(0) == 1


def test_every_category_is_there(decade: list[Record], year: list[Record]) -> None:
    assert {one.category for one in achievements(decade)} == set(Category)
    assert len({one.category for one in achievements(year)}) >= 9


def test_the_last_day_has_two(year: list[Record]) -> None:
    today = [one for one in achievements(year) if one.day == MONDAY]
    assert [one.category for one in today] == [Category.RESULT, Category.PROPOSAL]
    assert len([one for one in achievements(year) if (MONDAY - one.day).days < 30]) >= 5


def test_some_are_told_in_full_and_some_are_only_a_title(year: list[Record]) -> None:
    def is_full(one: Achievement) -> bool:
        return bool(one.situation and one.action and one.result)

    def is_bare(one: Achievement) -> bool:
        return not any((one.situation, one.task, one.action, one.result, one.measure_name))

    assert sum(map(is_full, achievements(year))) >= 8
    assert 3 <= sum(map(is_bare, achievements(year))) <= 25


def test_measures_come_in_money_percent_and_counts(decade: list[Record]) -> None:
    units = Counter(one.measure_unit for one in achievements(decade) if one.measure_name)
    assert {"$", "€", "%", "", "days"} <= set(units)
    for one in achievements(decade):
        if one.measure_name:
            assert one.measure_after is not None
            assert one.measure_before != one.measure_after


def test_the_rest_of_the_fields_is_used(year: list[Record], decade: list[Record]) -> None:
    for field in ("credit_to", "evidence", "tags", "priority", "customer_alias", "follow_up_on"):
        assert any(getattr(one, field) for one in achievements(year)), field
    assert any(one.confidential for one in achievements(decade))
    assert {one.proposal_status for one in achievements(decade)} == {*ProposalStatus, None}


def test_ranges_end_after_they_began_and_not_tomorrow(decade: list[Record]) -> None:
    ranges = [one for one in achievements(decade) if one.last_day]
    assert len(ranges) >= 10
    assert all(one.last_day and one.day < one.last_day <= MONDAY for one in ranges)


def test_a_linked_goal_was_running(decade: list[Record]) -> None:
    goals = {record.id: record for record in decade if isinstance(record, Goal)}
    linked = [one for one in achievements(decade) if one.goal_id]
    assert linked
    for one in linked:
        assert one.goal_id
        goal = goals[one.goal_id]
        assert goal.day <= one.day <= (goal.ended_on or goal.due_on)


def test_titles_fit_and_seldom_repeat(decade: list[Record]) -> None:
    titles = Counter(one.title for one in achievements(decade))
    assert all(len(title) <= TITLE_LIMIT for title in titles)
    assert max(titles.values()) <= 12
    assert len(titles) > 0.6 * titles.total()
