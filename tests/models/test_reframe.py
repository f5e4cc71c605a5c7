"""Questions about belief cards: what they leave out, and the order of the answers."""

from datetime import date, timedelta

from journal.models.reframe import (
    BeliefRating,
    BeliefStep,
    Reframe,
    ReframeStatus,
    Share,
    belief_card,
    belief_cards,
    cards_due,
)
from journal.notebook import Notebook
from tests.entries import MONDAY
from tests.models.conftest import save_in_turn

DAY = timedelta(days=1)
TUESDAY = MONDAY + DAY
WEDNESDAY = TUESDAY + DAY


def card(thought: str, next_on: date | None = None, **fields: object) -> Reframe:
    status = ReframeStatus.ACTIVE if next_on else ReframeStatus.DRAFT
    made = Reframe(day=MONDAY, negative_thought=thought, next_on=next_on, status=status)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def test_cards_come_newest_first_with_their_own_children_oldest_first(notebook: Notebook) -> None:
    one, other = card("one"), card("other")
    deleted = BeliefRating(reframe_id=one.id, day=MONDAY, in_turn=99)
    save_in_turn(
        notebook,
        one,
        other,
        BeliefRating(reframe_id=one.id, day=TUESDAY, in_thought=60, in_turn=50, said_aloud=True),
        BeliefRating(reframe_id=one.id, day=MONDAY, in_thought=80),
        BeliefRating(reframe_id=other.id, day=MONDAY, in_turn=10),
        BeliefStep(reframe_id=one.id, day=MONDAY, text="call"),
        Share(reframe_id=other.id, day=MONDAY, with_whom="Ines"),
        deleted,
    )
    notebook.delete(deleted)
    newest, oldest = notebook.read(belief_cards())
    assert (newest.reframe.negative_thought, oldest.reframe.negative_thought) == ("other", "one")
    assert oldest.thought_ratings == [(MONDAY, 80), (TUESDAY, 60)]
    assert oldest.turn_ratings == [(TUESDAY, 50)]
    assert oldest.times_said == 1
    assert [step.text for step in oldest.steps] == ["call"]
    assert oldest.shares == ()
    assert [share.with_whom for share in newest.shares] == ["Ines"]


def test_one_card_is_found_with_its_children_unless_it_is_gone(notebook: Notebook) -> None:
    one = card("one")
    notebook.save(one, BeliefStep(reframe_id=one.id, day=MONDAY, text="call"))
    found = notebook.read(belief_card(one.id))
    assert found is not None
    assert [step.text for step in found.steps] == ["call"]
    notebook.delete(one)
    assert notebook.read(belief_card(one.id)) is None
    assert notebook.read(belief_cards()) == []


def test_the_active_cards_due_come_longest_waiting_first(notebook: Notebook) -> None:
    deleted = card("gone", MONDAY)
    save_in_turn(
        notebook,
        card("today", TUESDAY),
        card("since yesterday", MONDAY),
        card("also today", TUESDAY),
        card("tomorrow", WEDNESDAY),
        card("held", MONDAY, status=ReframeStatus.HELD),
        card("draft"),
        deleted,
    )
    notebook.delete(deleted)
    found = notebook.read(cards_due(TUESDAY))
    assert [one.reframe.negative_thought for one in found] == [
        "since yesterday",
        "today",
        "also today",
    ]
