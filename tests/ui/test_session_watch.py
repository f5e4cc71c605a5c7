"""A locked screen and a machine going to sleep are heard over a real bus."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.ui.vault.bus_knock import unix_address
from journal.ui.vault.session_messages import SessionMessages
from journal.ui.vault.session_watch import SessionWatch
from tests.ui.own_bus import Bus, Desktop, only_where_there_is_a_bus


@pytest.fixture
def bus() -> Iterator[Bus]:
    with TemporaryDirectory(prefix="bus-") as folder:  # a socket's path must be short
        bus = Bus(Path(folder))
        yield bus
        bus.end()


@contextmanager
def desktop_on(bus: Bus, qtbot: QtBot, *sessions: str) -> Iterator[Desktop]:
    desktop = Desktop(bus.address, *sessions)
    try:
        qtbot.waitUntil(lambda: "ready" in desktop.lines, timeout=20_000)
        yield desktop
    finally:
        desktop.end()


class Listener:
    """A watch, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.watch = SessionWatch(self.window)
        self.told: list[str] = []
        self.watch.screen_locked.connect(lambda: self.told.append("locked"))
        self.watch.about_to_sleep.connect(lambda: self.told.append("sleeps"))

    def listens(self) -> bool:
        """Tell whether everything there is to hear would be heard."""
        source = self.watch._source
        assert source is not None
        return bool(source._session_path) and "session" in source._joined


@pytest.fixture
def listener(bus: Bus, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Listener]:
    for name in ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(name, bus.address)
    listener = Listener(qtbot)
    yield listener
    listener.watch.stop()


@pytest.fixture
def desktop(bus: Bus, listener: Listener, qtbot: QtBot) -> Iterator[Desktop]:
    """A desktop the listener listens to."""
    with desktop_on(bus, qtbot, "auto") as desktop:
        listener.watch.start()
        qtbot.waitUntil(listener.listens)
        qtbot.waitUntil(lambda: desktop.delays == 1)
        yield desktop


