"""Goals: measurable, dated, checked in on and celebrated."""

import uuid
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import CheckConstraint, ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from journal.models.achievement import TITLE_LIMIT
from journal.models.base import Prose, Query, Record, alive, words_of
from journal.models.feeding import Figures, fed_figures


class GoalKind(StrEnum):
    """What sort of goal it is."""

    RESULT = "result"
    ACTIVITY = "activity"
    LEARNING = "learning"
    WELL_BEING = "well_being"


class Horizon(StrEnum):
    """How far away it lies."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    MULTI_YEAR = "multi_year"


class Direction(StrEnum):
    """Which way the number should go."""

    UP = "up"
    DOWN = "down"
    HOLD = "hold"


class AddsUp(StrEnum):
    """How check-ins make the current value."""

    SUM = "sum"
    LATEST = "latest"
    MEAN = "mean"
    RATIO = "ratio"


class TargetGiven(StrEnum):
    """How the person put the target: as a value, as +x % of the baseline, or as +x points."""

    VALUE = "value"
    RELATIVE = "relative"
    POINTS = "points"


class GoalStatus(StrEnum):
    """Where a goal stands."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    REACHED = "reached"
    CLOSED = "closed"
    DROPPED = "dropped"


class Goal(Record):
    """Something measurable to reach by a date.

    ``day`` is the day it starts. ``baseline`` and ``target`` are in ``unit``; for a ratio goal
    both are percentages. ``target_amount`` is what was typed where the target is given relative
    to the baseline (per cent of it) or in points. With ``baseline_days`` above 0 the figures of
    that many first days are the baseline, and ``baseline`` is no more than a guess till then.
    ``counter`` is the key of the day's counter that feeds the goal, "" for none; a ratio takes
    ``counter`` out of ``counter_of``. ``cadence_days`` is 7, 14 or 30; ``confidence`` 0-100.
    ``parent_id`` is the longer goal this one serves.
    """

    __tablename__ = "goal"
    __table_args__ = (
        CheckConstraint("confidence BETWEEN 0 AND 100", name="confidence_scale"),
        CheckConstraint("cadence_days IN (7, 14, 30)", name="cadence"),
        CheckConstraint("baseline_days >= 0", name="baseline_days_scale"),
    )

    title: Mapped[str] = mapped_column(Prose(TITLE_LIMIT))
    due_on: Mapped[date]
    target: Mapped[float]
    baseline: Mapped[float] = mapped_column(default=0.0)
    target_given: Mapped[TargetGiven] = mapped_column(
        words_of(TargetGiven), default=TargetGiven.VALUE
    )
    target_amount: Mapped[float | None] = mapped_column(default=None)
    baseline_days: Mapped[int] = mapped_column(default=0)
    unit: Mapped[str] = mapped_column(default="")
    adds_up: Mapped[AddsUp] = mapped_column(words_of(AddsUp), default=AddsUp.LATEST)
    direction: Mapped[Direction] = mapped_column(words_of(Direction), default=Direction.UP)
    why: Mapped[str] = mapped_column(default="")
    kind: Mapped[GoalKind] = mapped_column(words_of(GoalKind), default=GoalKind.RESULT)
    horizon: Mapped[Horizon] = mapped_column(words_of(Horizon), default=Horizon.QUARTER)
    skill_area: Mapped[str] = mapped_column(default="")
    counter: Mapped[str] = mapped_column(default="")
    counter_of: Mapped[str] = mapped_column(default="")
    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("goal.id"), default=None)
    cadence_days: Mapped[int] = mapped_column(default=7)
    confidence: Mapped[int | None] = mapped_column(default=None)
    status: Mapped[GoalStatus] = mapped_column(words_of(GoalStatus), default=GoalStatus.ACTIVE)
    status_reason: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None] = mapped_column(default=None)


class Milestone(Record):
    """A value on the way that is worth a celebration."""

    __tablename__ = "milestone"

    goal_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("goal.id"), index=True)
    value: Mapped[float]
    label: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    reached_on: Mapped[date | None] = mapped_column(default=None)
    celebrated: Mapped[str] = mapped_column(default="")
    thanks_to: Mapped[str] = mapped_column(default="")
    achievement_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("achievement.id"), default=None
    )


