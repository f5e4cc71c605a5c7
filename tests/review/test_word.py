"""A pack for Word keeps its structure and says nothing of who wrote it."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from journal.review.document import Chart, Entry, GoalReport, Group, ReviewDocument, Total
from journal.review.progress import StoppedError
from journal.review.word import write_word
from tests.review.samples import document, entry

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)
CHART = Chart(
    ((FIRST, 20.0), (date(2026, 11, 23), 22.6)),
    ((FIRST, 20.0), (LAST, 24.0)),
    ((FIRST, "1 Oct"), (LAST, "31 Dec")),
    ((20.0, "20 %"), (24.0, "24 %")),
    "Two check-ins, the latest 22.6 %.",
)
PACK = ReviewDocument(
    "Achievements",
    "Autumn",
    ("one fact",),
    (Group("November", (entry(text="Did:\n- this\n- that"),)),),
    "A good quarter.",
    (Total("5", "achievements"), Total("$65k", "order value")),
    (GoalReport("Close rate", "22.6 %, ahead.", 0.65, CHART),),
)
pytestmark = pytest.mark.usefixtures("qapp")


def styles_and_words(path: Path) -> list[tuple[str, str]]:
    return [
        (one.style.name if one.style and one.style.name else "", one.text)
        for one in Document(str(path)).paragraphs
        if one.text
    ]


def test_headings_and_lists_are_real(tmp_path: Path) -> None:
    write_word(PACK, tmp_path / "pack.docx")
    told = styles_and_words(tmp_path / "pack.docx")
    assert told[:4] == [
        ("Title", "Achievements"),
        ("Subtitle", "Autumn"),
        ("Facts", "one fact"),
        ("Normal", "A good quarter."),
    ]
    assert [each for each in told if each[0].startswith("Heading")] == [
        ("Heading 1", "Goals"),
        ("Heading 2", "Close rate"),
        ("Heading 1", "November"),
        ("Heading 2", "Entry 1"),
    ]
    assert [words for style, words in told if style == "List Bullet"] == ["this", "that"]


def test_figures_stand_side_by_side_before_the_goals(tmp_path: Path) -> None:
    write_word(PACK, tmp_path / "pack.docx")
    (table,) = Document(str(tmp_path / "pack.docx")).tables
    assert [cell.text for cell in table.rows[0].cells] == ["5\nachievements", "$65k\norder value"]


def test_pictures_say_what_they_show(tmp_path: Path) -> None:
    write_word(PACK, tmp_path / "pack.docx")
    shapes = Document(str(tmp_path / "pack.docx")).inline_shapes
    said = [shape._inline.docPr.get("descr") for shape in shapes]
    assert said == ["65 % of the way", "Two check-ins, the latest 22.6 %."]


def test_the_file_names_no_author_and_no_tool(tmp_path: Path) -> None:
    write_word(PACK, tmp_path / "pack.docx")
    told = Document(str(tmp_path / "pack.docx")).core_properties
    assert (told.author, told.last_modified_by, told.comments) == ("", "", "")
    assert told.title == "Achievements"
    with zipfile.ZipFile(tmp_path / "pack.docx") as parts:
        assert not [name for name in parts.namelist() if "thumbnail" in name]


def test_entries_without_a_heading_are_headings_of_the_first_level(tmp_path: Path) -> None:
    pack = ReviewDocument("T", "", groups=(Group("", (Entry("Alone", "today"),)),))
    write_word(pack, tmp_path / "pack.docx")
    assert ("Heading 1", "Alone") in styles_and_words(tmp_path / "pack.docx")


def test_stopping_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "pack.docx"
    target.write_text("old")
    with pytest.raises(StoppedError):
        write_word(document(entry()), target, overwrite=True, should_stop=lambda: True)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]
