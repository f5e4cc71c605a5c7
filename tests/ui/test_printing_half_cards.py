"""Choose cards and put them on paper."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.models.reframe import Reframe, ReframeStatus
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.beliefs.printing.dialog import PrintDialog
from journal.ui.pages.beliefs.printing.menu import NOTHING
from journal.ui.pages.beliefs.printing.paper import HalfCardPaper

TODAY = date(2026, 11, 23)
LEFT = Qt.MouseButton.LeftButton
ACTIVE, HELD, DRAFT = ReframeStatus.ACTIVE, ReframeStatus.HELD, ReframeStatus.DRAFT
OpenPage = Callable[..., BeliefsPage]


def a_card(turn: str, status: ReframeStatus = ACTIVE) -> Reframe:
    return Reframe(day=TODAY, negative_thought="no", balanced_thought=turn, status=status)


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*cards: Reframe) -> BeliefsPage:
        desk.notebook.save(*cards)
        page = BeliefsPage(desk)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
        return page

    return open_


def asked(page: BeliefsPage) -> PrintDialog:
    page.menu.menu_shown.actions()[0].trigger()
    dialog = page.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    return dialog


def turns(dialog: PrintDialog) -> set[str]:
    return {card.reframe.balanced_thought for card in dialog.model.chosen}


def test_all_active_cards_are_chosen_and_drafts_are_not_offered(
    open_page: OpenPage, qtmodeltester: ModelTester
) -> None:
    dialog = asked(open_page(a_card("one"), a_card("two"), a_card("held", HELD), a_card("", DRAFT)))
    assert turns(dialog) == {"one", "two"}
    assert dialog.model.rowCount() == 3
    qtmodeltester.check(dialog.model)


def test_a_card_is_ticked_with_the_space_bar(open_page: OpenPage, qtbot: QtBot) -> None:
    dialog = asked(open_page(a_card("only")))
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert turns(dialog) == set()
    assert not dialog.print.isEnabled()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert turns(dialog) == {"only"}


def test_only_the_card_in_view_can_be_chosen(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(a_card("one"), a_card("two"))
    dialog = asked(page)
    qtbot.mouseClick(dialog.only_shown, LEFT)
    assert page.editor.card is not None
    assert turns(dialog) == {page.editor.card.reframe.balanced_thought}
    qtbot.mouseClick(dialog.all_active, LEFT)
    assert turns(dialog) == {"one", "two"}


def test_the_cards_are_saved_as_a_pdf(open_page: OpenPage, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_page(a_card("one"))
    dialog = asked(page)
    dialog.ask_path = Mock(return_value=tmp_path / "cards.pdf")
    with qtbot.waitSignals([page.said, dialog.destroyed]):
        qtbot.mouseClick(dialog.save, LEFT)
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF-")


def test_a_place_that_takes_no_file_is_told_and_the_dialog_stays(
    open_page: OpenPage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(open_page(a_card("one")))
    dialog.ask_path = Mock(return_value=tmp_path / "gone" / "cards.pdf")
    qtbot.mouseClick(dialog.save, LEFT)
    assert dialog.isVisible()
    assert "no folder" in dialog._note.words


def test_a_mind_changed_writes_nothing(open_page: OpenPage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = asked(open_page(a_card("one")))
    dialog.ask_path = dialog.ask_printer = Mock(return_value=None)
    qtbot.mouseClick(dialog.save, LEFT)
    qtbot.mouseClick(dialog.print, LEFT)
    assert dialog.isVisible()
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_printer_gets_the_whole_sheets_on_both_sides(open_page: OpenPage, tmp_path: Path) -> None:
    dialog = asked(open_page(*(a_card(f"turn {number}") for number in range(9))))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    HalfCardPaper(dialog.model.chosen).print_on(printer)
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 4
    assert printer.fullPage()


def test_without_a_turn_there_is_nothing_to_print_and_that_is_said(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(a_card("", DRAFT))
    with qtbot.waitSignal(page.said) as said:
        page.menu.menu_shown.actions()[0].trigger()
    assert said.args == [NOTHING]
