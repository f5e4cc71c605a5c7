from collections import Counter
from itertools import pairwise

import pytest

from journal.models.base import Record
from journal.models.reframe import (
    DISTORTIONS,
    BeliefCard,
    BeliefRating,
    BeliefStep,
    Reframe,
    ReframeStatus,
    Share,
)
from journal.numbers.rehearsal import INTERVALS, first_rehearsal, next_rehearsal
from tests.sample.conftest import MONDAY


def cards(records: list[Record]) -> list[BeliefCard]:
    ratings = [record for record in records if isinstance(record, BeliefRating)]
    steps = [record for record in records if isinstance(record, BeliefStep)]
    shares = [record for record in records if isinstance(record, Share)]
    return [
        BeliefCard(
            card,
            tuple(rating for rating in ratings if rating.reframe_id == card.id),
            tuple(step for step in steps if step.reframe_id == card.id),
            tuple(share for share in shares if share.reframe_id == card.id),
        )
        for card in records
        if isinstance(card, Reframe)
    ]


@pytest.fixture(scope="module")
def of_a_year(year: list[Record]) -> list[BeliefCard]:
    return cards(year)


@pytest.fixture(scope="module")
def of_a_decade(decade: list[Record]) -> list[BeliefCard]:
    return cards(decade)


def test_a_year_has_cards_of_every_status(of_a_year: list[BeliefCard]) -> None:
    found = Counter(card.reframe.status for card in of_a_year)
    assert found[ReframeStatus.ACTIVE] >= 5
    assert found[ReframeStatus.HELD] >= 1
    assert found[ReframeStatus.ARCHIVED] >= 1
    assert found[ReframeStatus.DRAFT] == 2


def test_three_cards_are_due_on_the_last_day(of_a_decade: list[BeliefCard]) -> None:
    due = [
        card
        for card in of_a_decade
        if card.reframe.status is ReframeStatus.ACTIVE
        and card.reframe.next_on
        and card.reframe.next_on <= MONDAY
    ]
    assert len(due) == 3
    assert any("referrals" in card.reframe.negative_thought for card in due)


def test_every_rating_is_a_percentage(of_a_decade: list[BeliefCard]) -> None:
    for card in of_a_decade:
        for _, value in (*card.turn_ratings, *card.thought_ratings):
            assert 0 <= value <= 100


def test_most_turns_gain_belief_and_some_lose_it_or_stay(of_a_decade: list[BeliefCard]) -> None:
    moves = [
        last[1] - first[1]
        for first, *_, last in (card.turn_ratings for card in of_a_decade if card.times_said)
    ]
    gained, lost = sum(move >= 10 for move in moves), sum(move <= -10 for move in moves)
    assert gained > 0.6 * len(moves)
    assert lost >= 0.05 * len(moves)
    assert len(moves) - gained - lost >= 0.03 * len(moves)


def test_a_year_shows_belief_moving_both_ways(of_a_year: list[BeliefCard]) -> None:
    moves = [
        card.turn_ratings[-1][1] - card.turn_ratings[0][1] for card in of_a_year if card.times_said
    ]
    assert min(moves) <= -10
    assert max(moves) >= 10


def test_each_rehearsal_comes_when_the_intervals_say(of_a_decade: list[BeliefCard]) -> None:
    for card in of_a_decade:
        if card.reframe.status is ReframeStatus.DRAFT:
            continue
        made, *said = card.ratings
        assert made.day == card.reframe.day
        assert made.recall is None
        scheduled = first_rehearsal(made.day)
        for rating in said:
            assert rating.day >= scheduled.on
            assert rating.recall is not None
            scheduled = next_rehearsal(scheduled.step, rating.recall.value, rating.day)
        assert (card.reframe.rehearsal_step, card.reframe.next_on) == (scheduled.step, scheduled.on)
        assert 0 <= scheduled.step < len(INTERVALS)
        assert all(first.day < second.day for first, second in pairwise(card.ratings))


def test_a_held_card_has_earned_it(of_a_decade: list[BeliefCard]) -> None:
    held = [card for card in of_a_decade if card.reframe.status is ReframeStatus.HELD]
    assert held
    for card in held:
        strong = [
            rating.day
            for rating in card.ratings
            if rating.in_thought is not None
            and rating.in_turn is not None
            and rating.in_thought <= 20
            and rating.in_turn >= 80
        ]
        assert (strong[-1] - strong[0]).days >= 7


def test_a_draft_has_no_turn_and_no_date(of_a_year: list[BeliefCard]) -> None:
    for card in of_a_year:
        draft = card.reframe.status is ReframeStatus.DRAFT
        assert draft is not bool(card.reframe.balanced_thought)
        assert draft is (card.reframe.next_on is None)


def test_breakthroughs_reasons_and_traps_are_there(of_a_decade: list[BeliefCard]) -> None:
    assert len({card.reframe.breakthrough for card in of_a_decade}) > 3
    assert len({card.reframe.personal_reason for card in of_a_decade}) == 3
    traps = {trap for card in of_a_decade for trap in card.reframe.distortions}
    assert traps <= set(DISTORTIONS)
    assert len(traps) > 8


def test_steps_are_done_open_and_one_is_due_today(year: list[Record]) -> None:
    steps = [record for record in year if isinstance(record, BeliefStep)]
    late = [one for one in steps if not one.done_on and one.due_on and one.due_on <= MONDAY]
    assert [one.due_on for one in late] == [MONDAY]
    assert sum(one.done_on is not None for one in steps) >= 5
    assert all(one.day <= one.done_on <= MONDAY for one in steps if one.done_on)


def test_some_cards_were_shared(of_a_year: list[BeliefCard]) -> None:
    shared = [card for card in of_a_year if card.shares]
    assert 3 <= len(shared) < len(of_a_year)
    assert all(share.day >= card.reframe.day for card in shared for share in card.shares)


def test_no_thought_comes_twice_in_ten_years(of_a_decade: list[BeliefCard]) -> None:
    thoughts = Counter(card.reframe.negative_thought for card in of_a_decade)
    assert max(thoughts.values()) == 1
