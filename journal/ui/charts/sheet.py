"""The sheet a chart draws on: matplotlib in logical pixels, theme roles and plain words."""

from collections.abc import Iterable, Sequence
from datetime import date

from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Bbox, BboxTransform, IdentityTransform, Transform
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage

from journal.ui.charts.picturing import picture_of
from journal.ui.charts.ticks import day_marks
from journal.ui.charts.writing import Align, Writing
from journal.ui.theme import Look
from journal.ui.words import short_day

WORDS_PX = 12
"""The size of the words on a chart, as drawn."""


class Sheet:
    """One picture in the making; lengths are logical pixels, colours are roles of the theme.

    Call `frame` first: it says what the paper's edges stand for.
    """

    def __init__(self, look: Look, width: int, height: int, ratio: float) -> None:
        self.look = look
        self.width, self.height = width, height
        self._ratio = ratio
        self._font = look.font(WORDS_PX)
        self._shapes: list[Artist] = []
        self._words: list[Writing] = []
        self._scale: Transform = IdentityTransform()
        self._x_range = (0.0, 1.0)
        self._inner = (0.0, 0.0, float(width), float(height))

    def frame(
        self,
        x_range: tuple[float, float],
        y_range: tuple[float, float],
        *,
        left: float = 0,
        right: float = 0,
        top: float = 8,
        bottom: float = 24,
    ) -> None:
        """Lay the scales inside margins of ``left`` ... ``bottom`` pixels."""
        wide = max(20.0, self.width - left - right)
        high = max(20.0, self.height - top - bottom)
        self._inner = (left, top, wide, high)
        foot = self.height - top - high
        # A figure of matplotlib's with axes has ticks and grids that take longer than the rest.
        self._scale = BboxTransform(
            Bbox.from_extents(x_range[0], y_range[0], x_range[1], y_range[1]),
            Bbox.from_bounds(*(length * self._ratio for length in (left, foot, wide, high))),
        )
        self._x_range = x_range

    def elided(self, text: str, width: float) -> str:
        """Return ``text`` on one line, cut to ``width``."""
        line = " ".join(text[:500].split())
        return QFontMetricsF(self._font).elidedText(line, Qt.TextElideMode.ElideRight, width)

    def measure(self, text: str) -> float:
        """Return the width of ``text``."""
        return QFontMetricsF(self._font).horizontalAdvance(text)

    def margin(self, texts: Iterable[str]) -> float:
        """Return the room that texts beside the paper need."""
        return max((self.measure(text) for text in texts), default=0.0) + self.look.px(12)

    def at(self, x: float, y: float) -> QPointF:
        """Return where a value lies, from the top left."""
        return self.places([x], [y])[0]

    def places(self, xs: Sequence[float], ys: Sequence[float]) -> list[QPointF]:
        """Return where values lie, from the top left."""
        pairs = list(zip(xs, ys, strict=True))
        if not pairs:
            return []
        return [
            QPointF(right / self._ratio, self.height - up / self._ratio)
            for right, up in self._scale.transform(pairs).tolist()
        ]

    def rows(self, rows: Iterable[tuple[float, str]]) -> None:
        """Rule a line at each value and name it at the left."""
        rows = list(rows)
        begin, end = self._x_range
        self.lines([[(begin, value), (end, value)] for value, _ in rows], "line", width=1)
        for value, words in rows:
            at = self.at(self._x_range[0], value)
            self.words_at(at.x() - self.look.px(8), at.y(), words, align="right")

    def days(self, first: date, last: date, named: Iterable[tuple[date, str]] = ()) -> None:
        """Name some days below the foot; the x scale must be day ordinals."""
        left, top, wide, high = self._inner
        begin = self.at(first.toordinal(), 0).x()
        length = self.at(last.toordinal(), 0).x() - begin
        for day, words in day_marks(first, last, max(length, 1.0), self.measure, short_day, named):
            half = self.measure(words) / 2
            x = self.at(day.toordinal(), 0).x()
            x = min(max(x, left + half), max(left + half, left + wide - half))
            self.words_at(x, top + high + self.look.px(15), words, align="center")

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        role: str,
        *,
        width: float = 2,
        dashed: bool = False,
    ) -> None:
        """Join values; ``dashed`` sets a line apart from one of another colour."""
        self._add(
            Line2D(
                xs,
                ys,
                color=self.look.theme.hex(role),
                linewidth=width,
                linestyle=(0, (2.5, 1.8)) if dashed else "-",
                solid_capstyle="round",
                solid_joinstyle="round",
            )
        )

    def lines(
        self,
        stretches: Iterable[Sequence[tuple[float, float]]],
        role: str,
        *,
        width: float = 2,
        alpha: float = 1.0,
    ) -> None:
        """Join the (x, y) values of each stretch, all at one stroke: many are as fast as one."""
        color = self.look.theme.hex(role)
        self._add(
            LineCollection(
                list(stretches),
                colors=color,
                linewidths=width,
                alpha=alpha,
                capstyle="round",
                joinstyle="round",
            )
        )

    def points(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        role: str,
        *,
        shape: str = "o",
        size: float = 5,
        hollow: bool = False,
        alpha: float = 1.0,
    ) -> None:
        """Mark values; ``shape`` is matplotlib's ("o" round, "s" square, "D" diamond ...)."""
        color = self.look.theme.hex(role)
        self._add(
            Line2D(
                xs,
                ys,
                linestyle="none",
                marker=shape,
                markersize=self.look.px(size * 10) / 10,
                markerfacecolor=self.look.theme.hex("surface") if hollow else color,
                markeredgecolor=color,
                markeredgewidth=1.4 if hollow else 0,
                alpha=alpha,
            )
        )

    def bars(
        self, xs: Sequence[float], heights: Sequence[float], role: str, *, hatched: bool = False
    ) -> None:
        """Stand bars one unit apart; ``hatched`` ones are not yet full."""
        wide = min(0.6, self.look.px(30) * (self._x_range[1] - self._x_range[0]) / self._inner[2])
        color = self.look.theme.hex(role)
        for x, height in zip(xs, heights, strict=True):
            bar = Rectangle(
                (x - wide / 2, 0),
                wide,
                height,
                facecolor=self.look.theme.hex(f"{role}_soft") if hatched else color,
                edgecolor=color,
                linewidth=1 if hatched else 0,
                hatch="////" if hatched else None,
            )
            bar.set_hatch_linewidth(1)
            self._add(bar)

    def bands(self, stretches: Iterable[Sequence[tuple[float, float, float]]], role: str) -> None:
        """Fill between the lows and highs of each stretch of (x, low, high)."""
        outlines = [
            [(x, low) for x, low, _ in stretch] + [(x, high) for x, _, high in reversed(stretch)]
            for stretch in stretches
        ]
        if outlines:
            band = Path.make_compound_path(*(Path(outline) for outline in outlines))
            color = self.look.theme.hex(role)
            self._add(PathPatch(band, facecolor=color, alpha=0.16, linewidth=0))

    def field(self, column: int, row: int, role: str, *, alpha: float) -> None:
        """Fill a field of a grid whose columns and rows are one unit wide."""
        color = self.look.theme.hex(role)
        at, size = (column + 0.03, row + 0.06), (0.94, 0.88)
        self._add(Rectangle(at, *size, facecolor=color, alpha=alpha, linewidth=0))

    def words_at(
        self, x: float, y: float, text: str, role: str = "faint", *, align: Align = "left"
    ) -> None:
        """Write at a place in pixels from the top left, centred up and down."""
        self._words.append(Writing(QPointF(x, y), text, self.look.color(role), align))

    def image(self) -> QImage:
        """Render the picture, transparent where nothing was drawn."""
        size = QSize(self.width, self.height)
        return picture_of(size, self._ratio, self._shapes_upwards, self._words, self._font)

    def svg(self) -> str:
        """Return the picture as SVG; the sheet must have been made with a ratio of 1."""
        from journal.ui.charts.qt_svg import svg_of  # wanted when somebody saves

        size = QSize(self.width, self.height)
        return svg_of(size, self._shapes_upwards, self._words, self._font)

    @property
    def _shapes_upwards(self) -> list[Artist]:
        return sorted(self._shapes, key=Artist.get_zorder)

    def _add(self, artist: Artist) -> None:
        """Lay a shape on the scales of the frame."""
        artist.set_transform(self._scale)
        self._shapes.append(artist)
