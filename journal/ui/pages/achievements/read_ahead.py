"""Makes the texts ready to be filtered while nobody types yet."""

from PySide6.QtCore import QObject, QTimer

from journal.ui.pages.achievements.shelf import Shelf

_PAUSE_MS, _SLICE = 20, 200


class ReadAhead(QObject):
    """Folds the texts of a shelf a few at a time: the first key in the filter need not wait."""

    def __init__(self, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Go on until all is ready."""
        self._timer.start()

    def _go_on(self) -> None:
        if not self._shelf.read_ahead(_SLICE):
            self._timer.stop()