@only_where_there_is_a_bus
@pytest.mark.parametrize(
    "command",
    ["lock ours", "hint on"]
    + [f"saver {maker} on" for maker in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")],
)
def test_a_locked_screen_is_heard(
    desktop: Desktop, listener: Listener, qtbot: QtBot, command: str
) -> None:
    with qtbot.waitSignal(listener.watch.screen_locked):
        desktop.tell(command)
    assert set(listener.told) == {"locked"}


@only_where_there_is_a_bus
@pytest.mark.parametrize(
    "command",
    ["lock other", "hint off", "saver gnome off", "stranger lock ours", "stranger saver gnome on"],
)
def test_what_does_not_lock_this_screen_is_not_taken_for_it(
    desktop: Desktop, listener: Listener, qtbot: QtBot, command: str
) -> None:
    desktop.tell(command)
    if command == "hint off":
        asked = "gave Get org.freedesktop.login1.Session LockedHint"
        qtbot.waitUntil(lambda: asked in desktop.lines)
    with qtbot.waitSignal(listener.watch.about_to_sleep):
        desktop.tell("sleep")  # what came before it has been heard by then, or never will be
    assert listener.told == ["sleeps"]


@only_where_there_is_a_bus
def test_the_machine_sleeps_only_once_everything_is_locked(
    desktop: Desktop, listener: Listener, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listener.watch.about_to_sleep):
        desktop.tell("sleep")
    desktop.tell("hint off")
    qtbot.waitUntil(lambda: "sent hint off" in desktop.lines)  # it had time to hear of an end
    assert desktop.delays == 1
    listener.watch.let_sleep()
    qtbot.waitUntil(lambda: desktop.delays == 0)


@only_where_there_is_a_bus
def test_after_waking_the_next_sleep_is_delayed_too(
    desktop: Desktop, listener: Listener, qtbot: QtBot
) -> None:
    listener.watch.about_to_sleep.connect(listener.watch.let_sleep)
    for night in (1, 2, 3):
        desktop.tell("sleep")
        qtbot.waitUntil(lambda: desktop.delays == 0)
        assert listener.told == ["sleeps"] * night
        desktop.tell("wake")
        qtbot.waitUntil(lambda: desktop.delays == 1)


@only_where_there_is_a_bus
def test_whoever_forgets_to_let_it_sleep_is_not_waited_for(
    desktop: Desktop, listener: Listener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.ui.vault.session_bus.HOLD_MS", 1)
    with qtbot.waitSignal(listener.watch.about_to_sleep):
        desktop.tell("sleep")
    qtbot.waitUntil(lambda: desktop.delays == 0)


@only_where_there_is_a_bus
def test_once_stopped_nothing_is_heard_and_no_sleep_delayed(
    desktop: Desktop, listener: Listener, qtbot: QtBot
) -> None:
    listener.watch.stop()
    qtbot.waitUntil(lambda: desktop.delays == 0)
    for command in ("sleep", "lock ours", "saver gnome on"):
        desktop.tell(command)
    qtbot.waitUntil(lambda: "sent saver gnome on" in desktop.lines)
    assert listener.told == []
    listener.watch.start()  # the next journal
    qtbot.waitUntil(lambda: desktop.delays == 1)
    with qtbot.waitSignal(listener.watch.about_to_sleep):
        desktop.tell("sleep")


@only_where_there_is_a_bus
def test_odd_messages_do_no_harm(desktop: Desktop, listener: Listener, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listener.watch.screen_locked):
        desktop.tell("odd")
    assert listener.told == ["locked"]


@only_where_there_is_a_bus
def test_a_session_known_by_its_number_alone_is_found(
    bus: Bus, listener: Listener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    with desktop_on(bus, qtbot, "2") as desktop:
        listener.watch.start()
        qtbot.waitUntil(listener.listens)
        assert "refused GetSession auto" in desktop.lines
        with qtbot.waitSignal(listener.watch.screen_locked):
            desktop.tell("lock ours")


@only_where_there_is_a_bus
def test_without_a_session_of_its_own_sleep_is_heard_all_the_same(
    bus: Bus, listener: Listener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    with desktop_on(bus, qtbot) as desktop:
        listener.watch.start()
        qtbot.waitUntil(lambda: "refused GetSession auto" in desktop.lines)
        qtbot.waitUntil(lambda: desktop.delays == 1)
        with qtbot.waitSignal(listener.watch.about_to_sleep):
            desktop.tell("sleep")


@only_where_there_is_a_bus
def test_a_bus_without_logind_is_silent(bus: Bus, listener: Listener, qtbot: QtBot) -> None:
    del bus
    listener.watch.start()
    source = listener.watch._source
    qtbot.waitUntil(lambda: source is not None and len(source._joined) == 2)
    listener.watch.stop()
    assert listener.told == []


@only_where_there_is_a_bus
def test_a_bus_that_ends_is_silent(
    bus: Bus, desktop: Desktop, listener: Listener, qtbot: QtBot
) -> None:
    source = listener.watch._source
    bus.end()
    qtbot.waitUntil(
        lambda: source is not None and not any(one.isConnected() for one in source._joined.values())
    )
    listener.watch.let_sleep()
    listener.watch.stop()
    assert listener.told == []
    del desktop


class Pulse:
    """Notes the longest the interface thread was busy, in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.beats = 0
        self._last = time.monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        self.beats += 1


@only_where_there_is_a_bus
def test_a_bus_that_hangs_holds_nothing_up(bus: Bus, listener: Listener, qtbot: QtBot) -> None:
    source = listener.watch._source
    assert source is not None
    bus.hang()
    pulse = Pulse()
    listener.watch.start()
    qtbot.waitUntil(lambda: pulse.beats > 50)
    assert source._joined == {}
    bus.go_on()
    qtbot.waitUntil(lambda: len(source._joined) == 2)
    assert pulse.longest < 0.5  # in truth some milliseconds; the machine may be busy


@only_where_there_is_a_bus
def test_a_bus_that_hangs_is_left_at_once(bus: Bus, listener: Listener) -> None:
    bus.hang()
    listener.watch.start()
    began = time.monotonic()
    listener.watch.stop()
    assert time.monotonic() - began < 1
    bus.go_on()


@only_where_there_is_a_bus
def test_a_bus_that_is_not_there_is_no_obstacle(
    listener: Listener, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for address in ("unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "autolaunch:", ""):
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
        other = Listener(qtbot)
        other.watch.start()
        other.watch.stop()
    del listener


@pytest.mark.parametrize(
    ("addresses", "address"),
    [
        ("unix:path=/run/user/1000/bus", "unix:path=/run/user/1000/bus"),
        ("tcp:host=10.0.0.1,port=7;unix:path=/a%20b,guid=0f", "unix:path=/a%20b,guid=0f"),
        ("unix:abstract=/tmp/dbus-x,guid=0f", "unix:abstract=/tmp/dbus-x,guid=0f"),
        ("unix:dir=/tmp", ""),
        ("unixexec:path=/bin/ssh", ""),
        ("tcp:host=10.0.0.1,port=7", ""),
        ("autolaunch:", ""),
        ("disabled:", ""),
        ("", ""),
    ],
)
def test_only_a_socket_of_this_machine_is_asked(addresses: str, address: str) -> None:
    assert unix_address(addresses) == address


@pytest.mark.parametrize(
    ("number", "detail", "told"),
    [
        (0x02B1, 0x7, ["locked"]),
        (0x02B1, 0x8, []),  # unlocked
        (0x0218, 0x4, ["sleeps"]),
        (0x0218, 0x7, []),  # woken
        (0x0010, 0x7, []),
    ],
)
def test_what_the_messages_of_windows_mean(
    number: int, detail: int, told: list[str], qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    messages = SessionMessages(window)
    heard: list[str] = []
    messages.screen_locked.connect(lambda: heard.append("locked"))
    messages.about_to_sleep.connect(lambda: heard.append("sleeps"))
    messages.hear(number, detail)
    assert heard == told
    messages.start()  # on other systems there is nothing to listen to
    messages.stop()
