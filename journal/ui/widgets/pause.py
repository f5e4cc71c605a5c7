"""A short while in which a deed is not done again."""

from PySide6.QtCore import QElapsedTimer

AGAIN_MS = 800
"""Longer than a keyboard waits before it repeats a key that is held; saying a sentence is, too."""


class Pause:
    """Tells what is asked for anew from what a held key or a second click asks for at once.

    Not every display marks the repeats of a key, so that the time has to tell.
    """

    def __init__(self) -> None:
        self._since = QElapsedTimer()

    def is_over(self) -> bool:
        """Tell whether nothing was asked for lately; asking begins the pause anew."""
        over = not self._since.isValid() or self._since.elapsed() >= AGAIN_MS
        self.begin()
        return over

    def begin(self) -> None:
        """Begin it anew: the key is still held."""
        self._since.start()

    def end(self) -> None:
        """Let the next one be done, however soon."""
        self._since.invalidate()
