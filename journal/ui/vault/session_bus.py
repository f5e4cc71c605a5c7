"""What a Linux desktop tells over D-Bus: the screen is locked, the machine goes to sleep."""

import os
from typing import Any

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

from journal.ui.vault.bus_knock import BusKnock, unix_address

LOGIND, MANAGER_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER, SESSION = f"{LOGIND}.Manager", f"{LOGIND}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVERS = ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
ANSWER_MS = 5_000
HOLD_MS = 4_000
"""Less than the five seconds logind waits: whoever forgets us is not waited for."""


def system_address() -> str:
    """Return where the system's bus is to be found, "" where nowhere."""
    default = "unix:path=/run/dbus/system_bus_socket"
    return unix_address(os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or default)


def session_address() -> str:
    """Return where the bus of this login is to be found, "" where nowhere."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    default = f"unix:path={runtime}/bus" if runtime else ""
    return unix_address(os.environ.get("DBUS_SESSION_BUS_ADDRESS") or default)


class SessionBus(QObject):
    """Listens to logind on the system's bus and to screen savers on the session's.

    logind is asked to delay each sleep until `let_sleep`; it waits for five seconds at most. Where
    a bus or a service is missing nothing is said. What arrives is taken as a whole message and
    looked at here: a slot with typed arguments would let a message of another shape end the
    program.

    Signals:
        screen_locked(): the screen was locked, or is to be; may come more than once.
        about_to_sleep(): the machine sleeps as soon as `let_sleep` is called.
    """

    screen_locked = Signal()
    about_to_sleep = Signal()

    def __init__(self, system: str, session: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._addresses = {"system": system, "session": session}
        self._knocks: list[BusKnock] = []
        self._joined: dict[str, QDBusConnection] = {}
        self._session_path = ""
        self._waiting_names: list[str] = []
        self._delay = -1
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.let_sleep)

    def start(self) -> None:
        """Begin to listen wherever a bus answers."""
        for kind, joined in (("system", self._ask_logind), ("session", self._hear_savers)):
            knock = BusKnock(self._addresses[kind], self)
            knock.answered.connect(joined)
            knock.knock()
            self._knocks.append(knock)

    def stop(self) -> None:
        """Leave the buses; the machine may sleep without us."""
        for knock in self._knocks:
            knock.leave()
            knock.deleteLater()
        self._knocks = []
        for kind in self._joined:
            QDBusConnection.disconnectFromBus(self._name(kind))
        self._joined = {}
        self.let_sleep()

    def let_sleep(self) -> None:
        """Hold the machine up no longer."""
        self._patience.stop()
        if self._delay >= 0:
            os.close(self._delay)
            self._delay = -1

    def _name(self, kind: str) -> str:
        return f"rep-journal-{kind}-{id(self)}"

    def _join(self, kind: str) -> QDBusConnection | None:
        bus = QDBusConnection.connectToBus(self._addresses[kind], self._name(kind))
        if not bus.isConnected():
            QDBusConnection.disconnectFromBus(self._name(kind))
            return None
        self._joined[kind] = bus
        return bus

    def _hear_savers(self) -> None:
        bus = self._join("session")
        if bus is not None:
            for maker in SAVERS:
                saver = f"org.{maker}.ScreenSaver"
                bus.connect(saver, "", saver, "ActiveChanged", self, _slot("_saver_changed"))

    def _ask_logind(self) -> None:
        bus = self._join("system")
        if bus is not None:
            slot = _slot("_sleep_heard")
            bus.connect(LOGIND, MANAGER_PATH, MANAGER, "PrepareForSleep", self, slot)
            self._take_delay()
            # "auto" also finds the session of a program that the desktop runs outside of it.
            self._waiting_names = ["auto", os.environ.get("XDG_SESSION_ID", "")]
            self._ask_session()

    def _ask_session(self) -> None:
        name = self._waiting_names.pop(0) if self._waiting_names else ""
        if name:
            self._call(MANAGER_PATH, MANAGER, "GetSession", [name], "_session_found")

    def _call(
        self, path: str, interface: str, member: str, arguments: list[str], then: str
    ) -> None:
        """Ask logind; the slot named ``then`` hears the answer."""
        bus = self._joined.get("system")
        if bus is not None:
            message = QDBusMessage.createMethodCall(LOGIND, path, interface, member)
            message.setArguments(arguments)
            message.setAutoStartService(False)
            watcher = QDBusPendingCallWatcher(bus.asyncCall(message, ANSWER_MS), self)
            watcher.finished.connect(getattr(self, then))

    def _answer(self, watcher: QDBusPendingCallWatcher) -> object:
        """Return the first thing an answer carries, or nothing where it is a refusal."""
        watcher.deleteLater()
        if watcher.isError() or "system" not in self._joined:
            return None
        return next(iter(watcher.reply().arguments()), None)

    @Slot(QDBusPendingCallWatcher)
    def _session_found(self, watcher: QDBusPendingCallWatcher) -> None:
        found = self._answer(watcher)
        if not isinstance(found, QDBusObjectPath):
            self._ask_session()
            return
        path = self._session_path = found.path()
        bus = self._joined["system"]
        bus.connect(LOGIND, path, SESSION, "Lock", self, _slot("_lock_heard"))
        slot = _slot("_session_changed")
        bus.connect(LOGIND, path, PROPERTIES, "PropertiesChanged", self, slot)

    def _take_delay(self) -> None:
        words = ["sleep", "Rep Journal", "Locks the journal", "delay"]
        self._call(MANAGER_PATH, MANAGER, "Inhibit", words, "_delay_given")

    @Slot(QDBusPendingCallWatcher)
    def _delay_given(self, watcher: QDBusPendingCallWatcher) -> None:
        given = self._answer(watcher)
        if isinstance(given, QDBusUnixFileDescriptor) and given.isValid():
            self.let_sleep()
            # A copy of our own: Qt's lives as long as any copy of the answer.
            self._delay = os.dup(given.fileDescriptor())

    @Slot(QDBusMessage)
    def _sleep_heard(self, message: QDBusMessage) -> None:
        match message.arguments():
            case [True]:
                self._patience.start(HOLD_MS)
                self.about_to_sleep.emit()
            case [False]:
                self._take_delay()

    @Slot(QDBusMessage)
    def _lock_heard(self, message: QDBusMessage) -> None:
        del message
        self.screen_locked.emit()

    @Slot(QDBusMessage)
    def _session_changed(self, message: QDBusMessage) -> None:
        # What has changed is in a shape Python cannot read; asking is easy and seldom.
        del message
        words = [SESSION, "LockedHint"]
        self._call(self._session_path, PROPERTIES, "Get", words, "_hint_read")

    @Slot(QDBusPendingCallWatcher)
    def _hint_read(self, watcher: QDBusPendingCallWatcher) -> None:
        hint = self._answer(watcher)
        if isinstance(hint, QDBusVariant) and hint.variant() is True:
            self.screen_locked.emit()

    @Slot(QDBusMessage)
    def _saver_changed(self, message: QDBusMessage) -> None:
        if message.arguments() == [True]:
            self.screen_locked.emit()


def _slot(name: str) -> Any:
    """Return a method's name as QtDBus takes it, whose types promise another kind of text."""
    return SLOT(f"{name}(QDBusMessage)")
