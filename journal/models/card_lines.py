"""The belief cards as a list shows them: thousands of them at once, so no whole records."""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from journal.models.base import Query, alive
from journal.models.reframe import BeliefCard, BeliefRating, Reframe, ReframeStatus


@dataclass(frozen=True, slots=True)
class CardLine:
    """What a list tells of a card; ``rated`` are the ratings of its turn, oldest first."""

    id: uuid.UUID
    status: ReframeStatus
    thought: str
    turn: str
    breakthrough: str
    rated: tuple[tuple[date, int], ...] = ()


def line_of(card: BeliefCard) -> CardLine:
    """Return what a list tells of ``card``."""
    reframe = card.reframe
    return CardLine(
        reframe.id,
        reframe.status,
        reframe.negative_thought,
        reframe.balanced_thought,
        reframe.breakthrough,
        tuple(card.turn_ratings),
    )


def card_lines() -> Query[list[CardLine]]:
    """Ask for every card, newest first, as `belief_cards` would give them."""

    def query(session: Session) -> list[CardLine]:
        rated = _turn_ratings(session)
        cards = session.execute(
            select(
                type_coerce(Reframe.id, String),
                Reframe.status,
                Reframe.negative_thought,
                Reframe.balanced_thought,
                Reframe.breakthrough,
            )
            .where(alive(Reframe))
            .order_by(Reframe.created_at.desc())
        )
        return [
            CardLine(uuid.UUID(key), status, thought, turn, breakthrough, tuple(rated.get(key, ())))
            for key, status, thought, turn, breakthrough in cards
        ]

    return query


def _turn_ratings(session: Session) -> dict[str, list[tuple[date, int]]]:
    """Read the ratings of every turn by its card; the ids stay words, which is far cheaper."""
    ratings = session.execute(
        select(type_coerce(BeliefRating.reframe_id, String), BeliefRating.day, BeliefRating.in_turn)
        .where(alive(BeliefRating))
        .order_by(BeliefRating.day, BeliefRating.created_at)
    )
    found: dict[str, list[tuple[date, int]]] = {}
    for key, day, value in ratings:
        if value is not None:
            found.setdefault(key, []).append((day, value))
    return found
