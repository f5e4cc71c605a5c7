"""The day's counters: attempts, conversations, meetings, nos."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, select, text
from sqlalchemy.orm import Mapped, mapped_column

from journal.models.base import Query, Record, alive

COUNTERS: dict[str, str] = {
    "attempts": "Attempts",
    "conversations": "Conversations",
    "meetings_booked": "Meetings booked",
    "meetings_held": "Meetings held",
    "referrals_asked": "Referrals asked",
    "nos": "Nos heard",
}
"""The counters everybody starts with: stored key -> words on screen."""


class Counter(Record):
    """How the person wants one counter: its name, its place, whether it shows.

    ``key`` is one of `COUNTERS`, or the text of this record's id for a counter of one's own; a
    counter nobody changed has no record. Hidden, never deleted: its days stay.
    """

    __tablename__ = "counter"

    key: Mapped[str]
    label: Mapped[str]
    place: Mapped[int] = mapped_column(default=0)
    hidden: Mapped[bool] = mapped_column(default=False)


class DayCount(Record):
    """What one counter came to on one day; an untouched counter has none."""

    __tablename__ = "day_count"
    __table_args__ = (
        CheckConstraint("number >= 0", name="number_scale"),
        Index(
            "uq_day_count_day_counter",
            "day",
            "counter",
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    counter: Mapped[str]
    number: Mapped[int]


def own_counters() -> Query[list[Counter]]:
    """Ask for every counter the person changed or added, in their order."""
    return lambda session: list(
        session.scalars(select(Counter).where(alive(Counter)).order_by(Counter.place))
    )


def counts_on(day: date) -> Query[list[DayCount]]:
    """Ask for what was counted on one day."""
    return lambda session: list(
        session.scalars(select(DayCount).where(DayCount.day == day, alive(DayCount)))
    )
