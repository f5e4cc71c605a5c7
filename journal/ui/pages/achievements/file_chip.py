"""One attached file: press to see it, or take it away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from journal.models.attachment import Attachment
from journal.ui.theme import Look
from journal.ui.widgets.chips import chip
from journal.ui.widgets.plain_tip import set_plain_tip
from journal.ui.words import data_size, one_line

WIDEST = 220


class FileChip(QWidget):
    """Names a file and its size.

    Signals:
        opened(Attachment): the person wants to see it.
        remove_requested(Attachment): the person wants it gone.
    """

    opened = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, look: Look, attachment: Attachment) -> None:
        super().__init__()
        self.attachment = attachment
        self._look = look
        name, size = one_line(attachment.name), data_size(attachment.size)
        self.button = chip("", "achievement")
        short = self.button.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideMiddle, look.px(WIDEST)
        )
        self.button.setText(f"{short} · {size}".replace("&", "&&"))
        self.button.setAccessibleName(f"Show {name}, {size}")
        set_plain_tip(self.button, name if short != name else "")
        self.remove = QPushButton()
        self.remove.setProperty("kind", "quiet")
        self.remove.setProperty("slim", "true")
        self.remove.setAccessibleName(f"Remove {name}")
        self.remove.setToolTip("Remove")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self.remove)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)
        look.changed.connect(self._tint)
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, too; remove with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.opened.emit(self.attachment)

    def _remove(self) -> None:
        self.remove_requested.emit(self.attachment)

    def _tint(self) -> None:
        self.remove.setIcon(self._look.icon("x"))
        self.remove.setIconSize(QSize(self._look.px(14), self._look.px(14)))
        self.remove.setMinimumSize(28, 28)
