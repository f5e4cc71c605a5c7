"""The daily Resistance check-in."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from journal.models.base import Query, Record, alive, words_of


class DayType(StrEnum):
    """What kind of day it was; only work days are scheduled."""

    WORK = "work"
    OFF = "off"
    LEAVE = "leave"
    SICK = "sick"


class ShowedUp(StrEnum):
    """Whether the one thing was done; an unanswered day holds None."""

    YES = "yes"
    PARTLY = "partly"
    NOT = "not"


SHAPES: dict[str, str] = {
    "fear_of_rejection": "Fear of rejection",
    "procrastination": "Procrastination",
    "self_doubt": "Self-doubt",
    "perfectionism": "Perfectionism",
    "fear_of_failure": "Fear of failure",
    "distraction": "Distraction",
    "busywork": "Busywork",
    "rationalization": "Rationalization",
    "status_quo": "Status quo",
    "fatigue": "Fatigue",
}
"""The shapes of Resistance everybody starts with: stored key -> words on screen."""

SITUATIONS = (
    "cold call",
    "follow-up",
    "closing",
    "price talk",
    "referral ask",
    "senior contact",
    "presentation",
    "admin",
)
"""What a one thing may be about, as it is stored."""

GONE_SHAPE = "A shape no longer kept"
"""What a shape reads that a check-in names and the journal does not have any more."""


class Shape(Record):
    """A shape of Resistance in the rep's own words; archived, never deleted."""

    __tablename__ = "shape"

    label: Mapped[str]
    archived: Mapped[bool] = mapped_column(default=False)


class CheckIn(Record):
    """How one day went against Resistance; there is one a local date.

    ``resistance`` runs 0-10, the four controllables 1-5; what was never touched is None, not 0.
    ``shapes`` holds keys of `SHAPES` or ids of own `Shape` records.
    """

    __tablename__ = "check_in"
    __table_args__ = (
        CheckConstraint("resistance BETWEEN 0 AND 10", name="resistance_scale"),
        CheckConstraint("beliefs BETWEEN 1 AND 5", name="beliefs_scale"),
        CheckConstraint("attitude BETWEEN 1 AND 5", name="attitude_scale"),
        CheckConstraint("emotions BETWEEN 1 AND 5", name="emotions_scale"),
        CheckConstraint("performance BETWEEN 1 AND 5", name="performance_scale"),
        Index("uq_check_in_day", "day", unique=True, sqlite_where=text("deleted_at IS NULL")),
        Index("ix_check_in_figures", "day", "resistance", "showed_up", "day_type", "deleted_at"),
    )

    day_type: Mapped[DayType | None] = mapped_column(words_of(DayType), default=None)
    resistance: Mapped[int | None] = mapped_column(default=None)
    shapes: Mapped[tuple[str, ...]] = mapped_column(default=())
    one_thing: Mapped[str] = mapped_column(default="")
    plan_cue: Mapped[str] = mapped_column(default="")
    plan_act: Mapped[str] = mapped_column(default="")
    showed_up: Mapped[ShowedUp | None] = mapped_column(words_of(ShowedUp), default=None)
    minutes: Mapped[int | None] = mapped_column(default=None)
    started_at: Mapped[str | None] = mapped_column(default=None)
    beliefs: Mapped[int | None] = mapped_column(default=None)
    attitude: Mapped[int | None] = mapped_column(default=None)
    emotions: Mapped[int | None] = mapped_column(default=None)
    performance: Mapped[int | None] = mapped_column(default=None)
    situation: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")

    @property
    def scheduled(self) -> bool:
        """Tell whether the person marked the day as one to work on."""
        return self.day_type is DayType.WORK


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What the figures need of one check-in, without its words."""

    day: date
    resistance: int | None
    showed_up: str | None
    day_type: str | None
    shapes: tuple[str, ...]
    created_at: datetime | None
    situation: str = ""
    minutes: int | None = None
    beliefs: int | None = None
    attitude: int | None = None
    emotions: int | None = None
    performance: int | None = None


def check_in_on(day: date) -> Query[CheckIn | None]:
    """Ask for the check-in of one day."""
    return lambda session: session.scalar(select(CheckIn).where(CheckIn.day == day, alive(CheckIn)))


def check_ins_between(first: date, last: date) -> Query[list[CheckIn]]:
    """Ask for the check-ins from ``first`` to ``last``, both included, oldest first."""
    return lambda session: list(
        session.scalars(
            select(CheckIn)
            .where(CheckIn.day.between(first, last), alive(CheckIn))
            .order_by(CheckIn.day)
        )
    )


def figures_between(first: date, last: date) -> Query[list[DayFigures]]:
    """Ask for the figures of the days from ``first`` to ``last``, both included, oldest first.

    Light rows and not records: ten years of them are read in a blink.
    """
    statement = (
        select(
            CheckIn.day,
            CheckIn.resistance,
            CheckIn.showed_up,
            CheckIn.day_type,
            CheckIn.shapes,
            CheckIn.created_at,
            CheckIn.situation,
            CheckIn.minutes,
            CheckIn.beliefs,
            CheckIn.attitude,
            CheckIn.emotions,
            CheckIn.performance,
        )
        .where(CheckIn.day.between(first, last), alive(CheckIn))
        .order_by(CheckIn.day)
    )
    return lambda session: [DayFigures(*row) for row in session.execute(statement)]


def latest_rated_before(day: date) -> Query[CheckIn | None]:
    """Ask for the last check-in before ``day`` whose Resistance was rated."""
    return lambda session: session.scalar(
        select(CheckIn)
        .where(CheckIn.day < day, CheckIn.resistance.is_not(None), alive(CheckIn))
        .order_by(CheckIn.day.desc())
        .limit(1)
    )


def first_check_in_day() -> Query[date | None]:
    """Ask for the oldest day with a check-in."""

    def query(session: Session) -> date | None:
        return session.scalar(
            select(CheckIn.day).where(alive(CheckIn)).order_by(CheckIn.day).limit(1)
        )

    return query


def own_shapes() -> Query[list[Shape]]:
    """Ask for the rep's own shapes, archived ones too, in the order they were added."""
    return lambda session: list(
        session.scalars(select(Shape).where(alive(Shape)).order_by(Shape.created_at))
    )
