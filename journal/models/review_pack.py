"""Review packs: what was handed in, when, and how it was put together."""

import json
import uuid
from datetime import date
from enum import StrEnum

from sqlalchemy import Dialect, Text, func, select
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from journal.models.base import Prose, Query, Record, alive, storable, words_of


class GroupBy(StrEnum):
    """What the entries of a pack are grouped by."""

    GOAL = "goal"
    CATEGORY = "category"
    MONTH = "month"
    PRIORITY = "priority"
    NONE = "none"

    @property
    def words(self) -> str:
        """Return the grouping as it reads on screen."""
        return {"priority": "Manager's priority", "none": "No groups"}.get(
            self.value, self.value.capitalize()
        )


class Ids(TypeDecorator[tuple[uuid.UUID, ...]]):
    """Records in an order, kept as one JSON array of their ids."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[uuid.UUID, ...] | None, dialect: Dialect) -> str:  # noqa: ARG002 - SQLAlchemy's signature
        """Write the ids as JSON."""
        return json.dumps([one.hex for one in value or ()])

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[uuid.UUID, ...]:  # noqa: ARG002 - SQLAlchemy's signature
        """Read the ids from JSON."""
        return tuple(uuid.UUID(one) for one in json.loads(value or "[]"))


class Headlines(TypeDecorator[dict[uuid.UUID, str]]):
    """Titles by the id of the entry they stand over, kept as one JSON object."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dict[uuid.UUID, str] | None, dialect: Dialect) -> str:  # noqa: ARG002 - SQLAlchemy's signature
        """Write the titles as JSON."""
        titles = {one.hex: storable(title) for one, title in (value or {}).items()}
        return json.dumps(titles, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[uuid.UUID, str]:  # noqa: ARG002 - SQLAlchemy's signature
        """Read the titles from JSON."""
        return {uuid.UUID(one): title for one, title in json.loads(value or "{}").items()}


class ReviewPack(Record):
    """One pack of achievements for a review, chosen, ordered and exported.

    ``day`` is the day of the export; ``first_day`` and ``last_day`` bound the period, None leaves
    an end open. ``chosen`` holds the achievements in the order they are told; ``headlines`` the
    titles that hold for this pack alone. ``goals``, ``beliefs`` and ``check_ins`` are what was
    ticked one by one. ``file`` names the file that was written, empty for the clipboard.
    """

    __tablename__ = "review_pack"

    title: Mapped[str] = mapped_column(Prose(), default="Achievements")
    summary: Mapped[str] = mapped_column(Prose(), default="")
    first_day: Mapped[date | None] = mapped_column(default=None)
    last_day: Mapped[date | None] = mapped_column(default=None)
    group_by: Mapped[GroupBy] = mapped_column(words_of(GroupBy), default=GroupBy.MONTH)
    chosen: Mapped[tuple[uuid.UUID, ...]] = mapped_column(Ids(), default=())
    headlines: Mapped[dict[uuid.UUID, str]] = mapped_column(Headlines(), default_factory=dict)
    goals: Mapped[tuple[uuid.UUID, ...]] = mapped_column(Ids(), default=())
    beliefs: Mapped[tuple[uuid.UUID, ...]] = mapped_column(Ids(), default=())
    check_ins: Mapped[tuple[uuid.UUID, ...]] = mapped_column(Ids(), default=())
    format: Mapped[str] = mapped_column(Prose(40), default="")
    file: Mapped[str] = mapped_column(Prose(), default="")


def packs() -> Query[list[ReviewPack]]:
    """Ask for every pack, the last exported first."""
    return lambda session: list(
        session.scalars(
            select(ReviewPack).where(alive(ReviewPack)).order_by(ReviewPack.created_at.desc())
        )
    )


def last_review_day() -> Query[date | None]:
    """Ask for the last day the latest packs told of, None where none was exported."""
    end = func.coalesce(ReviewPack.last_day, ReviewPack.day)
    return lambda session: session.scalar(select(func.max(end)).where(alive(ReviewPack)))
