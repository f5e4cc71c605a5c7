"""What stands in one row of the trash: a record, and what was deleted together with it."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from math import ceil
from uuid import UUID

from journal.models.base import Record
from journal.models.kinds import KINDS
from journal.models.trash import KEPT_FOR
from journal.ui.kind_words.kind import KindWords
from journal.ui.record_words import KIND_WORDS, name_of, owner_of, title_of
from journal.ui.words import number

_A_DAY = 24 * 60 * 60


@dataclass(frozen=True, eq=False)
class TrashRow:
    """One deleted record, ``along`` what went with it, and the ``owner`` it is part of."""

    record: Record
    along: tuple[Record, ...] = ()
    owner: Record | None = None

    @property
    def id(self) -> UUID:
        """The id of the record."""
        return self.record.id

    @property
    def kind(self) -> KindWords:
        """How its kind reads."""
        return KIND_WORDS[type(self.record)]

    @property
    def deleted_at(self) -> datetime:
        """When it went to the trash."""
        assert self.record.deleted_at is not None  # noqa: S101 - it is in the trash
        return self.record.deleted_at

    @property
    def owner_is_gone(self) -> bool:
        """Tell whether what it is part of is in the trash as well."""
        return self.owner is not None and self.owner.deleted_at is not None

    @cached_property
    def title(self) -> str:
        """The line it is known by."""
        return title_of(self.record)

    @cached_property
    def belongs(self) -> str:
        """What it is part of, or what went with it; "" where it stands alone."""
        if self.owner is not None:
            what = name_of(self.owner).lower()
            where = "which is in the trash too: " if self.owner_is_gone else ""
            return f"part of the {what} {where}“{title_of(self.owner)}”"
        counts = Counter(type(one) for one in self.along)
        parts = [f"{number(count)} {_counted(kind, count)}" for kind, count in counts.items()]
        return f"with {', '.join(parts)}" if parts else ""

    @cached_property
    def sought(self) -> str:
        """Every word of it, for the filter."""
        words = [self.kind.name, self.title, self.belongs]
        for one in (self.record, *self.along):
            stored = vars(one)  # twice as fast as asking the record, and thousands are asked
            values = (stored.get(column) for column in KIND_WORDS[type(one)].fields)
            words += [value for value in values if isinstance(value, str)]
        return folded("\n".join(words))

    def days_left(self, now: datetime) -> int:
        """Return how many days it will be kept yet."""
        return max(0, ceil((self.deleted_at + KEPT_FOR - now).total_seconds() / _A_DAY))


def rows_of(records: Sequence[Record], owners: Mapping[UUID, Record]) -> list[TrashRow]:
    """Return a row for each of ``records``; what went together with its owner stands in its row.

    ``owners`` are what the records are part of, by their ids, in the trash or not.
    """
    along: dict[UUID, list[Record]] = defaultdict(list)
    alone: list[tuple[Record, Record | None]] = []
    for record in records:
        part_of = owner_of(record)
        owner = None if part_of is None else owners.get(part_of[1])
        if owner is not None and owner.deleted_at == record.deleted_at:
            along[owner.id].append(record)
        else:
            alone.append((record, owner))
    return [TrashRow(record, tuple(along[record.id]), owner) for record, owner in alone]


def gone_words(days: int) -> str:
    """Return when what has ``days`` left is gone: "gone for good in 12 days"."""
    if days <= 1:
        return "gone for good today" if days == 0 else "gone for good in a day"
    return f"gone for good in {number(days)} days"


def folded(text: str) -> str:
    """Return ``text`` as it is compared: whatever its case and its Unicode form."""
    return unicodedata.normalize("NFC", text).casefold()


def all_of(rows: Iterable[TrashRow]) -> list[Record]:
    """Return every record the rows stand for."""
    return [record for row in rows for record in (row.record, *row.along)]


def _counted(kind: type[Record], count: int) -> str:
    return KIND_WORDS[kind].name.lower() if count == 1 else KINDS[kind]
