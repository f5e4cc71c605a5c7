"""The composition root: builds every object, joins them, runs. Only the start imports it.

Imports inside methods keep them out of the way of the first painted frame.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication

from journal.errors import JournalError
from journal.paths import Paths
from journal.ui.application import prepare_application
from journal.ui.crash import CrashHandler
from journal.ui.end_signals import close_on_signals
from journal.ui.icon import wear_icon
from journal.ui.main_window import MainWindow
from journal.ui.opening import Opening, Warming
from journal.ui.page_list import PAGES
from journal.ui.preferences import Preferences
from journal.ui.theme import Look
from journal.vault.instance_lock import InstanceLock

if TYPE_CHECKING:
    from journal.models.database import Database
    from journal.notebook import Notebook
    from journal.ui.badges import Badges
    from journal.ui.commands import Commands


SETTLE_AFTER_MS = 300  # by then a page just shown has painted


class Program(QObject):
    """One run of the program with a window."""

    def __init__(self, app: QApplication, paths: Paths) -> None:
        super().__init__(app)
        self._paths = paths
        self._notebook: Notebook | None = None
        self._badges: Badges | None = None
        self._commands: Commands | None = None
        self._opening: Opening | None = None
        self._warming = Warming(self)
        self._sample = False
        self._has_own = paths.journal.exists()
        self._crash = CrashHandler(paths.log, self)
        self._preferences = Preferences(paths.settings, self)
        settings = self._preferences.settings
        self._look = Look(app, settings.theme, settings.text_size)
        wear_icon(app, self._look)
        self.window = MainWindow(self._look, self._preferences)
        self._connect(app)

    def start(self) -> None:
        """Show the window; the journal is opened once it has painted."""
        self.window.show()

    def _connect(self, app: QApplication) -> None:
        """Join what there is before the first frame."""
        self._crash.save_first(self.window.flush)
        self._preferences.changed.connect(self._settings_changed)
        self._preferences.failed.connect(self.window.tell)
        self.window.painted.connect(self._painted)
        self.window.undo_delete_requested.connect(self._undo_delete)
        self.window.banner.act_requested.connect(self._open_own)
        self.window.closing.connect(self._leave)
        app.commitDataRequest.connect(self.window.flush)
        app.aboutToQuit.connect(self._leave)

    def _painted(self) -> None:
        """Do what the first frame need not wait for."""
        close_on_signals(self.window, self)
        if self._has_own:
            self._open_own()
        else:
            self._welcome()

    def _take_commands(self) -> None:
        """Join the menus and keys to their deeds; a key pressed on the first page counts."""
        if self._commands is None:
            from journal.ui import dialogs
            from journal.ui.commands import Commands

            commands = self._commands = Commands(self.window, self._preferences)
            commands.sample_requested.connect(self._open_sample)
            commands.own_journal_requested.connect(self._open_own)
            commands.quick_achievement_requested.connect(self._quick_achievement)
            commands.undo_delete_requested.connect(self._undo_delete)
            dialogs.connect(commands, self.window, self._paths)
            QTimer.singleShot(SETTLE_AFTER_MS, self._settle)
        self._commands.say_which_journal(sample=self._sample)

    def _settle(self) -> None:
        """Do what the first page need not wait for."""
        if not self.window.isVisible():
            return  # closed already: a thread begun now would outlive the program
        from journal.ui.collecting import Collecting
        from journal.vault.raise_window import WindowServer

        Collecting(self)
        self._warming.start(QThread.Priority.LowestPriority)
        server = WindowServer(self._paths.journal, self)
        server.raise_requested.connect(self.window.come_forward)
        server.listen()

    def _welcome(self) -> None:
        from journal.ui.pages.welcome import WelcomePage

        page = WelcomePage(self._look, self._paths.journal)
        page.create_requested.connect(self._open_own)
        page.sample_requested.connect(self._open_sample)
        self.window.show_alone(page)
        self._take_commands()

    def _open_own(self) -> None:
        """Open the rep's own journal; one that has vanished is not made anew unasked."""
        self._open(self._paths.journal, create=not self._has_own)

    def _open_sample(self) -> None:
        self._open(self._paths.sample, create=True, sample=True)

    def _open_again(self) -> None:
        (self._open_sample if self._sample else self._open_own)()

    def _open(self, path: Path, *, create: bool = False, sample: bool = False) -> None:
        if self._opening is not None or not self.window.isVisible():
            return
        if not self.window.flush():
            self.window.toast.say("Please finish what you are writing first; it is not saved yet.")
            return
        self._close_journal()
        self._sample = sample
        self._opening = Opening(path, create=create, sample=sample, parent=self)
        self._opening.opened.connect(self._opened)
        self._opening.failed.connect(self._could_not_open)
        show_progress = getattr(self.window.stack.currentWidget(), "show_progress", None)
        if show_progress is not None:  # the welcome page
            self._opening.stepped.connect(show_progress)
        self._opening.start()

    def _opened(self, database: "Database") -> None:
        from journal.clock import Clock
        from journal.notebook import Notebook
        from journal.ui.badges import Badges
        from journal.ui.desk import Desk

        if not self._end_opening():
            return
        self._has_own = self._has_own or not self._sample
        settings = self._preferences.settings
        self._notebook = Notebook(database, Clock(day_ends_at=settings.day_ends_at), self)
        desk = Desk(self._notebook, self._look, self._preferences)
        pages = {page.key: page for page in PAGES}
        self.window.open_pages(lambda key: pages[key].build(desk))
        self._notebook.changed.connect(self.window.toast.take_back_error)
        self._badges = Badges(desk, self._notebook)
        self._badges.changed.connect(self.window.sidebar.show_badges)
        self.window.say_which_journal(
            sample=self._sample, has_own=self._has_own, read_only=database.read_only
        )
        self._take_commands()
        self.window.show_page(next(key for key in (settings.page, PAGES[0].key) if key in pages))
        self._badges.count_after(SETTLE_AFTER_MS)

    def _could_not_open(self, error: JournalError) -> None:
        from journal.ui.pages.problem import ProblemPage

        if not self._end_opening():
            return
        page = ProblemPage(self._look, error, self._paths.data)
        page.retry_requested.connect(self._open_again)
        page.quit_requested.connect(self.window.close)
        self.window.show_alone(page)
        self._take_commands()

    def _end_opening(self) -> bool:
        """Let go of the thread; tell whether anybody waited for it, the window may have closed."""
        if self._opening is None:
            return False
        self._opening.wait()
        self._opening.deleteLater()
        self._opening = None
        return True

    def _close_journal(self) -> None:
        self.window.close_pages()
        if self._opening is not None:
            self._opening.give_up()
            self._end_opening()
        if self._badges is not None and self._notebook is not None:
            self._badges.stop()
            self._badges.deleteLater()
            self._notebook.close()
            self._notebook.deleteLater()
            self._badges = self._notebook = None

    def _settings_changed(self) -> None:
        settings = self._preferences.settings
        self._look.choose(settings.theme, settings.text_size)
        if self._notebook is not None:
            from journal.clock import Clock

            self._notebook.clock = Clock(day_ends_at=settings.day_ends_at)

    def _quick_achievement(self) -> None:
        from journal.ui.dialogs import quick_achievement

        if self._notebook is not None:
            quick_achievement(self.window, self._notebook)

    def _undo_delete(self) -> None:
        try:
            if self._notebook is not None:
                self._notebook.undo_delete()
        except JournalError as error:
            self.window.tell(error)

    def _leave(self) -> None:
        """Let no thread outlive the window."""
        self._warming.requestInterruption()
        self._warming.wait()
        self._close_journal()


def run(paths: Paths) -> int:
    """Run the window until it is closed; a second start raises the first and ends at once."""
    try:
        paths.data.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise JournalError(
            f"The folder {paths.data} cannot be made.",
            next_step="Choose another one with --data-dir.",
        ) from cause
    # matplotlib keeps a list of fonts; it belongs where everything else of ours lies.
    os.environ.setdefault("MPLCONFIGDIR", str(paths.cache / "matplotlib"))
    app = prepare_application(QApplication(sys.argv[:1]))
    with InstanceLock(paths.journal) as lock:
        if lock.take():
            program = Program(app, paths)
            program.start()
            return app.exec()
    from journal.vault.raise_window import ask_to_raise

    if ask_to_raise(paths.journal):
        return 0
    raise JournalError(f"The journal in {paths.data} is open in another program.")
