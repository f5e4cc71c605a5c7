"""Words begun are kept until they are entered or cleared."""

from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.models.database import open_journal
from journal.models.draft import draft_of, keep_draft
from journal.notebook import Notebook


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


def test_words_that_cannot_be_stored_are_told_and_the_draft_stays(notebook: Notebook) -> None:
    keep(notebook, "new goal", title="Close rate")
    with pytest.raises(JournalError, match="not text"):
        keep(notebook, "new goal", title="half an emoji \ud83d")
    assert notebook.read(draft_of("new goal")) == {"title": "Close rate"}
