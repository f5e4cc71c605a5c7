"""Puts deleted entries back, or lets them go for good."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.check_in import CheckIn, check_in_on
from journal.ui.desk import Desk
from journal.ui.pages.trash.rows import TrashRow, all_of
from journal.ui.record_words import name_of
from journal.ui.words import number, short_day

_PLACES = {
    "belief": "under Beliefs",
    "achievement": "under Achievements",
    "goal": "under Goals",
    "resistance": "on its day",
}


class TrashDeeds(QObject):
    """Writes, each deed one commit.

    Signals:
        done(str): the trash has changed; carries a line for a toast.
        failed(JournalError): nothing was written.
    """

    done = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, page: QObject) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def put_back(self, chosen: Sequence[TrashRow], known: Sequence[TrashRow]) -> None:
        """Put the chosen rows back, each with what went with it and what it is part of.

        ``known`` is everything in the trash: there the owners are found that went as well.
        """
        try:
            taken = {row.id for row in chosen if self._is_taken(row.record, chosen)}
            free = [row for row in chosen if row.id not in taken]
            owners = owners_in(free, known)
            back = all_of([*free, *owners])
            if back:
                self._desk.notebook.put_back(*back, origin=self._page)
        except JournalError as error:
            self.failed.emit(error)
            return
        self.done.emit(_told(free, owners, [row for row in chosen if row.id in taken]))

    def delete(self, chosen: Sequence[TrashRow]) -> None:
        """Let the chosen rows go for good, with all that hangs on them."""
        self._remove(len(chosen), all_of(chosen))

    def empty(self, known: Sequence[TrashRow]) -> None:
        """Let everything go that the person was told of."""
        self._remove(len(known), all_of(known))

    def _remove(self, count: int, records: list[Record]) -> None:
        try:
            self._desk.notebook.empty_trash(only=records, origin=self._page)
        except JournalError as error:
            self.failed.emit(error)
            return
        self.done.emit("Gone for good." if count == 1 else f"{number(count)} entries are gone.")

    def _is_taken(self, record: Record, chosen: Sequence[TrashRow]) -> bool:
        """Tell whether the day of a check-in has another one: there is one a day."""
        if not isinstance(record, CheckIn):
            return False
        of_the_day = [
            row.record
            for row in chosen
            if isinstance(row.record, CheckIn) and row.record.day == record.day
        ]
        if of_the_day[0] is not record:
            return True
        return self._desk.notebook.read(check_in_on(record.day)) is not None


def owners_in(chosen: Sequence[TrashRow], known: Sequence[TrashRow]) -> list[TrashRow]:
    """Return the rows of ``known`` that the chosen ones are part of and that are not chosen."""
    wanted = {row.owner.id for row in chosen if row.owner is not None and row.owner_is_gone}
    there = {row.id for row in chosen}
    return [row for row in known if row.id in wanted - there]


def _told(free: Sequence[TrashRow], owners: Sequence[TrashRow], kept: Sequence[TrashRow]) -> str:
    parts = []
    if len(free) == 1:
        kind = free[0].kind
        parts.append(f"{kind.name} put back, {_PLACES[kind.role]}.")
    elif free:
        parts.append(f"{number(len(free))} entries put back.")
    if len(owners) == 1:
        parts.append(f"So is the {name_of(owners[0].record).lower()} it is part of.")
    elif owners:
        parts.append(f"So are the {number(len(owners))} entries they are part of.")
    for row in kept:
        day = short_day(row.record.day, year=True)
        parts.append(f"The check-in of {day} stays here: that day has another one.")
    return " ".join(parts)
