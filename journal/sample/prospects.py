"""The sample's prospects under their aliases, and the attempts to reach them."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp

from journal.models.base import Record
from journal.models.prospect import Attempt, Channel, Outcome, Prospect
from journal.sample.pen import Pen
from journal.sample.texts import Bag, texts
from journal.sample.working_days import Period, WorkingDays

_A_YEAR = 60
_SENIOR = 0.35
_REACHED = (0.24, 0.14)
"""The chance that an attempt reaches somebody, and somebody senior."""

_UNREACHED = ((Outcome.NO_ANSWER, Outcome.LEFT_WORD, Outcome.GATEKEEPER), (5, 3, 2), (3, 3, 5))
_ANSWERS = ((Outcome.TALKED, Outcome.MEETING, Outcome.NO), (6, 5, 9))
_CHANNELS = ((Channel.CALL, Channel.EMAIL, Channel.MESSAGE), (8, 4, 3))
_RARE = (Channel.VISIT, Channel.LETTER, Channel.OTHER)
# After how many attempts the rep gives up at first, and after a year of counting them.
_PATIENCE = ((2, 2, 2, 3, 3, 4, 5), (3, 4, 5, 5, 6, 7, 9))
_WAITS = (1, 2, 2, 3, 4, 5, 7, 9, 12)
_FEWEST_DAYS_TO_PARK = 5


def prospects(pen: Pen, period: Period, days: WorkingDays) -> list[Record]:
    """Return prospects put on the list over the whole of ``period``, then the attempts made."""
    writer = _Writer(pen, period, days)
    length = (period.end - period.first).days
    count = round(length / 365.25 * _A_YEAR)
    for place in range(count):
        wished = period.first + timedelta(days=(place * length + pen.between(0, length)) // count)
        day = days.at_or_before(min(days.at_or_after(wished), period.end))
        writer.prospect(max(day, period.first))
    made = sorted(writer.made, key=lambda one: one.day)
    return [*writer.kept, *made]


@dataclass(frozen=True, slots=True)
class _Course:
    """The days and outcomes of all attempts, and when it was given up."""

    made: tuple[tuple[date, Outcome], ...]
    parked_on: date | None


class _Writer:
    """Writes one prospect at a time, with the attempts."""

    def __init__(self, pen: Pen, period: Period, days: WorkingDays) -> None:
        self._pen, self._period, self._days = pen, period, days
        self._texts = texts("pipeline")
        self._reasons = Bag[str](pen.rng, self._texts["park_reasons"])
        self._names: set[str] = set()
        self.kept: list[Prospect] = []
        self.made: list[Attempt] = []

    def prospect(self, day: date) -> None:
        """Write one put on the list on ``day``."""
        pen = self._pen
        senior = pen.chance(_SENIOR)
        course = self._course(day, senior=senior)
        last = course.made[-1][0] if course.made else day
        story = pen.story()
        alias = self._alias()
        kept = Prospect(
            **pen.signed(day, pen.morning(day), pen.evening(course.parked_on or last)),
            alias=alias,
            segment=self._segment(alias),
            senior=senior,
            parked_on=course.parked_on,
            park_reason=story.tell(self._reasons.draw()) if course.parked_on else "",
            note=story.tell(pen.pick(self._texts["prospect_notes"])) if pen.chance(0.3) else "",
        )
        self.kept.append(kept)
        for on, outcome in course.made:
            self.made.append(self._attempt(kept, on, outcome))

    def _course(self, day: date, *, senior: bool) -> _Course:
        """Try until a yes, a no or patience is at its end; the period may end before."""
        pen, end = self._pen, self._period.end
        patience = pen.pick(_PATIENCE[pen.chance(1 - exp(-(day - self._period.first).days / 150))])
        made: list[tuple[date, Outcome]] = []
        outcome = None
        while len(made) < patience and outcome not in (Outcome.MEETING, Outcome.NO):
            outcome = self._outcome(senior=senior)
            made.append((day, outcome))
            day = self._days.at_or_after(day + timedelta(days=pen.pick(_WAITS)))
            if day > end:
                return _Course(tuple(made), None)
        if outcome is Outcome.MEETING or (outcome is Outcome.TALKED and pen.chance(0.5)):
            return _Course(tuple(made), None)
        parked = self._days.at_or_after(made[-1][0] + timedelta(days=_FEWEST_DAYS_TO_PARK))
        return _Course(tuple(made), parked if parked <= end and pen.chance(0.85) else None)

    def _outcome(self, *, senior: bool) -> Outcome:
        rng = self._pen.rng
        if self._pen.chance(_REACHED[senior]):
            return rng.choices(*_ANSWERS)[0]
        outcomes, junior, chief = _UNREACHED
        return rng.choices(outcomes, chief if senior else junior)[0]

    def _attempt(self, kept: Prospect, day: date, outcome: Outcome) -> Attempt:
        pen = self._pen
        told = pen.pick(self._texts["notes"][outcome.value]) if pen.chance(0.3) else ""
        channel = pen.pick(_RARE) if pen.chance(0.06) else pen.rng.choices(*_CHANNELS)[0]
        if outcome in (Outcome.GATEKEEPER, Outcome.TALKED):
            channel = Channel.CALL
        return Attempt(
            **pen.signed(day, pen.at_work(day)),
            prospect_id=kept.id,
            channel=channel,
            outcome=outcome,
            note=pen.story().tell(told),
        )

    def _segment(self, alias: str) -> str:
        """Return the segment a customer like that is in."""
        for segment, words in self._texts["segments"].items():
            if any(word in alias.lower() for word in words):
                return str(segment)
        return str(self._texts["other_segment"])

    def _alias(self) -> str:
        """Return a name that tells who it is to the rep alone, and is not taken yet."""
        while True:
            alias = self._pen.story().tell(self._pen.pick(self._texts["aliases"]))
            if alias not in self._names:
                self._names.add(alias)
                return alias[:1].upper() + alias[1:]
