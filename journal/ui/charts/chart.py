"""What every picture of figures can do: be told in words, saved, copied, taken as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QImage,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from journal.ui.charts.chart_button import ChartButton
from journal.ui.charts.chart_menu import ChartMenu
from journal.ui.charts.pointing import Pointing
from journal.ui.charts.saving import ChartSaving
from journal.ui.theme import Look

_TAIL = ", chart"


class Chart(Pointing):
    """A picture with a menu, also behind the button in its corner; charts override its figures.

    Signals:
        said(str): a line for a toast.
        failed(JournalError): something could not be written.
    """

    said = Signal(str)
    failed = Signal(object)

    button_below = False
    """Whether the button stands in the lower corner, because the upper one tells the latest."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.saving = ChartSaving(self)
        self.menu = ChartMenu(self)
        self.button = ChartButton(self)
        self.button.clicked.connect(self._open_menu)

    @property
    def heading(self) -> str:
        """What a saved picture is called."""
        return self.accessibleName().removesuffix(_TAIL)

    @property
    def ready(self) -> bool:
        """Tell whether there is a picture to save."""
        return True

    def describe(self) -> str:
        """Say in words what the picture shows."""
        return self.accessibleDescription()

    def table(self) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Return header and rows of the figures drawn; in words, where a chart has no others."""
        return ("figure",), [(mark.words,) for mark in self.marks]

    def picture(self, detail: float = 2.0) -> QImage:
        """Return the picture alone, ``detail`` pixels to a logical one."""
        raise NotImplementedError  # abc does not go with Qt's own metaclass

    def svg(self) -> str:
        """Return the picture alone as SVG."""
        raise NotImplementedError  # as above

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the picture."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key:
            self._open_menu()
        else:
            self.menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its corner."""
        super().resizeEvent(event)
        self.button.settle(event.size())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the button be seen."""
        super().enterEvent(event)
        self.button.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing, and let the button go."""
        super().leaveEvent(event)
        self.button.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the button be seen."""
        super().focusInEvent(event)
        self.button.update()

    def _open_menu(self) -> None:
        right = self.button.mapToGlobal(QPoint(self.button.width(), self.button.height() + 2))
        self.menu.popup(QPoint(right.x() - self.menu.sizeHint().width(), right.y()))
