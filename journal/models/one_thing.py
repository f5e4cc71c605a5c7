"""What became of a day's one thing after its day."""

import uuid
from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from journal.models.achievement import Achievement
from journal.models.base import Query, Record, alive, words_of


class Ending(StrEnum):
    """How a one thing left its day."""

    TAKEN_ON = "taken_on"
    LET_GO = "let_go"
    ACHIEVED = "achieved"


class OneThingEnd(Record):
    """The one thing of ``day`` was taken on to a later day, let go, or became an achievement."""

    __tablename__ = "one_thing_end"

    ending: Mapped[Ending] = mapped_column(words_of(Ending))
    achievement_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("achievement.id"), default=None
    )


def ends_of(day: date) -> Query[list[OneThingEnd]]:
    """Ask how the one thing of one day ended, the latest first."""
    return lambda session: list(
        session.scalars(
            select(OneThingEnd)
            .where(OneThingEnd.day == day, alive(OneThingEnd))
            .order_by(OneThingEnd.created_at.desc())
        )
    )


def ends_between(first: date, last: date) -> Query[dict[date, OneThingEnd]]:
    """Ask how the one things from ``first`` to ``last`` ended, the latest end of each day.

    One that became an achievement has not ended any more once that is deleted.
    """
    kept = select(Achievement.id).where(alive(Achievement))
    statement = (
        select(OneThingEnd)
        .where(
            OneThingEnd.day.between(first, last),
            or_(OneThingEnd.ending != Ending.ACHIEVED, OneThingEnd.achievement_id.in_(kept)),
            alive(OneThingEnd),
        )
        .order_by(OneThingEnd.created_at)
    )
    return lambda session: {one.day: one for one in session.scalars(statement)}
