"""The most a field takes at once: laying out more would freeze the window for seconds."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QToolTip, QWidget

from journal.ui.widgets.plain_tip import plain_tip

IN_A_TEXT = 50_000
"""Characters; more than is stored, so that a long text can still be pasted and cut."""

IN_A_LINE = 80_000
"""Characters; to take the beginning of a longer paste costs Qt the square of this."""

_SHOWN_MS = 10_000


def say_too_much(field: QWidget, words: str) -> None:
    """Say beside ``field``, and aloud, that it does not take so much."""
    place = field.mapToGlobal(QPoint(0, field.height()))
    QToolTip.showText(place, plain_tip(words), field, QRect(), _SHOWN_MS)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(field, words))
