"""What earlier achievements say in a short field, to be offered again."""

from collections import Counter
from typing import Literal, TypeAlias

from sqlalchemy import func, select

from journal.models.achievement import Achievement
from journal.models.base import Query, alive

ShortField: TypeAlias = Literal["credit_to", "priority", "customer", "customer_alias"]
_MOST = 500


def earlier_words(field: ShortField) -> Query[list[str]]:
    """Ask for what was written into ``field``, the latest first."""
    column = getattr(Achievement, field)
    statement = (
        select(column)
        .where(column != "", alive(Achievement))
        .group_by(column)
        .order_by(func.max(Achievement.updated_at).desc())
        .limit(_MOST)
    )
    return lambda session: list(session.scalars(statement))


def earlier_tags() -> Query[list[str]]:
    """Ask for every tag, the most used first."""
    statement = select(Achievement.tags).where(alive(Achievement))
    return lambda session: [
        tag
        for tag, _ in Counter(
            tag for tags in session.scalars(statement) for tag in tags
        ).most_common(_MOST)
    ]
