"""The bare figures of goals: a list of goals needs no more of their check-ins."""

import uuid
from collections import Counter
from datetime import date

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from journal.models.base import Query, alive
from journal.models.day_numbers import numbers_between
from journal.models.feeding import Figures, fed_figures
from journal.models.goal import Goal, GoalPause, Progress


def goal_figures(goal_id: uuid.UUID) -> Query[list[Figures]]:
    """Ask for the bare figures of a goal, oldest first: of its counter, or of its check-ins."""
    statement = (
        select(Progress.day, Progress.value, Progress.won, Progress.lost)
        .where(Progress.goal_id == goal_id, alive(Progress))
        .order_by(Progress.day, Progress.created_at)
    )

    def query(session: Session) -> list[Figures]:
        fed = session.scalar(select(Goal).where(Goal.id == goal_id, Goal.counter != ""))
        if fed is not None:
            return fed_figures(session, [fed])[goal_id]
        return [(day, value, won, lost) for day, value, won, lost in session.execute(statement)]

    return query


def goal_figure_sets() -> Query[dict[uuid.UUID, list[Figures]]]:
    """Ask for the figures of every goal by its id, oldest first; a goal without any is left out.

    Those of a goal that a counter feeds come from the counter, not from its check-ins.
    """

    def query(session: Session) -> dict[uuid.UUID, list[Figures]]:
        fed = session.execute(
            select(
                Goal.id, Goal.day, Goal.counter, Goal.counter_of, Goal.adds_up, Goal.ended_on
            ).where(Goal.counter != "", alive(Goal))
        ).all()
        sets = _checked_in(session)
        for row in fed:
            sets.pop(row.id, None)
        sets.update((key, figures) for key, figures in fed_figures(session, fed).items() if figures)
        return sets

    return query


def pauses_by_goal() -> Query[dict[uuid.UUID, list[tuple[date, date | None]]]]:
    """Ask for the first and last day of every goal's pauses, oldest first."""
    statement = (
        select(GoalPause.goal_id, GoalPause.day, GoalPause.last_day)
        .where(alive(GoalPause))
        .order_by(GoalPause.day)
    )

    def query(session: Session) -> dict[uuid.UUID, list[tuple[date, date | None]]]:
        pauses: dict[uuid.UUID, list[tuple[date, date | None]]] = {}
        for goal_id, first, last in session.execute(statement):
            pauses.setdefault(goal_id, []).append((first, last))
        return pauses

    return query


def last_check_ins() -> Query[dict[uuid.UUID, date]]:
    """Ask for the day of every goal's last check-in."""
    statement = (
        select(Progress.goal_id, func.max(Progress.day))
        .where(alive(Progress))
        .group_by(Progress.goal_id)
    )
    return lambda session: {row[0]: row[1] for row in session.execute(statement)}


def own_totals(first: date, last: date) -> Query[dict[str, int]]:
    """Ask what each counter came to from ``first`` to ``last``, by hand and logged together."""
    numbers = numbers_between(first, last)

    def query(session: Session) -> dict[str, int]:
        totals: Counter[str] = Counter()
        for _, key, number in numbers(session):
            totals[key] += number
        return dict(totals)

    return query


def _checked_in(session: Session) -> dict[uuid.UUID, list[Figures]]:
    """Return the figures of all check-ins; ids and days come as text and are read once each."""
    statement = (
        select(
            type_coerce(Progress.goal_id, String),
            type_coerce(Progress.day, String),
            Progress.value,
            Progress.won,
            Progress.lost,
        )
        .where(alive(Progress))
        .order_by(Progress.goal_id, Progress.day, Progress.created_at)
    )
    days: dict[str, date] = {}
    by_text: dict[str, list[Figures]] = {}
    for goal_id, text, value, won, lost in session.execute(statement):
        day = days.get(text)
        if day is None:
            day = days[text] = date.fromisoformat(text)
        figures = by_text.get(goal_id)
        if figures is None:
            figures = by_text[goal_id] = []
        figures.append((day, value, won, lost))
    return {uuid.UUID(text): figures for text, figures in by_text.items()}
