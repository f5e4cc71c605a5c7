"""A paste no field could hold is refused with a word, at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.paste_limit import IN_A_LINE, IN_A_TEXT
from journal.ui.widgets.whole_line import WholeLine
from tests.ui.showing import shown

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture(autouse=True)
def no_tip() -> Iterator[None]:
    """No tip of one test is seen by the next."""
    yield
    QToolTip.hideText()


def paste(field: GrowingText, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    field.insertFromMimeData(mime)


def test_a_text_takes_what_is_too_long_to_store_so_that_it_can_be_cut(qtbot: QtBot) -> None:
    field = shown(qtbot, GrowingText("Note"), 300, 60)
    paste(field, "won " * 10_000)
    assert len(field.text) == 40_000
    assert QToolTip.text() == ""


def test_a_text_refuses_a_book_and_keeps_what_is_there(qtbot: QtBot) -> None:
    field = shown(qtbot, GrowingText("Note"), 300, 60)
    field.set_text("Called Acme")
    with qtbot.assertNotEmitted(field.edited):
        paste(field, "x" * 10_000_000)
    assert field.text == "Called Acme"
    assert "Not pasted: 10,000,011 characters are too many" in QToolTip.text()


def test_many_pastes_are_no_way_around_it(qtbot: QtBot) -> None:
    field = shown(qtbot, GrowingText("Note"), 300, 60)
    for _ in range(4):
        paste(field, "x" * (IN_A_TEXT // 3))
    assert len(field.text) <= IN_A_TEXT
    assert "Not pasted" in QToolTip.text()


def test_a_line_takes_the_beginning_of_a_book_and_says_so(qtbot: QtBot) -> None:
    line = shown(qtbot, WholeLine(140), 300, 30)
    line.insert("x" * 10_000_000)
    assert len(line.text()) == IN_A_LINE
    assert line.excess.startswith(f"{IN_A_LINE:,} of 140 characters")
    assert "Only the first" in QToolTip.text()
