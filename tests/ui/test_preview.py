"""The preview shows the pages that will be written, without making anybody wait."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journal.review.document import ReviewDocument
from journal.ui.pages.review.preview import Preview
from journal.ui.theme import Look
from tests.review.samples import document, entry

SENTENCE = "We met and left with a next step. "
MANY = document(*(entry(number, SENTENCE * 9) for number in range(60)))


@pytest.fixture
def preview(qtbot: QtBot, look: Look) -> Preview:
    shown = Preview(look)
    qtbot.addWidget(shown)
    shown.resize(420, 600)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def show(qtbot: QtBot, preview: Preview, pack: ReviewDocument = MANY) -> None:
    with qtbot.waitSignal(preview.laid_out):
        preview.show_document(pack)


def test_every_page_is_shown_and_counted(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    assert preview.page_count > 5
    assert preview.where.text() == f"Page 1 of {preview.page_count}"


def test_a_screen_reader_is_given_the_page_in_view(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    assert "page 1 of" in preview.paper.accessibleName()
    assert "Entry 0\n" in preview.paper.accessibleDescription()
    QTest.keyClick(preview.paper, Qt.Key.Key_End)
    assert "Entry 59\n" in preview.paper.accessibleDescription()


def test_the_keyboard_turns_pages(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    QTest.keyClick(preview.paper, Qt.Key.Key_PageDown)
    assert preview.paper.page == 1
    QTest.keyClick(preview.paper, Qt.Key.Key_PageUp)
    assert preview.paper.page == 0
    QTest.keyClick(preview.paper, Qt.Key.Key_End)
    assert preview.paper.page == preview.page_count - 1
    assert not preview.on.isEnabled()


def test_pages_can_be_turned_where_several_are_in_view(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    for _ in range(9):
        preview.paper.zoom_out()
    QTest.keyClick(preview.paper, Qt.Key.Key_End)
    end = preview.paper.verticalScrollBar().value()
    assert not preview.on.isEnabled()
    preview.back.click()
    assert preview.paper.verticalScrollBar().value() < end
    assert preview.on.isEnabled()


def test_the_keyboard_stays_in_the_preview_at_its_end(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    preview.on.setFocus()
    QTest.keyClick(preview.paper, Qt.Key.Key_End)
    assert not preview.on.isEnabled()
    assert preview.focusWidget() is preview.paper


def test_another_document_keeps_the_place(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    preview.paper.go_to(3)
    show(qtbot, preview, document(*MANY.groups[0].entries, title="A longer look back"))
    assert preview.paper.page == 3


def test_what_is_shown_stays_until_the_new_pages_are_there(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    preview.show_document(document(entry()))
    assert preview.page_count > 5
    with qtbot.waitSignal(preview.laid_out):
        pass
    assert preview.where.text() == "Page 1 of 1"


def test_many_changes_in_a_row_are_laid_out_once(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    counted: list[None] = []
    preview.laid_out.connect(lambda: counted.append(None))
    with qtbot.waitSignal(preview.laid_out):
        for number in range(20):
            preview.show_document(document(entry(number)))
    assert len(counted) == 1
    assert "Entry 19" in preview.paper.accessibleDescription()


def test_pages_fit_the_width_until_the_person_zooms(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview)
    fitting = preview.paper.zoom
    assert preview.paper.fits_width
    assert preview.paper.horizontalScrollBar().maximum() == 0
    QTest.keyClick(preview.paper, Qt.Key.Key_Plus)
    assert preview.paper.zoom > fitting
    assert preview.paper.horizontalScrollBar().maximum() > 0
    QTest.keyClick(preview.paper, Qt.Key.Key_0)
    assert preview.paper.zoom == pytest.approx(fitting)


def test_a_hidden_preview_waits_until_it_is_seen(qtbot: QtBot, preview: Preview) -> None:
    preview.hide()
    preview.show_document(MANY)
    assert preview.page_count == 0
    with qtbot.waitSignal(preview.laid_out):
        preview.show()
    assert preview.page_count > 5


def test_nothing_to_show_is_a_page_that_says_so(qtbot: QtBot, preview: Preview) -> None:
    show(qtbot, preview, document())
    assert "Nothing was written down" in preview.paper.accessibleDescription()


def test_typing_goes_on_while_pages_are_laid_out(qtbot: QtBot, preview: Preview) -> None:
    field = QLineEdit(preview)
    field.show()
    preview.show_document(document(*(entry(number, SENTENCE * 9) for number in range(2_000))))
    QTest.qWait(0)
    finished: list[None] = []
    preview.laid_out.connect(lambda: finished.append(None))
    QTest.keyClicks(field, "still here")
    assert field.text() == "still here"
    assert not finished
    qtbot.waitUntil(lambda: bool(finished), timeout=20_000)
