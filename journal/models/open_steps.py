"""Steps of belief cards that wait to be done."""

from datetime import date

from sqlalchemy import or_, select

from journal.models.base import Query, alive
from journal.models.reframe import BeliefStep, Reframe, ReframeStatus


def steps_due(day: date) -> Query[list[BeliefStep]]:
    """Ask for the steps due on ``day`` or before that are open or were done on ``day``.

    The longest waiting come first; those of archived or deleted cards rest.
    """
    statement = (
        select(BeliefStep)
        .join(Reframe, Reframe.id == BeliefStep.reframe_id)
        .where(
            BeliefStep.due_on <= day,
            or_(BeliefStep.done_on.is_(None), BeliefStep.done_on == day),
            Reframe.status != ReframeStatus.ARCHIVED,
            alive(BeliefStep),
            alive(Reframe),
        )
        .order_by(BeliefStep.due_on, BeliefStep.created_at)
    )
    return lambda session: list(session.scalars(statement))
