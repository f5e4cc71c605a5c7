"""The program's icon, drawn from the same strokes as its mark."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from journal.ui.sidebar import paint_mark
from journal.ui.theme import Look


def wear_icon(app: QApplication, look: Look) -> None:
    """Give the application its icon, in the colours of every theme to come."""

    def draw() -> None:
        app.setWindowIcon(program_icon(look))

    draw()
    look.changed.connect(draw)


def program_icon(look: Look) -> QIcon:
    """Return the icon for title bars and task lists."""
    pixmap = QPixmap(128, 128)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(8, 8, 112, 112), look)
    painter.end()
    return QIcon(pixmap)
