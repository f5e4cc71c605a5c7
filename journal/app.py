"""The composition root: builds every object, joins them, runs. Only the start imports it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from journal import __version__
from journal.clock import Clock
from journal.errors import JournalError
from journal.paths import Paths
from journal.ui.commands import Commands
from journal.ui.crash import CrashHandler
from journal.ui.end_signals import close_on_signals
from journal.ui.icon import program_icon
from journal.ui.main_window import MainWindow
from journal.ui.page_list import PAGES
from journal.ui.pages.problem import ProblemPage
from journal.ui.pages.welcome import WelcomePage
from journal.ui.preferences import Preferences
from journal.ui.theme import Look
from journal.vault.instance_lock import InstanceLock

if TYPE_CHECKING:
    from journal.models.database import Database


class Opening(QThread):
    """Imports what the first page needs and opens a journal, while the window already paints.

    Signals:
        opened(Database): the journal is open.
        failed(JournalError): it is not; the file is as it was.
        stepped(int, int): done and total while a sample is made.
    """

    opened = Signal(object)
    failed = Signal(object)
    stepped = Signal(int, int)

    def __init__(self, path: Path, *, create: bool, sample: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._create = create
        self._sample = sample

    def run(self) -> None:
        """Do the slow part of the start."""
        from journal.models.database import create_journal, open_journal  # after the first paint

        try:
            if self._create and not self._path.exists():
                database = create_journal(self._path)
            else:
                database = open_journal(self._path)
            if self._sample and not database.read_only:
                self._fill(database)
        except JournalError as error:
            self.failed.emit(error)
            return
        PAGES[0].prepare()
        self.opened.emit(database)

    def _fill(self, database: "Database") -> None:
        from sqlalchemy.orm import Session

        from journal.models.kinds import is_empty
        from journal.sample import fill_sample

        with Session(database.engine) as session:
            empty = is_empty()(session)
        if empty:
            fill_sample(database, end=Clock().today(), progress=self.stepped.emit)


class Program(QObject):
    """One run of the program with a window."""

    def __init__(self, app: QApplication, paths: Paths) -> None:
        super().__init__(app)
        self._app = app
        self._paths = paths
        self._notebook: QObject | None = None
        self._opening: Opening | None = None
        self._sample = False
        self._crash = CrashHandler(paths.log)
        self._preferences = Preferences(paths.settings, self)
        settings = self._preferences.settings
        self._look = Look(app, settings.theme, settings.text_size)
        app.setWindowIcon(program_icon(self._look))
        self.window = MainWindow(self._look, self._preferences)
        self._commands = Commands(self.window, self._preferences)
        self._connect()

    def start(self) -> None:
        """Show the window and open the journal, or welcome a new rep."""
        if self._paths.journal.exists():
            self._open(self._paths.journal)
        else:
            self._welcome()
        self.window.show()
        QTimer.singleShot(0, self._listen)

    def _connect(self) -> None:
        """Join everything; the one place where this is done."""
        self._crash.save_first(self.window.flush)
        self._preferences.changed.connect(self._settings_changed)
        self._preferences.failed.connect(self.window.tell)
        self._commands.sample_requested.connect(self._open_sample)
        self._commands.own_journal_requested.connect(self._open_own)
        self._commands.quick_achievement_requested.connect(self._quick_achievement)
        self._commands.undo_delete_requested.connect(self._undo_delete)
        self._commands.help_requested.connect(self._show_help)
        self._commands.about_requested.connect(self._show_about)
        self.window.undo_delete_requested.connect(self._undo_delete)
        self.window.banner.act_requested.connect(self._open_own)
        self.window.ask_before_losing(self._ask_before_losing)
        self.window.closing.connect(self._close_journal)
        self._app.commitDataRequest.connect(self._session_ends)

    def _welcome(self) -> None:
        page = WelcomePage(self._look, self._paths.journal)
        page.create_requested.connect(self._open_own)
        page.sample_requested.connect(self._open_sample)
        self.window.show_alone(page)

    def _open_own(self) -> None:
        self._open(self._paths.journal, create=True)

    def _open_sample(self) -> None:
        self._open(self._paths.sample, create=True, sample=True)

    def _open(self, path: Path, *, create: bool = False, sample: bool = False) -> None:
        if self._opening is not None or not self.window.flush():
            return
        self._close_journal()
        self._sample = sample
        self._opening = Opening(path, create=create, sample=sample, parent=self)
        self._opening.opened.connect(self._opened)
        self._opening.failed.connect(self._could_not_open)
        self._opening.stepped.connect(self._step_shown)
        self._opening.start()

    def _opened(self, database: object) -> None:
        from journal.notebook import Notebook  # SQLAlchemy is loaded by now
        from journal.ui.badges import Badges
        from journal.ui.desk import Desk

        self._end_opening()
        clock = Clock(day_ends_at=self._preferences.settings.day_ends_at)
        notebook = self._notebook = Notebook(database, clock, self)  # type: ignore[arg-type]  # a signal carries objects
        desk = Desk(notebook, self._look, self._preferences)
        pages = {page.key: page for page in PAGES}
        self.window.open_pages(lambda key: pages[key].build(desk))
        self._badges = Badges(desk, notebook)
        self._badges.changed.connect(self.window.sidebar.show_badges)
        self._commands.say_which_journal(sample=self._sample)
        self._tell_which_journal(read_only=notebook.database.read_only)
        wanted = self._preferences.settings.page
        self.window.show_page(wanted if wanted in pages else PAGES[0].key)
        self._badges.count()

    def _could_not_open(self, error: JournalError) -> None:
        self._end_opening()
        page = ProblemPage(self._look, error, self._paths.data)
        page.retry_requested.connect(self._open_own if self._sample else self.start)
        page.quit_requested.connect(self.window.close)
        self.window.show_alone(page)

    def _end_opening(self) -> None:
        if self._opening is not None:
            self._opening.wait()
            self._opening.deleteLater()
            self._opening = None

    def _step_shown(self, done: int, total: int) -> None:
        page = self.window.stack.currentWidget()
        if isinstance(page, WelcomePage):
            page.show_progress(done, total)

    def _tell_which_journal(self, *, read_only: bool) -> None:
        banner = self.window.banner
        if self._sample:
            own = "Back to my journal" if self._paths.journal.exists() else "Start my own journal"
            banner.say("This is a sample journal: invented people, invented days.", own)
        elif read_only:
            banner.say("This journal can be read but not written here; nothing you type is kept.")
        else:
            banner.hide()
        self.window.setWindowTitle("Rep Journal (sample)" if self._sample else "Rep Journal")

    def _close_journal(self) -> None:
        self.window.close_pages()
        if self._notebook is not None:
            self._badges.deleteLater()
            self._notebook.close()  # type: ignore[attr-defined]  # a Notebook, imported late
            self._notebook.deleteLater()
            self._notebook = None

    def _settings_changed(self) -> None:
        settings = self._preferences.settings
        self._look.choose(settings.theme, settings.text_size)
        if self._notebook is not None:
            self._notebook.clock = Clock(day_ends_at=settings.day_ends_at)  # type: ignore[attr-defined]  # as above

    def _quick_achievement(self) -> None:
        from journal.ui.quick_achievement import QuickAchievement

        if self._notebook is not None:
            dialog = QuickAchievement(self._notebook, self.window)  # type: ignore[arg-type]  # as above
            dialog.failed.connect(self.window.tell)
            dialog.saved.connect(self.window.toast.say)
            dialog.open()

    def _undo_delete(self) -> None:
        if self._notebook is None:
            return
        try:
            self._notebook.undo_delete()  # type: ignore[attr-defined]  # as above
        except JournalError as error:
            self.window.tell(error)

    def _show_help(self) -> None:
        from journal.ui.help import HelpDialog

        HelpDialog(self.window).open()

    def _show_about(self) -> None:
        from journal.ui.help import about

        about(self.window, __version__, self._paths)

    def _ask_before_losing(self) -> bool:
        answer = QMessageBox.warning(
            self.window,
            "Rep Journal",
            "Some of what you typed could not be saved. Close all the same and lose it?",
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer is QMessageBox.StandardButton.Discard

    def _session_ends(self) -> None:
        self.window.flush()

    def _listen(self) -> None:
        """Hear a second start once the first frame is painted; QtNetwork is not needed before."""
        from journal.vault.raise_window import WindowServer

        self._server = WindowServer(self._paths.journal, self)
        self._server.raise_requested.connect(self._raise)
        self._server.listen()

    def _raise(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()


def prepare_application(app: QApplication) -> QApplication:
    """Give the application its names and the style the sheet is made for."""
    app.setApplicationName("rep-journal")
    app.setApplicationDisplayName("Rep Journal")
    app.setDesktopFileName("rep-journal")
    app.setApplicationVersion(__version__)
    app.setStyle("fusion")
    QLocale.setDefault(QLocale.system())
    return app


def run(paths: Paths) -> int:
    """Run the window until it is closed; a second start raises the first and ends at once."""
    app = prepare_application(QApplication(sys.argv[:1]))
    try:
        paths.data.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise JournalError(
            f"The folder {paths.data} cannot be made.",
            next_step="Choose another one with --data-dir.",
        ) from cause
    lock = InstanceLock(paths.journal)
    if not lock.take():
        from journal.vault.raise_window import ask_to_raise

        if ask_to_raise(paths.journal):
            return 0
        raise JournalError(f"The journal in {paths.data} is open in another program.")
    try:
        program = Program(app, paths)
        close_on_signals(program.window.close, program)
        program.start()
        return app.exec()
    finally:
        lock.release()
