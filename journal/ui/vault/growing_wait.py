"""The wait between wrong guesses: none at first, then longer each time."""

from PySide6.QtCore import QObject, QTimer, Signal

WAITS = (0, 0, 1, 2, 4, 8, 16, 30)
"""Seconds after the first, second ... wrong guess; the last holds for all that follow."""

SECOND_MS = 1_000


class GrowingWait(QObject):
    """Counts wrong guesses and the seconds until the next may be made.

    Signals:
        ticked(int): so many seconds are left; 0 ends the wait.
    """

    ticked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guesses = 0
        self._left = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    @property
    def left(self) -> int:
        """The seconds that are left, 0 where a guess may be made."""
        return self._left

    def add_guess(self) -> None:
        """Note a wrong guess and begin the wait it costs."""
        self._left = WAITS[min(self._guesses, len(WAITS) - 1)]
        self._guesses += 1
        if self._left:
            self._timer.start(SECOND_MS)
        self.ticked.emit(self._left)

    def _tick(self) -> None:
        self._left -= 1
        if not self._left:
            self._timer.stop()
        self.ticked.emit(self._left)
