"""A chart on the page: draws when seen, answers to mouse and keys, says what it shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui.charts.chart import Chart
from journal.ui.charts.loading import SheetLoading, sheet_kind
from journal.ui.charts.pointing import Mark
from journal.ui.theme import Look, Theme

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

DRAWING = "Drawing …"
NOT_DRAWN = (
    "This chart cannot be drawn: a part of the program does not load. "
    "Your entries are safe. Leave this page and come back to try again."
)


class ChartView(Chart):
    """Base of the charts: override `draw`, call `redraw` when there is something new to show.

    Nothing is drawn, and matplotlib is not imported, before the chart is really in view. A chart
    asks `new` whether what it is given is worth another picture.
    """

    def __init__(
        self, look: Look, name: str, *, height: int = 190, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name, parent)
        self._drawn_height = height
        self._image: QImage | None = None
        self._drawn_for: tuple[QSize, float, Theme] | None = None
        self._shown: tuple[object, ...] = ()
        self._detail = 1.0
        self._loading: SheetLoading | None = None
        self._instead = DRAWING
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    @property
    def instead(self) -> str:
        """What stands in the place of a picture that is not there, "" where it is."""
        return "" if self.drawn else self._instead

    @property
    def drawn(self) -> bool:
        """Tell whether the picture shows what the chart was given last."""
        return self._drawn_for is not None

    @property
    def ready(self) -> bool:
        """Tell whether there is a picture to save."""
        return sheet_kind() is not None

    def picture(self, detail: float = 2.0) -> QImage:
        """Return the picture alone, ``detail`` pixels to a logical one."""
        sheet = self._sheet(detail)
        self.draw(sheet)
        return sheet.image()

    def svg(self) -> str:
        """Return the picture alone as SVG."""
        sheet = self._sheet(1.0)
        self.draw(sheet)
        return sheet.svg()

    def set_detail(self, detail: float) -> None:
        """Draw from now on with ``detail`` times the pixels of the screen, for paper."""
        self._detail = detail
        self.update()

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw on ``sheet`` and return the marks in walking order; charts override this."""
        raise NotImplementedError  # abc does not go with Qt's own metaclass

    def new(self, *figures: object) -> bool:
        """Tell whether ``figures`` are others than the last; the same need no new picture."""
        if figures == self._shown:
            return False
        self._shown = figures
        return True

    def redraw(self, description: str, *, height: int | None = None) -> None:
        """Draw anew when next in view; ``description`` says in words what the picture shows.

        ``height`` is another height from now on, as drawn at 100 % text size.
        """
        self._drawn_for = None
        self.point_at(None)
        self.setAccessibleDescription(description)
        if height is not None and height != self._drawn_height:
            self._drawn_height = height
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.look.px(320), self.look.px(self._drawn_height))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that can be read."""
        return QSize(self.look.px(160), self.look.px(self._drawn_height))

    def showEvent(self, event: QShowEvent) -> None:
        """Try again where drawing could not be loaded when the chart was last in view."""
        super().showEvent(event)
        if self._instead == NOT_DRAWN:
            self._instead, self._loading = DRAWING, None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw anew where needed, then paint the picture and what is pointed at."""
        ratio = self.devicePixelRatioF() * self._detail
        wanted = (self.size(), ratio, self.look.theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.ready:
            self._load()
            painter.setFont(self.look.font(12))
            painter.setPen(self.look.color("faint"))
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), middle, self._instead)
            return
        if self._image is None or self._drawn_for != wanted:
            sheet = self._sheet(ratio)
            self.set_marks(self.draw(sheet))
            self._image = sheet.image()
            self._drawn_for = wanted
        painter.drawImage(QPointF(0, 0), self._image)
        self.paint_pointed(painter)

    def _sheet(self, ratio: float) -> "Sheet":
        kind = sheet_kind()
        if kind is None:
            raise RuntimeError("asked for a picture before it can be drawn")
        return kind(self.look, self.width(), self.height(), ratio)

    def _load(self) -> None:
        if self._loading is None:
            self._loading = SheetLoading()
            self._loading.ended.connect(self.update)
            self._loading.failed.connect(self._not_loaded)
            self._loading.start()

    def _not_loaded(self) -> None:
        self._instead = NOT_DRAWN
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
