"""What ties the sample's practices together: focuses, proofs, pauses, promises, a pack, a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, TypeVar

from journal.models.achievement import Achievement
from journal.models.attachment import Attachment
from journal.models.base import Record
from journal.models.commitment import Commitment, Keeping
from journal.models.focus import Focus
from journal.models.full_record import CameTrue, FullRecord
from journal.models.goal import Goal, GoalPause
from journal.models.proof import Proof
from journal.models.reframe import BREAKTHROUGHS, Reframe, ReframeStatus
from journal.models.review_pack import GroupBy, ReviewPack
from journal.sample.pen import Pen
from journal.sample.texts import texts
from journal.sample.working_days import Period, WorkingDays

T = TypeVar("T", bound=Record)

_PROOFS = 3
"""How many achievements speak against each of the cards that are due."""


@dataclass(frozen=True, slots=True)
class Threads:
    """Records that point to others, and the bytes of the attached file by their digest."""

    records: tuple[Record, ...]
    contents: dict[str, bytes]


def threads(pen: Pen, period: Period, days: WorkingDays, records: Sequence[Record]) -> Threads:
    """Return what hangs on ``records``, in an order it can be stored in."""
    told = texts("threads")
    achievements = sorted(_of(records, Achievement), key=lambda one: one.day)
    due = [
        card
        for card in _of(records, Reframe)
        if card.next_on == period.end and card.status is ReframeStatus.ACTIVE
    ]
    writer = _Writer(pen, period.end, days)
    file, content = writer.attachment(told["attachment"], achievements[-1])
    return Threads(
        (
            *writer.focuses(told["focuses"], period.first),
            *writer.full_record(told["full_record"], due),
            *writer.proofs(due, achievements),
            *writer.pauses(told["pauses"], _of(records, Goal)),
            *writer.commitments(told["commitments"]),
            *writer.pack(told["pack"], achievements),
            file,
        ),
        {file.digest: content},
    )


class _Writer:
    """Writes one kind at a time."""

    def __init__(self, pen: Pen, end: date, days: WorkingDays) -> None:
        self._pen, self._end, self._days = pen, end, days

    def focuses(self, told: list[list[int]], first: date) -> Iterable[Focus]:
        for ago, place in told:
            day = max(self._ago(ago), first)
            signed = self._pen.signed(day, self._pen.morning(day))
            yield Focus(**signed, breakthrough=list(BREAKTHROUGHS)[place])

    def full_record(self, told: dict[str, Any], cards: Sequence[Reframe]) -> Iterable[FullRecord]:
        for card in cards[:1]:
            yield FullRecord(
                **self._pen.signed(card.day, self._pen.evening(card.day)),
                reframe_id=card.id,
                **told
                | {
                    "emotions": tuple(told["emotions"]),
                    "came_true": CameTrue(told["came_true"]),
                },
            )

    def proofs(self, cards: Sequence[Reframe], known: Sequence[Achievement]) -> Iterable[Proof]:
        for card in cards:
            since = [one for one in known if card.day <= one.day < self._end]
            for one in since[-_PROOFS:]:
                signed = self._pen.signed(one.day, self._pen.evening(one.day))
                yield Proof(**signed, reframe_id=card.id, achievement_id=one.id)

    def pauses(self, told: dict[str, list[Any]], goals: Sequence[Goal]) -> Iterable[GoalPause]:
        titles = {one["key"]: one["title"] for one in texts("goals")["current"]}
        for key, (first, last, reason) in told.items():
            goal = next(one for one in goals if one.title == titles[key])
            day = self._end - timedelta(days=first)
            last_day = None if last is None else self._end - timedelta(days=last)
            signed = self._pen.signed(
                day, self._pen.evening(day), self._pen.evening(last_day or day)
            )
            yield GoalPause(**signed, goal_id=goal.id, last_day=last_day, reason=reason)

    def commitments(self, told: list[dict[str, Any]]) -> Iterable[Commitment]:
        for one in told:
            day = self._ago(one["made"])
            answered = self._ago(one["answered"]) if "answered" in one else None
            signed = self._pen.signed(
                day, self._pen.at_work(day), self._pen.evening(answered or day)
            )
            yield Commitment(
                **signed,
                what=one["what"],
                to_whom=one["whom"],
                due_on=self._end + timedelta(days=one["due"]),
                outcome=Keeping(one["outcome"]) if answered else None,
                outcome_on=answered,
            )

    def pack(self, told: dict[str, Any], known: Sequence[Achievement]) -> Iterable[ReviewPack]:
        last = self._end - timedelta(days=told["ago"])
        first = last - timedelta(days=told["days"])
        chosen = tuple(one.id for one in known if first <= one.day <= last and not one.confidential)
        day = self._days.at_or_after(last + timedelta(days=2))
        yield ReviewPack(
            **self._pen.signed(day, self._pen.at_work(day)),
            title=told["title"],
            first_day=first,
            last_day=last,
            group_by=GroupBy.CATEGORY,
            chosen=chosen,
            format="pdf",
            file=told["file"],
        )

    def attachment(self, told: dict[str, str], to: Achievement) -> tuple[Attachment, bytes]:
        content = told["text"].encode()
        return (
            Attachment(
                **self._pen.signed(to.day, self._pen.at_work(to.day)),
                achievement_id=to.id,
                name=told["name"],
                media_type="text/plain",
                size=len(content),
                digest=sha256(content).hexdigest(),
            ),
            content,
        )

    def _ago(self, days: int) -> date:
        """Return the last working day so long before the end."""
        return self._days.at_or_before(self._end - timedelta(days=days))


def _of(records: Iterable[Record], kind: type[T]) -> list[T]:
    return [one for one in records if isinstance(one, kind)]
