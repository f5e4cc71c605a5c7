"""Achievements: what went well, with the number and the proof."""

import uuid
from collections.abc import Collection
from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, mapped_column

from journal.models.base import Prose, Query, Record, alive, words_of

TITLE_LIMIT = 140
"""The most characters a title holds."""


class Category(StrEnum):
    """What sort of achievement it is."""

    RESULT = "result"
    CUSTOMER_IMPACT = "customer_impact"
    PROBLEM_SOLVED = "problem_solved"
    PROPOSAL = "proposal"
    COLLABORATION = "collaboration"
    MENTORING = "mentoring"
    LEADERSHIP = "leadership"
    LEARNING = "learning"
    RECOGNITION = "recognition"
    RISK_TAKEN = "risk_taken"
    CONTRIBUTION = "contribution"

    @property
    def words(self) -> str:
        """Return the category as it reads on screen."""
        return self.value.replace("_", " ").capitalize()


class ProposalStatus(StrEnum):
    """What became of a proposal."""

    OFFERED = "offered"
    ADOPTED = "adopted"
    DECLINED = "declined"


class Achievement(Record):
    """Something that went well, told as situation, task, action and result (STAR).

    ``day`` is when it happened; ``last_day`` ends a range of days, None for a single one.
    ``measure_before`` and ``measure_after`` are in ``measure_unit`` (a currency sign, ``%``, a
    noun or nothing). ``customer`` is the customer's real name; where there is a
    ``customer_alias`` too, that stands in its place in everything that leaves the journal.
    """

    __tablename__ = "achievement"
    __table_args__ = (Index("ix_achievement_figures", "day", "category", "deleted_at"),)

    title: Mapped[str] = mapped_column(Prose(TITLE_LIMIT))
    last_day: Mapped[date | None] = mapped_column(default=None)
    category: Mapped[Category] = mapped_column(words_of(Category), default=Category.RESULT)
    situation: Mapped[str] = mapped_column(default="")
    task: Mapped[str] = mapped_column(default="")
    action: Mapped[str] = mapped_column(default="")
    result: Mapped[str] = mapped_column(default="")
    measure_name: Mapped[str] = mapped_column(default="")
    measure_unit: Mapped[str] = mapped_column(default="")
    measure_before: Mapped[float | None] = mapped_column(default=None)
    measure_after: Mapped[float | None] = mapped_column(default=None)
    evidence: Mapped[str] = mapped_column(default="")
    evidence_link: Mapped[str] = mapped_column(default="")
    credit_to: Mapped[str] = mapped_column(default="")
    tags: Mapped[tuple[str, ...]] = mapped_column(default=())
    priority: Mapped[str] = mapped_column(default="")
    goal_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("goal.id"), default=None)
    proposal_status: Mapped[ProposalStatus | None] = mapped_column(
        words_of(ProposalStatus), default=None
    )
    confidential: Mapped[bool] = mapped_column(default=False)
    customer: Mapped[str] = mapped_column(default="")
    customer_alias: Mapped[str] = mapped_column(default="")
    follow_up_on: Mapped[date | None] = mapped_column(default=None)


def achievements_between(
    first: date | None, last: date | None, categories: Collection[Category] = ()
) -> Query[list[Achievement]]:
    """Ask for what happened from ``first`` to ``last``, newest first.

    None leaves an end open, no category means all; a range counts where it overlaps the period.
    """
    statement = select(Achievement).where(alive(Achievement))
    if first is not None:
        statement = statement.where(func.coalesce(Achievement.last_day, Achievement.day) >= first)
    if last is not None:
        statement = statement.where(Achievement.day <= last)
    if categories:
        statement = statement.where(Achievement.category.in_(categories))
    statement = statement.order_by(Achievement.day.desc(), Achievement.created_at.desc())
    return lambda session: list(session.scalars(statement))


def achievement_days(last: date) -> Query[list[tuple[date, date | None, Category]]]:
    """Ask for first day, last day and category of every achievement up to ``last``, in order."""
    statement = (
        select(Achievement.day, Achievement.last_day, Achievement.category)
        .where(Achievement.day <= last, alive(Achievement))
        .order_by(Achievement.day)
    )
    return lambda session: [
        (day, last_day, category) for day, last_day, category in session.execute(statement)
    ]


def achievements_on(day: date) -> Query[list[Achievement]]:
    """Ask for what happened on one day, oldest entry first; longer ranges are left out."""
    return lambda session: list(
        session.scalars(
            select(Achievement)
            .where(Achievement.day == day, Achievement.last_day.is_(None), alive(Achievement))
            .order_by(Achievement.created_at)
        )
    )


def achievement(achievement_id: uuid.UUID) -> Query[Achievement | None]:
    """Ask for one achievement, None where it is gone."""
    return lambda session: session.scalar(
        select(Achievement).where(Achievement.id == achievement_id, alive(Achievement))
    )


def known_ids(ids: Collection[uuid.UUID]) -> Query[set[uuid.UUID]]:
    """Ask which of ``ids`` the journal has had, in the trash or not."""
    wanted = frozenset(ids)
    return lambda session: set(session.scalars(select(Achievement.id))) & wanted
