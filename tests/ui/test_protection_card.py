"""The card that says who can read the journal."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal.models.database import open_journal
from journal.notebook import Notebook
from journal.settings import Settings
from journal.ui.desk import Desk
from journal.ui.pages.settings.protection_card import ProtectionCard
from journal.ui.preferences import Preferences
from journal.ui.vault.passphrase_dialogs import (
    ChangePassphrase,
    NewRecoveryKey,
    RemovePassphrase,
    SetPassphrase,
)
from journal.ui.vault.vault_desk import VaultDesk
from tests.ui.kept_backups import shelf_beside
from tests.ui.showing import LEFT, button, shown, told_of, turn_wheel
from tests.vault.cheap_keys import cheap_header

Build = Callable[..., ProtectionCard]


@pytest.fixture
def vault(journal_path: Path) -> VaultDesk:
    return VaultDesk(lambda: shelf_beside(journal_path))


@pytest.fixture
def build(desk: Desk, vault: VaultDesk, qtbot: QtBot) -> Build:
    """Build the card and show it."""

    def make(*, protected: bool = False, at: Desk = desk) -> ProtectionCard:
        if protected:
            vault.know_header(cheap_header())
        card = ProtectionCard(at, vault)
        card.refresh()
        shown(qtbot, card, 600, 500)
        return card

    return make


def words(card: ProtectionCard) -> str:
    return " ".join(line.text() for line in card.findChildren(QLabel) if line.isVisible())


def offered(card: ProtectionCard) -> list[str]:
    return [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]


def test_without_a_passphrase_it_says_who_can_read_the_journal(build: Build) -> None:
    card = build()
    assert "whoever can use your account" in words(card)
    assert "recovery key to print" in words(card)
    assert offered(card) == ["Set a passphrase…"]


def test_with_one_it_offers_what_can_be_done_about_it(build: Build) -> None:
    card = build(protected=True)
    assert "encrypted" in words(card)
    assert offered(card) == [
        "Change the passphrase…",
        "New recovery key…",
        "Remove the passphrase…",
        "Lock now",
    ]


@pytest.mark.parametrize(
    ("words_", "kind", "protected"),
    [
        ("Set a passphrase…", SetPassphrase, False),
        ("Change the passphrase…", ChangePassphrase, True),
        ("New recovery key…", NewRecoveryKey, True),
        ("Remove the passphrase…", RemovePassphrase, True),
    ],
)
def test_each_button_asks_in_its_dialog(
    build: Build, qtbot: QtBot, words_: str, kind: type[QDialog], protected: bool
) -> None:
    card = build(protected=protected)
    qtbot.mouseClick(button(card, words_), LEFT)
    (dialog,) = card.window().findChildren(kind)
    assert dialog.isVisible()
    dialog.reject()


def test_it_locks_at_once_when_asked(build: Build, vault: VaultDesk, qtbot: QtBot) -> None:
    card = build(protected=True)
    with qtbot.waitSignal(vault.lock_requested):
        qtbot.mouseClick(button(card, "Lock now"), LEFT)


def test_when_it_locks_is_chosen_here(
    build: Build, preferences: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    card = build(protected=True)
    assert card.lock_after.choice == "5"
    assert [card.lock_after.itemText(at) for at in range(card.lock_after.count())] == [
        "1 minute",
        "5 minutes",
        "10 minutes",
        "15 minutes",
        "30 minutes",
        "Never",
    ]
    assert card.lock_with_screen.isChecked()
    card.lock_after.setFocus()
    qtbot.keyClicks(card.lock_after, "N")
    qtbot.mouseClick(card.lock_with_screen, LEFT)
    chosen = Settings(lock_after=0, lock_with_screen=False)
    assert preferences.settings == chosen
    assert Preferences(tmp_path / "settings.json").settings == chosen


def test_what_was_chosen_is_shown(build: Build, preferences: Preferences) -> None:
    preferences.change(lock_after=30, lock_with_screen=False)
    card = build(protected=True)
    assert card.lock_after.currentText() == "30 minutes"
    assert not card.lock_with_screen.isChecked()


def test_scrolling_past_changes_nothing(build: Build, preferences: Preferences) -> None:
    assert not turn_wheel(build(protected=True).lock_after)
    assert preferences.settings == Settings()


def test_a_journal_that_can_only_be_read_cannot_be_protected_here(
    build: Build, desk: Desk, notebook: Notebook, journal_path: Path
) -> None:
    notebook.close()
    reader = Notebook(open_journal(journal_path, read_only=True))
    card = build(at=replace(desk, notebook=reader))
    assert "only be read here" in words(card)
    assert not card.set.isEnabled()
    reader.close()


def test_nothing_can_be_asked_while_something_goes_on(build: Build, vault: VaultDesk) -> None:
    card = build(protected=True)
    vault.begin("Making a backup …")
    card.refresh()
    assert not any(one.isEnabled() for one in (card.change, card.new_key, card.remove))
    assert card.lock.isEnabled()
    vault.end()
    card.refresh()
    assert card.change.isEnabled()


def test_a_screen_reader_learns_what_the_minutes_are_for(build: Build) -> None:
    card = build(protected=True)
    relations = told_of(card.lock_after).relations(QAccessible.RelationFlag.Label)
    names = [one.text(QAccessible.Text.Name) for one, _ in relations]
    assert names == ["Lock after a break of"]
