"""Half cards on paper: every turn exactly behind its thought, and no word cut off."""

import os
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPageSize
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.review.half_cards import CARDS_A_SHEET, THOUGHT, TURN, HalfCard, HalfCardSheets
from journal.review.half_cards_pdf import write_half_cards
from journal.review.sheet import Sheet, usual_sheet

A4, LETTER = Sheet(QPageSize.PageSizeId.A4), Sheet(QPageSize.PageSizeId.Letter)
NO = HalfCard("A no means I am not good at this", "A no is one attempt of the five it takes")
words = st.lists(
    st.text(st.sampled_from("aiwMÄ😀ก-"), min_size=1, max_size=120), min_size=1, max_size=60
)
texts = st.one_of(words.map(" ".join), words.map("\n".join), words.map("\n\n".join))


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    """Fonts need the application."""


def said(sheets: HalfCardSheets, pages: range) -> str:
    text = "".join(sheets.text(page) for page in pages)
    for head in (THOUGHT, TURN):
        text = text.replace(head, "")
    return "".join(text.split())


@pytest.mark.parametrize("sheet", [A4, LETTER])
def test_every_turn_is_exactly_behind_its_thought(sheet: Sheet) -> None:
    sheets = HalfCardSheets([NO] * 19, sheet)
    assert sheets.count == 6
    for number in range(19):
        front, back = sheets.front(number), sheets.back(number)
        assert back.page == front.page + 1
        assert (back.rect.top(), back.rect.bottom()) == (front.rect.top(), front.rect.bottom())
        assert back.rect.left() == pytest.approx(sheet.width - front.rect.right())
        assert back.rect.right() == pytest.approx(sheet.width - front.rect.left())


def test_no_two_cards_share_a_place_and_all_are_on_the_paper() -> None:
    sheets = HalfCardSheets([NO] * CARDS_A_SHEET, A4)
    rects = [sheets.front(number).rect for number in range(CARDS_A_SHEET)]
    paper = QRectF(0, 0, A4.width, A4.height)
    for at, rect in enumerate(rects):
        assert paper.contains(rect)
        inner = rect.adjusted(1, 1, -1, -1)
        assert not any(inner.intersects(other) for other in rects[at + 1 :])


@settings(deadline=None, max_examples=40, derandomize=True)
@given(thought=texts, turn=texts)
def test_no_text_is_clipped_and_no_word_is_lost(thought: str, turn: str) -> None:
    sheets = HalfCardSheets([HalfCard(thought, turn), NO], A4)
    for page in range(sheets.count):
        for card, line, corner in sheets.drawn(page):
            for piece in line.pieces:
                text = piece.line.naturalTextRect()
                drawn = text.translated(corner.x() + piece.x, corner.y() + piece.y)
                assert card.adjusted(0, 0, 1, 1).contains(drawn)
    fronts = said(sheets, range(0, sheets.count, 2))
    backs = said(sheets, range(1, sheets.count, 2))
    assert _in_order("".join(thought.split()), fronts)
    assert _in_order("".join(turn.split()), backs)


def _in_order(wanted: str, text: str) -> bool:
    """Tell whether every sign is there in its order; the number of a part may stand between."""
    signs = iter(text)
    return all(sign in signs for sign in wanted)


def test_a_text_too_long_for_one_card_goes_on_on_the_next() -> None:
    sheets = HalfCardSheets([HalfCard("too long " * 400, "short"), NO], A4)
    assert sheets.card_count > 2
    assert f"1 of {sheets.card_count - 1}" in sheets.text(0)


def test_long_texts_are_set_smaller_before_they_take_a_second_card() -> None:
    assert HalfCardSheets([HalfCard("a longer thought " * 40, "short")], A4).card_count == 1


def test_a_reader_finds_the_words_thoughts_before_turns(tmp_path: Path) -> None:
    write_half_cards([NO, HalfCard("Ich kann das nicht 😀", "Ich lerne es")], tmp_path / "c.pdf")
    found = subprocess.run(
        ["pdftotext", tmp_path / "c.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    front, back = (" ".join(page.split()) for page in found.split("\f")[:2])
    assert NO.thought in front
    assert "Ich kann das nicht 😀" in front
    assert NO.turn in back
    assert "Ich lerne es" in back


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_nobody_else_can_read_the_file_and_an_older_one_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "cards.pdf"
    target.write_text("older")
    write_half_cards([NO], target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["cards.pdf"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="no folder"):
        write_half_cards([NO], tmp_path / "gone" / "cards.pdf")


def test_the_paper_is_the_one_used_where_the_person_lives() -> None:
    american = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    assert HalfCardSheets([NO], usual_sheet(american)).size.width() == LETTER.width
