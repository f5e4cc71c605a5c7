"""What was begun and not entered yet: words in a line or a dialog nobody has saved."""

import json
import re
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Column, Connection, String, Table, Text, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from journal.models.base import Base, Instant, Query

_OWNER = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


DRAFTS = Table(
    "draft",
    Base.metadata,
    Column("key", String(80), primary_key=True),
    Column("words", Text(), nullable=False),
    Column("updated_at", Instant(), nullable=False),
)
"""The half-typed words of each form as JSON, by the names of its fields.

A plain table and not a mapped class, which would take a first page milliseconds to set up.
"""


def draft_of(key: str) -> Query[dict[str, str]]:
    """Ask what was begun in the form ``key``; nothing where there is no draft."""

    def query(session: Session) -> dict[str, str]:
        words = session.scalar(select(DRAFTS.c.words).where(DRAFTS.c.key == key))
        return dict(json.loads(words)) if words is not None else {}

    return query


def keep_draft(connection: Connection, key: str, words: Mapping[str, str]) -> None:
    """Keep what was begun in the form ``key``; without a word in it there is no draft.

    A draft takes any text, be it too long for an entry or no text at all: escaped, every sign of
    it comes back as it was.
    """
    if not any(words.values()):
        connection.execute(delete(DRAFTS).where(DRAFTS.c.key == key))
        return
    kept = json.dumps(dict(words))
    statement = insert(DRAFTS).values(key=key, words=kept, updated_at=datetime.now(UTC))
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["key"],
            set_={
                "words": statement.excluded.words,
                "updated_at": statement.excluded.updated_at,
            },
        )
    )


def forget_old_drafts(connection: Connection, before: datetime) -> int:
    """Remove drafts nobody has touched since ``before``, and those of a record that is gone.

    The key of a draft names its record; one in the trash may come back and keeps its draft.
    Returns how many went.
    """
    going = [
        key
        for key, touched in connection.execute(select(DRAFTS.c.key, DRAFTS.c.updated_at))
        if touched < before
        or not all(_is_there(connection, uuid.UUID(owner)) for owner in _OWNER.findall(key))
    ]
    connection.execute(delete(DRAFTS).where(DRAFTS.c.key.in_(going)))
    return len(going)


def _is_there(connection: Connection, record_id: uuid.UUID) -> bool:
    from journal.models.kinds import KINDS  # every kind there is; a first page needs few

    return any(
        connection.scalar(select(kind.id).where(kind.id == record_id)) is not None for kind in KINDS
    )
