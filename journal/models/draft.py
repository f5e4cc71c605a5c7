"""What was begun and not entered yet: words in a line or a dialog nobody has saved."""

import json
import re
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, String, Text, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from journal.models.base import Base, Query
from journal.models.kinds import KINDS

_OWNER = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Draft(Base):
    """The half-typed words of one form, by the names of its fields."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    words: Mapped[str] = mapped_column(Text(), repr=False)
    updated_at: Mapped[datetime]


def draft_of(key: str) -> Query[dict[str, str]]:
    """Ask what was begun in the form ``key``; nothing where there is no draft."""

    def query(session: Session) -> dict[str, str]:
        found = session.get(Draft, key)
        return dict(json.loads(found.words)) if found is not None else {}

    return query


def keep_draft(connection: Connection, key: str, words: Mapping[str, str]) -> None:
    """Keep what was begun in the form ``key``; without a word in it there is no draft.

    A draft takes any text, be it too long for an entry or no text at all: escaped, every sign of
    it comes back as it was.
    """
    if not any(words.values()):
        connection.execute(delete(Draft).where(Draft.key == key))
        return
    kept = json.dumps(dict(words))
    statement = insert(Draft).values(key=key, words=kept, updated_at=datetime.now(UTC))
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
        for key, touched in connection.execute(select(Draft.key, Draft.updated_at))
        if touched < before
        or not all(_is_there(connection, uuid.UUID(owner)) for owner in _OWNER.findall(key))
    ]
    connection.execute(delete(Draft).where(Draft.key.in_(going)))
    return len(going)


def _is_there(connection: Connection, record_id: uuid.UUID) -> bool:
    return any(
        connection.scalar(select(kind.id).where(kind.id == record_id)) is not None for kind in KINDS
    )
