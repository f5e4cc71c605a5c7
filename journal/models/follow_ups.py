"""Achievements whose results were not in yet, to be looked at again."""

from datetime import date

from sqlalchemy import select

from journal.models.achievement import Achievement
from journal.models.base import Query, alive


def follow_ups_due(day: date) -> Query[list[Achievement]]:
    """Ask for what is to be followed up on ``day`` or was before, the longest waiting first."""
    statement = (
        select(Achievement)
        .where(Achievement.follow_up_on <= day, alive(Achievement))
        .order_by(Achievement.follow_up_on, Achievement.created_at)
    )
    return lambda session: list(session.scalars(statement))
