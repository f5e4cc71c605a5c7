"""Setting, changing and removing the passphrase, and making a new recovery key."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journal.models.raw_key import RawKey
from journal.ui.theme import Look
from journal.ui.vault.passphrase_dialogs import (
    ChangePassphrase,
    NewRecoveryKey,
    RemovePassphrase,
    SetPassphrase,
)
from journal.ui.vault.vault_desk import VaultDesk
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.secret_line import SecretLine
from journal.vault.key_header import KeyHeader
from tests.ui.kept_backups import shelf_beside
from tests.ui.showing import LEFT, button, shown
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

ANOTHER = "green boat sings at seven"
ENTER = Qt.Key.Key_Return
OTHERS = (ChangePassphrase, NewRecoveryKey, RemovePassphrase)

Open = Callable[[type[EntryDialog]], EntryDialog]


@pytest.fixture(scope="module")
def keys() -> tuple[KeyHeader, str]:
    return KeyHeader.fresh(RawKey.fresh(), PASSPHRASE, CHEAP)


@pytest.fixture
def vault(journal_path: Path) -> VaultDesk:
    return VaultDesk(lambda: shelf_beside(journal_path))


@pytest.fixture
def wished(vault: VaultDesk) -> list[tuple[str, ...]]:
    """Collect every wish with what came with it."""
    found: list[tuple[str, ...]] = []
    vault.protect_requested.connect(lambda words: found.append(("protect", words)))
    vault.change_requested.connect(lambda words: found.append(("change", words)))
    vault.recovery_key_requested.connect(lambda: found.append(("recovery_key",)))
    vault.remove_requested.connect(lambda: found.append(("remove",)))
    return found


@pytest.fixture
def ask(look: Look, vault: VaultDesk, keys: tuple[KeyHeader, str], qtbot: QtBot) -> Iterator[Open]:
    """Open a dialog over a journal that is protected, unless it is to be."""
    window = QWidget()
    qtbot.addWidget(window)

    def make(kind: type[EntryDialog]) -> EntryDialog:
        if kind is not SetPassphrase:
            vault.know_header(keys[0])
        return shown(qtbot, kind(look, vault, window))  # type: ignore[call-arg, arg-type]

    yield make
    window.close()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def secrets(dialog: EntryDialog) -> list[SecretLine]:
    return [line for line in dialog.findChildren(SecretLine) if line.isVisible()]


def words(dialog: EntryDialog) -> str:
    return " ".join(line.text() for line in dialog.findChildren(QLabel) if line.isVisible())


def prove(dialog: EntryDialog, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    """Type the present passphrase, press Enter and wait for what comes after."""
    QTest.keyClicks(focused(), passphrase)
    qtbot.keyClick(focused(), ENTER)
    qtbot.waitUntil(dialog.save_button.isVisible)


def type_both(dialog: EntryDialog, qtbot: QtBot, passphrase: str = ANOTHER) -> None:
    """Type the new passphrase into both lines and press Enter in each."""
    for _ in secrets(dialog):
        QTest.keyClicks(focused(), passphrase)
        qtbot.keyClick(focused(), ENTER)


def test_the_first_passphrase_is_asked_for_at_once_and_wished_by_enter(
    ask: Open, qtbot: QtBot, wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(SetPassphrase)
    assert focused() is secrets(dialog)[0]
    with qtbot.waitSignal(dialog.finished):
        type_both(dialog, qtbot)
    assert wished == [("protect", ANOTHER)]


def test_it_says_what_a_lost_passphrase_costs(ask: Open) -> None:
    assert "nobody can open the journal then" in words(ask(SetPassphrase))


def test_a_poor_passphrase_is_refused_and_nothing_is_wished(
    ask: Open, qtbot: QtBot, wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(SetPassphrase)
    type_both(dialog, qtbot, "brief")
    assert dialog.isVisible()
    assert "at least 8" in words(dialog)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert wished == []


def test_two_that_differ_are_refused(
    ask: Open, qtbot: QtBot, wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(SetPassphrase)
    for line, typed in zip(secrets(dialog), (ANOTHER, ANOTHER + "s"), strict=True):
        line.setFocus()
        QTest.keyClicks(line, typed)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert "not the same" in words(dialog)
    assert wished == []


def test_enter_in_the_first_line_goes_on_to_the_second_without_a_word(
    ask: Open, qtbot: QtBot
) -> None:
    dialog = ask(SetPassphrase)
    QTest.keyClicks(focused(), ANOTHER)
    qtbot.keyClick(focused(), ENTER)
    assert focused() is secrets(dialog)[1]
    assert "once more" not in words(dialog)


def test_copies_in_a_folder_that_is_not_there_are_named(
    ask: Open, vault: VaultDesk, journal_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    vault.know_shelf(shelf_beside(journal_path, tmp_path / "not plugged in"))
    dialog = ask(SetPassphrase)
    qtbot.waitUntil(lambda: "What was copied to it stays readable" in words(dialog))


@pytest.mark.parametrize("kind", OTHERS)
def test_the_present_passphrase_is_asked_for_first(
    ask: Open, qtbot: QtBot, kind: type[EntryDialog], wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(kind)
    assert "First type your present passphrase." in words(dialog)
    assert not dialog.save_button.isVisible()
    assert isinstance(focused(), QLineEdit)
    prove(dialog, qtbot)
    assert "First type" not in words(dialog)
    assert wished == []


@pytest.mark.parametrize("kind", OTHERS)
def test_a_wrong_one_goes_no_further(
    ask: Open, qtbot: QtBot, kind: type[EntryDialog], wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(kind)
    QTest.keyClicks(focused(), "not my passphrase")
    qtbot.keyClick(focused(), ENTER)
    qtbot.waitUntil(lambda: "does not open the journal" in words(dialog))
    assert not dialog.save_button.isVisible()
    qtbot.keyClick(dialog, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert wished == []


def test_the_recovery_key_does_as_well(
    ask: Open, qtbot: QtBot, keys: tuple[KeyHeader, str], wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(ChangePassphrase)
    qtbot.mouseClick(button(dialog, "Use the recovery key instead"), LEFT)
    prove(dialog, qtbot, keys[1])
    type_both(dialog, qtbot)
    assert wished == [("change", ANOTHER)]


def test_another_passphrase_is_wished(
    ask: Open, qtbot: QtBot, wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(ChangePassphrase)
    prove(dialog, qtbot)
    assert focused() is secrets(dialog)[0]
    with qtbot.waitSignal(dialog.finished):
        type_both(dialog, qtbot)
    assert wished == [("change", ANOTHER)]


@pytest.mark.parametrize(
    ("kind", "wish", "told"),
    [
        (RemovePassphrase, "remove", "become plain files again"),
        (NewRecoveryKey, "recovery_key", "The old key no longer opens the journal"),
    ],
)
def test_what_it_means_is_said_before_it_is_wished(
    ask: Open,
    qtbot: QtBot,
    kind: type[EntryDialog],
    wish: str,
    told: str,
    wished: list[tuple[str, ...]],
) -> None:
    dialog = ask(kind)
    prove(dialog, qtbot)
    assert told in words(dialog)
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(dialog.save_button, LEFT)
    assert wished == [(wish,)]


@pytest.mark.parametrize("kind", [RemovePassphrase, NewRecoveryKey])
def test_one_enter_too_many_wishes_nothing(
    ask: Open, qtbot: QtBot, kind: type[EntryDialog], wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(kind)
    prove(dialog, qtbot)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(focused(), ENTER)
    assert wished == []


@pytest.mark.parametrize("kind", [SetPassphrase, *OTHERS])
def test_escape_closes_it_and_wishes_nothing(
    ask: Open, qtbot: QtBot, kind: type[EntryDialog], wished: list[tuple[str, ...]]
) -> None:
    dialog = ask(kind)
    QTest.keyClicks(focused(), ANOTHER)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert wished == []


def test_nothing_typed_stays_in_a_closed_dialog(ask: Open, qtbot: QtBot) -> None:
    dialog = ask(SetPassphrase)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    lines = secrets(dialog)
    type_both(dialog, qtbot)
    assert not dialog.isVisible()
    assert [line.text() for line in lines] == ["", ""]


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("kind", [SetPassphrase, *OTHERS])
def test_no_line_is_cut(
    ask: Open, look: Look, qtbot: QtBot, kind: type[EntryDialog], size: int
) -> None:
    look.choose("light", size)
    dialog = ask(kind)
    if kind is not SetPassphrase:
        prove(dialog, qtbot)
    QApplication.processEvents()
    for line in dialog.findChildren(QLabel):
        if line.isVisible():
            assert line.height() >= line.heightForWidth(line.width())
