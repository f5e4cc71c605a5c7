"""How belief in each thought and its turn moved, read without the other words of the cards."""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from journal.models.base import Query, alive
from journal.models.reframe import BeliefRating, Reframe, ReframeStatus


@dataclass(frozen=True, slots=True)
class TurnPath:
    """How far one turned thought was believed: (day, 0-100 %), oldest first.

    ``thought_ratings`` are those of the limiting thought on the other side of the card.
    """

    reframe_id: uuid.UUID
    words: str
    ratings: tuple[tuple[date, int], ...]
    thought_ratings: tuple[tuple[date, int], ...] = ()


def turn_paths() -> Query[list[TurnPath]]:
    """Ask for the ratings of every turned thought that is in use, the oldest card first."""
    statement = (
        select(
            Reframe.id,
            Reframe.balanced_thought,
            BeliefRating.day,
            BeliefRating.in_turn,
            BeliefRating.in_thought,
        )
        .join(BeliefRating, BeliefRating.reframe_id == Reframe.id)
        .where(
            Reframe.status.in_((ReframeStatus.ACTIVE, ReframeStatus.HELD)),
            alive(Reframe),
            alive(BeliefRating),
        )
        .order_by(Reframe.created_at, Reframe.id, BeliefRating.day, BeliefRating.created_at)
    )

    def query(session: Session) -> list[TurnPath]:
        words: dict[uuid.UUID, str] = {}
        ratings: dict[uuid.UUID, list[tuple[date, int]]] = {}
        thoughts: dict[uuid.UUID, list[tuple[date, int]]] = {}
        for reframe_id, turn, day, in_turn, in_thought in session.execute(statement):
            if in_turn is not None:
                words[reframe_id] = turn
                ratings.setdefault(reframe_id, []).append((day, in_turn))
            if in_thought is not None:
                thoughts.setdefault(reframe_id, []).append((day, in_thought))
        return [
            TurnPath(card, words[card], tuple(ratings[card]), tuple(thoughts.get(card, ())))
            for card in words
        ]

    return query
