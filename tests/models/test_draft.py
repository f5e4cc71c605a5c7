"""Words begun are kept until they are entered or cleared."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select

from journal.models.achievement import Achievement
from journal.models.database import open_journal
from journal.models.draft import DRAFTS, draft_of, forget_old_drafts, keep_draft
from journal.notebook import Notebook
from tests.entries import MONDAY

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def keep(notebook: Notebook, key: str, **words: str) -> None:
    notebook.write(lambda connection: keep_draft(connection, key, words))


def test_what_was_begun_is_there_after_a_restart(notebook: Notebook, journal_path: Path) -> None:
    keep(notebook, "new goal", title="Close rate", why="")
    keep(notebook, "new goal", title="Close rate to 24", why="\u201cenough\u201d")
    notebook.close()
    again = Notebook(open_journal(journal_path))
    assert again.read(draft_of("new goal")) == {"title": "Close rate to 24", "why": "“enough”"}
    assert again.read(draft_of("another form")) == {}
    again.close()


def test_an_empty_form_has_no_draft(notebook: Notebook) -> None:
    keep(notebook, "new goal", title="Close rate")
    keep(notebook, "new goal", title="")
    assert notebook.read(draft_of("new goal")) == {}


@pytest.mark.parametrize(
    "text", ["half an emoji \ud83d", "NUL \0", "e\u0301", "\u2028\u00a0", "long " * 10_000]
)
def test_a_draft_holds_what_an_entry_could_not(notebook: Notebook, text: str) -> None:
    keep(notebook, "new goal", title=text)
    assert notebook.read(draft_of("new goal")) == {"title": text}


def left(notebook: Notebook, before: datetime) -> set[str]:
    notebook.write(lambda connection: forget_old_drafts(connection, before))
    keys = select(DRAFTS.c.key)
    return set(notebook.read(lambda session: list(session.scalars(keys))))


def test_a_draft_goes_with_its_record_and_not_before(notebook: Notebook) -> None:
    there = Achievement(day=MONDAY, title="There")
    deleted = Achievement(day=MONDAY, title="Deleted")
    notebook.save(there, deleted)
    notebook.delete(deleted)
    kept = {"goal:new", f"achievement:{there.id}", f"achievement:{deleted.id}"}
    for key in (*kept, f"step:{uuid4()}", f"milestone:new:{uuid4()}"):
        keep(notebook, key, title="Begun")
    assert left(notebook, LONG_AGO) == kept
    notebook.empty_trash()
    assert left(notebook, LONG_AGO) == kept - {f"achievement:{deleted.id}"}


def test_a_draft_nobody_touched_for_long_goes(notebook: Notebook) -> None:
    keep(notebook, "goal:new", title="Begun")
    assert left(notebook, datetime.now(UTC) - timedelta(minutes=1)) == {"goal:new"}
    assert left(notebook, datetime.now(UTC) + timedelta(minutes=1)) == set()
