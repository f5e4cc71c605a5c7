"""What the figures read: light rows, without what is in the trash."""

from datetime import date, timedelta

from journal.models.achievement import Achievement, Category, achievement_days
from journal.models.check_in import CheckIn, ShowedUp, figures_between
from journal.models.reframe import BeliefRating, Reframe, ReframeStatus
from journal.models.turn_path import turn_paths
from journal.notebook import Notebook

MONDAY = date(2026, 11, 23)


def days_later(days: int) -> date:
    return MONDAY + timedelta(days=days)


def test_figures_of_days_come_in_order_and_without_the_trash(notebook: Notebook) -> None:
    gone = CheckIn(day=days_later(1), resistance=3)
    notebook.save(
        CheckIn(day=days_later(2), resistance=7, shapes=("fatigue",), showed_up=ShowedUp.PARTLY),
        gone,
        CheckIn(day=MONDAY, note="Only words"),
    )
    notebook.delete(gone)
    first, second = notebook.read(figures_between(MONDAY, days_later(2)))
    assert (first.day, first.resistance, first.showed_up) == (MONDAY, None, None)
    assert (second.resistance, second.showed_up, second.shapes) == (7, "partly", ("fatigue",))
    assert second.created_at is not None
    assert notebook.read(figures_between(days_later(3), days_later(9))) == []


def test_achievement_days_leave_out_the_trash_and_what_is_to_come(notebook: Notebook) -> None:
    gone = Achievement(day=MONDAY, title="Deleted")
    notebook.save(
        gone,
        Achievement(day=MONDAY, title="A quarter", last_day=days_later(80)),
        Achievement(day=days_later(1), title="Tomorrow"),
    )
    notebook.delete(gone)
    assert notebook.read(achievement_days(MONDAY)) == [(MONDAY, days_later(80), Category.RESULT)]


def test_turn_paths_hold_the_rated_turns_of_cards_in_use(notebook: Notebook) -> None:
    card = Reframe(
        day=MONDAY, negative_thought="No", balanced_thought="Yes", status=ReframeStatus.HELD
    )
    away = Reframe(
        day=MONDAY, negative_thought="No", balanced_thought="Old", status=ReframeStatus.ARCHIVED
    )
    notebook.save(card, away)
    notebook.save(
        BeliefRating(reframe_id=card.id, day=days_later(3), in_turn=60),
        BeliefRating(reframe_id=card.id, day=MONDAY, in_turn=0),
        BeliefRating(reframe_id=card.id, day=days_later(1), in_thought=70),
        BeliefRating(reframe_id=away.id, day=MONDAY, in_turn=50),
    )
    (path,) = notebook.read(turn_paths())
    assert (path.reframe_id, path.words) == (card.id, "Yes")
    assert path.ratings == ((MONDAY, 0), (days_later(3), 60))
    assert path.thought_ratings == ((days_later(1), 70),)
