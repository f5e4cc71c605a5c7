"""The composition root: builds every object, joins them, runs. Only the start imports it.

Imports inside methods keep them out of the way of the first painted frame.
"""

import os
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from journal.errors import JournalError
from journal.paths import Paths
from journal.ui.application import prepare_application
from journal.ui.crash import CrashHandler
from journal.ui.doorway import Doorway, Opened
from journal.ui.end_signals import close_on_signals
from journal.ui.icon import wear_icon
from journal.ui.main_window import MainWindow
from journal.ui.page_list import PAGES
from journal.ui.preferences import Preferences
from journal.ui.theme import Look
from journal.vault.instance_lock import InstanceLock

if TYPE_CHECKING:
    from journal.models.base import Record
    from journal.models.raw_key import RawKey
    from journal.ui.commands import Commands
    from journal.ui.sitting import Sitting
    from journal.ui.vault.custody import Custody
    from journal.ui.vault.locking import Locking
    from journal.ui.warming import Warming


SETTLE_AFTER_MS = 300  # by then a page just shown has painted


class Program(QObject):
    """One run of the program with a window."""

    def __init__(self, app: QApplication, paths: Paths) -> None:
        super().__init__(app)
        self._paths = paths
        self._sitting: Sitting | None = None
        self._commands: Commands | None = None
        self._custody: Custody | None = None
        self._locking: Locking | None = None
        self._warming: Warming | None = None
        self._crash = CrashHandler(paths.log, self)
        self._preferences = Preferences(paths.settings, self)
        settings = self._preferences.settings
        self._look = Look(app, settings.theme, settings.text_size)
        wear_icon(app, self._look)
        self.window = MainWindow(self._look, self._preferences)
        self._doorway = Doorway(self.window, self._look, self._preferences, paths, self)
        self._connect(app)

    def start(self) -> None:
        """Show the window; the journal is opened once it has painted."""
        self.window.show()

    def _connect(self, app: QApplication) -> None:
        """Join what there is before the first frame."""
        self._crash.save_first(self.window.flush)
        self._preferences.changed.connect(self._settings_changed)
        self._preferences.failed.connect(self.window.tell)
        self._doorway.opened.connect(self._opened)
        self._doorway.arrived.connect(self._take_commands)
        self.window.painted.connect(self._painted)
        self.window.undo_delete_requested.connect(self._undo_delete)
        self.window.history_requested.connect(self._show_history)
        self.window.banner.act_requested.connect(self._open_own)
        self.window.closing.connect(self._leave)
        app.commitDataRequest.connect(self.window.flush)
        app.aboutToQuit.connect(self._leave)

    def _painted(self) -> None:
        """Do what the first frame need not wait for."""
        from journal.ui.vault.custody import Custody
        from journal.ui.vault.locking import Locking

        close_on_signals(self.window, self)
        self._custody = Custody(
            self._doorway, self._look, self._preferences, self._paths, self._close_journal, self
        )
        self._locking = Locking(self.window, self._doorway, self._close_journal, self)
        for worker in (self._custody, self._locking):
            worker.failed.connect(self.window.tell)
            worker.said.connect(self.window.toast.say)
        self.window.sidebar.lock_requested.connect(self._lock)
        self._doorway.begin()

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
            commands.lock_requested.connect(self._lock)
            dialogs.connect(commands, self.window, self._paths)
            QTimer.singleShot(SETTLE_AFTER_MS, self._settle)
        self._commands.say_which_journal(sample=self._doorway.is_sample)

    def _settle(self) -> None:
        """Do what the first page need not wait for."""
        if not self.window.isVisible():
            return  # closed already: a thread begun now would outlive the program
        from journal.ui.collecting import Collecting
        from journal.ui.warming import Warming
        from journal.vault.raise_window import WindowServer

        Collecting(self)
        self._warming = Warming(self)
        self._warming.begin()
        server = WindowServer(self._paths.journal, self)
        server.raise_requested.connect(self.window.come_forward)
        server.listen()

    def _open_own(self) -> None:
        if self._may_leave():
            self._doorway.open_own()

    def _open_sample(self) -> None:
        if self._may_leave():
            self._doorway.open_sample()

    def _may_leave(self) -> bool:
        """Close what is open, so that another journal can be; stay where that loses something."""
        if self._doorway.busy:
            return False
        try:
            self._close_journal()
        except JournalError as error:
            self.window.tell(error)
            return False
        return True

    def _opened(self, opened: Opened) -> None:
        from journal.ui.dialogs import offer_goal
        from journal.ui.sitting import Sitting

        shelf = None if opened.sample else self._doorway.shelf
        sitting = self._sitting = Sitting(opened, shelf, self._look, self._preferences, self)
        sitting.failed.connect(self.window.tell)
        sitting.lock_requested.connect(self._lock)
        sitting.page_requested.connect(self.window.show_page)
        sitting.milestone_reached.connect(partial(offer_goal, self.window))
        sitting.notebook.changed.connect(self.window.toast.take_back_error)
        sitting.badges.changed.connect(self.window.sidebar.show_badges)
        pages = {page.key: page for page in PAGES}
        self.window.open_pages(lambda key: pages[key].build(sitting.desk))
        self.window.say_which_journal(
            sample=opened.sample,
            has_own=self._doorway.has_own,
            read_only=sitting.read_only,
        )
        self.window.sidebar.offer_lock(is_offered=sitting.header is not None)
        self._take_commands()
        if self._locking is None or not self._locking.go_back():
            page = self._preferences.settings.page
            self.window.show_page(page if page in pages else PAGES[0].key)
        sitting.badges.count_after(SETTLE_AFTER_MS)
        QTimer.singleShot(SETTLE_AFTER_MS, sitting, self._sitting_settles)

    def _sitting_settles(self) -> None:
        """Keep backups and watch, once the first page has painted."""
        if self._sitting is not None and self._custody is not None and self.window.isVisible():
            self._sitting.settle(self.window)
            self._custody.serve(self._sitting)

    def _close_journal(self) -> "RawKey | None":
        """Close what is open once everything is saved; return the key it was open with."""
        if not self.window.flush():
            raise JournalError(
                "Please finish what you are writing first; it is not saved yet.",
                safe="It is still on screen.",
            )
        self.window.close_pages()
        self._doorway.give_up()
        sitting, self._sitting = self._sitting, None
        if sitting is None:
            return None
        sitting.close()
        return sitting.key

    def _lock(self) -> None:
        if self._sitting is not None and self._locking is not None:
            self._locking.lock(self._sitting.header)

    def _settings_changed(self) -> None:
        settings = self._preferences.settings
        self._look.choose(settings.theme, settings.text_size)

    def _quick_achievement(self) -> None:
        from journal.ui.dialogs import quick_achievement

        if self._sitting is not None:
            quick_achievement(self.window, self._sitting.notebook)

    def _show_history(self, record: "Record") -> None:
        from journal.ui.dialogs import show_history

        if self._sitting is not None:
            show_history(self.window, self._sitting.desk, record)

    def _undo_delete(self) -> None:
        try:
            if self._sitting is not None:
                self._sitting.notebook.undo_delete()
        except JournalError as error:
            self.window.tell(error)

    def _leave(self) -> None:
        """Let nothing outlive the window."""
        if self._warming is not None:
            self._warming.stop()
        with suppress(JournalError):  # the person was asked, and lets go of it
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
