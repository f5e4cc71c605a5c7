"""A card as a picture, to be sent to a phone."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QImage, QPainter, QTextOption

from journal.models.reframe import BeliefCard
from journal.ui.theme import Theme, load_theme

SCALE = 2.0
"""Dots for each drawn pixel: sharp on a phone."""

WIDTH = 540
TALLEST = 4_000
"""Drawn pixels; a picture taller than this is refused, for nobody scrolls through one."""

THOUGHT, TURN = "The thought that held me back", "Turned around"
_EDGE, _PADDING, _GAP, _RADIUS = 20.0, 28.0, 12.0, 18.0
_LABEL_SIZE = 15.0
_SIZES = ((140, 28.0), (320, 24.0), (700, 21.0))
"""Up to how many signs a text is set how large."""
_LEAST_SIZE = 18.0


class _Half:
    """One half: its colours, its words and how tall it has to be."""

    def __init__(self, role: str, head: str, text: str, width: float) -> None:
        self.role = role
        self._head, self._text = head, text
        self._width = width - 2 * _PADDING
        least = _LEAST_SIZE
        size = next((size for signs, size in _SIZES if len(text) <= signs), least)
        self._font = _font(size)
        self._head_font = _font(_LABEL_SIZE, bold=True)
        self._head_height = _height(self._head, self._head_font, self._width)
        text_height = _height(self._text, self._font, self._width)
        self.height = 2 * _PADDING + self._head_height + _GAP + text_height

    def paint(self, painter: QPainter, place: QRectF, theme: Theme) -> None:
        """Draw the ground, the label and the words into ``place``."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{self.role}_soft"))
        painter.drawRoundedRect(place, _RADIUS, _RADIUS)
        room = place.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        _draw(painter, room, self._head, self._head_font, theme.color(self.role))
        room.setTop(room.top() + self._head_height + _GAP)
        _draw(painter, room, self._text, self._font, theme.color("text"))


def card_picture(card: BeliefCard) -> QImage | None:
    """Return both halves of ``card``, the thought above its turn; None where it gets too tall.

    It looks the same whatever theme and text size are in force.
    """
    theme = _light()
    reframe = card.reframe
    width = WIDTH - 2 * _EDGE
    halves = (
        _Half("resistance", THOUGHT, reframe.negative_thought.strip(), width),
        _Half("accent", TURN, reframe.balanced_thought.strip(), width),
    )
    height = 2 * _EDGE + _GAP + sum(half.height for half in halves)
    if height > TALLEST:
        return None
    image = QImage(
        round(WIDTH * SCALE), round(height * SCALE), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(SCALE)
    image.fill(theme.color("window"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    top = _EDGE
    for half in halves:
        half.paint(painter, QRectF(_EDGE, top, width, half.height), theme)
        top += half.height + _GAP
    painter.end()
    image.setDevicePixelRatio(1.0)  # it leaves for programs that know of no ratio
    return image


@cache
def _light() -> Theme:
    return load_theme("light")


def _font(size: float, *, bold: bool = False) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Medium)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _height(text: str, font: QFont, width: float) -> float:
    """Return how tall ``text`` gets, without drawing it."""
    if len(text) * QFontMetricsF(font).averageCharWidth() > 4 * width * TALLEST / font.pixelSize():
        return float(TALLEST)  # far too long: not worth the measuring
    probe = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(probe)
    painter.setFont(font)
    height = painter.boundingRect(QRectF(0, 0, width, 10 * TALLEST), text, _option()).height()
    painter.end()
    return height


def _draw(painter: QPainter, room: QRectF, text: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, text, _option())
