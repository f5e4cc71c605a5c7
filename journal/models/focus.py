"""Which breakthrough the person works on now, and which before."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from journal.models.base import Query, Record, alive
from journal.models.reframe import Reframe


class Focus(Record):
    """From its day on this breakthrough was the current one; the history is only ever appended."""

    __tablename__ = "focus"

    breakthrough: Mapped[str]


def current_focus() -> Query[str]:
    """Ask for the breakthrough in focus, "" where none was ever chosen."""
    return lambda session: (
        session.scalar(
            select(Focus.breakthrough)
            .where(alive(Focus))
            .order_by(Focus.day.desc(), Focus.created_at.desc())
            .limit(1)
        )
        or ""
    )


def focus_history() -> Query[list[Focus]]:
    """Ask for every focus there was, the latest first."""
    return lambda session: list(
        session.scalars(
            select(Focus).where(alive(Focus)).order_by(Focus.day.desc(), Focus.created_at.desc())
        )
    )


def cards_made() -> Query[list[tuple[date, str]]]:
    """Ask on which day each card was made, and for which breakthrough."""
    return lambda session: [
        (day, breakthrough)
        for day, breakthrough in session.execute(
            select(Reframe.day, Reframe.breakthrough).where(
                alive(Reframe), Reframe.breakthrough != ""
            )
        )
    ]
