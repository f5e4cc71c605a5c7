"""What Windows tells a window: the session is locked, the machine goes to sleep.

Written from Microsoft's documentation and tried on no Windows yet; tests cover what a message
means.
"""

import ctypes
import sys

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

POWER_BROADCAST, SUSPEND = 0x0218, 0x0004
SESSION_CHANGE, SESSION_LOCK = 0x02B1, 0x0007


class SessionMessages(QObject):
    """Reads the messages Windows sends to the program's windows.

    Signals:
        screen_locked(): the session was locked.
        about_to_sleep(): the machine sleeps within two seconds.
    """

    screen_locked = Signal()
    about_to_sleep = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._filter = _Filter(self)

    def start(self) -> None:
        """Begin to listen."""
        app = QCoreApplication.instance()
        if app is not None and sys.platform == "win32":
            app.installNativeEventFilter(self._filter)
            for_this_session = 0
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(
                ctypes.c_void_p(self._window.winId()), for_this_session
            )

    def let_sleep(self) -> None:
        """Do nothing: Windows waits for slots to return, and for nothing else."""

    def stop(self) -> None:
        """Listen no longer."""
        app = QCoreApplication.instance()
        if app is not None and sys.platform == "win32":
            app.removeNativeEventFilter(self._filter)
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(
                ctypes.c_void_p(self._window.winId())
            )

    def hear(self, number: int, detail: int) -> None:
        """Tell what a message means, where it means anything here."""
        if (number, detail) == (SESSION_CHANGE, SESSION_LOCK):
            self.screen_locked.emit()
        elif (number, detail) == (POWER_BROADCAST, SUSPEND):
            self.about_to_sleep.emit()


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, ears: SessionMessages) -> None:
        super().__init__()
        self._ears = ears

    def nativeEventFilter(  # noqa: N802  # Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at one message and leave it to the program."""
        if sys.platform == "win32" and kind == b"windows_generic_MSG":
            from ctypes.wintypes import MSG

            said = MSG.from_address(int(message))
            if said.message in (SESSION_CHANGE, POWER_BROADCAST):
                self._ears.hear(said.message, said.wParam)
        return False, 0