class GoalPause(Record):
    """A time in which a goal waits: its days count neither for it nor against it.

    ``day`` is the first day of it; ``last_day`` the last, None while it goes on.
    """

    __tablename__ = "goal_pause"
    __table_args__ = (CheckConstraint("last_day >= day", name="days_in_order"),)

    goal_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("goal.id"), index=True)
    last_day: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="")


class Progress(Record):
    """One check-in on a goal: a value, or won and lost counts for a ratio."""

    __tablename__ = "progress"

    goal_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("goal.id"), index=True)
    value: Mapped[float | None] = mapped_column(default=None)
    won: Mapped[int | None] = mapped_column(default=None)
    lost: Mapped[int | None] = mapped_column(default=None)
    moved_it: Mapped[str] = mapped_column(default="")
    in_the_way: Mapped[str] = mapped_column(default="")
    next_act: Mapped[str] = mapped_column(default="")
    next_by: Mapped[date | None] = mapped_column(default=None)
    help_needed: Mapped[str] = mapped_column(default="")


@dataclass(frozen=True, slots=True)
class GoalFile:
    """A goal with its check-ins and pauses (oldest first) and milestones (in order of value).

    ``counted`` is what the counter says of a goal that one feeds, oldest first.
    """

    goal: Goal
    progress: tuple[Progress, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    pauses: tuple[GoalPause, ...] = ()
    counted: tuple[Figures, ...] = ()

    @property
    def figures(self) -> tuple[Figures, ...]:
        """What the goal is measured by, oldest first: check-ins, or the counter that feeds it."""
        if self.goal.counter:
            return self.counted
        return tuple((one.day, one.value, one.won, one.lost) for one in self.progress)


Child = TypeVar("Child", Progress, Milestone, GoalPause)


def goal_files(statuses: frozenset[GoalStatus] = frozenset()) -> Query[list[GoalFile]]:
    """Ask for the goals in one of ``statuses`` (all when empty), the next due first."""
    statement = select(Goal).where(alive(Goal)).order_by(Goal.due_on, Goal.created_at)
    if statuses:
        statement = statement.where(Goal.status.in_(statuses))

    return lambda session: _files(session, list(session.scalars(statement)))


def goal_file(goal_id: uuid.UUID) -> Query[GoalFile | None]:
    """Ask for one goal with its check-ins and milestones, None where it is gone."""
    statement = select(Goal).where(Goal.id == goal_id, alive(Goal))
    return lambda session: next(iter(_files(session, list(session.scalars(statement)))), None)


def goals() -> Query[list[Goal]]:
    """Ask for all goals without what hangs on them, the next due first."""
    statement = select(Goal).where(alive(Goal)).order_by(Goal.due_on, Goal.created_at)
    return lambda session: list(session.scalars(statement))


def _files(session: Session, goals: list[Goal]) -> list[GoalFile]:
    ids = [goal.id for goal in goals]
    progress = _by_goal(session, Progress, ids)
    milestones = _by_goal(session, Milestone, ids)
    pauses = _by_goal(session, GoalPause, ids)
    counted = fed_figures(session, goals)
    return [
        GoalFile(
            goal,
            tuple(progress.get(goal.id, ())),
            tuple(
                sorted(
                    milestones.get(goal.id, ()),
                    key=lambda one: one.value,
                    reverse=goal.target < goal.baseline,
                )
            ),
            tuple(pauses.get(goal.id, ())),
            tuple(counted.get(goal.id, ())),
        )
        for goal in goals
    ]


def _by_goal(
    session: Session, kind: type[Child], ids: list[uuid.UUID]
) -> dict[uuid.UUID, list[Child]]:
    statement = select(kind).where(alive(kind)).order_by(kind.day, kind.created_at)
    if len(ids) <= 500:  # an IN list has a limit
        statement = statement.where(kind.goal_id.in_(ids))
    children: dict[uuid.UUID, list[Child]] = {}
    for child in session.scalars(statement):
        children.setdefault(child.goal_id, []).append(child)
    return children
