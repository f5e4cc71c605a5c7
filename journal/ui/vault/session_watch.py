"""Hear from the system that the person's session is locked or the machine goes to sleep."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from journal.ui.vault.session_bus import SessionBus
    from journal.ui.vault.session_messages import SessionMessages


class SessionWatch(QObject):
    """Passes on what the platform tells; macOS tells Qt nothing of either.

    Import it once the first page is up. `start` waits for nothing.

    Signals:
        screen_locked(): the screen was locked, or is to be; may come more than once.
        about_to_sleep(): the machine sleeps as soon as `let_sleep` is called, or seconds later.
            Windows waits for no call: what must be done before is done by slots.
    """

    screen_locked = Signal()
    about_to_sleep = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = self._of_this_platform(window)
        if self._source is not None:
            self._source.screen_locked.connect(self.screen_locked)
            self._source.about_to_sleep.connect(self.about_to_sleep)

    def start(self) -> None:
        """Begin to listen, where there is anything to hear."""
        if self._source is not None:
            self._source.start()

    def let_sleep(self) -> None:
        """Say that all is done which had to be done before the machine sleeps."""
        if self._source is not None:
            self._source.let_sleep()

    def stop(self) -> None:
        """Listen no longer; the machine may sleep without us."""
        if self._source is not None:
            self._source.stop()

    def _of_this_platform(self, window: QWidget) -> "SessionBus | SessionMessages | None":
        platform: str = sys.platform
        if platform == "win32":
            from journal.ui.vault.session_messages import SessionMessages

            return SessionMessages(window, self)
        if platform == "darwin":
            return None
        from journal.ui.vault.session_bus import SessionBus, session_address, system_address

        return SessionBus(system_address(), session_address(), self)
