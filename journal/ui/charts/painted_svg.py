"""SVG of what is painted with Qt."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QPainter


def painted_svg(size: QSize, paint: Callable[[QPainter], None]) -> str:
    """Return as SVG what ``paint`` paints on a sheet of ``size``."""
    from PySide6.QtSvg import QSvgGenerator  # wanted when somebody saves

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return buffer.data().toStdString()
