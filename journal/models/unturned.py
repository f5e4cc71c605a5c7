"""Thoughts that are written down and wait to be turned."""

from sqlalchemy import select

from journal.models.base import Query, alive
from journal.models.reframe import PersonalReason, Reframe, ReframeStatus


def unturned() -> Query[list[Reframe]]:
    """Ask for the drafts, the longest waiting first."""
    return lambda session: list(
        session.scalars(
            select(Reframe)
            .where(Reframe.status == ReframeStatus.DRAFT, alive(Reframe))
            .order_by(Reframe.created_at)
        )
    )


def last_reason(breakthrough: str) -> Query[PersonalReason | None]:
    """Ask which personal reason the latest card of ``breakthrough`` names."""
    return lambda session: session.scalar(
        select(Reframe.personal_reason)
        .where(Reframe.breakthrough == breakthrough, alive(Reframe))
        .order_by(Reframe.created_at.desc())
        .limit(1)
    )
