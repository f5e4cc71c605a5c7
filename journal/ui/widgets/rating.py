"""Ratings that start unset, and the slider that shows one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from journal.ui.theme import Look

_KEYS_THAT_RATE = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_SHORTCUT_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_KEYS_THAT_CLEAR = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


def hit_height(look: Look) -> int:
    """Return a height one can hit, however small the text."""
    return max(28, look.px(30))


class Rating(QSlider):
    """A whole number on a scale, or nothing yet: untouched is missing, never zero.

    A digit rates directly, arrows move, Delete clears. Being a `QSlider` it tells screen readers
    its role and value.

    Signals:
        rated(object): the person set the rating to an int or cleared it to None.
    """

    rated = Signal(object)

    def __init__(
        self, look: Look, first: int, last: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._is_set = False
        self._typed_one = False
        self._showing = False
        self.setRange(first, last)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._moved)
        look.changed.connect(self.updateGeometry)
        self._describe()

    @property
    def rating(self) -> int | None:
        """The rating, None where it was never touched."""
        return self.value() if self._is_set else None

    def set_rating(self, rating: int | None) -> None:
        """Show ``rating`` without telling it as the person's act."""
        self._is_set = rating is not None
        self._showing = True
        self.setValue(self.minimum() if rating is None else rating)
        self._showing = False
        self._describe()
        self.update()

    def rate(self, rating: int | None) -> None:
        """Set ``rating`` as the person's act."""
        if rating != self.rating:
            self.set_rating(rating)
            self.rated.emit(rating)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate, move or clear by key."""
        key = Qt.Key(event.key())
        if key in _KEYS_THAT_CLEAR:
            self._typed_one = False
            self.rate(None)
        elif (
            event.text().isdecimal() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._rate_by_digit(int(event.text()))
        elif key in _KEYS_THAT_RATE:
            self._typed_one = False
            if self._is_set:
                super().keyPressEvent(event)
            else:
                self.rate(self._where_keys_start(key))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate where the mouse is pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._typed_one = False
            self.rate(self._value_at(event.position().x()))
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.rate(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End following the mouse."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling must not rate."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget a half-typed ten."""
        self._typed_one = False
        super().focusOutEvent(event)

    def paint_focus(self, painter: QPainter) -> None:
        """Draw a frame around the rating that has the keyboard."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("text"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _rate_by_digit(self, digit: int) -> None:
        """Rate a typed digit; a 0 after a 1 means ten where the scale has one."""
        ten = self._typed_one and digit == 0 and self.maximum() == 10
        self._typed_one = digit == 1
        value = 10 if ten else digit
        if self.minimum() <= value <= self.maximum():
            self.rate(value)

    def _where_keys_start(self, key: Qt.Key) -> int:
        ends = {Qt.Key.Key_Home: self.minimum(), Qt.Key.Key_End: self.maximum()}
        return ends.get(key, (self.minimum() + self.maximum()) // 2)

    def _moved(self, value: int) -> None:
        """Take what a key or a screen reader set as the person's act."""
        if not self._showing:
            self._is_set = True
            self._describe()
            self.rated.emit(value)

    def _span(self) -> tuple[float, float]:
        """Return where the scale begins and ends, in pixels."""
        return 0.0, float(self.width())

    def _value_at(self, x: float) -> int:
        left, right = self._span()
        share = min(1.0, max(0.0, (x - left) / max(1.0, right - left)))
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self._is_set else "not rated yet")


class RatingSlider(Rating):
    """A rating drawn as a track; a faint mark can show where the last one stood."""

    def __init__(
        self,
        look: Look,
        first: int,
        last: int,
        name: str,
        *,
        role: str = "resistance",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, first, last, name, parent)
        self._role = role
        self._mark: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_mark(self, mark: int | None) -> None:
        """Show a faint mark at an earlier rating, or none."""
        self._mark = mark
        self.setToolTip("" if mark is None else f"Last time: {mark}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._look.px(200), hit_height(self._look))

    def minimumSizeHint(self) -> QSize:
        """Return the least size one can still aim at."""
        return QSize(self._look.px(90), hit_height(self._look))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw track, mark and knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, half = self.height() / 2, self._look.px(6) / 2
        track = QRectF(0, middle - half, self.width(), 2 * half)
        painter.setBrush(self._look.color("track"))
        painter.drawRoundedRect(track, half, half)
        if self._mark is not None:
            painter.setBrush(self._look.color("faint"))
            x = self._x_of(self._mark)
            painter.drawRect(QRectF(x - 1, middle - 2.6 * half, 2, 5.2 * half))
        knob = self._x_of(self.value()) if self._is_set else None
        if knob is not None:
            painter.setBrush(self._look.color(self._role))
            painter.drawRoundedRect(QRectF(0, middle - half, knob, 2 * half), half, half)
            painter.setPen(QPen(self._look.color(self._role), self._look.px(2)))
            painter.setBrush(self._look.color("surface"))
            radius = self._look.px(9)
            painter.drawEllipse(QPointF(knob, middle), radius, radius)
        self.paint_focus(painter)

    def _span(self) -> tuple[float, float]:
        inset = self._look.px(11)
        return inset, self.width() - inset

    def _x_of(self, value: int) -> float:
        left, right = self._span()
        return left + (right - left) * (value - self.minimum()) / (self.maximum() - self.minimum())
