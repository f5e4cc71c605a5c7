"""Asking for the passphrase, or for the recovery key."""

from threading import Event
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.errors import JournalError
from journal.models.raw_key import RawKey
from journal.ui.theme import Look
from journal.ui.vault import growing_wait, unlock_card
from journal.ui.vault.unlock_card import UnlockCard
from journal.ui.vault.unlocking import Unlocking
from journal.ui.widgets.secret_line import SecretLine
from journal.ui.widgets.spoken_line import SpokenLine
from journal.vault.key_header import KeyHeader
from tests.ui.showing import LEFT, button, shown
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

KEY = RawKey.fresh()
INSTEAD = "Use the recovery key instead"


@pytest.fixture(scope="module")
def keys() -> tuple[KeyHeader, str]:
    return KeyHeader.fresh(KEY, PASSPHRASE, CHEAP)


@pytest.fixture
def card(look: Look, qtbot: QtBot, keys: tuple[KeyHeader, str]) -> UnlockCard:  # noqa: ARG001 - the style sheet
    made = shown(qtbot, UnlockCard(keys[0]), 500)
    made.take_focus()
    return made


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect every passphrase that is tried."""
    found: list[str] = []

    class Counted(Unlocking):
        def __init__(self, header: KeyHeader, **secret: Any) -> None:
            found.append("".join(secret.values()))
            super().__init__(header, **secret)

    monkeypatch.setattr(unlock_card, "Unlocking", Counted)
    return found


def line(card: UnlockCard) -> SecretLine:
    (found,) = (one for one in card.findChildren(SecretLine) if one.isVisible())
    return found


def said(card: UnlockCard) -> str:
    found = card.findChild(SpokenLine)
    assert isinstance(found, SpokenLine)
    return found.words


def primary(card: UnlockCard) -> QPushButton:
    (found,) = (one for one in card.findChildren(QPushButton) if one.property("kind") == "primary")
    return found


def guess(card: UnlockCard, qtbot: QtBot, text: str) -> None:
    """Type it, press Enter and wait for the refusal."""
    QTest.keyClicks(line(card), text)
    qtbot.keyClick(line(card), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not line(card).isReadOnly())


def test_the_passphrase_and_enter_unlock(card: UnlockCard, qtbot: QtBot) -> None:
    QTest.keyClicks(line(card), PASSPHRASE)
    with qtbot.waitSignal(card.unlocked) as told, qtbot.assertNotEmitted(card.recovered):
        qtbot.keyClick(line(card), Qt.Key.Key_Return)
    assert told.args == [KEY]


def test_the_button_does_it_too(card: UnlockCard, qtbot: QtBot) -> None:
    QTest.keyClicks(line(card), PASSPHRASE)
    with qtbot.waitSignal(card.unlocked):
        qtbot.mouseClick(button(card, "Unlock"), LEFT)


def test_once_unlocked_the_passphrase_is_gone_from_the_window(
    card: UnlockCard, qtbot: QtBot
) -> None:
    QTest.keyClicks(line(card), PASSPHRASE)
    with qtbot.waitSignal(card.unlocked):
        qtbot.keyClick(line(card), Qt.Key.Key_Return)
    for one in card.findChildren(SecretLine):
        one.undo()
        assert one.text() == ""


def test_a_wrong_one_is_said_and_stays_selected_to_be_typed_over(
    card: UnlockCard, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(card.unlocked):
        guess(card, qtbot, "not this one")
    assert "does not open" in said(card)
    assert "not this one" not in said(card)
    assert QApplication.focusWidget() is line(card)
    assert line(card).selectedText()
    QTest.keyClicks(line(card), PASSPHRASE)
    with qtbot.waitSignal(card.unlocked):
        qtbot.keyClick(line(card), Qt.Key.Key_Return)


def test_without_a_word_nothing_is_tried(card: UnlockCard, qtbot: QtBot, tried: list[str]) -> None:
    qtbot.keyClick(line(card), Qt.Key.Key_Return)
    assert tried == []
    assert said(card) == "Please type your passphrase."


def test_the_third_wrong_one_costs_a_wait_that_is_counted_down(
    card: UnlockCard, qtbot: QtBot, tried: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(growing_wait, "WAITS", (0, 0, 3))
    monkeypatch.setattr(growing_wait, "SECOND_MS", 50)
    for _ in range(2):
        guess(card, qtbot, "wrong")
        assert primary(card).isEnabled()
    guess(card, qtbot, "wrong")
    assert not primary(card).isEnabled()
    assert primary(card).text() == "Unlock in 3 s"
    assert not line(card).isReadOnly()  # one may type meanwhile
    QTest.keyClicks(line(card), PASSPHRASE)
    qtbot.keyClick(line(card), Qt.Key.Key_Return)
    assert PASSPHRASE not in tried
    qtbot.waitUntil(lambda: primary(card).text() == "Unlock in 1 s")
    qtbot.waitUntil(primary(card).isEnabled)
    with qtbot.waitSignal(card.unlocked):
        qtbot.keyClick(line(card), Qt.Key.Key_Return)


def test_during_a_wait_the_recovery_key_may_be_used(
    card: UnlockCard, qtbot: QtBot, keys: tuple[KeyHeader, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(growing_wait, "WAITS", (30,))
    guess(card, qtbot, "wrong")
    qtbot.mouseClick(button(card, INSTEAD), LEFT)
    assert primary(card).isEnabled()
    QTest.keyClicks(line(card), keys[1])
    with qtbot.waitSignal(card.recovered) as told, qtbot.assertNotEmitted(card.unlocked):
        qtbot.keyClick(line(card), Qt.Key.Key_Return)
    assert told.args == [KEY]


def test_the_recovery_key_can_be_read_while_it_is_typed(card: UnlockCard, qtbot: QtBot) -> None:
    QTest.keyClicks(line(card), "half a passphrase")
    qtbot.mouseClick(button(card, INSTEAD), LEFT)
    assert QApplication.focusWidget() is line(card)
    assert line(card).accessibleName() == "Recovery key"
    assert line(card).is_shown
    qtbot.mouseClick(button(card, "Use the passphrase instead"), LEFT)
    assert line(card).accessibleName() == "Passphrase"
    assert line(card).text() == ""
    assert not line(card).is_shown


def test_a_slip_in_the_recovery_key_is_told_and_costs_no_wait(
    card: UnlockCard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(growing_wait, "WAITS", (30,))
    qtbot.mouseClick(button(card, INSTEAD), LEFT)
    guess(card, qtbot, "ABCD-EFGH")
    assert "28 signs" in said(card)
    assert primary(card).isEnabled()
    assert line(card).text() == "ABCD-EFGH"


def test_meanwhile_it_shows_that_it_works_and_takes_no_second_try(
    look: Look,  # noqa: ARG001 - the style sheet
    qtbot: QtBot,
    tried: list[str],
) -> None:
    let_go = Event()

    class Slow:
        def unlock(self, _passphrase: str) -> RawKey:
            assert let_go.wait(20)
            return KEY

    card = shown(qtbot, UnlockCard(cast(KeyHeader, Slow())), 500)
    bar = card.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    card.take_focus()
    QTest.keyClicks(line(card), PASSPHRASE)
    for _ in range(3):
        qtbot.keyClick(line(card), Qt.Key.Key_Return)
    assert tried == [PASSPHRASE]
    assert bar.isVisible()
    assert not primary(card).isEnabled()
    assert QApplication.focusWidget() is line(card)
    with qtbot.waitSignal(card.unlocked):
        let_go.set()
    assert bar.isVisible()  # the journal is still to be opened


def test_what_goes_wrong_after_it_can_be_tried_again(card: UnlockCard, qtbot: QtBot) -> None:
    QTest.keyClicks(line(card), PASSPHRASE)
    with qtbot.waitSignal(card.unlocked):
        qtbot.keyClick(line(card), Qt.Key.Key_Return)
    card.could_not(JournalError("Another program has the journal open."))
    assert said(card) == "Another program has the journal open."
    QTest.keyClicks(line(card), PASSPHRASE)
    with qtbot.waitSignal(card.unlocked):
        qtbot.keyClick(line(card), Qt.Key.Key_Return)


def test_a_page_that_goes_while_it_works_hears_nothing_of_it(
    look: Look,  # noqa: ARG001 - the style sheet
    qtbot: QtBot,
) -> None:
    let_go, begun = Event(), Event()

    class Slow:
        def unlock(self, _passphrase: str) -> RawKey:
            begun.set()
            assert let_go.wait(20)
            return KEY

    card = shown(qtbot, UnlockCard(cast(KeyHeader, Slow())), 500)
    QTest.keyClicks(line(card), PASSPHRASE)
    qtbot.keyClick(line(card), Qt.Key.Key_Return)
    *_, thread = QApplication.instance().findChildren(Unlocking)  # type: ignore[union-attr]  # there is one
    assert begun.wait(20)
    card.deleteLater()
    qtbot.waitUntil(lambda: not isValid(card))
    let_go.set()
    qtbot.waitUntil(lambda: not isValid(thread))
