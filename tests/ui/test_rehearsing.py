"""What saying a belief aloud writes down."""

from datetime import date

import pytest

from journal.models.reframe import Recall, Reframe, ReframeStatus
from journal.ui.rehearsing import said_aloud

TODAY = date(2026, 11, 23)


def card(step: int = 1) -> Reframe:
    return Reframe(
        day=TODAY,
        negative_thought="They will hang up",
        balanced_thought="Some will listen",
        status=ReframeStatus.ACTIVE,
        rehearsal_step=step,
        next_on=TODAY,
    )


@pytest.mark.parametrize(
    ("recall", "step", "next_on"),
    [
        (Recall.RECALLED, 2, date(2026, 11, 30)),
        (Recall.PARTLY, 1, date(2026, 11, 26)),
        (Recall.NOT, 0, date(2026, 11, 24)),
    ],
)
def test_the_next_date_follows_the_recall(recall: Recall, step: int, next_on: date) -> None:
    moved, rating = said_aloud(card(), TODAY, recall=recall)
    assert (moved.rehearsal_step, moved.next_on) == (step, next_on)
    assert rating.recall is recall


def test_a_rehearsal_is_appended_with_the_ratings_given() -> None:
    one = card()
    _, rating = said_aloud(one, TODAY, in_thought=20, in_turn=80)
    assert (rating.reframe_id, rating.day, rating.said_aloud) == (one.id, TODAY, True)
    assert (rating.in_thought, rating.in_turn) == (20, 80)


def test_ratings_not_given_stay_missing() -> None:
    _, rating = said_aloud(card(), TODAY)
    assert (rating.in_thought, rating.in_turn) == (None, None)


def test_the_card_on_screen_stays_as_it_is_so_that_a_failed_save_can_be_tried_again() -> None:
    one = card()
    for _ in range(3):
        moved, _rating = said_aloud(one, TODAY)
        assert moved.id == one.id
        assert moved.rehearsal_step == 2
    assert (one.rehearsal_step, one.next_on) == (1, TODAY)
