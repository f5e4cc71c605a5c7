"""The sample's achievements."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from journal.models.achievement import Achievement, Category, ProposalStatus
from journal.models.base import Record
from journal.models.goal import Goal, GoalKind
from journal.numbers.calendar import month_starts
from journal.sample.measures import Measure
from journal.sample.pen import Pen
from journal.sample.texts import Bag, Story, texts
from journal.sample.working_days import Period, WorkingDays

_RECENT_DAYS = 34
"""Days before the end that the recent ones, told one by one, already cover."""

_A_MONTH = (3, 4, 5, 5, 6, 7, 8, 8, 9, 11)
# How many of a hundred are of each category, in the order of `Category`.
_SHARES = (24, 11, 10, 8, 9, 7, 6, 8, 6, 7, 4)

_TOLD = {"situation": 0.6, "task": 0.35, "action": 0.7, "result": 0.6, "evidence": 0.35}
"""How often each field is filled where the text brings none of its own."""

_DEEDS = ("task", "action", "result")


def achievements(
    pen: Pen, period: Period, days: WorkingDays, goals: Sequence[Goal]
) -> list[Record]:
    """Return what went well in ``period``, oldest first; every year has one month without any."""
    writer = _Writer(pen, period, goals)
    last = period.end - timedelta(days=_RECENT_DAYS)
    empty = _empty_months(pen, period)
    counts = Bag(pen.rng, _A_MONTH)
    found: list[Record] = []
    for month in month_starts(period.first, last):
        following = (month + timedelta(days=31)).replace(day=1)
        worked = days.between(max(month, period.first), min(following - timedelta(days=1), last))
        if worked and month not in empty:
            count = round(counts.draw() * min(len(worked) / 19, 1))
            found += [writer.told(day) for day in sorted(pen.rng.choices(worked, k=count))]
    recent = texts("achievements")["recent"]
    for told in sorted(recent, key=lambda one: -int(one["days_ago"])):
        ago = timedelta(days=told["days_ago"])
        found.append(
            writer.recent(told, days.at_or_before(period.end - ago) if ago else period.end)
        )
    return found


def _empty_months(pen: Pen, period: Period) -> set[date]:
    """Choose a whole month of each twelve, none of the last two."""
    months = month_starts(period.first, period.end)[1:-3]
    return {pen.pick(months[place : place + 12]) for place in range(0, len(months), 12)}


class _Writer:
    """Writes one achievement at a time."""

    def __init__(self, pen: Pen, period: Period, goals: Sequence[Goal]) -> None:
        self._pen = pen
        self._period = period
        self._goals = goals
        self._texts = texts("achievements")
        told = self._texts["told"]
        self._told = {kind: Bag[dict[str, Any]](pen.rng, told[kind.value]) for kind in Category}

    def recent(self, told: dict[str, Any], day: date) -> Achievement:
        """Return one of the last weeks, with the words and figures it comes with."""
        measure = Measure.given(told["measure"]) if "measure" in told else None
        return Achievement(
            **self._pen.signed(day, self._pen.morning(day)),
            title=told["title"],
            category=Category(told["category"]),
            situation=told.get("situation", ""),
            task=told.get("task", ""),
            action=told.get("action", ""),
            result=told.get("result", ""),
            **(measure.fields if measure else {}),
            evidence=told.get("evidence", ""),
            credit_to=told.get("credit", ""),
            tags=tuple(told.get("tags", ())),
            proposal_status=told.get("proposal") and ProposalStatus(told["proposal"]),
        )

    def told(self, day: date) -> Achievement:
        """Return one drawn from the texts, with new names and figures."""
        pen = self._pen
        (category,) = pen.rng.choices(list(Category), _SHARES)
        told = self._told[category].draw()
        measure = Measure.drawn(pen, told["measure"]) if "measure" in told else None
        story = pen.story(**(measure.figures if measure else {}))
        last_day = self._last_day(day, told)
        wait = timedelta(days=pen.pick((0, 0, 0, 0, 0, 1, 1, 2, 4, 8)))
        title = story.tell(told["title"])  # first: it decides which names there are
        more = {} if pen.chance(0.14) else self._more(told, category, story, measure)
        return Achievement(
            **pen.signed(day, pen.evening((last_day or day) + wait)),
            title=title,
            category=category,
            last_day=last_day,
            goal_id=self._goal(day, category),
            **more,
            **self._handling(day, category, story),
        )

    def _more(
        self, told: dict[str, Any], category: Category, story: Story, measure: Measure | None
    ) -> dict[str, Any]:
        """Return the story behind the title, with gaps here and there."""
        pools = self._texts["with_client" if story.customer else "without_client"]
        # No client comes in whom the title does not name.
        situations = [
            text
            for text in self._texts["situations"][category.value]
            if story.customer or "{customer}" not in text
        ]
        found: dict[str, Any] = dict(measure.fields) if measure else {}
        for field, share in _TOLD.items():
            pool = situations if field == "situation" else pools[field]
            if category is Category.RECOGNITION and field in _DEEDS:
                pool = ()  # praise is received, not done
            drawn = self._pen.pick(pool) if pool and self._pen.chance(share) else ""
            found[field] = story.tell(told.get(field) or drawn)
        if self._pen.chance(0.4):
            found["credit_to"] = story.tell(self._pen.pick(pools["credit"]))
        if self._pen.chance(0.3):
            found["priority"] = self._pen.pick(self._texts["priorities"])
        return found

    def _handling(self, day: date, category: Category, story: Story) -> dict[str, Any]:
        """Return how the entry is sorted, followed up and shown to others."""
        pen = self._pen
        drawn = pen.rng.sample(self._texts["tags"], pen.pick((0, 0, 1, 1, 2, 3)))
        found: dict[str, Any] = {"tags": tuple(story.tell(tag) for tag in drawn)}
        if category is Category.PROPOSAL:
            found["proposal_status"] = pen.pick(
                (ProposalStatus.ADOPTED, ProposalStatus.OFFERED, ProposalStatus.DECLINED)
            )
        if story.customer and pen.chance(0.3):
            found["customer"] = story.tell("{customer}")
            found["customer_alias"] = story.tell("{alias}")
        if pen.chance(0.03):
            found["confidential"] = True
        if pen.chance(0.06):
            found["follow_up_on"] = day + timedelta(weeks=pen.between(3, 10))
        return found

    def _last_day(self, day: date, told: dict[str, Any]) -> date | None:
        if not (told.get("ranged") or self._pen.chance(0.02)):
            return None
        return min(day + timedelta(days=self._pen.between(2, 16)), self._period.end)

    def _goal(self, day: date, category: Category) -> Any:
        """Return the id of a goal that ran on ``day``, for some of the results."""
        share = 0.45 if category is Category.RESULT else 0.1
        running = [
            goal
            for goal in self._goals
            if goal.day <= day <= (goal.ended_on or goal.due_on)
            and goal.kind is not GoalKind.WELL_BEING
        ]
        return self._pen.pick(running).id if running and self._pen.chance(share) else None
