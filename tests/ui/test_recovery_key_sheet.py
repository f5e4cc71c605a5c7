"""The recovery key is shown once, put on paper and typed again."""

import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.errors import JournalError
from journal.ui.theme import Look
from journal.ui.vault import clipboard_loan
from journal.ui.vault.recovery_key_card import RecoveryKeyCard
from journal.ui.vault.recovery_key_sheet import RecoveryKeySheet
from journal.ui.widgets.secret_line import SecretLine
from journal.ui.widgets.spoken_line import SpokenLine
from tests.ui.showing import LEFT, button, name_of, shown

KEY = "RXNE-E35J-VRKW-605A-19AC-J5AN-ZCM0"
ANOTHER_KEY = "Z3ZP-759A-38CQ-8RKE-3BNY-NAC2-H4JW"


@pytest.fixture
def sheet(look: Look, qtbot: QtBot) -> RecoveryKeySheet:
    return shown(qtbot, RecoveryKeySheet(look, KEY, made_on=date(2026, 11, 23)), 900, 600)


def press(sheet: RecoveryKeySheet, words: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(sheet, words), LEFT)


def line(sheet: RecoveryKeySheet) -> SecretLine:
    found = sheet.findChild(SecretLine)
    assert isinstance(found, SecretLine)
    return found


def words(sheet: RecoveryKeySheet) -> list[str]:
    return [one.text() for one in sheet.findChildren(QLabel) if one.isVisible()]


def said(sheet: RecoveryKeySheet) -> str:
    (found,) = (one.words for one in sheet.findChildren(SpokenLine) if one.isVisible())
    return found


def card(sheet: RecoveryKeySheet) -> RecoveryKeyCard:
    found = sheet.findChild(RecoveryKeyCard)
    assert isinstance(found, RecoveryKeyCard)
    return found


def key_in_view(sheet: RecoveryKeySheet) -> bool:
    return any(KEY.replace("-", "") in one.replace(" ", "") for one in words(sheet))


def test_the_key_is_shown_in_groups_and_read_sign_by_sign(sheet: RecoveryKeySheet) -> None:
    assert KEY.replace("-", "  ") in words(sheet)
    focused = QApplication.focusWidget()
    assert " ".join(KEY[:4]) in name_of(focused)


def test_typed_from_the_paper_it_is_confirmed(sheet: RecoveryKeySheet, qtbot: QtBot) -> None:
    press(sheet, "I have it on paper", qtbot)
    assert not key_in_view(sheet)
    assert sheet.half_typed
    QTest.keyClicks(line(sheet), KEY.lower().replace("-", " "))
    with qtbot.waitSignal(sheet.finished) as told:
        qtbot.keyClick(line(sheet), Qt.Key.Key_Return)
    assert told.args == [True]
    assert not sheet.half_typed
    assert line(sheet).text() == ""


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "28 signs"),
        ("A", "28 signs"),
        ("A" + KEY[1:], "group 1"),
        (ANOTHER_KEY, "another recovery key"),
    ],
)
def test_a_slip_is_told_and_nothing_is_lost(
    sheet: RecoveryKeySheet, qtbot: QtBot, typed: str, why: str
) -> None:
    press(sheet, "I have it on paper", qtbot)
    QTest.keyClicks(line(sheet), typed)
    with qtbot.assertNotEmitted(sheet.finished):
        press(sheet, "Done", qtbot)
    assert why in said(sheet)
    assert line(sheet).text() == typed
    assert QApplication.focusWidget() is line(sheet)
    press(sheet, "Show the key again", qtbot)
    assert key_in_view(sheet)


def test_it_cannot_be_left_by_accident(sheet: RecoveryKeySheet, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sheet.finished):
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space):
            qtbot.keyClick(QApplication.focusWidget(), key)
        press(sheet, "Later…", qtbot)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # back to the key
    assert key_in_view(sheet)


def test_who_says_so_twice_goes_on_without(sheet: RecoveryKeySheet, qtbot: QtBot) -> None:
    press(sheet, "Later…", qtbot)
    assert any("nobody can open your journal" in one for one in words(sheet))
    with qtbot.waitSignal(sheet.finished) as told:
        press(sheet, "Go on without it", qtbot)
    assert told.args == [False]


def test_it_can_be_copied_and_is_taken_back(
    sheet: RecoveryKeySheet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard_loan, "SHOWN_S", 0)
    press(sheet, "Copy", qtbot)
    assert QGuiApplication.clipboard().text() == KEY
    assert "Every program can read it" in said(sheet)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")
    assert said(sheet) == "It is not on the clipboard any more."


