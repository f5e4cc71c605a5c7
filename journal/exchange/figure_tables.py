"""The figures of goals and attempts as tables: all that anybody needs to work them out again.

One row a record, nothing derived, linked by ids. What is in the trash stays out.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from journal.models.base import Record
from journal.models.counter import COUNTERS, own_counters
from journal.models.day_numbers import day_numbers
from journal.models.goal import Goal, GoalFile, GoalPause, Milestone, Progress, goal_files, goals
from journal.models.prospect import Attempt, Prospect, ProspectFile, prospect_files
from journal.notebook import Notebook

Row: TypeAlias = Sequence[object]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A header and rows; the cells are texts, numbers, dates, ids, yes or no, and None."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


Reader: TypeAlias = Callable[[Notebook], FigureTable]

_GOAL = (
    *("why", "kind", "horizon", "skill_area", "unit", "direction", "adds_up"),
    *("baseline", "baseline_days", "target", "target_given", "target_amount"),
    *("counter", "counter_of", "due_on", "cadence_days", "confidence"),
    *("status", "status_reason", "ended_on"),
)
_CHECK_IN = (
    *("value", "won", "lost", "moved_it", "in_the_way", "next_act", "next_by", "help_needed"),
)
_MILESTONE = (
    *("value", "label", "due_on", "reached_on", "celebrated", "thanks_to", "achievement_id"),
)
_PROSPECT = ("alias", "segment", "senior", "parked_on", "park_reason", "note")
_ATTEMPT = ("channel", "outcome", "note")
_WRITTEN = "written_at"
"""The instant a record was made, in UTC: the order of those of one day."""


def _goals(notebook: Notebook) -> FigureTable:
    kept: list[Goal] = notebook.read(goals())
    names = {goal.id: goal.title for goal in kept}
    header = ("id", "title", "parent_id", "parent", "start", *_GOAL, _WRITTEN)

    def row(goal: Goal) -> Row:
        parent = names.get(goal.parent_id, "") if goal.parent_id else ""
        links = (goal.id, goal.title, goal.parent_id, parent, goal.day)
        return (*links, *_fields(goal, _GOAL), _instant(goal))

    return FigureTable(header, tuple(map(row, kept)))


def _check_ins(notebook: Notebook) -> FigureTable:
    return _of_goals(notebook, lambda file: file.progress, _CHECK_IN)


def _milestones(notebook: Notebook) -> FigureTable:
    return _of_goals(notebook, lambda file: file.milestones, _MILESTONE)


def _pauses(notebook: Notebook) -> FigureTable:
    return _of_goals(notebook, lambda file: file.pauses, ("last_day", "reason"))


def _prospects(notebook: Notebook) -> FigureTable:
    files: list[ProspectFile] = notebook.read(prospect_files())
    kept = [file.prospect for file in files]
    rows = ((one.id, one.day, *_fields(one, _PROSPECT), _instant(one)) for one in kept)
    return FigureTable(("id", "day", *_PROSPECT, _WRITTEN), tuple(rows))


def _attempts(notebook: Notebook) -> FigureTable:
    made: list[tuple[Attempt, Prospect]] = [
        (attempt, file.prospect)
        for file in notebook.read(prospect_files())
        for attempt in file.attempts
    ]
    made.sort(key=lambda one: (one[0].day, _instant(one[0])))
    rows = (
        (one.id, one.prospect_id, prospect.alias, one.day, *_fields(one, _ATTEMPT), _instant(one))
        for one, prospect in made
    )
    header = ("id", "prospect_id", "prospect", "day", *_ATTEMPT, _WRITTEN)
    return FigureTable(header, tuple(rows))


def _day_numbers(notebook: Notebook) -> FigureTable:
    names = COUNTERS | {one.key: one.label for one in notebook.read(own_counters())}
    rows = (
        (one.day, one.counter, names.get(one.counter, ""), one.by_hand, one.logged, one.number)
        for one in notebook.read(day_numbers(date.min, date.max))
    )
    return FigureTable(("day", "counter", "name", "by_hand", "logged", "number"), tuple(rows))


FIGURE_TABLES: Mapping[str, Reader] = MappingProxyType(
    {
        "goals": _goals,
        "goal-check-ins": _check_ins,
        "goal-pauses": _pauses,
        "milestones": _milestones,
        "prospects": _prospects,
        "attempts": _attempts,
        "day-numbers": _day_numbers,
    }
)
"""Every table by its name, and what reads it."""


def _of_goals(
    notebook: Notebook,
    children: Callable[[GoalFile], Sequence[Progress | Milestone | GoalPause]],
    names: tuple[str, ...],
) -> FigureTable:
    """Return what hangs on goals, goal by goal; ``day`` is the record's own first day."""
    rows = (
        (one.id, file.goal.id, file.goal.title, one.day, *_fields(one, names), _instant(one))
        for file in notebook.read(goal_files())
        for one in children(file)
    )
    return FigureTable(("id", "goal_id", "goal", "day", *names, _WRITTEN), tuple(rows))


def _fields(record: Record, names: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(record, name) for name in names)


def _instant(record: Record) -> str:
    made = record.created_at
    return "" if made is None else made.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
