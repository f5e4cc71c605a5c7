"""Nobody at the program is noticed, also when the machine slept; clocks are handed in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QResizeEvent,
    QShortcut,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journal.ui.vault.away_watch import AwayWatch

MINUTE = 60.0
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Clocks:
    """A steady clock that may stop while the machine sleeps, and one on the wall."""

    def __init__(self) -> None:
        self.steady = 1_000.0
        self.wall = 1_795_000_000.0

    def run(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds

    def sleep(self, seconds: float) -> None:
        self.wall += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def watch(clocks: Clocks, told: list[str]) -> Iterator[AwayWatch]:
    watch = AwayWatch(5, steady=lambda: clocks.steady, wall=lambda: clocks.wall)
    watch.away.connect(lambda: told.append("away"))
    yield watch
    watch.set_minutes(0)
    watch.deleteLater()


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    qtbot.waitExposed(line)
    return line


def pass_time(watch: AwayWatch, clocks: Clocks, minutes: float) -> None:
    """Let time go by second by second, as the watch looks at it."""
    for _ in range(round(minutes * 60)):
        clocks.run(1)
        watch.look()


def test_after_five_minutes_of_nothing_one_is_away(
    watch: AwayWatch, clocks: Clocks, told: list[str]
) -> None:
    pass_time(watch, clocks, 5 - 1 / 60)
    assert told == []
    pass_time(watch, clocks, 1 / 60)
    assert told == ["away"]


def test_it_is_told_again_only_after_as_long(
    watch: AwayWatch, clocks: Clocks, told: list[str]
) -> None:
    pass_time(watch, clocks, 9.9)
    assert told == ["away"]
    pass_time(watch, clocks, 0.1)
    assert told == ["away", "away"]


def type_into(line: QLineEdit, words: str) -> None:
    """Type as the system does: each key is first offered as a shortcut."""
    line.setFocus()
    for letter in words:
        QTest.keyClick(line.windowHandle(), letter)


def touched(line: QLineEdit, how: str) -> None:
    middle = line.rect().center()
    there = QPointF(middle)
    match how:
        case "key":
            type_into(line, "a")
        case "click":
            QTest.mouseClick(line, LEFT)
        case "mouse":
            QTest.mouseMove(line, middle)
            QTest.mouseMove(line, middle + QPoint(3, 0))
        case "wheel":
            QTest.wheelEvent(line.windowHandle(), there, QPoint(0, 120))
        case "touch":
            screen = QTest.createTouchDevice()
            QTest.touchEvent(line, screen).press(0, middle, line).commit()
            QTest.touchEvent(line, screen).release(0, middle, line).commit()
        case "composing":
            QApplication.sendEvent(line, QInputMethodEvent("に", []))
            QApplication.sendEvent(line, QInputMethodEvent())


@pytest.mark.parametrize("how", ["key", "click", "mouse", "wheel", "touch", "composing"])
def test_whoever_does_something_is_there(
    watch: AwayWatch, clocks: Clocks, told: list[str], line: QLineEdit, how: str
) -> None:
    pass_time(watch, clocks, 4)
    touched(line, how)
    pass_time(watch, clocks, 4)
    assert told == []
    pass_time(watch, clocks, 1)
    assert told == ["away"]


class Pen(QTabletEvent):
    """A pen put down; the tests' own tools have none."""

    def __init__(self) -> None:
        device = QPointingDevice.primaryPointingDevice()
        kind, there = QEvent.Type.TabletPress, QPointF(1, 1)
        super().__init__(kind, device, there, there, 1, 0, 0, 0, 0, 0, NO_KEYS, LEFT, LEFT)

    def spontaneous(self) -> bool:
        return True


def test_whoever_uses_a_pen_is_there(
    watch: AwayWatch, clocks: Clocks, told: list[str], line: QLineEdit
) -> None:
    pass_time(watch, clocks, 4)
    assert not watch.eventFilter(line, Pen())
    pass_time(watch, clocks, 4)
    assert told == []


def sent_by_the_program_itself(line: QLineEdit) -> None:
    """What happens without a person: painting, layout, a window below a resting mouse, a save."""
    rest = QPointF(1, 1)
    for event in (
        QEnterEvent(rest, rest, rest),
        QResizeEvent(line.size(), line.size()),
        QInputMethodEvent(),
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NO_KEYS, "a"),
        QEvent(QEvent.Type.UpdateRequest),
        QEvent(QEvent.Type.HoverMove),
    ):
        QApplication.sendEvent(line, event)
    line.setText("from the journal")
    line.repaint()
    line.hide()
    line.show()  # exposes its window
    QApplication.processEvents()


def test_what_the_program_does_by_itself_does_not_count(
    watch: AwayWatch, clocks: Clocks, told: list[str], line: QLineEdit
) -> None:
    pass_time(watch, clocks, 4.5)
    sent_by_the_program_itself(line)
    pass_time(watch, clocks, 0.5)
    assert told == ["away"]


