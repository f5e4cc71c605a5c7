"""Which cards are to be rehearsed, without their words."""

import uuid
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from journal.models.base import Query, alive
from journal.models.reframe import Reframe, ReframeStatus


def rehearsal_queue(day: date) -> Query[list[uuid.UUID]]:
    """Ask for the ids of what `cards_due` would give, in its order: the longest waiting first."""

    def query(session: Session) -> list[uuid.UUID]:
        due = (Reframe.status == ReframeStatus.ACTIVE, Reframe.next_on <= day, alive(Reframe))
        order = (Reframe.next_on, Reframe.created_at)
        return list(session.scalars(select(Reframe.id).where(*due).order_by(*order)))

    return query
