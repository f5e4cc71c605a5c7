"""The ending of a name chooses the format, and nothing is imported before it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.review.formats import FORMATS, write_review
from tests.review.samples import document, entry

BEGINNINGS = {
    ".pdf": b"%PDF-",
    ".docx": b"PK",
    ".md": b"# Achievements\n",
    ".html": b"<!DOCTYPE html>",
    ".csv": b"title,happened_on,",
    ".txt": b"Achievements\n",
}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.usefixtures("qapp")
def test_every_format_is_written(tmp_path: Path, suffix: str) -> None:
    shares: list[float] = []
    target = tmp_path / f"review{suffix.upper()}"
    write_review(document(entry()), target, progress=shares.append, should_stop=lambda: False)
    assert target.read_bytes().startswith(BEGINNINGS[suffix])
    assert shares[-1] == pytest.approx(1)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.usefixtures("qapp")
def test_no_format_replaces_a_file_unless_told(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"review{suffix}"
    target.write_bytes(b"old")
    with pytest.raises(JournalError, match="is there already"):
        write_review(document(), target)
    assert target.read_bytes() == b"old"
    write_review(document(), target, overwrite=True)
    assert target.read_bytes().startswith(BEGINNINGS[suffix])


@pytest.mark.parametrize("name", ["review.odt", "review", ".pdf"])
def test_an_unknown_ending_is_told_with_those_that_are_known(tmp_path: Path, name: str) -> None:
    with pytest.raises(JournalError, match="a review can be written in") as told:
        write_review(document(), tmp_path / name)
    assert "ends with .pdf, .docx, .md, .html, .csv or .txt" in told.value.next_step
    assert list(tmp_path.iterdir()) == []


def test_choosing_contents_and_format_is_light() -> None:
    script = (
        "import sys, journal.review.contents, journal.review.formats, journal.review.progress\n"
        "import journal.review.document, journal.review.markdown\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6')))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert run.stdout == "[]\n"


@pytest.mark.parametrize("ending", [".csv", ".md", ".html", ".txt"])
def test_a_text_can_begin_with_the_mark_of_utf_8(tmp_path: Path, ending: str) -> None:
    plain, marked = tmp_path / f"plain{ending}", tmp_path / f"marked{ending}"
    write_review(document(entry()), plain)
    write_review(document(entry()), marked, with_bom=True)
    assert marked.read_bytes() == b"\xef\xbb\xbf" + plain.read_bytes()


def test_pages_have_no_such_mark(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="no byte order mark"):
        write_review(document(entry()), tmp_path / "a.pdf", with_bom=True)
    assert list(tmp_path.iterdir()) == []
