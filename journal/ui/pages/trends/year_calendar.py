"""The calendar of the year: a square a day, Monday to Sunday downwards, a week a column."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui.charts.pointing import Mark, Pointing
from journal.ui.pages.trends.check_in_figures import DayState
from journal.ui.theme import Look
from journal.ui.words import long_day, month_name

STATE_WORDS = {
    DayState.YES: "did it",
    DayState.PARTLY: "partly",
    DayState.NOT: "not",
    DayState.NO_ENTRY: "no entry",
    DayState.OFF: "day off",
}
"""What a square says; nothing stands for the days before the first check-in."""

_DAYS = 7
_NAMED_DAYS = (0, 2, 4)
_NARROWEST, _WIDEST, _ROW = 9.0, 13.0, 13.0


class YearCalendar(Pointing):
    """Shows up to a year of days; where there is less room, the latest weeks of it."""

    ring = 0

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
        counts = ", ".join(
            f"{sum(state is each for state in states.values())} {words}"
            for each, words in STATE_WORDS.items()
        )
        told = sum(state is not DayState.BEFORE for state in states.values())
        self.setAccessibleDescription(f"The last {told} days: {counts}.")

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.look.px(400), round(self.look.px(_ROW) * _DAYS + self.look.px(24)))

    def minimumSizeHint(self) -> QSize:
        """Let weeks fall away where there is little room."""
        return QSize(self.look.px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the weeks into the width."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the squares and the names around them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for day, cell in self._cells:
            paint_day(painter, self.look, cell, self._states[day])
        self._paint_names(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index in {self._current, len(self._cells) - 1} - {None}:
            painter.setPen(QPen(self.look.color("text"), 1.2))
            if index is not None and 0 <= index < len(self._cells):
                painter.drawRect(self._cells[index][1].adjusted(-1, -1, 1, 1))
        self.paint_pointed(painter)

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
        self.set_marks([Mark((cell.center(),), partial(self._said, d)) for d, cell in self._cells])
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


def paint_day(painter: QPainter, look: Look, cell: QRectF, state: DayState) -> None:
    """Paint one day: full, half full, empty frame, pale square or dot, so that shape tells too."""
    radius = 2.0
    painter.setPen(Qt.PenStyle.NoPen)
    if state is DayState.BEFORE:
        return
    if state is DayState.OFF:
        size = min(cell.width(), cell.height()) * 0.15
        painter.setBrush(look.color("faint"))
        painter.drawEllipse(cell.center(), size, size)
    elif state is DayState.NO_ENTRY:
        painter.setBrush(look.color("track"))
        painter.drawRoundedRect(cell, radius, radius)
    elif state is DayState.YES:
        painter.setBrush(look.color("accent"))
        painter.drawRoundedRect(cell, radius, radius)
    else:
        inner = cell.adjusted(0.6, 0.6, -0.6, -0.6)
        if state is DayState.PARTLY:
            lower = QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2)
            painter.setBrush(look.color("accent"))
            painter.drawRect(lower)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("accent"), 1.2))
        painter.drawRoundedRect(inner, radius, radius)


class DayKey(QWidget):
    """One square of the calendar with the word for it."""

    def __init__(self, look: Look, state: DayState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = state
        self.setAccessibleName(STATE_WORDS[state])
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size of square and word."""
        metrics = QFontMetricsF(self._look.font(12))
        wide = metrics.horizontalAdvance(STATE_WORDS[self._state]) + self._look.px(18)
        return QSize(round(wide) + 2, round(metrics.height()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._look.px(10)
        square = QRectF(0, (self.height() - size) / 2, size, size)
        paint_day(painter, self._look, square, self._state)
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.color("muted"))
        box = QRectF(self.rect()).adjusted(self._look.px(16), 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, flags, STATE_WORDS[self._state])


def _day_name(weekday: int) -> str:
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)
