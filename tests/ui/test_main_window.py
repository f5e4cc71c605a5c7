"""The window: sidebar, banner and page stack."""

from pathlib import Path
from unittest.mock import Mock
from uuid import UUID

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.draft import draft_of
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.main_window import MainWindow
from journal.ui.page import Page
from journal.ui.preferences import Preferences
from journal.ui.quick_achievement import QuickAchievement
from journal.ui.theme import Look
from journal.ui.widgets.entry_dialog import EntryDialog
from tests.ui.showing import LEFT, button

AN_ID = UUID(int=7)


class NotePage(Page):
    """A page that notes what is asked of it."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__(desk, key)
        self.key = key
        self.calls: list[object] = []
        self.can_save = True

    def flush(self) -> bool:
        self.calls.append("flush")
        return self.can_save

    def take_focus(self) -> None:
        self.calls.append("focus")

    def show_record(self, record_id: object) -> None:
        self.calls.append(record_id)


class Built(dict[str, NotePage]):
    """The pages built so far, by key."""


@pytest.fixture
def built() -> Built:
    return Built()


@pytest.fixture
def window(
    look: Look, preferences: Preferences, desk: Desk, built: Built, qtbot: QtBot
) -> MainWindow:
    made = MainWindow(look, preferences)
    qtbot.addWidget(made, before_close_func=let_go)

    def build(key: str) -> Page:
        page = built[key] = NotePage(desk, key)
        return page

    made.open_pages(build)
    made.show()
    return made


def let_go(window: QWidget) -> None:
    assert isinstance(window, MainWindow)
    window.close_pages()
    for dialog in window.findChildren(QDialog):
        dialog.hide()


def close(window: MainWindow) -> bool:
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def begin_an_achievement(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    dialog = QuickAchievement(desk.notebook, desk.look, window)
    dialog.open()
    qtbot.keyClicks(dialog.title, "Sign")


def placed(look: Look, path: Path, **settings: object) -> MainWindow:
    preferences = Preferences(path / "placed.json")
    preferences.change(**settings)
    return MainWindow(look, preferences)


# --- pages ------------------------------------------------------------------------------------


def test_a_page_is_built_at_its_first_visit(window: MainWindow, built: Built) -> None:
    assert list(built) == []
    window.show_page("today")
    window.show_page("goals")
    window.show_page("today")
    assert list(built) == ["today", "goals"]
    assert window.page is built["today"]
    assert window.page_key == "today"


def test_leaving_a_page_saves_it_first(window: MainWindow, built: Built) -> None:
    window.show_page("today")
    built["today"].calls.clear()
    window.show_page("goals")
    assert built["today"].calls == ["flush"]


def test_a_page_that_cannot_save_is_kept_with_its_words(window: MainWindow, built: Built) -> None:
    window.show_page("today")
    built["today"].can_save = False
    window.show_page("goals")
    window.show_page("today")
    assert window.page is built["today"]


def test_a_page_is_given_the_keyboard_or_its_record(window: MainWindow, built: Built) -> None:
    window.show_page("today")
    window.show_page("goals", AN_ID)
    assert built["today"].calls[0] == "focus"
    assert built["goals"].calls == [AN_ID]


def test_the_sidebar_leads_to_the_page_and_follows_it(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_shown) as told:
        qtbot.mouseClick(button(window.sidebar, "Goals"), LEFT)
    assert told.args == ["goals"]
    window.show_page("trends")
    assert button(window.sidebar, "Trends").isChecked()


def test_a_page_can_ask_for_another_one(window: MainWindow, built: Built) -> None:
    window.show_page("today")
    built["today"].page_requested.emit("achievements", AN_ID)
    assert window.page_key == "achievements"
    assert built["achievements"].calls == [AN_ID]


def test_without_a_journal_there_is_no_page_to_go_to(window: MainWindow, built: Built) -> None:
    window.show_page("today")
    alone = QWidget()
    window.show_alone(alone)
    window.show_page("goals")
    assert list(built) == ["today"]
    assert window.page is None
    assert alone.isVisible()
    assert not window.sidebar.isVisible()
    offered = {key for key, action in window.actions_by_key.items() if action.isEnabled()}
    assert {"quit", "help", "theme:dark", "text_larger", "sample"} <= offered
    assert offered.isdisjoint({"new", "export", "page:goals", "page:settings", "undo_delete"})


def test_a_journal_that_opens_takes_the_place_of_what_stood_alone(
    window: MainWindow, desk: Desk
) -> None:
    window.show_alone(QWidget())
    window.open_pages(lambda key: NotePage(desk, key))
    window.show_page("today")
    assert window.sidebar.isVisible()
    assert all(action.isEnabled() for action in window.actions_by_key.values())
    assert window.page_key == "today"


# --- what is told -----------------------------------------------------------------------------


def test_what_a_page_says_is_shown(window: MainWindow, built: Built) -> None:
    window.show_page("today")
    built["today"].said.emit("Added.")
    assert window.toast.isVisible()
    assert window.toast.words == "Added."


def test_what_was_deleted_can_be_asked_back(window: MainWindow, built: Built, qtbot: QtBot) -> None:
    window.show_page("today")
    built["today"].deleted.emit("Card deleted.")
    with qtbot.waitSignal(window.undo_delete_requested):
        qtbot.mouseClick(button(window.toast, "Undo"), LEFT)


def test_what_went_wrong_is_told_with_what_is_safe_and_what_to_do(
    window: MainWindow, built: Built
) -> None:
    window.show_page("today")
    error = JournalError("The disk is full.", safe="It is on screen.", next_step="Free some space.")
    built["today"].went_wrong.emit(error)
    assert window.toast.words == "The disk is full. It is on screen. Free some space."
    assert button(window.toast, "Close")


@pytest.mark.parametrize(
    ("kind", "title", "words", "act"),
    [
        ({"sample": True, "has_own": True}, "Rep Journal (sample)", "sample", "Back to my journal"),
        (
            {"sample": True, "has_own": False},
            "Rep Journal (sample)",
            "sample",
            "Start my own journal",
        ),
        ({"sample": False, "read_only": True}, "Rep Journal", "not written here", ""),
        ({"sample": False}, "Rep Journal", "", ""),
    ],
)
def test_the_window_says_which_journal_it_shows(
    window: MainWindow, kind: dict[str, bool], title: str, words: str, act: str
) -> None:
    window.say_which_journal(**{"has_own": True, "read_only": False, **kind})
    (line,) = window.banner.findChildren(QLabel)
    assert window.windowTitle() == title
    assert window.banner.isVisible() is bool(words)
    assert not words or words in line.text()
    offered = [one.text() for one in window.banner.findChildren(QPushButton) if one.isVisible()]
    assert offered == ([act] if act else [])


# --- closing ----------------------------------------------------------------------------------


def test_closing_saves_every_page_and_tells(window: MainWindow, built: Built, qtbot: QtBot) -> None:
    window.show_page("today")
    window.show_page("goals")
    for page in built.values():
        page.calls.clear()
    with qtbot.waitSignal(window.closing):
        assert close(window)
    assert [page.calls for page in built.values()] == [["flush"], ["flush"]]


@pytest.mark.parametrize("agreed", [True, False])
@pytest.mark.parametrize("why", ["a save that fails", "a draft that cannot be kept"])
def test_closing_asks_before_anything_is_lost(
    window: MainWindow,
    built: Built,
    desk: Desk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    why: str,
    agreed: bool,
) -> None:
    window.show_page("today")
    built["today"].can_save = why != "a save that fails"
    if why == "a draft that cannot be kept":
        begin_an_achievement(window, desk, qtbot)
        monkeypatch.setattr(desk.notebook, "write", Mock(side_effect=JournalError("Full.")))
    asked: list[str] = []

    def ask() -> bool:
        asked.append(why)
        return agreed

    window.ask_before_losing(ask)
    assert close(window) is agreed
    assert asked == [why]
    built["today"].can_save = True
    for drafts in window.findChildren(Drafts):
        drafts.let_be()


def test_closing_keeps_what_a_dialog_holds_and_asks_nothing(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    begin_an_achievement(window, desk, qtbot)
    window.ask_before_losing(lambda: pytest.fail("asked"))
    assert close(window)
    assert desk.notebook.read(draft_of("quick-achievement"))


def test_a_passphrase_half_typed_holds_nothing_up(window: MainWindow, look: Look) -> None:
    dialog = EntryDialog(look, window, title="Passphrase", heading="Passphrase", save="Set")
    dialog.open()
    dialog.touch()
    window.ask_before_losing(lambda: pytest.fail("asked"))
    assert close(window)


def test_closing_with_everything_saved_asks_nothing(window: MainWindow, built: Built) -> None:
    window.show_page("today")
    window.ask_before_losing(lambda: pytest.fail("asked"))
    assert close(window)
    assert built["today"].calls[-1] == "flush"


def test_it_asks_once_however_often_it_is_told_to_close(window: MainWindow, built: Built) -> None:
    window.show_page("today")
    built["today"].can_save = False
    answers: list[bool] = []

    def ask() -> bool:
        answers.append(close(window))  # a signal arrives while the question stands
        return True

    window.ask_before_losing(ask)
    assert close(window)
    assert answers == [False]
    built["today"].can_save = True


# --- its place --------------------------------------------------------------------------------


def test_place_and_page_are_kept(
    window: MainWindow, preferences: Preferences, look: Look, qtbot: QtBot
) -> None:
    window.setGeometry(40, 50, 740, 500)
    window.show_page("goals")
    close(window)
    assert preferences.settings.page == "goals"
    again = MainWindow(look, preferences)
    qtbot.addWidget(again)
    assert again.geometry() == QRect(40, 50, 740, 500)


def test_closing_without_a_journal_keeps_the_last_page(
    window: MainWindow, preferences: Preferences
) -> None:
    preferences.change(page="beliefs")
    window.show_alone(QWidget())
    close(window)
    assert preferences.settings.page == "beliefs"


@pytest.mark.parametrize(
    "place",
    [
        (5000, 5000, 900, 600),
        (-3000, 20, 900, 600),
        (0, -700, 900, 600),
        (10, 10, 0, 0),
        (10, 10, -900, -600),
        (10**12, 0, 900, 600),
        (0, 0, 10**15, 600),
    ],
    ids=["far right", "far left", "above", "no size", "inside out", "no number", "no width"],
)
def test_a_place_one_cannot_take_hold_of_is_left(
    look: Look, tmp_path: Path, qtbot: QtBot, place: tuple[int, ...]
) -> None:
    window = placed(look, tmp_path, window=place)
    qtbot.addWidget(window)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.intersected(window.geometry()).width() >= 120
    assert window.width() >= 720
    assert window.height() >= 480


def test_a_window_larger_than_its_screen_is_cut_to_it(
    look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    window = placed(look, tmp_path, window=(0, 0, 5000, 4000))
    qtbot.addWidget(window)
    room = QGuiApplication.primaryScreen().availableGeometry().size()
    assert window.size() == window.size().boundedTo(room.expandedTo(window.minimumSize()))


def test_a_maximised_window_opens_so_and_keeps_its_normal_place(
    look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    window = placed(look, tmp_path, window=(40, 50, 900, 600), maximized=True)
    qtbot.addWidget(window)
    assert window.isMaximized()


def test_it_comes_forward_when_it_was_put_away(window: MainWindow) -> None:
    window.showMinimized()
    window.come_forward()
    assert not window.isMinimized()
    assert window.isVisible()


def test_it_tells_its_first_frame_once(look: Look, preferences: Preferences, qtbot: QtBot) -> None:
    window = MainWindow(look, preferences)
    qtbot.addWidget(window)
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.grab()
    window.repaint()
    QApplication.processEvents()
    assert told == [True]


def test_it_can_be_as_small_as_promised(window: MainWindow) -> None:
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    assert least.width() <= 900
    assert least.height() <= 600
