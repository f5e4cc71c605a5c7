"""Goals of the sample that have ended: reached, missed or dropped."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from journal.models.goal import (
    AddsUp,
    Direction,
    Goal,
    GoalKind,
    GoalStatus,
    Horizon,
    Milestone,
    Progress,
    TargetGiven,
)
from journal.numbers.target import target_from
from journal.sample.goal_course import GoalCourse, Mark
from journal.sample.past_courses import Plan, past_entries
from journal.sample.pen import Pen
from journal.sample.texts import Bag, Story, texts
from journal.sample.working_days import Period

_REACHED, _MISSED, _DROPPED = GoalStatus.REACHED, GoalStatus.CLOSED, GoalStatus.DROPPED
_A_YEAR = (_REACHED, _MISSED, _REACHED, _DROPPED, _REACHED, _MISSED, _REACHED)
_REASONS = {_REACHED: "reached", _MISSED: "missed", _DROPPED: "dropped"}
_EXACT = ("sum", "latest")
_PARTS = (1 / 3, 0.5, 2 / 3, 1.0)
_HORIZONS = ((5, Horizon.MONTH), (14, Horizon.QUARTER), (27, Horizon.HALF))


class PastGoals:
    """Writes seven ended goals a year."""

    def __init__(self, pen: Pen, period: Period, course: GoalCourse) -> None:
        self._pen, self._period, self._course = pen, period, course
        self._texts = texts("goals")
        self._bag = Bag[dict[str, Any]](pen.rng, self._texts["past"])

    def all(self) -> Iterator[tuple[Goal, list[Milestone], list[Progress]]]:
        """Go through the goals with their milestones and check-ins, by due day."""
        days = (self._period.end - self._period.first).days
        count = round(days / 365.25 * len(_A_YEAR))
        for place in range(count):
            after = round((place + 1) * days / count) - self._pen.between(4, 14)
            due = self._period.first + timedelta(days=after)
            yield self._goal(due, _A_YEAR[place % len(_A_YEAR)])

    def _goal(self, due: date, status: GoalStatus) -> tuple[Goal, list[Milestone], list[Progress]]:
        told = self._bag.draw()
        while due - timedelta(weeks=told["weeks"]) < self._period.first and told["weeks"] > 10:
            told = self._bag.draw()
        story = self._pen.story()
        plan = self._plan(told, due, status, story)
        entries = past_entries(
            self._pen, plan, AddsUp(told["adds_up"]), told["unit"], told["cadence"]
        )
        goal = self._record(told, plan, status, story)
        milestones = self._course.milestones(goal, entries, self._marks(told, plan))
        return goal, milestones, self._course.progress(goal, entries)

    def _plan(self, told: dict[str, Any], due: date, status: GoalStatus, story: Story) -> Plan:
        pen = self._pen
        start = max(due - timedelta(weeks=told["weeks"]), self._period.first)
        came = self._came(told, status)
        stopped = due
        if status is _DROPPED:
            stopped = start + (due - start) * pen.between(35, 60) // 100
        baseline = float(pen.between(*told["baseline"])) if "baseline" in told else 0.0
        if "percent" in told:
            percent = pen.between(*told["percent"])
            story.tell(f"{{percent:{percent}-{percent}}}")
            target = round(target_from(baseline, relative_percent=percent), 2)
        elif "by" in told:
            target = target_from(baseline, points=pen.between(*told["by"]))
        else:
            target = float(pen.between(*told["target"]))
        return Plan(start, due, stopped, baseline, target, came)

    def _came(self, told: dict[str, Any], status: GoalStatus) -> float:
        if status is _REACHED:
            exact = told["adds_up"] in _EXACT
            return 1.0 if exact else self._pen.rng.uniform(1.06, 1.15)
        return self._pen.rng.uniform(*((0.45, 0.88) if status is _MISSED else (0.15, 0.4)))

    def _record(self, told: dict[str, Any], plan: Plan, status: GoalStatus, story: Story) -> Goal:
        pen = self._pen
        title = told["title"].replace("{baseline}", f"{plan.baseline:g}")
        weeks = (plan.due - plan.start).days / 7
        reason = pen.pick(self._texts[_REASONS[status]])
        return Goal(
            **pen.signed(plan.start, pen.morning(plan.start), pen.evening(plan.stopped)),
            title=story.tell(title.replace("{target}", f"{plan.target:g}")),
            due_on=plan.due,
            target=plan.target,
            baseline=plan.baseline,
            target_given=TargetGiven(told.get("given", "value")),
            unit=told["unit"],
            adds_up=AddsUp(told["adds_up"]),
            direction=Direction(told.get("direction", "up")),
            why=told["why"],
            kind=GoalKind(told["kind"]),
            horizon=next((horizon for most, horizon in _HORIZONS if weeks <= most), Horizon.YEAR),
            skill_area=told["skill"],
            cadence_days=told["cadence"],
            confidence=pen.between(8, 18) * 5 if pen.chance(0.8) else None,
            status=status,
            status_reason=story.tell(reason),
            ended_on=plan.stopped,
        )

    def _marks(self, told: dict[str, Any], plan: Plan) -> list[Mark]:
        whole = told["adds_up"] in _EXACT
        parts = self._pen.pick((_PARTS[1::2], _PARTS[::2], _PARTS[1:2], _PARTS[3:], ()))
        names = dict(zip(_PARTS, self._texts["milestones"], strict=True))
        marks = []
        for part in parts:
            value = plan.baseline + part * (plan.target - plan.baseline)
            celebrated = self._pen.story().tell(self._pen.pick(self._texts["celebrated"]))
            marks.append(
                Mark(
                    float(round(value)) if whole and part < 1 else round(value, 2),
                    names[part] if self._pen.chance(0.6) else "",
                    plan.start + (plan.due - plan.start) * round(part * 100) // 100,
                    celebrated if self._pen.chance(0.8) else "",
                )
            )
        return marks
