from datetime import date, timedelta
from statistics import correlation, median

from journal.models.base import Record
from journal.models.check_in import SHAPES, CheckIn, DayType, Shape, ShowedUp
from journal.sample.fill import sample_records
from journal.sample.pen import Pen
from journal.sample.working_days import Period, WorkingDays
from tests.sample.conftest import MONDAY

DAY = timedelta(days=1)


def check_ins(records: list[Record]) -> list[CheckIn]:
    return [record for record in records if isinstance(record, CheckIn)]


def at_work(records: list[Record]) -> list[CheckIn]:
    return [one for one in check_ins(records) if one.scheduled]


def test_a_day_has_one_check_in(decade: list[Record]) -> None:
    days = [one.day for one in check_ins(decade)]
    assert len(set(days)) == len(days)


def test_every_rating_is_on_its_scale(decade: list[Record]) -> None:
    for one in check_ins(decade):
        assert one.resistance is None or 0 <= one.resistance <= 10
        for rating in (one.beliefs, one.attitude, one.emotions, one.performance):
            assert rating is None or 1 <= rating <= 5


def test_weekends_are_mostly_free(decade: list[Record]) -> None:
    weekend = sum(one.day.weekday() >= 5 for one in check_ins(decade))
    assert 0 < weekend < 0.1 * 2 * 522


def test_a_tenth_of_the_days_is_missing_and_in_clumps(decade: list[Record]) -> None:
    period = Period.of_years(10, MONDAY)
    worked = WorkingDays(Pen(7, "days", MONDAY), period).between(period.first, MONDAY)
    there = {one.day for one in check_ins(decade)}
    missing = [day for day in worked if day not in there]
    assert 0.08 < len(missing) / len(worked) < 0.17
    clumped = sum(day + DAY in missing or day - DAY in missing for day in missing)
    assert clumped > len(missing) / 3


def test_leave_holidays_and_sick_days_are_told_apart(decade: list[Record]) -> None:
    assert {one.day_type for one in check_ins(decade)} == set(DayType)


def test_resistance_is_a_wave_and_not_noise(decade: list[Record]) -> None:
    rated = {one.day: one.resistance for one in at_work(decade) if one.resistance is not None}
    pairs = [(value, rated[day + DAY]) for day, value in rated.items() if day + DAY in rated]
    assert correlation(*zip(*pairs, strict=True)) > 0.3
    assert 3 <= median(rated.values()) <= 6
    assert set(rated.values()) >= set(range(11)) - {0, 10}


def test_mondays_are_harder_than_fridays(decade: list[Record]) -> None:
    rated = [(one.day.weekday(), one.resistance) for one in at_work(decade)]
    means = []
    for weekday in (0, 4):
        values = [value for day, value in rated if day == weekday and value is not None]
        means.append(sum(values) / len(values))
    assert means[0] > means[1] + 0.7


def test_hard_days_are_shown_up_on_less_often_but_mostly(decade: list[Record]) -> None:
    def share(lowest: int, highest: int) -> float:
        answers = [
            one.showed_up
            for one in at_work(decade)
            if one.resistance is not None and lowest <= one.resistance <= highest and one.showed_up
        ]
        return answers.count(ShowedUp.YES) / len(answers)

    assert share(0, 3) > share(4, 6) > share(7, 10) > 0.5


def test_some_days_are_unrated_and_some_without_one_thing(year: list[Record]) -> None:
    days = at_work(year)
    assert 0.01 < sum(one.resistance is None for one in days) / len(days) < 0.12
    assert 0.78 < sum(bool(one.one_thing) for one in days) / len(days) < 0.93
    assert any(one.plan_cue and one.plan_act for one in days)
    assert any(one.minutes and one.started_at for one in days)


def test_shapes_are_known_and_both_own_ones_used(year: list[Record]) -> None:
    own = {str(one.id): one for one in year if isinstance(one, Shape)}
    used = {shape for one in check_ins(year) for shape in one.shapes}
    assert len(own) == 2
    assert set(own) <= used <= set(own) | set(SHAPES)
    assert sorted(one.archived for one in own.values()) == [False, True]
    for one in check_ins(year):
        assert len(one.shapes) == len(set(one.shapes)) <= 3
        assert all(one.day >= own[shape].day for shape in one.shapes if shape in own)


def test_shapes_drift_over_the_years(decade: list[Record]) -> None:
    days = check_ins(decade)
    early, late = days[:200], days[-200:]
    fear = [sum("fear_of_rejection" in one.shapes for one in some) for some in (early, late)]
    assert fear[0] > 1.3 * fear[1]


def test_some_are_written_days_later(year: list[Record]) -> None:
    late = [
        one
        for one in check_ins(year)
        if one.created_at and one.created_at.date() - one.day > 2 * DAY
    ]
    assert 2 <= len(late) <= 20


def test_one_note_is_very_long_and_others_speak_other_scripts(year: list[Record]) -> None:
    notes = [one.note for one in check_ins(year)]
    assert max(map(len, notes)) > 5000
    together = "".join(notes)
    assert any("\u0e01" <= sign <= "\u0e5b" for sign in together)  # Thai
    assert any(ord(sign) > 0x1F000 for sign in together)  # emoji


def test_the_last_monday_waits_for_the_rest_of_the_day(year: list[Record]) -> None:
    today = check_ins(year)[-1]
    assert today.day == MONDAY
    assert today.resistance == 7
    assert len(today.shapes) == 2
    assert "Harbour & Pine" in today.one_thing


def test_a_sunday_at_the_end_stays_free() -> None:
    sunday = date(2026, 11, 22)
    days = [one.day for one in check_ins(sample_records(years=1, seed=7, end=sunday))]
    assert sunday not in days
    assert sunday - 2 * DAY in days
