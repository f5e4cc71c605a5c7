"""The rest of a thought record: emotions and the behavioural experiment, folded away."""

import uuid
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, select, text
from sqlalchemy.orm import Mapped, mapped_column

from journal.models.base import Query, Record, alive, words_of


class CameTrue(StrEnum):
    """How a prediction turned out."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class FullRecord(Record):
    """What a card holds beyond its two halves; there is at most one a card.

    ``emotions`` holds a name and its intensity 0-100 each, as in "Fear 80". ``prediction`` with
    ``likelihood`` (0-100 %), ``did``, ``happened`` and ``came_true`` are the behavioural
    experiment: what will happen, what I did, what happened.
    """

    __tablename__ = "full_record"
    __table_args__ = (
        CheckConstraint("likelihood BETWEEN 0 AND 100", name="likelihood_scale"),
        Index(
            "uq_full_record_reframe_id",
            "reframe_id",
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    reframe_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("reframe.id"))
    emotions: Mapped[tuple[str, ...]] = mapped_column(default=())
    prediction: Mapped[str] = mapped_column(default="")
    likelihood: Mapped[int | None] = mapped_column(default=None)
    did: Mapped[str] = mapped_column(default="")
    happened: Mapped[str] = mapped_column(default="")
    came_true: Mapped[CameTrue | None] = mapped_column(words_of(CameTrue), default=None)


def full_record_of(reframe_id: uuid.UUID) -> Query[FullRecord | None]:
    """Ask for the full record of one card."""
    return lambda session: session.scalar(
        select(FullRecord).where(FullRecord.reframe_id == reframe_id, alive(FullRecord))
    )
