"""What is no brag document, and what a file may look like."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import JournalError
from journal.exchange.brag_document import (
    LARGEST,
    LONGEST_TITLE,
    parse_brag_document,
    read_brag_document,
)

REAL = Path(__file__).parents[3] / "shared" / "data" / "brag"
real_material = pytest.mark.skipif(not REAL.is_dir(), reason="the real brag documents are not here")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "has no bullet"),
        ("# 2024\n\nOnly prose.\n", "has no bullet"),
        ("* Won Acme\n* [Oct 2] Won more\n", "no year"),
        ("* a\0b", "binary"),
        ("* \x1b[0m", "binary"),
        ("* \udcff", "binary"),
        ("* 2024" + "x" * 30_000, "line 1 begins a text of more than 20,000"),
        ("# 2024\n* a\n" + "  * b\n" * 10_000, "line 2 begins"),
        ("# 2024\n" + "- " * 10_000 + "x", "nested too deep"),
        ("x" * (LARGEST + 1), "larger than 5 MB"),
    ],
)
def test_what_is_no_brag_document_is_said(text: str, why: str) -> None:
    with pytest.raises(JournalError, match=f"brags.md is no brag document: .*{why}") as raised:
        parse_brag_document(text, "brags.md")
    assert raised.value.safe == "Nothing was imported."


def test_a_line_of_a_megabyte_is_no_obstacle_in_prose() -> None:
    document = parse_brag_document(
        "![](data:image/png;base64," + "A" * 1_000_000 + ")\n\n* Won\n", "2024.md"
    )
    assert (len(document.entries), document.prose_left_out) == (1, 1)


@given(
    st.text()
    | st.text(alphabet="*- []()#>`<&_{}=\n\t12024abMay!\\:~\"'", max_size=300).map(
        "# 2024\n* ".__add__
    )
    | st.text(alphabet=st.characters(), max_size=50).map("* [2024] ".__add__)
)
def test_any_text_is_a_document_or_a_journal_error(text: str) -> None:
    try:
        document = parse_brag_document(text, "x.md")
    except JournalError:
        return
    assert document.entries
    for entry in document.entries:
        assert entry.title.strip()
        assert len(entry.title) <= LONGEST_TITLE
        assert "\n" not in entry.title


def test_a_file_is_read_with_its_byte_order_mark_and_windows_lines(tmp_path: Path) -> None:
    path = tmp_path / "2024.md"
    path.write_bytes(b"\xef\xbb\xbf# 2024\r\n\r\n* [Oct 2] Won\r\n  Acme\r\n")
    (entry,) = read_brag_document(path).entries
    assert (entry.title, entry.first_day, entry.line) == ("Won Acme", date(2024, 10, 2), 3)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("* Won".encode("utf-16"), "not UTF-8"),
        ("* gewonnen für".encode("latin-1"), "not UTF-8"),
        (b"\x00\x01\x02", "binary"),
        (b"* a\n" * (LARGEST // 4 + 1), "larger than 5 MB"),
    ],
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "2024.md"
    path.write_bytes(content)
    with pytest.raises(JournalError, match=f"2024.md is no brag document: .*{why}"):
        read_brag_document(path)


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="it is a folder"):
        read_brag_document(tmp_path)
    with pytest.raises(JournalError, match="is not there"):
        read_brag_document(tmp_path / "2024.md")
    with pytest.raises(JournalError, match="cannot be read"):
        read_brag_document(tmp_path / "20\0.md")


@real_material
def test_the_real_template_names_no_year() -> None:
    with pytest.raises(JournalError, match="no year"):
        read_brag_document(REAL / "TEMPLATE.md")
