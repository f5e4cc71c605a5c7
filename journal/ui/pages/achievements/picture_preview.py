"""An attached picture, shown in the program."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.models.attachment import Attachment
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.words import breakable, data_size

LARGEST = 2400
"""Pixels; a larger picture is read smaller."""
_PLAIN = {b"png", b"jpg", b"jpeg", b"gif", b"bmp", b"webp"}
"""Formats that hold pixels alone; others may point at files."""


def picture_of(content: bytes) -> QImage | None:
    """Return the picture in ``content``, None where there is none that can be shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()) not in _PLAIN:
        return None
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LARGEST:
        reader.setScaledSize(size.scaled(LARGEST, LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class _Picture(QWidget):
    """Paints a picture as large as there is room, never larger than it is."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._image = image
        self.setAccessibleName(name)
        self.setMinimumSize(160, 120)

    def sizeHint(self) -> QSize:
        """Be as large as the picture."""
        return self._image.size()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint it in the middle."""
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        shown = self._image.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        size = size / ratio
        painter.drawImage(
            (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, shown
        )


class PicturePreview(QDialog):
    """Shows one picture; Esc closes.

    Signals:
        outside_requested(Attachment): the person wants to open it in another program.
    """

    outside_requested = Signal(object)

    def __init__(self, look: Look, attachment: Attachment, image: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self._attachment = attachment
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Attached picture")
        self.picture = _Picture(image, f"Picture: {attachment.name}")
        self.outside_button = QPushButton("Open outside")
        self.outside_button.setAutoDefault(False)
        self.close_button = QPushButton("Close")
        self.close_button.setProperty("kind", "primary")
        self.close_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(label(breakable(attachment.name), "strong"))
        column.addWidget(self.picture, 1)
        foot = QHBoxLayout()
        foot.addWidget(label(data_size(attachment.size), "small"), 1)
        foot.addWidget(self.outside_button)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        self.outside_button.clicked.connect(self._outside)
        self.close_button.clicked.connect(self.close)
        room = parent.window().size() - QSize(look.px(60), look.px(60))
        self.resize(self.sizeHint().boundedTo(room).expandedTo(QSize(look.px(360), look.px(260))))
        self.close_button.setFocus()

    def _outside(self) -> None:
        self.outside_requested.emit(self._attachment)
        self.close()
