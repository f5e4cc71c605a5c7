"""Goals against the pace that was planned for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from journal.goal_standing import Standing, standing_by_figures
from journal.models.feeding import Figures
from journal.models.goal import Goal, GoalStatus
from journal.numbers.goal_value import Entry, path
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
    """Where a goal stood on each day with a check-in, and where it stands."""

    goal: Goal
    path: tuple[tuple[date, float], ...]
    pauses: tuple[tuple[date, date | None], ...]
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
    courses = tuple(
        GoalCourse(
            one.goal,
            tuple(
                path(
                    [Entry(*figures) for figures in one.figures],
                    one.goal.adds_up.value,
                    one.goal.baseline,
                )
            ),
            tuple(one.pauses),
            standing_by_figures(one.goal, one.figures, today, work_days),
        )
        for one in ran[:MOST_GOALS]
    )
    return Goals(courses, len(ran) - len(courses))


def _place(one: GoalRecord) -> tuple[bool, int]:
    """Put goals under way first, the next due first, then the others, the last due first."""
    due = one.goal.due_on.toordinal()
    over = one.goal.status is not GoalStatus.ACTIVE
    return over, -due if over else due


def _ran(goal: Goal, span: Span) -> bool:
    ended = goal.ended_on or (span.last if goal.status is GoalStatus.ACTIVE else goal.due_on)
    return goal.status not in NEVER_BEGUN and goal.day <= span.last and ended >= span.first
