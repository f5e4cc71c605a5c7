"""The calendar of the year: a square a day, Monday to Sunday downwards, a week a column."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.trends.showing_up import DayState
from journal.ui.charts.chart import Chart
from journal.ui.charts.painted_svg import painted_svg
from journal.ui.charts.pointing import Mark
from journal.ui.pages.trends.day_square import STATE_WORDS, paint_day
from journal.ui.theme import Look
from journal.ui.words import long_day, month_name

_DAYS = 7
_NAMED_DAYS = (0, 2, 4)
_NARROWEST, _WIDEST, _ROW = 9.0, 13.0, 13.0


class YearCalendar(Chart):
    """Shows up to a year of days; where there is less room, the latest weeks of it."""

    ring = 0
    button_below = True

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Calendar of the year", parent)
        self._states: Mapping[date, DayState] = {}
        self._cells: list[tuple[date, QRectF]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._lay_out)

    def show_states(self, states: Mapping[date, DayState]) -> None:
        """Show ``states``, consecutive days from a Monday on; the last of them is today."""
        self._states = states
        self.point_at(None)
        self._lay_out()
        self.setAccessibleDescription(self.describe())

    def describe(self) -> str:
        """Say in words what the picture shows."""
        states = self._states.values()
        counts = ", ".join(
            f"{sum(state is each for state in states)} {words}"
            for each, words in STATE_WORDS.items()
        )
        told = sum(state is not DayState.BEFORE for state in states)
        return f"The last {told} days: {counts}."

    def table(self) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Return header and rows of the days shown."""
        return ("date", "showed up"), [
            (day.isoformat(), STATE_WORDS[state])
            for day, state in self._states.items()
            if state is not DayState.BEFORE
        ]

    def picture(self, detail: float = 2.0) -> QImage:
        """Return the picture alone, ``detail`` pixels to a logical one."""
        image = QImage(self.size() * detail, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(detail)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        return image

    def svg(self) -> str:
        """Return the picture alone as SVG."""
        return painted_svg(self.size(), self._paint)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.look.px(400), round(self.look.px(_ROW) * _DAYS + self.look.px(24)))

    def minimumSizeHint(self) -> QSize:
        """Let weeks fall away where there is little room."""
        return QSize(self.look.px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the weeks into the width."""
        super().resizeEvent(event)
        # Beside the names of the months: above, it would lie on the latest days.
        self.button.move(self.button.x(), self.height() - self.button.height())
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the squares and the names around them."""
        painter = QPainter(self)
        self._paint(painter)
        if self._current is not None and self._current < len(self._cells):
            self._frame(painter, self._current)
        self.paint_pointed(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for day, cell in self._cells:
            paint_day(painter, self.look, cell, self._states[day])
        self._paint_names(painter)
        if self._cells:
            self._frame(painter, len(self._cells) - 1)

    def _frame(self, painter: QPainter, index: int) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.look.color("text"), 1.2))
        painter.drawRect(self._cells[index][1].adjusted(-1, -1, 1, 1))

    def _steps(self) -> dict[Qt.Key, int]:
        return {
            Qt.Key.Key_Left: -_DAYS,
            Qt.Key.Key_Right: _DAYS,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
        }

    def _nearest(self, spot: QPointF) -> int:
        return min(
            range(len(self._cells)),
            key=lambda index: (self._cells[index][1].center() - spot).manhattanLength(),
        )

    def _lay_out(self) -> None:
        """Work out where each day stands."""
        self.updateGeometry()
        left = self._name_width()
        days = list(self._states)
        weeks = -(-len(days) // _DAYS)
        room = self.width() - left - self.look.px(2)
        narrowest, widest = (self.look.px(step * 10) / 10 for step in (_NARROWEST, _WIDEST))
        shown = max(1, min(weeks, int(room / narrowest)))
        wide = min(widest, room / shown)
        high = self.look.px(_ROW)
        gap = max(2.0, wide * 0.18)
        days = days[(weeks - shown) * _DAYS :]
        self._cells = [
            (
                day,
                QRectF(
                    left + index // _DAYS * wide + gap / 2,
                    index % _DAYS * high + gap / 2 + 1,
                    wide - gap,
                    high - gap,
                ),
            )
            for index, day in enumerate(days)
        ]
        self.point_at(None)
        self.set_marks(
            [Mark((cell.center(),), partial(self._said, d), d) for d, cell in self._cells]
        )
        self.update()

    def _paint_names(self, painter: QPainter) -> None:
        font = self.look.font(12)
        painter.setFont(font)
        painter.setPen(self.look.color("muted"))
        metrics = QFontMetricsF(font)
        high = self.look.px(_ROW)
        for row in _NAMED_DAYS:
            box = QRectF(0, row * high, self._name_width(), high)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, _day_name(row))
        free = 0.0
        for day, cell in self._cells:
            if day.weekday() == 0 and day.day <= _DAYS:
                name = month_name(day)
                wide = metrics.horizontalAdvance(name)
                if cell.left() >= free and cell.left() + wide <= self.width():
                    painter.drawText(QPointF(cell.left(), self.height() - self.look.px(5)), name)
                    free = cell.left() + wide + self.look.px(8)

    def _name_width(self) -> float:
        metrics = QFontMetricsF(self.look.font(12))
        return max(metrics.horizontalAdvance(_day_name(row)) for row in _NAMED_DAYS) + 8

    def _said(self, day: date) -> str:
        state = self._states[day]
        return f"{long_day(day)}: {STATE_WORDS.get(state, state.value)}"


def _day_name(weekday: int) -> str:
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)
