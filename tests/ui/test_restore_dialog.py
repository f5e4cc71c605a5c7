"""Going back to a backup."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.models.achievement import Achievement
from journal.models.database import create_journal
from journal.models.raw_key import RawKey
from journal.notebook import Notebook
from journal.ui.backups import choose_page
from journal.ui.backups.rows import Verdict
from journal.ui.theme import Look
from journal.ui.vault.restore_dialog import RestoreDialog
from journal.ui.widgets.secret_line import SecretLine
from journal.vault.backup_file import Backup
from journal.vault.backup_shelf import Shelf
from journal.vault.key_header import KeyHeader
from tests.entries import MONDAY, one_of_each_kind
from tests.ui.kept_backups import backed_up, flip_a_bit, shelf_beside
from tests.ui.showing import LEFT, button, name_of, shown
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

ENTER = Qt.Key.Key_Return
Open = Callable[..., RestoreDialog]


@pytest.fixture
def shelf(journal_path: Path) -> Shelf:
    return shelf_beside(journal_path)


@pytest.fixture
def ask(look: Look, shelf: Shelf, qtbot: QtBot) -> Iterator[Open]:
    """Open the dialog and wait until it has found the backups."""
    window = QWidget()
    qtbot.addWidget(window)

    def make(
        *, header: KeyHeader | None = None, key: RawKey | None = None, at: Shelf = shelf
    ) -> RestoreDialog:
        dialog = shown(qtbot, RestoreDialog(at, look, window, header=header, key=key), 900, 600)
        qtbot.waitUntil(lambda: "Looking for backups" not in words(dialog))
        return dialog

    yield make
    window.close()


@pytest.fixture(scope="module")
def keys() -> tuple[KeyHeader, RawKey]:
    key = RawKey.fresh()
    return KeyHeader.fresh(key, PASSPHRASE, CHEAP)[0], key


@pytest.fixture
def protected(
    tmp_path: Path, shelf: Shelf, clock: Clock, keys: tuple[KeyHeader, RawKey]
) -> Iterator[Backup]:
    """A backup of an encrypted journal with one achievement."""
    book = Notebook(create_journal(tmp_path / "protected.db", keys[1]), clock)
    book.save(Achievement(day=MONDAY, title="Kept to myself"))
    yield backed_up(book, shelf, header=keys[0])
    book.close()


def words(dialog: RestoreDialog) -> str:
    lines = (line.text() for line in dialog.findChildren(QLabel) if line.isVisible())
    return " ".join(lines).replace("\u200b", "")


def wait_for(dialog: RestoreDialog, qtbot: QtBot) -> None:
    """Wait until what is inside the chosen backup is shown."""
    qtbot.waitUntil(dialog.choose_page.restore.isEnabled)
    QApplication.processEvents()  # what was just found is laid out


def rows(dialog: RestoreDialog) -> list[str]:
    model = dialog.choose_page.list.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]


def test_the_newest_is_on_top_and_chosen(ask: Open, notebook: Notebook, shelf: Shelf) -> None:
    notebook.save(Achievement(day=MONDAY, title="Signed"))
    backed_up(notebook, shelf, days_ago=1, why="before an import")
    newest = backed_up(notebook, shelf)
    dialog = ask()
    chosen = dialog.choose_page.list.backup
    assert chosen is not None
    assert chosen.path == newest.path
    assert [row.split(" · ")[:2] for row in rows(dialog)] == [
        ["Today at 00:05, after a session", "1 entry"],
        ["Yesterday at 00:05, before an import", "1 entry"],
    ]


def test_three_clicks_from_settings_restore_the_newest(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    backup = backed_up(notebook, shelf)
    dialog = ask()  # the first click
    wait_for(dialog, qtbot)
    qtbot.mouseClick(button(dialog, "Restore this backup"), LEFT)
    with qtbot.waitSignal(dialog.restore_requested) as wish:
        qtbot.mouseClick(button(dialog, "Restore"), LEFT)
    assert wish.args is not None
    assert wish.args[0].path == backup.path
    assert wish.args[1] is None


def test_a_look_inside_shows_how_much_from_when_to_when_and_what_was_written_last(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    notebook.save(*one_of_each_kind())
    notebook.save(Achievement(day=MONDAY.replace(month=3), title="<b>Bold</b> & early"))
    backed_up(notebook, shelf)
    dialog = ask()
    wait_for(dialog, qtbot)
    told = words(dialog)
    assert "2 achievements" in told
    assert "1 check-in ·" in told
    assert "Days it tells of: 23 Mar – 23 Nov 2026" in told
    assert "<b>Bold</b> & early" in told
    assert "They will hang up on me" in told


def test_an_empty_journal_says_so(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    backed_up(notebook, shelf)
    dialog = ask()
    wait_for(dialog, qtbot)
    assert "It holds no entries." in words(dialog)
    assert "Written last" not in words(dialog)


def test_the_question_names_the_moment_and_where_the_journal_of_now_is_kept(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    backed_up(notebook, shelf)
    dialog = ask()
    wait_for(dialog, qtbot)
    qtbot.mouseClick(button(dialog, "Restore this backup"), LEFT)
    told = words(dialog)
    assert "Go back to today at 00:05?" in told
    assert "the journal of now is kept" in told
    assert str(shelf.folder) in told
    assert "passphrase" not in told


@pytest.mark.parametrize("way", ["Not now", "Escape"])
def test_whoever_says_not_now_is_back_at_the_list(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot, way: str
) -> None:
    backed_up(notebook, shelf)
    dialog = ask()
    wait_for(dialog, qtbot)
    qtbot.mouseClick(button(dialog, "Restore this backup"), LEFT)
    with qtbot.assertNotEmitted(dialog.restore_requested):
        if way == "Escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(button(dialog, way), LEFT)
    assert dialog.isVisible()
    assert button(dialog, "Restore this backup").isEnabled()
    assert dialog.choose_page.list.hasFocus()


def test_the_keyboard_alone_does_it_and_one_enter_too_many_does_not(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    older = backed_up(notebook, shelf, days_ago=1)
    backed_up(notebook, shelf)
    dialog = ask()
    qtbot.keyClick(dialog.choose_page.list, Qt.Key.Key_Down)
    wait_for(dialog, qtbot)
    qtbot.keyClick(dialog.choose_page.list, ENTER)
    assert "Go back to yesterday" in words(dialog)
    with qtbot.assertNotEmitted(dialog.restore_requested):
        qtbot.keyClick(QApplication.focusWidget(), ENTER)
    qtbot.keyClick(dialog.choose_page.list, ENTER)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    with qtbot.waitSignal(dialog.restore_requested) as wish:
        qtbot.keyClick(QApplication.focusWidget(), ENTER)
    assert wish.args is not None
    assert wish.args[0].path == older.path


def test_nothing_can_be_restored_before_it_was_looked_into(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    backed_up(notebook, shelf, days_ago=1)
    backed_up(notebook, shelf)
    dialog = ask()
    wait_for(dialog, qtbot)
    qtbot.keyClick(dialog.choose_page.list, Qt.Key.Key_Down)
    assert not dialog.choose_page.restore.isEnabled()
    qtbot.keyClick(dialog.choose_page.list, ENTER)
    assert "Go back" not in words(dialog)


def test_whoever_walks_on_meanwhile_sees_where_they_stopped(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    for days in (3, 2, 1, 0):
        notebook.save(Achievement(day=MONDAY, title=f"{days} days ago"))
        backed_up(notebook, shelf, days_ago=days)
    dialog = ask()
    qtbot.waitUntil(lambda: dialog.choose_page._reading is not None)
    for _ in range(3):
        qtbot.keyClick(dialog.choose_page.list, Qt.Key.Key_Down)
    wait_for(dialog, qtbot)
    assert "3 days ago" in words(dialog)
    assert "2 days ago" not in words(dialog)


def test_every_backup_is_checked_and_a_damaged_one_is_marked(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    damaged = backed_up(notebook, shelf, days_ago=1)
    backed_up(notebook, shelf)
    flip_a_bit(damaged)
    dialog = ask()
    model = dialog.choose_page.list.rows
    unknown = Verdict.UNKNOWN
    qtbot.waitUntil(lambda: unknown not in [model.verdict(one) for one in model.rows])
    assert [row.rsplit(", ", 1)[1] for row in rows(dialog)] == ["whole", "damaged"]


def test_a_damaged_one_says_so_and_cannot_be_restored(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    flip_a_bit(backed_up(notebook, shelf))
    dialog = ask()
    qtbot.waitUntil(lambda: "is damaged" in words(dialog))
    assert not dialog.choose_page.restore.isEnabled()


def test_what_is_no_backup_at_all_is_listed_as_damaged(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    backed_up(notebook, shelf).path.write_bytes(b"not a zip")
    dialog = ask()
    assert rows(dialog)[0].endswith("damaged")
    qtbot.waitUntil(lambda: "is damaged" in words(dialog))


def test_an_empty_shelf_says_what_can_be_done(ask: Open) -> None:
    dialog = ask()
    assert "There is no backup here yet." in words(dialog)
    assert not dialog.choose_page.restore.isEnabled()


@pytest.mark.parametrize("gone", [True, False])
def test_a_backup_from_elsewhere_is_chosen_by_its_file(
    ask: Open,
    notebook: Notebook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    gone: bool,
) -> None:
    stick = tmp_path / "stick"
    notebook.save(Achievement(day=MONDAY, title="On the stick"))
    backup = backed_up(notebook, Shelf(stick))
    path = stick / "renamed.zip"
    backup.path.rename(path)
    if gone:
        path.unlink()
    monkeypatch.setattr(choose_page, "ask_file", lambda *_: path)
    dialog = ask()
    qtbot.mouseClick(button(dialog, "Restore from a file…"), LEFT)
    if gone:
        qtbot.waitUntil(lambda: "renamed.zip" in words(dialog))
        assert rows(dialog) == []
        return
    wait_for(dialog, qtbot)
    assert "On the stick" in words(dialog)
    qtbot.mouseClick(button(dialog, "Restore from a file…"), LEFT)
    wait_for(dialog, qtbot)
    assert len(rows(dialog)) == 1  # chosen twice, listed once


def test_a_file_that_is_no_backup_is_refused_and_the_choice_stays(
    ask: Open,
    notebook: Notebook,
    shelf: Shelf,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    backed_up(notebook, shelf)
    photo = tmp_path / "photo.zip"
    photo.write_bytes(b"\xff\xd8" * 100)
    monkeypatch.setattr(choose_page, "ask_file", lambda *_: photo)
    dialog = ask()
    wait_for(dialog, qtbot)
    qtbot.mouseClick(button(dialog, "Restore from a file…"), LEFT)
    qtbot.waitUntil(lambda: "photo.zip" in words(dialog))
    assert len(rows(dialog)) == 1
    assert dialog.choose_page.restore.isEnabled()


def test_the_key_the_journal_is_open_with_opens_its_backups(
    ask: Open, protected: Backup, keys: tuple[KeyHeader, RawKey], qtbot: QtBot
) -> None:
    dialog = ask(header=keys[0], key=keys[1])
    wait_for(dialog, qtbot)
    assert "Kept to myself" in words(dialog)
    qtbot.mouseClick(button(dialog, "Restore this backup"), LEFT)
    assert "passphrase" not in words(dialog)
    with qtbot.waitSignal(dialog.restore_requested) as wish:
        qtbot.mouseClick(button(dialog, "Restore"), LEFT)
    assert wish.args is not None
    assert wish.args[0].path == protected.path
    assert wish.args[1] == keys[1]


def test_a_backup_with_another_passphrase_asks_for_it(
    ask: Open,
    protected: Backup,  # noqa: ARG001 - what lies on the shelf
    keys: tuple[KeyHeader, RawKey],
    qtbot: QtBot,
) -> None:
    other = RawKey.fresh()
    dialog = ask(header=KeyHeader.fresh(other, "something else", CHEAP)[0], key=other)
    qtbot.waitUntil(lambda: "protected by another passphrase" in words(dialog))
    assert not dialog.choose_page.restore.isEnabled()
    line = dialog.findChildren(SecretLine)[0]
    qtbot.waitUntil(line.isVisible)
    line.setFocus()
    QTest.keyClicks(line, "not it")
    qtbot.keyClick(line, ENTER)
    qtbot.waitUntil(lambda: "does not open" in words(dialog))
    QTest.keyClicks(line, PASSPHRASE)
    qtbot.keyClick(line, ENTER)
    wait_for(dialog, qtbot)
    assert "Kept to myself" in words(dialog)
    qtbot.mouseClick(button(dialog, "Restore this backup"), LEFT)
    assert "be sure that you have one of them" in words(dialog)
    with qtbot.waitSignal(dialog.restore_requested) as wish:
        qtbot.mouseClick(button(dialog, "Restore"), LEFT)
    assert wish.args is not None
    assert wish.args[1] == keys[1]


def test_without_a_key_the_passphrase_of_the_backup_is_asked_for_in_reading_order(
    ask: Open,
    protected: Backup,  # noqa: ARG001 - what lies on the shelf
    qtbot: QtBot,
) -> None:
    dialog = ask()
    qtbot.waitUntil(lambda: "Type its passphrase or recovery key" in words(dialog))
    qtbot.waitUntil(lambda: any(line.isVisible() for line in dialog.findChildren(SecretLine)))
    reached = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(name_of(QApplication.focusWidget()))
    assert reached[1:5] == [
        "Passphrase",
        "Use the recovery key instead",
        "Unlock",
        "Restore from a file…",
    ]


def test_going_back_to_a_plain_one_says_that_the_protection_ends(
    ask: Open,
    notebook: Notebook,
    shelf: Shelf,
    keys: tuple[KeyHeader, RawKey],
    qtbot: QtBot,
) -> None:
    backed_up(notebook, shelf)
    dialog = ask(header=keys[0], key=keys[1])
    wait_for(dialog, qtbot)
    qtbot.mouseClick(button(dialog, "Restore this backup"), LEFT)
    assert "It was made without a passphrase." in words(dialog)


def test_backups_of_the_second_folder_are_offered_where_the_first_is_lost(
    ask: Open, notebook: Notebook, journal_path: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    both = shelf_beside(journal_path, stick)
    backed_up(notebook, both)
    shutil.rmtree(both.folder)
    assert len(rows(ask(at=both))) == 1


def test_a_look_inside_leaves_nothing_behind(
    ask: Open, notebook: Notebook, shelf: Shelf, tmp_path: Path, qtbot: QtBot
) -> None:
    backed_up(notebook, shelf)
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    dialog = ask()
    wait_for(dialog, qtbot)
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before


def test_it_is_gone_with_every_word_once_it_is_closed(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    notebook.save(Achievement(day=MONDAY, title="A word of mine"))
    backed_up(notebook, shelf)
    dialog = ask()
    wait_for(dialog, qtbot)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.mouseClick(button(dialog, "Cancel"), LEFT)


def test_closing_while_it_looks_inside_is_no_trouble(
    ask: Open, notebook: Notebook, shelf: Shelf, qtbot: QtBot
) -> None:
    backed_up(notebook, shelf)
    dialog = ask()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


@pytest.mark.parametrize("size", [100, 150])
def test_no_button_is_cut(
    ask: Open, notebook: Notebook, shelf: Shelf, look: Look, qtbot: QtBot, size: int
) -> None:
    notebook.save(Achievement(day=MONDAY, title="W" * 140))
    backed_up(notebook, shelf)
    look.choose("light", size)
    dialog = ask()
    dialog.resize(860, 520)
    wait_for(dialog, qtbot)
    QApplication.processEvents()
    for one in dialog.findChildren(QPushButton):
        if one.isVisible():
            assert one.width() >= one.minimumSizeHint().width()
            assert one.mapTo(dialog, one.rect().topRight()).x() <= dialog.width()
    for line in dialog.findChildren(QLabel):
        if line.isVisible():
            assert line.mapTo(dialog, line.rect().topRight()).x() <= dialog.width()
