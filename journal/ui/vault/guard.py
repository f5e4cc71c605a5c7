"""Watches over an open, protected journal: it is locked when nobody is there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.ui.preferences import Preferences
from journal.ui.vault.away_watch import AwayWatch
from journal.ui.vault.session_watch import SessionWatch


class Guard(QObject):
    """Asks for the lock after some minutes away, when the screen locks, and before sleep.

    Signals:
        lock_requested(): lock the journal now.
    """

    lock_requested = Signal()

    def __init__(self, window: QWidget, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._away = AwayWatch(preferences.settings.lock_after, self)
        self._away.away.connect(self.lock_requested)
        self._session = SessionWatch(window, self)
        self._session.screen_locked.connect(self._screen_locked)
        self._session.about_to_sleep.connect(self._about_to_sleep)
        self._session.start()

    def follow_settings(self) -> None:
        """Take over what the person chose."""
        self._away.set_minutes(self._preferences.settings.lock_after)

    def stand_down(self) -> None:
        """The journal is closed: there is nothing to guard any more."""
        self._away.stop()
        self._session.stop()

    def _screen_locked(self) -> None:
        if self._preferences.settings.lock_with_screen:
            self.lock_requested.emit()

    def _about_to_sleep(self) -> None:
        """Lock first; the machine waits for `stand_down`, as long as it lets a program."""
        if self._preferences.settings.lock_with_screen:
            self.lock_requested.emit()
        else:
            self._session.let_sleep()
