"""Where cards go on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSizeF

_GAP = 14.0
_LEAST_SCALE = 0.8
"""Cards stand in another column where they need not be made smaller than this for it."""


@dataclass(frozen=True, slots=True)
class Place:
    """The page (from 0), the corner on it, and how much smaller the card is made."""

    page: int
    at: QPointF
    scale: float


def places(sizes: Sequence[QSizeF], room: QSizeF) -> list[Place]:
    """Fill one column after the other, page by page; no card is cut and none is enlarged."""
    widest = max((size.width() for size in sizes), default=1.0)
    columns = max(1, int((room.width() + _GAP) // (widest * _LEAST_SCALE + _GAP)))
    wide = (room.width() - _GAP * (columns - 1)) / columns
    found = []
    page, column, top = 0, 0, 0.0
    for size in sizes:
        scale = min(1.0, wide / size.width(), room.height() / size.height())
        high = size.height() * scale
        if top > 0 and top + high > room.height():
            column, top = column + 1, 0.0
            if column == columns:
                page, column = page + 1, 0
        found.append(Place(page, QPointF(column * (wide + _GAP), top), scale))
        top += high + _GAP
    return found
