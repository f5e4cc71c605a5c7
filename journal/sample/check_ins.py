"""The sample's daily check-ins."""

from datetime import date, datetime, timedelta
from typing import Any

from journal.models.base import Record
from journal.models.check_in import CheckIn, DayType, Shape, ShowedUp
from journal.sample.pen import Pen
from journal.sample.resistance import daily_levels, shapes_of, showed_up
from journal.sample.texts import Bag, texts
from journal.sample.working_days import Absence, Period, WorkingDays

_ALWAYS_THERE = timedelta(days=6)
_FOUR = ("beliefs", "attitude", "emotions", "performance")


def check_ins(pen: Pen, period: Period, days: WorkingDays) -> list[Record]:
    """Return the own shapes and the check-ins of ``period``, oldest first."""
    writer = _Writer(pen, period)
    missing = False
    written: list[Record] = []
    for day in period.days():
        missing = pen.chance(0.6 if missing else 0.055)
        absence = days.absences.get(day)
        if day == period.end and days.worked(day):
            written.append(writer.today())
        elif days.worked(day):
            if not missing or period.end - day <= _ALWAYS_THERE:
                written.append(writer.work_day(day))
        elif absence is not None and absence.noted:
            written.append(writer.absent_day(day, absence))
        elif absence is None and day != period.end and pen.chance(0.05):
            written.append(writer.weekend_day(day))
    return [*writer.own_shapes, *written]


class _Writer:
    """Writes one check-in at a time."""

    def __init__(self, pen: Pen, period: Period) -> None:
        content = texts("check_ins")
        self._pen = pen
        self._period = period
        self._levels = daily_levels(pen, period)
        self._today: str = content["today"]
        things = [(kind, text) for kind, some in content["one_things"].items() for text in some]
        self._one_things = Bag[tuple[str, str]](pen.rng, things)
        self._plans = Bag[tuple[str, str]](pen.rng, [(cue, act) for cue, act in content["plans"]])
        self._notes = {key: Bag[str](pen.rng, some) for key, some in content["notes"].items()}
        length = (period.end - period.first).days
        self._used_from = (length // 12, length // 5)
        self._archived_from = length // 5 * 3
        self._long_note_on = period.first + timedelta(days=length * 2 // 3)
        self._long_note = [*content["long_note"], *(f"– {text}" for _, text in things)]
        self.own_shapes = [
            self._own_shape(label, age, archived=place == 1)
            for place, (label, age) in enumerate(
                zip(content["own_shapes"], self._used_from, strict=True)
            )
        ]

    def today(self) -> CheckIn:
        """Return the last day, half done: it is still morning."""
        day = self._period.end
        return CheckIn(
            **self._pen.signed(day, self._pen.morning(day)),
            day_type=DayType.WORK,
            resistance=7,
            shapes=("fear_of_rejection", "self_doubt"),
            one_thing=self._today,
            showed_up=ShowedUp.PARTLY,
            beliefs=3,
            attitude=4,
            emotions=2,
            performance=3,
            situation="senior contact",
        )

    def work_day(self, day: date) -> CheckIn:
        """Return a day at work."""
        pen = self._pen
        resistance = None if pen.chance(0.05) else round(self._levels[day])
        outcome = showed_up(pen, resistance)
        shapes = () if resistance is None else self._shapes(day, resistance)
        return CheckIn(
            **self._signed(day),
            day_type=DayType.WORK,
            resistance=resistance,
            shapes=shapes,
            **self._one_thing(outcome),
            **self._four(resistance),
            note=self._note(day, outcome),
        )

    def absent_day(self, day: date, absence: Absence) -> CheckIn:
        """Return a weekday off, on leave or in bed."""
        notes = self._notes["sick" if absence.day_type is DayType.SICK else "off"]
        note = notes.draw() if self._pen.chance(0.5) else ""
        return CheckIn(
            **self._pen.signed(day, self._pen.evening(day)),
            day_type=absence.day_type,
            note=self._pen.story().tell(note),
        )

    def weekend_day(self, day: date) -> CheckIn:
        """Return a Saturday or Sunday that would not leave the rep alone."""
        at_work = self._pen.chance(0.35)
        return CheckIn(
            **self._pen.signed(day, self._pen.evening(day)),
            day_type=DayType.WORK if at_work else DayType.OFF,
            resistance=round(self._levels[day]) if self._pen.chance(0.5) else None,
            note=self._pen.story().tell(self._notes["weekend"].draw()),
        )

    def _signed(self, day: date) -> dict[str, Any]:
        written: datetime = self._pen.morning(day)
        late = timedelta(days=self._pen.between(3, 6))
        if self._pen.chance(0.035) and day + late < self._period.end:
            written += late
            return self._pen.signed(day, written)
        return self._pen.signed(day, written, self._pen.evening(day))

    def _one_thing(self, outcome: ShowedUp | None) -> dict[str, Any]:
        pen = self._pen
        if not pen.chance(0.86):
            return {"showed_up": outcome if pen.chance(0.6) else None}
        situation, text = self._one_things.draw()
        story = pen.story()
        found: dict[str, Any] = {"one_thing": story.tell(text), "showed_up": outcome}
        if pen.chance(0.5):
            found["situation"] = situation
        if pen.chance(0.22):
            cue, act = self._plans.draw()
            found |= {"plan_cue": story.tell(cue), "plan_act": story.tell(act)}
        if outcome is ShowedUp.YES and pen.chance(0.35):
            found["minutes"] = pen.between(1, 18) * 5
            found["started_at"] = f"{pen.between(8, 16):02}:{pen.between(0, 11) * 5:02}"
        return found

    def _four(self, resistance: int | None) -> dict[str, Any]:
        if not self._pen.chance(0.6):
            return {}
        ease = 4.2 - 0.2 * (5 if resistance is None else resistance)
        return {
            name: min(max(round(ease + self._pen.rng.gauss(0.3, 0.8)), 1), 5)
            for name in _FOUR
            if self._pen.chance(0.93)
        }

    def _note(self, day: date, outcome: ShowedUp | None) -> str:
        story = self._pen.story()
        if self._long_note and day >= self._long_note_on:
            told = [story.tell(part) for part in self._long_note]
            self._long_note = []
            return "\n\n".join(told)
        if not self._pen.chance(0.42):
            return ""
        kind = "any" if outcome is None or self._pen.chance(0.25) else outcome.value
        return story.tell(self._notes[kind].draw())

    def _shapes(self, day: date, resistance: int) -> tuple[str, ...]:
        age = (day - self._period.first).days
        own = tuple(
            str(shape.id)
            for shape, start in zip(self.own_shapes, self._used_from, strict=True)
            if age >= start and not (shape.archived and age > self._archived_from)
        )
        return shapes_of(self._pen, resistance, age, own)

    def _own_shape(self, label: str, age: int, *, archived: bool) -> Shape:
        day = self._period.first + timedelta(days=age)
        later = day + timedelta(days=self._archived_from - age) if archived else day
        signed = self._pen.signed(day, self._pen.morning(day), self._pen.evening(later))
        return Shape(**signed, label=label, archived=archived)
