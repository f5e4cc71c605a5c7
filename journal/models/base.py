"""What every stored record has, and the column types they are made of."""

import json
import unicodedata
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar, dataclass_transform

from sqlalchemy import (
    ColumnElement,
    Date,
    Dialect,
    Enum,
    Float,
    Integer,
    MetaData,
    String,
    Text,
    Uuid,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, Session, mapped_column
from sqlalchemy.types import TypeDecorator

from journal.errors import JournalError

T = TypeVar("T")
Query: TypeAlias = Callable[[Session], T]
"""A question to the journal; the notebook opens the session, asks it and detaches the answer."""

TEXT_LIMIT = 20_000
"""The most characters one field holds."""


class UnstorableTextError(JournalError):
    """A text cannot be stored as it is; the message says why without quoting it."""


def storable(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return ``text`` in normal form C; raise `UnstorableTextError` rather than cut it."""
    normal = text if text.isascii() else unicodedata.normalize("NFC", text)
    if len(normal) > limit:
        raise UnstorableTextError(
            f"This text has {len(normal):,} characters; one field holds {limit:,}.",
            safe="Nothing was changed in the journal.",
            next_step="Please shorten it or split it over several entries.",
        )
    if "\0" in normal or any("\ud800" <= sign <= "\udfff" for sign in normal):
        raise UnstorableTextError(
            "This text holds a sign that is not text (a NUL or half of an emoji).",
            safe="Nothing was changed in the journal.",
            next_step="Please retype the place where it was pasted.",
        )
    return normal


class Prose(TypeDecorator[str]):
    """Text as the person typed it, in normal form C, never cut."""

    impl = Text
    cache_ok = True

    def __init__(self, limit: int = TEXT_LIMIT) -> None:
        super().__init__()
        self.limit = limit

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Check and normalise on the way in."""
        return None if value is None else storable(value, self.limit)


class Instant(TypeDecorator[datetime]):
    """A point in time, kept as sortable UTC text; naive datetimes are refused."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Turn an aware datetime into UTC text."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Turn the stored text back into an aware datetime."""
        return None if value is None else datetime.fromisoformat(value)


class Words(TypeDecorator[tuple[str, ...]]):
    """A few words in order (tags, shapes, traps), kept as one JSON array."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Write the words as JSON."""
        return json.dumps([storable(word) for word in value or ()], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Read the words from JSON."""
        return tuple(json.loads(value)) if value else ()


# SQLAlchemy hands kw_only down to every subclass; type checkers are told by the decorator.
@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(mapped_column,))
class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False, eq=False):
    """The root of all tables; constraints are named so that migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - read once by SQLAlchemy, never changed
        uuid.UUID: Uuid(),
        date: Date(),
        datetime: Instant(),
        str: Prose(),
        int: Integer(),
        float: Float(),
        tuple[str, ...]: Words(),
    }


class Record(Base):
    """One thing the person wrote down.

    A record is a plain value once it has left the notebook: it holds no session, and saving it
    copies it, so a failed save leaves every field as it was. The notebook stamps the instants
    (UTC) and the zone; ``day`` is the local date the record belongs to and never moves by itself.
    """

    __abstract__ = True

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    day: Mapped[date]
    created_at: Mapped[datetime | None] = mapped_column(nullable=False, default=None, repr=False)
    updated_at: Mapped[datetime | None] = mapped_column(nullable=False, default=None, repr=False)
    deleted_at: Mapped[datetime | None] = mapped_column(default=None, repr=False)
    zone: Mapped[str] = mapped_column(default="", repr=False)

    def __repr__(self) -> str:
        """Name the record without a word of what it says: this ends up in logs."""
        return f"<{type(self).__name__} {self.id}>"


def alive(kind: type[Record]) -> ColumnElement[bool]:
    """Return the condition that a record of ``kind`` is not in the trash."""
    return kind.deleted_at.is_(None)


def words_of(kind: type[StrEnum]) -> Any:
    """Return the column type of an enumeration: its values as checked text."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        values_callable=lambda members: [member.value for member in members],
        name=kind.__name__.lower(),
        length=40,
    )
