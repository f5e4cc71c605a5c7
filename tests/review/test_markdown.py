"""Markdown says what was written, and nothing in it is taken for a command."""

import html
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journal.errors import JournalError
from journal.review.document import Entry, Group, ReviewDocument
from journal.review.formats import write_review
from journal.review.markdown import markdown_text
from journal.review.progress import StoppedError
from tests.review.samples import document, entry

HOSTILE = [
    "# not a heading", "## neither", "- not a list", "* nor this", "+ or this", "1. one", "12) two",
    "> no quote", "    no code", "\tno code", "```", "~~~", "`no code`", "**not bold**", "_plain_",
    "~~kept~~", "[no link](https://example.org)", "![no picture](x.png)", "[no]: https://example.org",
    "<b>not bold</b>", "<script>alert(1)</script>", "<!-- seen -->", "<https://example.org>",
    "&amp; &copy; &#35;", "---", "***", "===", "| a | b |\n|---|---|\n| 1 | 2 |", ":--|--:",
    "back\\slash \\* \\", "C# and F#", "ends in #", "snake_case_name", "$x^2$", "{target=_blank}",
    "a  b", "first\n---", "first\n===", "first\n# second", "first\n    second", "a\\\nb",
    "x\n\n\n- y", ": term", "-", "+", "1.", "5 > 3 & 2 < 4", "*", "![", "](", "<?php ?>",
    "<![CDATA[x]]>",
]  # fmt: skip


def rendered(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))


def as_read(text: str) -> list[str]:
    """The lines that are not empty, as a browser shows them."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def shown(markdown: str) -> list[str]:
    """What a reader sees of the rendered text, tags gone."""
    bare = re.sub(r"</?(?:p|h[1-6]|strong|br)\b[^>]*>", "", rendered(markdown))
    return as_read(html.unescape(bare))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_shown_literally(text: str) -> None:
    lines = shown(markdown_text(document(Entry("Title", "today", paragraphs=(("Action", text),)))))
    expected = as_read(text)
    expected[0] = f"Action: {expected[0]}"
    assert lines[-len(expected) :] == expected


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1))
def test_any_line_is_shown_literally_wherever_it_stands(line: str) -> None:
    text = f"before\n{line}\nafter"
    lines = shown(markdown_text(document(Entry("Title", "today", paragraphs=(("Action", text),)))))
    assert lines[-len(as_read(text)) :] == ["Action: before", *as_read(line), "after"]


@pytest.mark.parametrize("title", [text for text in HOSTILE if "\n" not in text])
def test_a_title_is_shown_literally(title: str) -> None:
    pack = ReviewDocument(title, title, (title,), (Group(title, (Entry(title, title, title),)),))
    page = rendered(markdown_text(pack))
    for level in (1, 2, 3):
        (heading,) = re.findall(rf"<h{level}>(.*?)</h{level}>", page)
        assert as_read(html.unescape(heading)) == as_read(title)


def test_line_breaks_stay_and_empty_lines_begin_paragraphs() -> None:
    text = "one\ntwo\n\n\nthree"
    page = rendered(markdown_text(document(Entry("T", "", paragraphs=(("Action", text),)))))
    assert "<strong>Action:</strong> one<br />\ntwo</p>\n<p>three</p>" in page


def test_an_indent_is_kept() -> None:
    text = "list\n  - inner"
    page = rendered(markdown_text(document(Entry("T", "", paragraphs=(("Action", text),)))))
    assert "list<br />\n\u00a0\u00a0- inner" in page


def test_a_document_reads_from_its_title_to_the_tags() -> None:
    assert markdown_text(document(entry())) == (
        "# Achievements\n\n"
        "1 September – 30 November 2026  \nsome facts\n\n"
        "## November 2026\n\n"
        "### Entry 1\n\n"
        "14 November 2026 · Result\n\n"
        "**ARR $110,000 → $129,800 (+18 %)**\n\n"
        "**Situation:** Renewal at risk.\n\n"
        "**Action:** Rebuilt the case with three new stakeholders.\n\n"
        "**Credit:** Solutions team\n\n"
        "**Tags:** renewal, executive\n"
    )


def test_nothing_is_said_to_be_nothing() -> None:
    assert "Nothing was written down for this period." in markdown_text(document())


def test_the_file_is_utf_8(tmp_path: Path) -> None:
    target = tmp_path / "pack.md"
    write_review(document(entry(text="น้ำ 🚀 é")), target)
    assert "น้ำ 🚀 é" in target.read_bytes().decode()


def test_a_file_that_is_there_is_refused_and_stays(tmp_path: Path) -> None:
    target = tmp_path / "pack.md"
    target.write_text("old")
    with pytest.raises(JournalError, match="is there already"):
        write_review(document(), target)
    assert target.read_text() == "old"
    write_review(document(), target, overwrite=True)
    assert target.read_text() != "old"


def test_stopping_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "pack.md"
    target.write_text("old")
    with pytest.raises(StoppedError):
        write_review(document(), target, overwrite=True, should_stop=lambda: True)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]
