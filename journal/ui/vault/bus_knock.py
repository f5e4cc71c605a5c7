"""Find out whether a D-Bus answers before anything waits for it."""

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

LONGEST_MS = 10_000


class BusKnock(QObject):
    """Asks a bus how one gets in, and leaves again.

    QtDBus joins a bus in one breath and holds the whole program meanwhile; a bus that has hung
    would hang us too. This asks first, without waiting.

    Signals:
        answered(): the bus is well; where it is not, nothing is said.
    """

    answered = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind, self._place = _socket(address)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._ask)
        self._socket.readyRead.connect(self._hear)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.leave)

    def knock(self) -> None:
        """Start to ask."""
        if not self._place:
            return
        if self._kind == "abstract":
            self._socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
        self._patience.start(LONGEST_MS)
        self._socket.connectToServer(self._place)

    def leave(self) -> None:
        """Wait no longer."""
        self._patience.stop()
        self._socket.abort()

    def _ask(self) -> None:
        self._socket.write(b"\0AUTH\r\n")

    def _hear(self) -> None:
        if self._socket.canReadLine():  # the ways in: so it listens
            self.leave()
            self.answered.emit()


def unix_address(addresses: str) -> str:
    """Return the first of some bus addresses that is a socket on this machine, else nothing.

    The others would start a program or lead into a network.
    """
    return next((one for one in addresses.split(";") if all(_socket(one))), "")


def _socket(address: str) -> tuple[str, str]:
    """Return the kind and the place of a bus's socket, "" where it is another kind of address."""
    transport, _, fields = address.partition(":")
    if transport == "unix":
        for field in fields.split(","):
            kind, _, escaped = field.partition("=")
            if kind in {"path", "abstract"}:
                decoded = QByteArray.fromPercentEncoding(escaped.encode())
                return kind, bytes(decoded.data()).decode()
    return "", ""
