"""The dialogs that belong to the window as a whole."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from journal import __version__
from journal.errors import JournalError
from journal.paths import Paths
from journal.ui.commands import Commands
from journal.ui.main_window import MainWindow

if TYPE_CHECKING:
    from uuid import UUID

    from journal.models.base import Record
    from journal.notebook import Notebook
    from journal.ui.desk import Desk


def connect(commands: Commands, window: MainWindow, paths: Paths) -> None:
    """Let the commands that only show something show it."""
    commands.help_requested.connect(lambda: show_help(window))
    commands.about_requested.connect(lambda: show_about(window, paths))
    window.ask_before_losing(lambda: close_unsaved(window))


def quick_achievement(window: MainWindow, notebook: "Notebook") -> None:
    """Ask for an achievement in one line."""
    from journal.ui.quick_achievement import QuickAchievement

    dialog = QuickAchievement(notebook, window.sidebar.look, window)
    dialog.failed.connect(window.tell)
    dialog.saved.connect(window.toast.say)
    dialog.open()


def offer_goal(window: MainWindow, words: str, goal_id: "UUID") -> None:
    """Tell of a goal, and offer the way to it."""
    window.toast.say(
        words, act_label="Go to the goal", act=partial(window.show_page, "goals", goal_id)
    )


def show_history(window: MainWindow, desk: "Desk", record: "Record") -> None:
    """Show what a record said before; where the journal cannot be read, say that instead."""
    from journal.models.revision import revisions_of
    from journal.ui.history.dialog import HistoryDialog

    try:
        dialog = HistoryDialog(desk, record, desk.notebook.read(revisions_of(record)), window)
    except JournalError as error:
        window.tell(error)
        return
    dialog.restored.connect(window.toast.say)
    dialog.failed.connect(window.tell)
    dialog.open()


def show_help(window: MainWindow) -> None:
    """Show help and keys."""
    from journal.ui.help import HelpDialog

    HelpDialog(window).open()


def show_about(window: MainWindow, paths: Paths) -> None:
    """Show what this program is."""
    from journal.ui.help import about

    about(window, __version__, paths)


def close_unsaved(window: MainWindow) -> bool:
    """Ask whether to close although something typed is not saved."""
    box = QMessageBox(window)
    box.setWindowTitle("Rep Journal")
    box.setText("Something you typed is not saved yet.")
    box.setInformativeText("Close all the same and lose it?")
    box.setStandardButtons(QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    answer = box.exec()
    box.deleteLater()
    return answer == QMessageBox.StandardButton.Discard  # exec() gives a plain number
