"""What hangs on a goal of the sample: its check-ins and the milestones they reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from journal.models.goal import Goal, Milestone, Progress
from journal.numbers.goal_value import Entry, path
from journal.sample.pen import Pen
from journal.sample.texts import texts


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone to come: the value, its name, when it is due and how it will be celebrated."""

    value: float
    label: str
    due_on: date
    celebrated: str


class GoalCourse:
    """Writes the check-ins and milestones of goals."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._texts = texts("goals")

    def progress(
        self, goal: Goal, entries: Sequence[Entry], last: dict[str, str] | None = None
    ) -> list[Progress]:
        """Return one check-in for each of ``entries``; ``last`` are the words of the last one."""
        return [
            Progress(
                **self._pen.signed(entry.day, self._pen.evening(entry.day)),
                goal_id=goal.id,
                value=entry.value,
                won=entry.won,
                lost=entry.lost,
                **self._words(entry.day, last if place == len(entries) else None),
            )
            for place, entry in enumerate(entries, 1)
        ]

    def milestones(
        self, goal: Goal, entries: Sequence[Entry], marks: Sequence[Mark]
    ) -> list[Milestone]:
        """Return ``marks`` as milestones, reached on the day the check-ins say so."""
        stands = path(entries, goal.adds_up.value, goal.baseline)
        sign = -1 if goal.target < goal.baseline else 1
        found = []
        for mark in marks:
            reached = next((on for on, value in stands if sign * (value - mark.value) >= 0), None)
            changed = self._pen.evening(reached or goal.day)
            found.append(
                Milestone(
                    **self._pen.signed(goal.day, self._pen.morning(goal.day), changed),
                    goal_id=goal.id,
                    value=mark.value,
                    label=mark.label,
                    due_on=mark.due_on,
                    reached_on=reached,
                    celebrated=mark.celebrated if reached else "",
                )
            )
        return found

    def _words(self, day: date, given: dict[str, str] | None) -> dict[str, Any]:
        if given is None:
            given = {
                "moved": self._maybe("moved", 0.9),
                "way": self._maybe("in_the_way", 0.45),
                "next": self._maybe("next", 0.6),
                "help": self._maybe("help", 0.15),
            }
        story = self._pen.story()
        return {
            "moved_it": story.tell(given["moved"]),
            "in_the_way": story.tell(given["way"]),
            "next_act": story.tell(given["next"]),
            "next_by": day + timedelta(days=self._pen.between(2, 6)) if given["next"] else None,
            "help_needed": story.tell(given["help"]),
        }

    def _maybe(self, pool: str, share: float) -> str:
        return str(self._pen.pick(self._texts[pool])) if self._pen.chance(share) else ""
