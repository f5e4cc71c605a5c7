"""The sample's belief cards, with their ratings, steps and shares."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from journal.models.base import Record
from journal.models.reframe import (
    BREAKTHROUGHS,
    BeliefRating,
    BeliefStep,
    PersonalReason,
    Recall,
    Reframe,
    ReframeStatus,
    Share,
)
from journal.sample.fates import fate_of
from journal.sample.pen import Pen
from journal.sample.rehearsals import Course, Temper, due_on, rehearsed
from journal.sample.texts import Bag, Story, texts
from journal.sample.working_days import Period, WorkingDays

_ABOUT = dict(zip(("new", "existing", "bigger"), BREAKTHROUGHS, strict=True))
_YES, _PARTLY, _NO = Recall.RECALLED, Recall.PARTLY, Recall.NOT
_DUE = (
    ((_YES, _YES, _PARTLY, _YES, _NO, _YES, _YES, _PARTLY, _YES), Temper((80, 45), (28, 76), 0.22)),
    ((_YES, _PARTLY, _YES, _YES), Temper((72, 30), (40, 68), 0.24)),
    ((_NO, _YES, _PARTLY), Temper((58, 60), (76, 22), 0.28)),
)
_FULL = ("situation", "evidence_for", "evidence_against")
# Days before the end (first year) on which a card was made; the exercise makes several at once.
_MADE = (357, 357, 356, 318, 262, 214, 152, 96, 51)


def beliefs(pen: Pen, period: Period, days: WorkingDays) -> list[Record]:
    """Return cards, then their ratings, steps and shares; three cards are due on the last day."""
    cards = _Cards(pen, period, days)
    years = round((period.end - period.first).days / 365.25)
    made = [period.end - timedelta(days=ago) for ago in _MADE]
    older = [
        period.first + timedelta(days=round(place * 365.25 / 8) + pen.between(3, 40))
        for place in range(8 * (years - 1))
    ]
    for place, day in enumerate(sorted(made + older)):
        cards.ordinary(days.at_or_after(max(day, period.first)), place)
    for recalls, temper in _DUE:
        cards.due(due_on(pen, days, period.end, recalls, temper))
    cards.draft(days.at_or_before(period.end - timedelta(days=9)))
    cards.draft(days.at_or_before(period.end - timedelta(days=2)), rated=True)
    return cards.records()


class _Cards:
    """Writes one card at a time and keeps the records in the order they can be stored in."""

    def __init__(self, pen: Pen, period: Period, days: WorkingDays) -> None:
        self._pen, self._period, self._days = pen, period, days
        self._texts = texts("beliefs")
        self._pairs = self._all_pairs()
        self._featured = iter(self._texts["due_today"])
        self._due_steps = list(self._texts["due_steps"])
        self._shares = Bag[list[str]](pen.rng, self._texts["shares"])
        self._told: set[str] = set()
        self._cards: list[Record] = []
        self._parts: dict[type[Record], list[Record]] = {
            BeliefRating: [],
            BeliefStep: [],
            Share: [],
        }

    def records(self) -> list[Record]:
        """Return all that was written, cards before what hangs on them."""
        return [*self._cards, *(part for parts in self._parts.values() for part in parts)]

    def ordinary(self, made_on: date, place: int) -> None:
        """Write a card made on ``made_on``; ``place`` varies what becomes of it."""
        fate = fate_of(self._pen, (self._period.end - made_on).days, place)
        put_away = fate.status is ReframeStatus.ARCHIVED
        until = self._period.end
        if put_away:
            weeks = timedelta(weeks=self._pen.between(9, 40))
            until = min(self._days.at_or_after(made_on + weeks), until)
        kept = fate.status is ReframeStatus.HELD
        course = rehearsed(self._pen, self._days, made_on, until, fate.temper, keep=kept)
        status = fate.status
        if kept and course.strong_on is None:
            status = ReframeStatus.ACTIVE
        settled_on = course.strong_on or (until if put_away else course.ratings[-1].day)
        pair, story = self._new_pair()
        card = self._card(pair, story, course, status, settled_on)
        self._add_steps(card, pair["about"], story, settled_on)
        if self._pen.chance(0.35):
            self._add_share(card, story)

    def due(self, course: Course) -> None:
        """Write one of the cards that wait on the last day."""
        pair = next(self._featured)
        story = self._pen.story()
        card = self._card(pair, story, course, ReframeStatus.ACTIVE, course.ratings[-1].day)
        end = self._period.end
        wait = end if len(self._due_steps) == len(self._texts["due_steps"]) else None
        self._add_steps(card, pair["about"], story, course.ratings[-1].day, done=True)
        self._step(card, self._due_steps.pop(0), due=wait, done=None)
        self._add_share(card, story)

    def draft(self, made_on: date, *, rated: bool = False) -> None:
        """Write a thought that has not been turned yet."""
        pair, story = self._new_pair()
        card = Reframe(
            **self._pen.signed(made_on, self._pen.evening(made_on)),
            negative_thought=story.tell(pair["thought"]),
            **self._breakthrough(pair, story),
        )
        self._cards.append(card)
        if rated:
            signed = self._pen.signed(made_on, self._pen.evening(made_on))
            self._parts[BeliefRating].append(
                BeliefRating(**signed, reframe_id=card.id, in_thought=self._pen.between(60, 90))
            )

    def _card(
        self,
        pair: dict[str, Any],
        story: Story,
        course: Course,
        status: ReframeStatus,
        settled_on: date,
    ) -> Reframe:
        made_on = course.ratings[0].day
        signed = self._pen.signed(
            made_on, self._pen.morning(made_on), self._pen.evening(settled_on)
        )
        card = Reframe(
            **signed,
            negative_thought=story.tell(pair["thought"]),
            balanced_thought=story.tell(pair["turn"]),
            **self._breakthrough(pair, story),
            distortions=tuple(pair["traps"]),
            **self._full_record(pair, story),
            status=status,
            rehearsal_step=course.scheduled.step,
            next_on=course.scheduled.on,
        )
        self._cards.append(card)
        for rated in course.ratings:
            rating = BeliefRating(
                **self._pen.signed(rated.day, self._pen.morning(rated.day)),
                reframe_id=card.id,
                in_thought=rated.in_thought,
                in_turn=rated.in_turn,
                said_aloud=rated.recall is not None,
                recall=rated.recall,
            )
            self._parts[BeliefRating].append(rating)
        return card

    def _full_record(self, pair: dict[str, Any], story: Story) -> dict[str, Any]:
        pools = dict(zip(_FULL, ("situations", *_FULL[1:]), strict=True))
        told = {key: str(pair.get(key, "")) for key in _FULL}
        if not any(told.values()) and self._pen.chance(0.45):
            told = {key: self._pen.pick(self._texts[pool]) for key, pool in pools.items()}
        return {key: story.tell(text) for key, text in told.items()}

    def _add_steps(
        self, card: Reframe, about: str, story: Story, last: date, *, done: bool = False
    ) -> None:
        steps = self._pen.rng.sample(self._texts["steps"][about], self._pen.between(1, 3))
        for text in map(story.tell, steps):
            due = self._days.at_or_after(card.day + timedelta(days=self._pen.between(1, 12)))
            finished = due + timedelta(days=self._pen.pick((-1, 0, 0, 0, 1, 3)))
            if (done or self._pen.chance(0.7)) and card.day <= finished <= last:
                self._step(card, text, due=due, done=finished)
            else:
                self._step(card, text, due=due if due > self._period.end else None, done=None)

    def _step(self, card: Reframe, text: str, *, due: date | None, done: date | None) -> None:
        signed = self._pen.signed(
            card.day, self._pen.morning(card.day), self._pen.evening(done or card.day)
        )
        step = BeliefStep(**signed, reframe_id=card.id, text=text, due_on=due, done_on=done)
        self._parts[BeliefStep].append(step)

    def _add_share(self, card: Reframe, story: Story) -> None:
        latest = (self._period.end - card.day).days - 1
        day = card.day + timedelta(days=self._pen.between(0, min(30, latest)))
        whom, how, reply = (story.tell(text) for text in self._shares.draw())
        signed = self._pen.signed(day, self._pen.evening(day))
        self._parts[Share].append(
            Share(**signed, reframe_id=card.id, with_whom=whom, how=how, reply=reply)
        )

    def _new_pair(self) -> tuple[dict[str, Any], Story]:
        """Draw a pair and a story whose names, where it needs any, are new to it."""
        pair = next(self._pairs)
        for _ in range(5):
            story = self._pen.story()
            if story.tell(pair["thought"]) not in self._told:
                break
        self._told.add(story.tell(pair["thought"]))
        return pair, story

    def _all_pairs(self) -> Iterator[dict[str, Any]]:
        """Draw every pair once, then again those that names and figures can vary."""
        kinds = (*_ABOUT, "own")
        pairs = [pair | {"about": kind} for kind in kinds for pair in self._texts[kind]]
        varied = [pair for pair in pairs if "{" in pair["thought"]]
        while True:
            yield from self._pen.rng.sample(pairs, len(pairs))
            yield from self._pen.rng.sample(varied, len(varied))

    def _breakthrough(self, pair: dict[str, Any], story: Story) -> dict[str, Any]:
        name = _ABOUT.get(pair["about"]) or story.tell(pair["name"])
        suggested = BREAKTHROUGHS.get(name, PersonalReason.PERCEIVED_IMPORTANCE)
        other = self._pen.pick(list(PersonalReason))
        return {
            "breakthrough": name,
            "personal_reason": other if self._pen.chance(0.15) else suggested,
        }
