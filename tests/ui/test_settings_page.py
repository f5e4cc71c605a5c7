"""Settings: how it looks, what a day is, where the journal lies."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from journal.ui.desk import Desk
from journal.ui.pages.settings import journal_card
from journal.ui.pages.settings.page import SettingsPage
from journal.ui.preferences import Preferences
from journal.ui.vault.vault_desk import VaultDesk
from tests.ui.kept_backups import shelf_beside
from tests.ui.showing import LEFT, button, name_of, shown, told_of, turn_wheel
from tests.vault.cheap_keys import cheap_header


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    return shown(qtbot, SettingsPage(desk), 900, 700)


def test_it_shows_the_settings_in_force(desk: Desk, preferences: Preferences, qtbot: QtBot) -> None:
    preferences.change(theme="dark", text_size=130, day_ends_at=5, work_days=(6, 0))
    preferences.change(fiscal_year_start=4, run_grace=2)
    page = shown(qtbot, SettingsPage(desk), 900, 700)
    assert page.looks.theme.choice == "dark"
    assert page.looks.text_size.choice == "130"
    assert page.days.day_ends.currentText() == "05:00"
    assert page.days.work_days.choice == ("0", "6")
    assert page.days.grace.choice == "2"
    assert page.days.year_begins.currentText() == "April"


def test_every_choice_takes_effect_at_once(
    page: SettingsPage, preferences: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(page, "Dark"), LEFT)
    qtbot.mouseClick(button(page, "115%"), LEFT)
    qtbot.mouseClick(button(page, "Sat"), LEFT)
    qtbot.mouseClick(button(page, "None"), LEFT)
    page.days.day_ends.setFocus()
    qtbot.keyClick(page.days.day_ends, Qt.Key.Key_Down)
    page.days.year_begins.setFocus()
    qtbot.keyClick(page.days.year_begins, Qt.Key.Key_Down)
    settings = preferences.settings
    assert settings.fiscal_year_start == 2
    assert (settings.theme, settings.text_size, settings.day_ends_at) == ("dark", 115, 4)
    assert settings.work_days == (0, 1, 2, 3, 4, 5)
    assert settings.run_grace == 0
    assert Preferences(tmp_path / "settings.json").settings == settings


def test_scrolling_past_changes_no_setting(page: SettingsPage, preferences: Preferences) -> None:
    assert not turn_wheel(page.days.day_ends)
    assert preferences.settings.day_ends_at == 3


def test_a_setting_changed_elsewhere_is_shown(page: SettingsPage, preferences: Preferences) -> None:
    preferences.change(theme="light")
    assert page.looks.theme.choice == "light"


def test_one_work_day_must_stay(page: SettingsPage, preferences: Preferences, qtbot: QtBot) -> None:
    preferences.change(work_days=(2,))
    with qtbot.waitSignal(page.said) as told:
        qtbot.mouseClick(button(page, "Wed"), LEFT)
    assert told.args == ["At least one work day is needed."]
    assert preferences.settings.work_days == (2,)
    assert page.days.work_days.choice == ("2",)


def test_the_days_are_named_in_the_language_of_the_place(desk: Desk, qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    page = shown(qtbot, SettingsPage(desk), 900, 700)
    assert button(page, "Mo")


def test_it_says_where_the_journal_lies_and_how_large_it_is(
    page: SettingsPage, journal_path: Path
) -> None:
    told = [line.text().replace("\u200b", "") for line in page.findChildren(QLabel)]
    assert str(journal_path) in told
    assert any(each.startswith("One file, ") and "kB" in each for each in told)


def test_a_journal_that_is_not_the_reps_own_has_no_vault(page: SettingsPage) -> None:
    assert page.protection is None
    assert page.backups is None


def test_a_fact_of_the_vault_is_shown_at_once(desk: Desk, journal_path: Path, qtbot: QtBot) -> None:
    vault = VaultDesk(lambda: shelf_beside(journal_path))
    page = shown(qtbot, SettingsPage(replace(desk, vault=vault)), 900, 700)
    assert button(page, "Set a passphrase…")
    vault.know_header(cheap_header())
    assert button(page, "Change the passphrase…")


def test_a_fact_met_while_hidden_is_shown_at_the_next_visit(
    desk: Desk, journal_path: Path, qtbot: QtBot
) -> None:
    vault = VaultDesk(lambda: shelf_beside(journal_path))
    page = shown(qtbot, SettingsPage(replace(desk, vault=vault)), 900, 700)
    page.hide()
    vault.know_header(cheap_header())
    page.show()
    assert button(page, "Change the passphrase…")


def test_a_place_that_may_harm_the_journal_is_named(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    warning = "The journal lies on a network drive."
    monkeypatch.setattr(journal_card, "warning_for", lambda _: warning)
    page = shown(qtbot, SettingsPage(desk), 900, 700)
    qtbot.waitUntil(lambda: warning in lines(page))


def test_its_folder_can_be_shown(
    page: SettingsPage, journal_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    qtbot.mouseClick(button(page, "Show its folder"), LEFT)
    assert opened == [QUrl.fromLocalFile(str(journal_path.parent))]


def test_looking_writes_nothing(desk: Desk, journal_path: Path, qtbot: QtBot) -> None:
    before = journal_path.read_bytes()
    with qtbot.assertNotEmitted(desk.notebook.changed):
        shown(qtbot, SettingsPage(desk), 900, 700)
    assert journal_path.read_bytes() == before


def test_the_keyboard_begins_at_the_first_choice_and_reaches_all(
    page: SettingsPage, qtbot: QtBot
) -> None:
    page.take_focus()
    reached = []
    for _ in range(14):
        focused = QApplication.focusWidget()
        reached.append(focused.accessibleName() or name_of(focused))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert reached[:3] == ["Colours: Follow the system", "Text size: 100%", "The day ends at"]
    assert reached[3:10] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert reached[10:] == [
        "Missed days a run forgives: One",
        "The year of reviews begins in",
        "The mark stands after attempt",
        "Show its folder",
    ]


def test_a_screen_reader_learns_what_each_choice_is_for(page: SettingsPage) -> None:
    relations = told_of(page.days.day_ends).relations(QAccessible.RelationFlag.Label)
    assert [one.text(QAccessible.Text.Name) for one, _ in relations] == ["The day ends at"]
    assert name_of(page.looks.theme) == "Colours"
    assert name_of(page.days.work_days) == "Work days"


@pytest.mark.parametrize("protected", [False, True])
@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [594, 696, 1100])  # 594: what 900 leaves beside the sidebar
def test_nothing_is_cut_off_in_a_small_window(
    desk: Desk, journal_path: Path, size: int, width: int, protected: bool, qtbot: QtBot
) -> None:
    desk.preferences.change(second_backup_folder="/media/" + "a/very/long/" * 9 + "x" * 200)
    shelf = shelf_beside(journal_path, Path(desk.preferences.settings.second_backup_folder))
    vault = VaultDesk(lambda: shelf, cheap_header() if protected else None)
    desk.look.choose("light", size)
    page = shown(qtbot, SettingsPage(replace(desk, vault=vault)), width, 560)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    assert page.backups is not None
    missing = "It is not there right now."
    qtbot.waitUntil(lambda: any(line.startswith(missing) for line in lines(page)))
    for one in page.findChildren(QPushButton):
        if one.isVisible():
            right = one.mapTo(page, one.rect().topRight()).x()
            assert right <= area.viewport().width()
            assert one.width() >= one.minimumSizeHint().width()
    told = [line for line in page.findChildren(QLabel) if line.isVisible()]
    # What was told last lays the card out once more.
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in told))
    for line in told:
        if line.isVisible():
            assert line.mapTo(page, line.rect().topRight()).x() <= area.viewport().width()


def lines(page: SettingsPage) -> list[str]:
    return [line.text() for line in page.findChildren(QLabel) if line.isVisible()]


def test_the_mark_of_attempts_is_chosen(
    page: SettingsPage, preferences: Preferences, qtbot: QtBot
) -> None:
    assert page.attempts.mark.choice == "5"
    page.attempts.mark.setFocus()
    qtbot.keyClick(page.attempts.mark, Qt.Key.Key_Down)
    assert preferences.settings.attempts_mark == 6
