"""The card that tells of the backups and leads to them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.settings import backups_card, second_folder
from journal.ui.pages.settings.backups_card import BackupsCard
from journal.ui.preferences import Preferences
from journal.ui.vault.restore_dialog import RestoreDialog
from journal.ui.vault.vault_desk import VaultDesk
from journal.vault.backup_shelf import Shelf
from tests.ui.kept_backups import backed_up, shelf_beside
from tests.ui.showing import LEFT, button, shown
from tests.vault.cheap_keys import cheap_header

Build = Callable[[], BackupsCard]


@pytest.fixture
def shelf(journal_path: Path) -> Shelf:
    return shelf_beside(journal_path)


@pytest.fixture
def vault(shelf: Shelf) -> VaultDesk:
    return VaultDesk(lambda: shelf)


@pytest.fixture
def build(desk: Desk, vault: VaultDesk, qtbot: QtBot) -> Build:
    """Build the card and wait until it has asked the disks."""

    def make() -> BackupsCard:
        card = BackupsCard(desk, vault)
        vault.changed.connect(card.refresh)
        desk.preferences.changed.connect(card.refresh)
        card.refresh()
        shown(qtbot, card, 600, 700)
        qtbot.waitUntil(lambda: "Looking for" not in words(card))
        return card

    return make


@pytest.fixture
def folder_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Answer the question for a folder with this one."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(second_folder, "ask_folder", lambda *_: folder)
    return folder


def words(card: BackupsCard) -> str:
    lines = (line.text().replace("\u200b", "") for line in card.findChildren(QLabel))
    return " ".join(lines)


def test_before_the_first_backup_it_says_when_there_will_be_one(build: Build) -> None:
    assert "There is no backup yet." in words(build())


def test_it_tells_of_the_last_backup_and_how_many_are_kept(
    build: Build, notebook: Notebook, shelf: Shelf
) -> None:
    backed_up(notebook, shelf, days_ago=1)
    backed_up(notebook, shelf, why="by hand")
    told = words(build())
    assert "Last backup: today at 00:05, by hand (" in told
    assert "kB)." in told
    assert "2 are kept: all of the last two days, then one a day, a week and a month." in told


def test_a_backup_is_wished_and_told_while_it_is_made(
    build: Build, vault: VaultDesk, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    card = build()
    with qtbot.waitSignal(vault.backup_requested):
        qtbot.mouseClick(card.back_up, LEFT)
    vault.begin("Making a backup …")
    assert "Making a backup …" in words(card)
    with qtbot.assertNotEmitted(vault.backup_requested):
        qtbot.mouseClick(card.back_up, LEFT)
    assert card.back_up.hasFocus()
    backed_up(notebook, shelf, why="by hand")
    vault.end()
    qtbot.waitUntil(lambda: "Last backup: today" in words(card))
    with qtbot.waitSignal(vault.backup_requested):
        qtbot.mouseClick(card.back_up, LEFT)


def test_facts_that_change_while_the_disks_are_asked_are_asked_again(
    build: Build, vault: VaultDesk, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    card = build()
    vault.know_shelf(shelf)
    backed_up(notebook, shelf)
    vault.know_shelf(shelf)
    vault.know_shelf(shelf)
    qtbot.waitUntil(lambda: "Last backup: today" in words(card))


def test_a_disk_that_refuses_is_told(
    build: Build, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(_shelf: Shelf) -> Any:
        raise JournalError("The disk is gone.", next_step="Plug it in.")

    monkeypatch.setattr(backups_card, "look_at", refuse)
    card = build()
    qtbot.waitUntil(lambda: "The disk is gone. Plug it in." in words(card))


def test_restoring_begins_with_a_look_at_the_backups(
    build: Build, notebook: Notebook, shelf: Shelf, vault: VaultDesk, qtbot: QtBot
) -> None:
    backup = backed_up(notebook, shelf)
    card = build()
    qtbot.mouseClick(card.restore, LEFT)
    (dialog,) = card.window().findChildren(RestoreDialog)
    qtbot.waitUntil(dialog.choose_page.restore.isEnabled)
    qtbot.mouseClick(dialog.choose_page.restore, LEFT)
    with qtbot.waitSignal(vault.restore_requested) as wish:
        qtbot.mouseClick(button(dialog, "Restore"), LEFT)
    restored, key = wish.args
    assert restored.path == backup.path
    assert key is None


def test_the_trash_is_one_click_away_and_says_how_long_it_keeps_things(
    build: Build, vault: VaultDesk, qtbot: QtBot
) -> None:
    card = build()
    assert "What you delete stays there for 90 days." in words(card)
    with qtbot.waitSignal(vault.trash_requested):
        qtbot.mouseClick(card.trash, LEFT)


def test_a_second_folder_is_chosen_and_given_up(
    build: Build, preferences: Preferences, folder_chosen: Path, qtbot: QtBot
) -> None:
    card = build()
    assert not card.second.drop.isVisible()
    qtbot.mouseClick(button(card, "Choose a folder…"), LEFT)
    assert preferences.settings.second_backup_folder == str(folder_chosen)
    assert str(folder_chosen) in words(card)
    qtbot.mouseClick(button(card, "Use none"), LEFT)
    assert preferences.settings.second_backup_folder == ""
    assert "Each backup is copied there, too" in words(card)
    assert card.second.choose.hasFocus()


def test_whoever_changes_their_mind_changes_nothing(
    build: Build, preferences: Preferences, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(second_folder, "ask_folder", lambda *_: None)
    card = build()
    qtbot.mouseClick(button(card, "Choose a folder…"), LEFT)
    assert preferences.settings.second_backup_folder == ""


def test_the_folder_of_the_backups_is_no_second_one(
    build: Build,
    preferences: Preferences,
    shelf: Shelf,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    shelf.make_folder()
    monkeypatch.setattr(second_folder, "ask_folder", lambda *_: shelf.folder)
    card = build()
    with qtbot.waitSignal(card.said) as told:
        qtbot.mouseClick(button(card, "Choose a folder…"), LEFT)
    assert "where the backups are already" in told.args[0]
    assert preferences.settings.second_backup_folder == ""


def test_a_folder_nobody_may_write_to_is_refused(
    build: Build,
    preferences: Preferences,
    folder_chosen: Path,  # noqa: ARG001 - the answer
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(second_folder.os, "access", lambda *_: False)
    card = build()
    with qtbot.waitSignal(card.said) as told:
        qtbot.mouseClick(button(card, "Choose a folder…"), LEFT)
    assert told.args == ["You may not write to that folder. Choose another one."]
    assert preferences.settings.second_backup_folder == ""


def test_it_says_when_the_second_folder_got_its_last_copy(
    build: Build,
    preferences: Preferences,
    vault: VaultDesk,
    notebook: Notebook,
    journal_path: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    preferences.change(second_backup_folder=str(stick))
    shelf = shelf_beside(journal_path, stick)
    vault.know_shelf(shelf)
    card = build()
    assert "Nothing was copied there yet" in words(card)
    backed_up(notebook, shelf, days_ago=1)
    vault.know_shelf(shelf)
    qtbot.waitUntil(lambda: "Last copied yesterday at 00:05." in words(card))


def test_it_says_that_the_second_folder_is_missing(
    build: Build, preferences: Preferences, vault: VaultDesk, journal_path: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "not plugged in"
    preferences.change(second_backup_folder=str(gone))
    vault.know_shelf(shelf_beside(journal_path, gone))
    told = words(build())
    assert str(gone) in told
    assert "It is not there right now." in told


def test_a_folder_just_chosen_says_nothing_before_it_was_asked(
    build: Build, preferences: Preferences, tmp_path: Path
) -> None:
    card = build()
    preferences.change(second_backup_folder=str(tmp_path / "new"))
    assert "not there right now" not in words(card)


def test_plain_copies_elsewhere_are_warned_of(
    build: Build, preferences: Preferences, vault: VaultDesk, tmp_path: Path
) -> None:
    card = build()
    preferences.change(second_backup_folder=str(tmp_path))
    warning = next(
        line for line in card.findChildren(QLabel) if "Without a passphrase" in line.text()
    )
    assert warning.isVisible()
    vault.know_header(cheap_header())
    assert not warning.isVisible()


def test_looking_at_the_card_writes_nothing(build: Build, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    build()
    assert sorted(tmp_path.rglob("*")) == before


def test_what_could_not_be_encrypted_is_counted(
    build: Build, notebook: Notebook, shelf: Shelf, vault: VaultDesk, qtbot: QtBot
) -> None:
    backed_up(notebook, shelf)
    card = build()
    assert "may be read by anyone" not in words(card)  # a journal without a passphrase is so
    vault.know_header(cheap_header())
    qtbot.waitUntil(lambda: "may be read by anyone: 1." in words(card))
