"""A card with a thought on its front and the turn on its back."""

from math import cos, pi

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.motion import wants_motion
from journal.ui.words import breakable

TURN_MS = 180
_LEAST_HEIGHT = 170
_WIDTH = 660


class TurningCard(QWidget):
    """Shows one of its faces; `turn` flips it over, at once where nothing may move."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.thought = _Face("The thought", "resistance", self)
        self.turned = _Face("Turned around", "accent", self)
        self._flip = _Flip(look, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)
        self.show_front()

    @property
    def is_turned(self) -> bool:
        """Tell whether the turn is in view."""
        return not self.turned.isHidden()

    @property
    def is_turning(self) -> bool:
        """Tell whether it is on its way."""
        return self._flip.is_running

    def fill(self, thought: str, turn: str) -> None:
        """Write both sides; the one in view stays in view."""
        self.thought.words.setText(breakable(thought))
        self.turned.words.setText(breakable(turn))
        self.updateGeometry()

    def show_front(self) -> None:
        """Show the thought without a movement."""
        self._flip.end()
        self._show(self.thought, self.turned)

    def show_back(self) -> None:
        """Show the turn without a movement."""
        self._flip.end()
        self._show(self.turned, self.thought)

    def turn(self) -> None:
        """Flip from the thought to its turn."""
        if self.is_turned:
            return
        moves = wants_motion(self) and self.isVisible()
        # A very long sentence is taller than the window: only what is seen is drawn.
        seen = self.visibleRegion().boundingRect()
        front = self.grab(seen) if moves else QPixmap()
        self._show(self.turned, self.thought)
        if moves:
            self._flip.run(front, self.grab(seen), seen)

    def sizeHint(self) -> QSize:
        """Ask for a comfortable measure."""
        width = self._look.px(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width there is."""
        return QSize(self._look.px(160), self._look.px(_LEAST_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        """Tell that the lines need the more height the narrower it is."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the taller face, so that turning moves nothing below."""
        tall = (face.heightForWidth(width) for face in (self.thought, self.turned))
        return max(self._look.px(_LEAST_HEIGHT), *tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give both faces the whole card."""
        super().resizeEvent(event)
        for face in (self.thought, self.turned):
            face.setGeometry(self.rect())

    def _show(self, face: QWidget, other: QWidget) -> None:
        other.hide()
        face.show()


class _Face(Card):
    """One side of the card."""

    def __init__(self, title: str, role: str, parent: QWidget) -> None:
        super().__init__(kind=role, parent=parent)
        head = label(title, "label")
        head.setProperty("practice", role)
        self.words = label("", "belief")
        self.body.addWidget(head)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.setAccessibleName(title)


class _Flip(QWidget):
    """Lies over the card while it turns: one picture narrows, the other one widens."""

    def __init__(self, look: Look, card: QWidget) -> None:
        super().__init__(card)
        self._look = look
        self._front = QPixmap()
        self._back = QPixmap()
        self._done = 0.0
        self._moving = QVariantAnimation(self)
        self._moving.setDuration(TURN_MS)
        self._moving.setStartValue(0.0)
        self._moving.setEndValue(1.0)
        self._moving.valueChanged.connect(self._advance)
        self._moving.finished.connect(self.end)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def is_running(self) -> bool:
        return self._moving.state() is QVariantAnimation.State.Running

    def run(self, front: QPixmap, back: QPixmap, place: QRect) -> None:
        self._front, self._back, self._done = front, back, 0.0
        self.setGeometry(place)
        self.show()
        self.raise_()
        self._moving.start()

    def end(self) -> None:
        self._moving.stop()
        self._front = self._back = QPixmap()  # a picture of an entry is kept no longer than needed
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._look.color("window"))
        face = self._front if self._done < 0.5 else self._back
        if face.isNull():
            return
        width = self.width() * abs(cos(pi * self._done))
        target = QRectF((self.width() - width) / 2, 0, width, self.height())
        painter.drawPixmap(target, face, QRectF(face.rect()))

    def _advance(self, done: float) -> None:
        self._done = done
        self.update()
