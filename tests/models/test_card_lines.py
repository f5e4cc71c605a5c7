"""The lines of a list say what the cards themselves say."""

from datetime import date, timedelta

from journal.models.card_lines import card_lines, line_of
from journal.models.reframe import BeliefRating, Reframe, ReframeStatus, belief_cards
from journal.notebook import Notebook

DAY = date(2026, 11, 23)


def rated(card: Reframe, ago: int, in_turn: int | None) -> BeliefRating:
    day = DAY - timedelta(days=ago)
    return BeliefRating(reframe_id=card.id, day=day, in_thought=50, in_turn=in_turn)


def test_the_lines_are_those_of_the_cards_in_their_order(notebook: Notebook) -> None:
    first = Reframe(
        day=DAY,
        negative_thought="They hang up",
        balanced_thought="Some listen",
        breakthrough="New clients",
        status=ReframeStatus.HELD,
    )
    second = Reframe(
        day=DAY, negative_thought="Too late\u2028for \U0001f600 \u05e9\u05dc\u05d5\u05dd"
    )
    gone = Reframe(day=DAY, negative_thought="gone")
    taken_back = rated(first, 2, 90)
    notebook.save(first, second, gone)
    notebook.save(rated(first, 1, 60), rated(first, 9, 30), rated(first, 5, None), taken_back)
    notebook.delete(gone)
    notebook.delete(taken_back)
    lines = notebook.read(card_lines())
    assert lines == [line_of(card) for card in notebook.read(belief_cards())]
    assert [line.id for line in lines] == [second.id, first.id]
    assert [value for _, value in lines[1].rated] == [30, 60]
