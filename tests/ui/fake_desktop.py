"""A desktop for tests: ``python -m tests.ui.fake_desktop BUS_ADDRESS``.

It answers as logind and a screen saver do, tells on standard output what it is asked for, and
sends what it is told to on standard input.
"""

import os
import sys
from typing import Any

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)

LOGIND, MANAGER = "org.freedesktop.login1", "/org/freedesktop/login1"
OURS, OTHER = f"{MANAGER}/session/_32", f"{MANAGER}/session/c9"
SAVERS = ("freedesktop", "gnome", "cinnamon", "mate", "xfce")


def tell(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - the tests listen


class Logind(QDBusVirtualObject):
    """Knows one session and hands out delays."""

    def __init__(self, sessions: list[str]) -> None:
        super().__init__()
        self._sessions = sessions
        self._notifiers: list[QSocketNotifier] = []
        self.hint = False

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(  # noqa: N802 - Qt's name
        self, message: QDBusMessage, bus: QDBusConnection
    ) -> bool:
        asked = message.arguments()
        match message.member(), asked:
            case "GetSession", [name] if name in self._sessions:
                given: Any = QDBusObjectPath(OURS)
            case "Inhibit", ["sleep", _, _, "delay"] if message.signature() == "ssss":
                given = self._delay()
            case "Get", ["org.freedesktop.login1.Session", "LockedHint"]:
                given = QDBusVariant(self.hint)
            case _:
                tell(f"refused {message.member()} {' '.join(map(str, asked))}")
                bus.send(message.createErrorReply("org.freedesktop.login1.No", "no"))
                return True
        tell(f"gave {message.member()} {' '.join(map(str, asked))}")
        answer = message.createReply()
        answer.setArguments([given])
        bus.send(answer)
        return True

    def _delay(self) -> QDBusUnixFileDescriptor:
        """Return the writing end of a pipe; who holds it delays the sleep."""
        reading, writing = os.pipe()
        ending = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)

        def ended() -> None:
            ending.setEnabled(False)
            os.close(reading)
            tell("delay ended")

        ending.activated.connect(ended)
        self._notifiers.append(ending)
        descriptor = QDBusUnixFileDescriptor(writing)
        os.close(writing)
        return descriptor


class Desktop:
    def __init__(self, address: str, sessions: list[str]) -> None:
        self._bus = QDBusConnection.connectToBus(address, "desktop")
        self._stranger = QDBusConnection.connectToBus(address, "stranger")
        self._logind = Logind(sessions)
        self._bus.registerVirtualObject(
            MANAGER, self._logind, QDBusConnection.VirtualObjectRegisterOption.SubPath
        )
        self._bus.registerService(LOGIND)
        for maker in SAVERS:
            self._bus.registerService(f"org.{maker}.ScreenSaver")

    def obey(self, command: str) -> None:
        """Send what is asked for; a command that starts with "stranger" comes from nobody known."""
        bus = self._stranger if command.startswith("stranger ") else self._bus
        manager, session = f"{LOGIND}.Manager", f"{LOGIND}.Session"
        match command.removeprefix("stranger ").split():
            case ["sleep"]:
                self._send(bus, MANAGER, manager, "PrepareForSleep", [True])
            case ["wake"]:
                self._send(bus, MANAGER, manager, "PrepareForSleep", [False])
            case ["odd"]:
                self._send(bus, MANAGER, manager, "PrepareForSleep", ["yes", {"a": 1}, []])
                self._send(bus, OURS, session, "Lock", ["now"])
            case ["lock", which]:
                self._send(bus, OURS if which == "ours" else OTHER, session, "Lock", [])
            case ["hint", on]:
                self._logind.hint = on == "on"
                changed = [session, {"LockedHint": self._logind.hint}, ["IdleHint"]]
                self._send(
                    bus, OURS, "org.freedesktop.DBus.Properties", "PropertiesChanged", changed
                )
            case ["saver", maker, on]:
                saver = f"org.{maker}.ScreenSaver"
                self._send(bus, f"/org/{maker}/ScreenSaver", saver, "ActiveChanged", [on == "on"])
            case _:
                raise ValueError(command)
        tell(f"sent {command}")

    def _send(
        self, bus: QDBusConnection, path: str, interface: str, member: str, words: list[Any]
    ) -> None:
        message = QDBusMessage.createSignal(path, interface, member)
        message.setArguments(words)
        bus.send(message)


def main() -> None:
    app = QCoreApplication([])
    desktop = Desktop(sys.argv[1], sys.argv[2:])

    def hear() -> None:
        commands = os.read(sys.stdin.fileno(), 10_000).decode()
        for command in commands.splitlines():
            desktop.obey(command)
        if not commands:
            app.quit()

    waiting = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    waiting.activated.connect(hear)
    tell("ready")
    app.exec()


if __name__ == "__main__":
    main()
