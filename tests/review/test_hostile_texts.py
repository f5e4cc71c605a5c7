"""Nothing a person typed or pasted is obeyed, in any format."""

import csv
import html
import io
import re
import zipfile
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest
from docx import Document
from markdown_it import MarkdownIt

from journal.review.csv_table import csv_text
from journal.review.document import Chart, Entry, GoalReport, Group, ReviewDocument, Total
from journal.review.formats import FORMATS, write_review
from journal.review.html import html_body, html_page
from journal.review.markdown import markdown_text
from journal.review.pdf import write_pdf
from journal.review.plain_text import plain_text
from journal.review.readable import one_line
from tests.review.test_text_in_pdf import plain, read_back

MARKUP = [
    "<b>bold</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p><h1>x</h1>",
    "</title><script>1</script>", "</style><style>*{}</style>", "<!-- gone -->", "<![CDATA[x]]>",
    "<?php x ?>", "&lt;b&gt;", "&#60;b&#62;", "\" onload=\"x", "' onload='x", "{{7*7}}", "${7*7}",
    "<svg onload=x>", "<a href=javascript:x>y</a>", "]]>", "<w:p/>", "<meta http-equiv=refresh>",
    "# heading", "## heading", "- item", "* item", "1. item", "> quote", "```", "~~~", "`code`",
    "**bold**", "_plain_", "[link](https://example.org)", "![picture](x.png)", "---", "===",
    "| a | b |", "<https://example.org>", "    code", "\\*", "snake_case",
]  # fmt: skip
FORMULAS = [
    f"{sign}{rest}"
    for sign, rest in product(
        ("=", "+", "-", "@", "\t=", "\r=", " =", "\n=", "＝", "＋"),
        (
            "1+1",
            "cmd|' /C calc'!A0",
            'HYPERLINK("x")',
            "SUM(A1)",
            "A1",
            "2,5",
            "x;=1",
            "5",
            "@x",
            "1|'x'!A1",
        ),
    )
]
CONTROLS = [f"a{chr(code)}b" for code in (*range(32), *range(127, 160), 0x2028, 0x202E, 0xFFFE)]
HOSTILE = [*MARKUP, *FORMULAS, *CONTROLS]
FIELDS = ("title", "action", "result", "evidence", "tags", "customer")


def pack(text: str) -> ReviewDocument:
    """A pack that says ``text`` wherever it can."""
    entry = Entry(
        text, text, text, text, (("Action", text),), text, (text,), tuple((f, text) for f in FIELDS)
    )
    chart = Chart((), (), (), (), text)
    goal = GoalReport(text, text, None, chart)
    return ReviewDocument(
        text, text, (text,), (Group(text, (entry,)),), text, (Total(text, text),), (goal,)
    )


class Tags(HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag} | {f"{tag}.{name}" for name, _ in attrs}


def test_there_are_two_hundred_of_them() -> None:
    assert len(set(HOSTILE)) >= 200


@pytest.mark.parametrize("text", HOSTILE)
def test_a_web_page_shows_it_and_runs_nothing(text: str) -> None:
    calm = Tags(html_page(pack("calm\nlines"))).seen
    assert Tags(html_page(pack(text))).seen <= calm
    shown = html.unescape(re.sub(r"<[^>]*>", " ", html_body(pack(text), with_pictures=False)))
    assert " ".join(one_line(text).split()) in " ".join(shown.replace("\u00a0", " ").split())


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_it_and_takes_nothing_for_a_mark(text: str) -> None:
    def tags(words: str) -> list[str]:
        page = str(MarkdownIt("commonmark").enable(["table"]).render(markdown_text(pack(words))))
        return re.findall(r"<(?!/|p>|br)\w+", page)

    calm = "calm" if one_line(text) else " "
    assert tags(text) == tags(calm)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_spreadsheet_finds_no_formula(text: str) -> None:
    header, *rows = csv.reader(io.StringIO(csv_text(pack(text)), newline=""))
    assert len(rows) == 1
    assert len(rows[0]) == len(header)
    assert [cell for cell in rows[0] if re.match(r"\s*[=+\-@\t\r＝＋]", cell)] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_plain_text_holds_no_command_for_a_terminal(text: str) -> None:
    said = plain_text(pack(text))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", said)
    assert one_line(text) in said


@pytest.mark.usefixtures("qapp")
def test_word_opens_with_all_of_them_and_shows_them(tmp_path: Path) -> None:
    entries = tuple(Entry(text, "today", paragraphs=(("Action", text),)) for text in HOSTILE)
    target = tmp_path / "pack.docx"
    write_review(ReviewDocument("T", "P", groups=(Group("G", entries),)), target)
    headings = [
        paragraph.text
        for paragraph in Document(str(target)).paragraphs
        if paragraph.style is not None and paragraph.style.name == "Heading 2"
    ]
    assert headings == [one_line(text) for text in HOSTILE if one_line(text)]
    with zipfile.ZipFile(target) as parts:
        body = parts.read("word/document.xml").decode()
    assert "w:hyperlink" not in body
    assert "w:instrText" not in body


@pytest.mark.usefixtures("qapp")
def test_a_pdf_shows_all_of_them_in_order_and_does_nothing(tmp_path: Path) -> None:
    entries = tuple(
        Entry(f"No {number}. {text}", "today", paragraphs=(("Action", text),))
        for number, text in enumerate(HOSTILE)
    )
    target = tmp_path / "pack.pdf"
    write_pdf(ReviewDocument("T", "P", groups=(Group("G", entries),)), target)
    content = target.read_bytes()
    for deed in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/OpenAction", b"/AA", b"/Widget"):
        assert not re.search(rb"%b\b" % re.escape(deed), content)
    said = closed_up(read_back(target, "-raw"))  # a wide gap is no column
    place = 0
    for number, text in enumerate(HOSTILE):
        words = closed_up(f"No {number}. {one_line(text)}").rstrip("-")  # taken for hyphens
        assert words in said[place:], text
        place = said.index(words, place) + len(words)


def closed_up(text: str) -> str:
    """Take out gaps, and signs that stand for what cannot be shown; lines break anywhere."""
    shown = (sign for sign in plain(text) if sign.isprintable() and sign != "\ufffd")
    return "".join(sign for sign in shown if not sign.isspace())


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.usefixtures("qapp")
def test_every_format_is_written_with_each_of_them_everywhere(tmp_path: Path, suffix: str) -> None:
    for text in ("\x00", "\x1b]0;x\x07", "=cmd|' /C calc'!A0", "</body>", "\u202eabc"):
        target = tmp_path / f"pack{suffix}"
        write_review(pack(text), target, overwrite=True)
        assert target.stat().st_size > 0
