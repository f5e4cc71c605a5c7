"""A power cut tears pages that hold nothing; the journal is whole, and made to look so."""

from contextlib import closing
from pathlib import Path

import pytest

from journal.models.attachment import AttachmentContent
from journal.models.connection import connect
from journal.models.database import create_journal, faults, open_journal
from journal.models.raw_key import RawKey
from journal.models.refusal import CannotOpenError

PAGE = 4096
KEY = RawKey(bytes(range(32)), bytes(range(100, 116)))


@pytest.fixture
def with_free_pages(journal_path: Path) -> Path:
    """Return a protected journal with one file in it and, behind it, pages that are free."""
    create_journal(journal_path, KEY).close()
    with closing(connect(journal_path, "rw", KEY)) as connection:
        add = f"INSERT INTO {AttachmentContent.__tablename__} (digest, content) VALUES (?, ?)"  # noqa: S608 - a name of ours
        connection.execute(add, ("kept", bytes(40_000)))
        connection.execute(add, ("gone", bytes(200_000)))
        connection.execute("DELETE FROM attachment_content WHERE digest = 'gone'")
        connection.commit()
    return journal_path


def tear(journal: Path, page: int) -> None:
    """Put half of other bytes in a page, counted from the end, as a power cut would."""
    with journal.open("r+b") as file:
        file.seek(-PAGE * page, 2)
        file.write(bytes(PAGE // 2))


def found_in(journal: Path) -> list[str]:
    database = open_journal(journal, key=KEY)
    try:
        return faults(database)
    finally:
        database.close()


def cut_off(journal: Path) -> None:
    journal.with_name(f"{journal.name}-journal").touch()


def test_a_torn_page_that_holds_nothing_is_renewed_after_a_power_cut(with_free_pages: Path) -> None:
    tear(with_free_pages, 1)
    cut_off(with_free_pages)
    assert found_in(with_free_pages) == []
    with closing(connect(with_free_pages, "ro", KEY)) as connection:
        (kept,) = connection.execute("SELECT content FROM attachment_content").fetchall()
    assert kept == (bytes(40_000),)


def test_a_journal_closed_in_order_is_only_looked_at(with_free_pages: Path) -> None:
    tear(with_free_pages, 1)
    before = with_free_pages.read_bytes()
    assert "HMAC" in found_in(with_free_pages)[0]
    assert with_free_pages.read_bytes() == before


def test_whole_free_pages_are_left_alone(with_free_pages: Path) -> None:
    before = with_free_pages.read_bytes()
    cut_off(with_free_pages)
    assert found_in(with_free_pages) == []
    assert with_free_pages.read_bytes() == before


def test_damage_to_what_is_used_is_still_told(with_free_pages: Path) -> None:
    with with_free_pages.open("r+b") as file:
        file.seek(PAGE * 2)
        file.write(bytes(PAGE // 2))
    cut_off(with_free_pages)
    with pytest.raises(CannotOpenError):
        open_journal(with_free_pages, key=KEY)