class Mouse(QMouseEvent):
    """A mouse that is reported somewhere, by the system."""

    def __init__(self, x: float) -> None:
        there = QPointF(x, 5)
        super().__init__(QEvent.Type.MouseMove, there, there, there, NO_BUTTON, NO_BUTTON, NO_KEYS)

    def spontaneous(self) -> bool:
        return True


def test_a_mouse_that_is_reported_where_it_was_does_not_count(
    watch: AwayWatch, clocks: Clocks, told: list[str], line: QLineEdit
) -> None:
    watch.eventFilter(line, Mouse(10))
    pass_time(watch, clocks, 4)
    watch.eventFilter(line, Mouse(10))
    pass_time(watch, clocks, 1)
    assert told == ["away"]
    pass_time(watch, clocks, 4)
    watch.eventFilter(line, Mouse(11))
    pass_time(watch, clocks, 4)
    assert told == ["away"]


def test_a_laptop_that_slept_too_long_is_away_as_soon_as_it_wakes(
    watch: AwayWatch, clocks: Clocks, told: list[str]
) -> None:
    pass_time(watch, clocks, 1)
    clocks.sleep(60 * MINUTE)
    watch.look()
    assert told == ["away"]


def test_a_nap_adds_to_the_time_nobody_was_there(
    watch: AwayWatch, clocks: Clocks, told: list[str]
) -> None:
    pass_time(watch, clocks, 2)
    clocks.sleep(2 * MINUTE)
    watch.look()
    assert told == []
    pass_time(watch, clocks, 1)
    assert told == ["away"]


def test_the_first_keys_after_a_long_sleep_reach_nobody(
    watch: AwayWatch, clocks: Clocks, told: list[str], line: QLineEdit, qtbot: QtBot
) -> None:
    shortcut = QShortcut(Qt.Key.Key_F1, line)
    shortcut.activated.connect(lambda: told.append("F1"))
    clocks.sleep(60 * MINUTE)
    with qtbot.waitSignal(watch.away):
        QTest.keyClick(line, Qt.Key.Key_B)
        assert told == []  # not in the middle of an event
    clocks.sleep(60 * MINUTE)
    with qtbot.waitSignal(watch.away):
        QTest.keyClick(line.windowHandle(), Qt.Key.Key_F1)
    assert line.text() == ""
    assert told == ["away", "away"]
    watch.look()
    type_into(line, "abc")
    QTest.keyClick(line.windowHandle(), Qt.Key.Key_F1)
    assert line.text() == "abc"
    assert told == ["away", "away", "F1"]


def test_a_wall_clock_put_back_hides_nothing(
    watch: AwayWatch, clocks: Clocks, told: list[str]
) -> None:
    pass_time(watch, clocks, 2)
    clocks.wall -= 3600
    pass_time(watch, clocks, 3)
    assert told == ["away"]


def test_a_wall_clock_put_back_makes_nobody_wait_longer_later(
    watch: AwayWatch, clocks: Clocks, told: list[str], line: QLineEdit
) -> None:
    clocks.wall -= 3600
    watch.look()
    touched(line, "key")
    pass_time(watch, clocks, 5)
    assert told == ["away"]


def test_nought_means_never(watch: AwayWatch, clocks: Clocks, told: list[str]) -> None:
    watch.set_minutes(0)
    pass_time(watch, clocks, 600)
    clocks.sleep(600 * MINUTE)
    watch.look()
    assert told == []
    assert watch.minutes == 0


def test_the_minutes_change_while_it_runs(
    watch: AwayWatch, clocks: Clocks, told: list[str], line: QLineEdit
) -> None:
    watch.set_minutes(10)
    pass_time(watch, clocks, 6)
    assert told == []
    watch.set_minutes(7)
    pass_time(watch, clocks, 1)
    assert told == ["away"]
    watch.set_minutes(0)
    pass_time(watch, clocks, 100)
    watch.set_minutes(1)
    assert told == ["away"]  # what went by while nobody counted does not count
    touched(line, "key")
    pass_time(watch, clocks, 1)
    assert told == ["away", "away"]


def test_somebody_who_types_is_heard_once_a_look(
    watch: AwayWatch, line: QLineEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QEvent.Type] = []
    original = AwayWatch._is_sign

    def count(self: AwayWatch, event: QEvent) -> bool:
        asked.append(event.type())
        return original(self, event)

    monkeypatch.setattr(AwayWatch, "_is_sign", count)
    type_into(line, "a long sentence")
    assert len(asked) == 1
    watch.look()
    type_into(line, "and one more")
    assert len(asked) == 2
    assert line.text() == "a long sentenceand one more"


def test_by_itself_it_looks_and_tells(qtbot: QtBot, clocks: Clocks) -> None:
    watch = AwayWatch(1, steady=lambda: clocks.steady, wall=lambda: clocks.wall)
    clocks.run(61)
    with qtbot.waitSignal(watch.away):
        watch._looking.setInterval(1)
    watch.deleteLater()


def test_a_watch_that_is_gone_hears_nothing(qapp: QApplication, line: QLineEdit) -> None:
    watch = AwayWatch(1)
    watch.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    type_into(line, "abc")
    assert line.text() == "abc"
