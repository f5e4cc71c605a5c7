"""What a journal holds, counted."""

from journal.models.check_in import CheckIn
from journal.models.kinds import KINDS, counts, is_empty
from journal.notebook import Notebook
from tests.entries import MONDAY, one_of_each_kind


def test_every_kind_is_counted_outside_the_trash(notebook: Notebook) -> None:
    assert set(notebook.read(counts()).values()) == {0}
    records = one_of_each_kind()
    assert {type(record) for record in records} == set(KINDS)
    notebook.save(*records)
    assert notebook.read(counts()) == dict.fromkeys(KINDS, 1)
    notebook.delete(*records)
    assert set(notebook.read(counts()).values()) == {0}


def test_a_journal_is_empty_until_the_first_entry_even_when_that_is_deleted(
    notebook: Notebook,
) -> None:
    assert notebook.read(is_empty())
    entry = CheckIn(day=MONDAY)
    notebook.save(entry)
    notebook.delete(entry)
    assert not notebook.read(is_empty())
