"""Goals against the pace that was planned for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from journal.goal_standing import Standing, figures_path, standing_by_figures
from journal.models.feeding import Figures
from journal.models.goal import Goal, GoalStatus
from journal.numbers.planned import planned_path
from journal.trends.span import Span

MOST_GOALS = 9
"""The goals shown side by side."""

NEVER_BEGUN = frozenset({GoalStatus.DRAFT, GoalStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class GoalRecord:
    """A goal with the bare figures of its check-ins and its pauses, oldest first."""

    goal: Goal
    figures: Sequence[Figures] = ()
    pauses: Sequence[tuple[date, date | None]] = ()


@dataclass(frozen=True, slots=True)
class GoalCourse:
    """Where a goal stood on each day with a figure, the corners of its plan, and how it stands."""

    goal: Goal
    path: tuple[tuple[date, float], ...]
    plan: tuple[tuple[date, float], ...]
    now: Standing

    @property
    def goal_id(self) -> UUID:
        """The goal's id."""
        return self.goal.id


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals that ran in the range, those under way first, the next due first."""

    courses: tuple[GoalCourse, ...]
    left_out: int


def goal_courses(
    records: Sequence[GoalRecord], span: Span, today: date, work_days: frozenset[int]
) -> Goals:
    """Work out the goals that ran at any time in ``span``."""
    ran = [one for one in records if _ran(one.goal, span)]
    ran.sort(key=_place)
    courses = tuple(_course(one, today, work_days) for one in ran[:MOST_GOALS])
    return Goals(courses, len(ran) - len(courses))


def _course(one: GoalRecord, today: date, work_days: frozenset[int]) -> GoalCourse:
    goal = one.goal
    now = standing_by_figures(goal, one.figures, today, work_days, one.pauses)
    plan = planned_path(
        now.begins,
        goal.due_on,
        now.baseline,
        now.target,
        today=today,
        work_days=work_days,
        pauses=one.pauses,
    )
    return GoalCourse(goal, tuple(figures_path(goal, one.figures)), tuple(plan), now)


def _place(one: GoalRecord) -> tuple[bool, int]:
    """Put goals under way first, the next due first, then the others, the last due first."""
    due = one.goal.due_on.toordinal()
    over = one.goal.status is not GoalStatus.ACTIVE
    return over, -due if over else due


def _ran(goal: Goal, span: Span) -> bool:
    ended = goal.ended_on or (span.last if goal.status is GoalStatus.ACTIVE else goal.due_on)
    return goal.status not in NEVER_BEGUN and goal.day <= span.last and ended >= span.first
