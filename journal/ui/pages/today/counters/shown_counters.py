"""The counters as the person wants them: the usual ones and their own, renamed and in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journal.models.counter import COUNTERS, Counter
from journal.notebook import copy_of
from journal.ui.words import one_line

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class ShownCounter:
    """One counter: its key, its place, how it reads; ``record`` is None where nobody changed it."""

    key: str
    label: str
    place: int
    hidden: bool = False
    record: Counter | None = None

    @property
    def short(self) -> str:
        """The label, short enough to stand over its number."""
        line = one_line(self.label)
        return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"

    def changed(self, today: date, **fields: object) -> Counter:
        """Return a record of this counter with other ``fields``."""
        record = (
            Counter(day=today, key=self.key, label=self.label, place=self.place)
            if self.record is None
            else copy_of(self.record)
        )
        for name, value in fields.items():
            setattr(record, name, value)
        return record


def all_counters(records: Iterable[Counter]) -> list[ShownCounter]:
    """Return every counter in its order, hidden ones too."""
    known = {
        key: ShownCounter(key, label, place) for place, (key, label) in enumerate(COUNTERS.items())
    }
    for record in records:
        label = record.label.strip() or COUNTERS.get(record.key, "")
        known[record.key] = ShownCounter(
            record.key, label, record.place, hidden=record.hidden, record=record
        )
    return sorted(known.values(), key=_place)


def _place(one: ShownCounter) -> int:
    return one.place
