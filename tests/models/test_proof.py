"""Questions about counter-proofs: the links, and what can be linked."""

from datetime import timedelta

from journal.models.achievement import Achievement
from journal.models.proof import (
    Proof,
    cards_proved_by,
    links_of,
    proofs_of,
    provable_thoughts,
    titled_achievements,
)
from journal.models.reframe import Reframe, ReframeStatus
from journal.notebook import Notebook
from tests.entries import MONDAY
from tests.models.conftest import save_in_turn

DAY = timedelta(days=1)


def link(card: Reframe, won: Achievement) -> Proof:
    return Proof(day=MONDAY, reframe_id=card.id, achievement_id=won.id)


def test_a_link_is_seen_from_both_sides_until_it_or_an_end_is_deleted(notebook: Notebook) -> None:
    card = Reframe(day=MONDAY, negative_thought="I cannot")
    early = Achievement(day=MONDAY, title="Early")
    late = Achievement(day=MONDAY + DAY, title="Late")
    first, second = link(card, early), link(card, late)
    notebook.save(card, early, late, first, second)
    assert [one.title for _, one in notebook.read(proofs_of(card.id))] == ["Late", "Early"]
    assert [one.id for _, one in notebook.read(cards_proved_by(late.id))] == [card.id]
    notebook.delete(second)
    notebook.delete(early)
    assert notebook.read(proofs_of(card.id)) == []
    assert notebook.read(cards_proved_by(late.id)) == []
    assert [one.id for one in notebook.read(links_of(card.id))] == [first.id]
    notebook.undo_delete()
    notebook.delete(card)
    assert notebook.read(cards_proved_by(early.id)) == []


def test_what_can_be_linked_comes_newest_first_without_what_is_gone(notebook: Notebook) -> None:
    old = Reframe(day=MONDAY, negative_thought="old")
    new = Reframe(day=MONDAY, negative_thought="new")
    put_away = Reframe(day=MONDAY, negative_thought="away", status=ReframeStatus.ARCHIVED)
    gone = Reframe(day=MONDAY, negative_thought="gone")
    save_in_turn(notebook, old, new, put_away, gone)
    notebook.delete(gone)
    assert notebook.read(provable_thoughts()) == [(new.id, "new"), (old.id, "old")]
    early = Achievement(day=MONDAY, title="Early")
    late = Achievement(day=MONDAY + DAY, title="Late")
    notebook.save(late, early)
    assert notebook.read(titled_achievements()) == [
        (late.id, MONDAY + DAY, "Late"),
        (early.id, MONDAY, "Early"),
    ]
