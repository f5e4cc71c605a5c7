"""Take back what was done on the page, the last deed first."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from journal.models.base import Record
from journal.notebook import Notebook, copy_of


@dataclass(frozen=True, slots=True)
class _Deed:
    """What was ``before`` and what is ``after``: one of them is empty where it was made or gone."""

    before: tuple[Record, ...]
    after: tuple[Record, ...]


class TakingBack:
    """Remembers the deeds of one visit; what was undone some other way meanwhile is passed over."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._deeds: list[_Deed] = []

    def made(self, record: Record) -> None:
        """Remember that ``record`` is new."""
        self._deeds.append(_Deed((), (copy_of(record),)))

    def changed(self, before: Record, after: Record) -> None:
        """Remember what ``after`` was before."""
        self._deeds.append(_Deed((copy_of(before),), (copy_of(after),)))

    def deleted(self, *records: Record) -> None:
        """Remember that ``records`` went to the trash together."""
        self._deeds.append(_Deed(tuple(map(copy_of, records)), ()))

    def can_undo(self, alive: Collection[UUID]) -> bool:
        """Tell whether there is anything to take back; ``alive`` are the ids there are now."""
        while self._deeds and not _stands(self._deeds[-1], alive):
            self._deeds.pop()
        return bool(self._deeds)

    def undo(self, alive: Collection[UUID], origin: object) -> str:
        """Take back the last deed and say so, "" where there is none; may raise `JournalError`."""
        if not self.can_undo(alive):
            return ""
        deed = self._deeds[-1]
        if not deed.after:
            self._notebook.put_back(*deed.before, origin=origin)
            words = "Brought back."
        elif deed.before:
            self._notebook.save(*map(copy_of, deed.before), origin=origin)
            words = "Changed back."
        else:
            # Not through the notebook's delete: an Undo offered for something else stays its own.
            gone = [copy_of(record) for record in deed.after]
            for record in gone:
                record.deleted_at = self._notebook.clock.now()
            self._notebook.save(*gone, origin=origin)
            words = "Taken back."
        self._deeds.pop()
        return words


def _stands(deed: _Deed, alive: Collection[UUID]) -> bool:
    """Tell whether what was done is still as it was left."""
    if deed.after:
        return all(record.id in alive for record in deed.after)
    return not any(record.id in alive for record in deed.before)
