"""Files kept inside the journal as evidence of an achievement."""

import uuid

from sqlalchemy import CheckConstraint, Connection, ForeignKey, LargeBinary, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from journal.models.base import Base, Prose, Query, Record, alive

SIZE_LIMIT = 25 * 1024 * 1024
"""The most bytes one attached file has."""


class Attachment(Record):
    """One attached file; its bytes are in `AttachmentContent`, so that no list ever loads them.

    ``name`` is the file's name without its folder, ``size`` in bytes, ``digest`` the SHA-256 of
    the bytes in hexadecimal.
    """

    __tablename__ = "attachment"
    __table_args__ = (CheckConstraint("size >= 0", name="size_scale"),)

    achievement_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("achievement.id"), index=True)
    name: Mapped[str] = mapped_column(Prose(255))
    media_type: Mapped[str] = mapped_column(Prose(255), default="application/octet-stream")
    size: Mapped[int]
    digest: Mapped[str] = mapped_column(Prose(64))


class AttachmentContent(Base):
    """The bytes of attached files, each kept once whoever attaches it, by their digest."""

    __tablename__ = "attachment_content"

    digest: Mapped[str] = mapped_column(Prose(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary(), repr=False)


def attachments_of(achievement_id: uuid.UUID) -> Query[list[Attachment]]:
    """Ask for the files of one achievement in the order they were attached."""
    return lambda session: list(
        session.scalars(
            select(Attachment)
            .where(Attachment.achievement_id == achievement_id, alive(Attachment))
            .order_by(Attachment.created_at)
        )
    )


def content_of(digest: str) -> Query[bytes | None]:
    """Ask for the bytes of a file, None where they are gone."""

    def query(session: Session) -> bytes | None:
        return session.scalar(
            select(AttachmentContent.content).where(AttachmentContent.digest == digest)
        )

    return query


def keep_content(connection: Connection, digest: str, content: bytes) -> None:
    """Keep the bytes of a file inside the caller's transaction; those kept already stay."""
    connection.execute(
        insert(AttachmentContent).on_conflict_do_nothing(),
        {"digest": digest, "content": content},
    )


def drop_lost_contents(connection: Connection) -> None:
    """Let go of the bytes that no attached file names any more, not even one in the trash."""
    named = select(Attachment.digest)
    connection.execute(delete(AttachmentContent).where(AttachmentContent.digest.not_in(named)))