def test_copied_twice_it_stays_until_the_second_minute_is_over(
    sheet: RecoveryKeySheet, qtbot: QtBot
) -> None:
    press(sheet, "Copy", qtbot)
    press(sheet, "Copy", qtbot)
    assert QGuiApplication.clipboard().text() == KEY
    assert "Copied" in said(sheet)


def test_a_sheet_that_is_gone_still_leaves_a_clean_clipboard(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard_loan, "SHOWN_S", 1)
    sheet = shown(qtbot, RecoveryKeySheet(look, KEY), 900, 600)
    press(sheet, "Copy", qtbot)
    sheet.deleteLater()
    qtbot.waitUntil(lambda: not isValid(sheet))
    assert QGuiApplication.clipboard().text() == KEY
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


def test_it_is_saved_where_the_person_says(
    sheet: RecoveryKeySheet, qtbot: QtBot, tmp_path: Path
) -> None:
    card(sheet).ask_path = lambda _parent: tmp_path / "key.pdf"
    press(sheet, "Save as PDF…", qtbot)
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF-")
    assert "Saved key.pdf" in said(sheet)


def test_a_disk_that_refuses_is_told_and_the_key_stays(
    sheet: RecoveryKeySheet, qtbot: QtBot, tmp_path: Path
) -> None:
    card(sheet).ask_path = lambda _parent: tmp_path / "gone" / "key.pdf"
    press(sheet, "Save as PDF…", qtbot)
    assert "no folder" in said(sheet)
    assert key_in_view(sheet)


@pytest.mark.parametrize("words_", ["Save as PDF…", "Print…"])
def test_a_changed_mind_writes_nothing(sheet: RecoveryKeySheet, qtbot: QtBot, words_: str) -> None:
    card(sheet).ask_path = lambda _parent: None
    card(sheet).ask_printer = lambda _parent: None
    press(sheet, words_, qtbot)
    assert not any(one.isVisible() for one in sheet.findChildren(SpokenLine))


def test_printed_to_a_file_nobody_else_can_read_it(
    sheet: RecoveryKeySheet, qtbot: QtBot, tmp_path: Path
) -> None:
    def to_file(_parent: QWidget) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "print.pdf"))
        return printer

    card(sheet).ask_printer = to_file
    press(sheet, "Print…", qtbot)
    assert (tmp_path / "print.pdf").read_bytes().startswith(b"%PDF-")
    if sys.platform != "win32":
        assert (tmp_path / "print.pdf").stat().st_mode & 0o077 == 0
    assert "Saved print.pdf" in said(sheet)


@pytest.mark.parametrize("refuses", [False, True])
def test_a_printer_is_told_of_or_what_it_refused(
    sheet: RecoveryKeySheet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, refuses: bool
) -> None:
    class Paper:
        def paint(self, _device: object) -> None:
            if refuses:
                raise JournalError("The printer does not answer.")

    class Printer:
        def outputFileName(self) -> str:  # noqa: N802 - Qt's name
            return ""

        def setDocName(self, _name: str) -> None:  # noqa: N802 - Qt's name
            pass

    monkeypatch.setattr(card(sheet), "_paper", Paper())
    monkeypatch.setattr(card(sheet), "ask_printer", lambda _parent: Printer())
    press(sheet, "Print…", qtbot)
    assert ("does not answer" if refuses else "Sent to the printer") in said(sheet)


def test_no_selection_puts_it_on_a_clipboard(sheet: RecoveryKeySheet) -> None:
    for one in sheet.findChildren(QLabel):
        assert not one.textInteractionFlags() & (
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


def test_everything_has_a_name_and_room_for_a_finger(sheet: RecoveryKeySheet, qtbot: QtBot) -> None:
    for step in ("", "I have it on paper"):
        if step:
            press(sheet, step, qtbot)
        for control in [*sheet.findChildren(QPushButton), *sheet.findChildren(SecretLine)]:
            if control.isVisible():
                assert name_of(control)
                assert control.height() >= 28


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [720, 900, 1400])
@pytest.mark.parametrize("step", ["", "I have it on paper", "Later…"])
def test_no_line_is_cut(look: Look, qtbot: QtBot, width: int, size: int, step: str) -> None:
    look.choose("light", size)
    sheet = shown(qtbot, RecoveryKeySheet(look, KEY), width, 600)
    if step:
        press(sheet, step, qtbot)
    QApplication.processEvents()
    for one in sheet.findChildren(QLabel):
        if one.isVisible():
            assert one.height() >= one.heightForWidth(one.width())
            right = one.mapTo(sheet, one.rect().topRight()).x()
            assert right <= width
