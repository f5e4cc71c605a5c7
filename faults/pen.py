"""Invented entries of every length, changed again and again."""

import random
import uuid
from datetime import date, timedelta

from journal.models.achievement import Achievement, Category
from journal.models.base import Record
from journal.models.check_in import CheckIn
from journal.models.goal import Goal, Progress
from journal.models.reframe import BeliefRating, Reframe, ReframeStatus

MONDAY = date(2026, 11, 23)
_WORDS = (  # noqa: SIM905 - read as a sentence
    "called again after the second no and asked who decides about the renewal next quarter "
    "so the pilot could grow into an order with a number one can show Grüße Zoë 日本 👩🏽‍💻"
).split()


class Pen:
    """Writes what a rep might, by chance that can be repeated."""

    def __init__(self, chance: random.Random, check_ins: int = 0) -> None:
        """Go on where a journal with so many check-ins stopped: there is one a day."""
        self._chance = chance
        self._days = check_ins

    def words(self, most: int = 400) -> str:
        """Return a text, now and then a long one."""
        count = int(most ** self._chance.random())
        return " ".join(self._chance.choices(_WORDS, k=count))

    def new(self) -> list[Record]:
        """Return one new entry, with what hangs on it."""
        kind = self._chance.choice((self._achievement, self._check_in, self._card, self._goal))
        return kind()

    def alter(self, record: Record) -> None:
        """Change some words of an entry."""
        match record:
            case Achievement():
                record.result = self.words()
            case CheckIn():
                record.note = self.words()
                record.resistance = self._chance.randint(0, 10)
            case Reframe():
                record.balanced_thought = self.words()
            case Goal():
                record.why = self.words()
            case _:
                record.day += timedelta(days=1)

    def _id(self) -> uuid.UUID:
        return uuid.UUID(int=self._chance.getrandbits(128), version=4)

    def _achievement(self) -> list[Record]:
        return [
            Achievement(
                id=self._id(),
                day=MONDAY,
                title=self.words(8)[:100],
                category=self._chance.choice(list(Category)),
                result=self.words(),
                tags=tuple(self._chance.sample(_WORDS, 2)),
            )
        ]

    def _check_in(self) -> list[Record]:
        self._days += 1
        return [
            CheckIn(
                id=self._id(),
                day=MONDAY - timedelta(days=self._days),
                resistance=self._chance.randint(0, 10),
                note=self.words(),
            )
        ]

    def _card(self) -> list[Record]:
        card = Reframe(
            id=self._id(),
            day=MONDAY,
            negative_thought=self.words(),
            status=ReframeStatus.ACTIVE,
            next_on=MONDAY,
        )
        rating = BeliefRating(
            id=self._id(), reframe_id=card.id, day=MONDAY, in_thought=80, in_turn=35
        )
        return [card, rating]

    def _goal(self) -> list[Record]:
        goal = Goal(
            id=self._id(), day=MONDAY, title=self.words(8)[:100], due_on=MONDAY, target=30.0
        )
        progress = Progress(id=self._id(), goal_id=goal.id, day=MONDAY, value=27.5)
        return [goal, progress]
