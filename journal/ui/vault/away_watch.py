"""Notice that nobody has been at the program for a while."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

LOOK_EVERY_MS = 1_000

_BY_HAND = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.NativeGesture,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
    }
)


class AwayWatch(QObject):
    """Tells when neither mouse nor keys were used in the program for some minutes.

    It hears the whole application only until the first sign of the person, then nothing until its
    next look a second later: what a busy program sends itself costs nothing.

    Time asleep counts: of the steady clock, which some systems stop meanwhile, and the wall clock
    the one that went further is believed. A wall clock put forward therefore counts as absence,
    the safe mistake; put back it changes nothing. Whoever comes back too late is told of before
    anything in the program hears them.

    Signals:
        away(): nobody was there for that long; again after as long where still nobody came.
    """

    away = Signal()

    def __init__(
        self,
        minutes: int,
        parent: QObject | None = None,
        *,
        steady: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._wall = wall
        self._seen_at = (0.0, 0.0)
        self._idle = 0.0
        self._minutes = 0
        self._pointer: QPointF | None = None
        self._hearing = False
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_EVERY_MS)
        self._looking.timeout.connect(self.look)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self.away)
        self.set_minutes(minutes)

    @property
    def minutes(self) -> int:
        """How long nobody may be there; 0 where that does not matter."""
        return self._minutes

    def set_minutes(self, minutes: int) -> None:
        """Tell after so many minutes from now on; after 0 never."""
        if minutes > 0 and self._minutes == 0:
            self._seen_at = (self._steady(), self._wall())
            self._idle = 0.0
            self._looking.start()
        elif minutes <= 0:
            self._looking.stop()
            self._telling.stop()
        self._minutes = max(0, minutes)
        self._hear(on=self._minutes > 0)

    def stop(self) -> None:
        """Watch no longer."""
        self.set_minutes(0)

    def look(self) -> None:
        """Tell where the time is up, else hear whether somebody is there."""
        if self._minutes == 0:
            return
        if self._too_long():
            self._idle = 0.0
            self._telling.stop()
            self.away.emit()
        else:
            self._hear(on=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of the person; keep from the program what comes too late."""
        del watched
        if event.type() not in _BY_HAND or not self._is_sign(event):
            return False
        late = self._telling.isActive()
        if not late and self._too_long():
            self._telling.start(0)  # after this event: its window may be gone once it is told
            late = True
        self._idle = 0.0
        if late:
            event.accept()  # else a key not taken would still be tried as a shortcut
        else:
            self._hear(on=False)
        return late

    def _too_long(self) -> bool:
        before, self._seen_at = self._seen_at, (self._steady(), self._wall())
        passed = (now - then for now, then in zip(self._seen_at, before, strict=True))
        self._idle += max(0.0, *passed)
        return self._idle >= self._minutes * 60

    def _is_sign(self, event: QEvent) -> bool:
        """Tell whether an event of the right kind comes from a person's hand.

        Input methods pass on what was typed themselves, and are asked for what they hold at every
        save, when they may answer with nothing; some systems report a mouse that did not move
        whenever a window does.
        """
        if isinstance(event, QInputMethodEvent):
            return bool(event.preeditString() or event.commitString())
        if not event.spontaneous():
            return False
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            before, self._pointer = self._pointer, event.globalPosition()
            return before is not None and before != self._pointer
        return True

    def _hear(self, *, on: bool) -> None:
        app = QApplication.instance()
        if on is self._hearing or app is None:
            return
        self._hearing = on
        (app.installEventFilter if on else app.removeEventFilter)(self)
