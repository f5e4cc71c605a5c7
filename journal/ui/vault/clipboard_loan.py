"""Something secret on the clipboard, for a minute."""

import sys

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

SHOWN_S = 60
"""Seconds after which the clipboard is emptied."""

# What clipboard histories heed, so that they do not keep it (KDE and others; macOS; Windows).
_HINTS = {
    "linux": {"x-kde-passwordManagerHint": b"secret"},
    "darwin": {"application/x-nspasteboard-concealed-type": b"secret"},
    "win32": {
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
        'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    },
}


class ClipboardLoan(QObject):
    """Lends a text to the clipboard; takes it back unless something else lies there by then.

    The program and not a page owns it: the page may go before the minute is over.

    Signals:
        ended(): it is not on the clipboard any more.
    """

    ended = Signal()

    def __init__(self, text: str) -> None:
        program = QCoreApplication.instance()
        super().__init__(program)
        self._text = text
        data = QMimeData()
        data.setText(text)
        for kind, value in _HINTS.get(sys.platform, {}).items():
            data.setData(kind, QByteArray(value))
        QGuiApplication.clipboard().setMimeData(data)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.take_back)
        self._timer.start(SHOWN_S * 1_000)
        if program is not None:
            program.aboutToQuit.connect(self.take_back)

    def take_back(self) -> None:
        """Empty the clipboard where the text is still on it."""
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""
        self._timer.stop()
        self.ended.emit()
        self.deleteLater()
