"""A file becomes part of the journal whole, or is refused in words that say why."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from journal.attaching import attach, plain_name
from journal.errors import JournalError
from journal.models import attachment as attachment_model
from journal.models.achievement import Achievement
from journal.models.attachment import Attachment, AttachmentContent, attachments_of, content_of
from journal.models.database import faults, open_journal
from journal.notebook import Change, Notebook
from tests.entries import MONDAY


@pytest.fixture
def achievement(notebook: Notebook) -> Achievement:
    """An achievement in the journal."""
    achievement = Achievement(day=MONDAY, title="Renewal signed")
    notebook.save(achievement)
    return achievement


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A file that praises."""
    path = tmp_path / "Grüße.txt"
    path.write_bytes(b"Thank you\n")
    return path


def kept(notebook: Notebook) -> int:
    count = select(func.count()).select_from(AttachmentContent)
    return notebook.read(lambda session: session.scalar(count)) or 0


def test_an_attached_file_is_there_when_the_journal_opens_again_and_the_original_is_gone(
    notebook: Notebook, achievement: Achievement, letter: Path
) -> None:
    attach(notebook, achievement.id, letter)
    letter.unlink()
    path = notebook.database.path
    notebook.close()
    again = Notebook(open_journal(path))
    [file] = again.read(attachments_of(achievement.id))
    assert (file.name, file.media_type, file.size) == ("Grüße.txt", "text/plain", 10)
    assert again.read(content_of(file.digest)) == b"Thank you\n"
    again.close()


def test_the_pages_hear_of_it(notebook: Notebook, achievement: Achievement, letter: Path) -> None:
    heard: list[Change] = []
    notebook.changed.connect(heard.append)
    attach(notebook, achievement.id, letter, origin=letter)
    [change] = heard
    assert change.touches(Attachment)
    assert change.origin is letter


def test_the_same_file_attached_twice_is_there_once(
    notebook: Notebook, achievement: Achievement, letter: Path
) -> None:
    first = attach(notebook, achievement.id, letter)
    assert attach(notebook, achievement.id, letter).id == first.id
    assert len(notebook.read(attachments_of(achievement.id))) == 1


def test_two_achievements_share_the_bytes_of_one_file(
    notebook: Notebook, achievement: Achievement, letter: Path
) -> None:
    other = Achievement(day=MONDAY, title="Thanked")
    notebook.save(other)
    attach(notebook, achievement.id, letter)
    attach(notebook, other.id, letter)
    assert kept(notebook) == 1
    notebook.delete(other)
    notebook.empty_trash()
    assert kept(notebook) == 1
    assert faults(notebook.database) == []


def test_a_removed_file_comes_back_with_its_bytes(
    notebook: Notebook, achievement: Achievement, letter: Path
) -> None:
    file = attach(notebook, achievement.id, letter)
    notebook.delete(file)
    assert notebook.read(attachments_of(achievement.id)) == []
    notebook.empty_trash(before=notebook.clock.now() - timedelta(days=90))
    notebook.undo_delete()
    [back] = notebook.read(attachments_of(achievement.id))
    assert notebook.read(content_of(back.digest)) == b"Thank you\n"


@pytest.mark.parametrize("whole", [False, True], ids=["the file", "its achievement"])
def test_what_is_gone_for_good_leaves_no_bytes(
    notebook: Notebook, achievement: Achievement, letter: Path, *, whole: bool
) -> None:
    file = attach(notebook, achievement.id, letter)
    notebook.delete(achievement if whole else file)
    assert kept(notebook) == 1
    notebook.empty_trash()
    assert kept(notebook) == 0
    notebook.undo_delete()
    assert faults(notebook.database) == []


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)  # nobody ever writes into it


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _nothing(path: Path) -> None:
    path.symlink_to("gone")


def _too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(attachment_model.SIZE_LIMIT + 1)  # it takes no room on the disk


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of another kind")
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_folder, "is a folder"),
        (_pipe, "is no file"),
        (_device, "is no file"),
        (_nothing, "cannot be read: no such file"),
        (_too_large, "is larger than 25 MB"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_written(
    notebook: Notebook,
    achievement: Achievement,
    tmp_path: Path,
    make: Callable[[Path], None],
    words: str,
) -> None:
    make(tmp_path / "proof.pdf")
    with pytest.raises(JournalError, match=words) as refusal:
        attach(notebook, achievement.id, tmp_path / "proof.pdf")
    assert "“proof.pdf”" in str(refusal.value)
    assert refusal.value.safe == "Nothing was attached."
    assert kept(notebook) == 0


def test_a_file_of_the_very_limit_is_kept(
    notebook: Notebook, achievement: Achievement, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.attaching.SIZE_LIMIT", 10)
    assert attach(notebook, achievement.id, letter).size == 10
    letter.write_bytes(b"Thank you!\n")
    with pytest.raises(JournalError, match="larger"):
        attach(notebook, achievement.id, letter)


def test_a_disk_that_refuses_keeps_neither_the_file_nor_its_bytes(
    notebook: Notebook, achievement: Achievement, letter: Path
) -> None:
    too_long = "x" * 30_000
    file = Attachment(day=MONDAY, achievement_id=achievement.id, name=too_long, size=0, digest="0")
    attachment_of_it = letter.read_bytes()
    with pytest.raises(JournalError):
        notebook.save(
            file,
            first=lambda connection: attachment_model.keep_content(
                connection, "0", attachment_of_it
            ),
        )
    assert kept(notebook) == 0
    assert notebook.read(attachments_of(achievement.id)) == []


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Grüße 👩🏽‍💻.pdf", "Grüße 👩🏽_💻.pdf"),
        ("two\nlines.txt", "two_lines.txt"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("old\udce9.txt", "old???.txt".replace("???", "\N{REPLACEMENT CHARACTER}")),
    ],
)
def test_a_name_reads_as_one_line_that_hides_nothing(name: str, plain: str) -> None:
    assert plain_name(name) == plain
