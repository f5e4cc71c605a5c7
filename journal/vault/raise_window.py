"""Let a second start raise the window that is already open, over a channel of this user alone."""

import tempfile
from hashlib import sha256
from os import fsencode, name
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QThread, Signal

_LONGEST = 90
"""The bytes of a socket's path every system takes (108 or 104), less what Qt adds meanwhile."""

_ANSWER = b"raised"
_RETRY_MS = 25


class WindowServer(QObject):
    """Hears a second start knock; made by the process that holds the instance lock.

    Signals:
        raise_requested(): another start asks for the window.
    """

    raise_requested = Signal()

    def __init__(self, journal_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # only here, once the window is up

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._names = _channel_names(journal_path)

    def listen(self) -> bool:
        """Start to listen; return False where no folder takes a socket."""
        for channel in self._names:
            self._server.removeServer(channel)  # left by a killed process: the lock is ours
            if self._server.listen(channel):
                return True
        return False

    def close(self) -> None:
        """Stop listening and remove the socket."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.write(_ANSWER)
            caller.flush()
            caller.disconnectFromServer()
            self.raise_requested.emit()


def ask_to_raise(journal_path: Path, *, wait_ms: int = 5000) -> bool:
    """Ask the process that has the journal open to raise its window.

    Tries until it answers, for it may still be starting, or until ``wait_ms`` have passed;
    returns whether it answered.
    """
    deadline = monotonic() + wait_ms / 1000
    names = _channel_names(journal_path)
    while True:
        for channel in names:
            if _knock(channel, deadline):
                return True
        if monotonic() >= deadline:
            return False
        QThread.msleep(_RETRY_MS)


def _knock(channel: str, deadline: float) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    def left() -> int:
        return max(0, int((deadline - monotonic()) * 1000))

    socket = QLocalSocket()
    socket.connectToServer(channel)
    answered = socket.waitForConnected(left()) and socket.waitForReadyRead(left())
    told = answered and socket.readAll().data() == _ANSWER
    socket.abort()
    return told


def _channel_names(journal_path: Path) -> list[str]:
    """Return where to listen or knock, the best place first.

    Beside the journal nobody but its owner can listen; a deep folder, or one that takes no
    sockets, leaves the temporary folder. Windows has named pipes and no files for them.
    """
    real = journal_path.resolve()
    hashed = f"rep-journal-{sha256(fsencode(real)).hexdigest()[:24]}"
    if name == "nt":
        return [hashed]
    beside = str(real.with_name(f"{real.name}.socket"))
    elsewhere = str(Path(tempfile.gettempdir()) / hashed)
    return [beside, elsewhere] if len(fsencode(beside)) <= _LONGEST else [elsewhere]
