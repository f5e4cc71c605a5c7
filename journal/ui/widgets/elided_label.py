"""A word or two on one line, cut with an ellipsis where there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QStylePainter, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.plain_tip import set_plain_tip


class ElidedLabel(QLabel):
    """Plain muted text that asks for at most ``widest`` drawn pixels; whole in its tooltip."""

    def __init__(self, look: Look, *, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._widest = widest
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "muted")

    def show_text(self, text: str) -> None:
        """Show ``text``, all of it to a screen reader."""
        self.setText(text)
        self.setAccessibleName(text)
        self._tell_whole()

    def sizeHint(self) -> QSize:
        """Ask for the text, within bounds."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), self._look.px(self._widest)), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few letters."""
        return QSize(min(self.sizeHint().width(), self._look.px(60)), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the tooltip where the text is cut."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint what fits."""
        painter = QStylePainter(self)
        option = QStyleOption()
        option.initFrom(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, self._short())

    def _short(self) -> str:
        line = self.text()[:500]
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())

    def _tell_whole(self) -> None:
        whole = self.text()
        set_plain_tip(self, whole if self._short() != whole else "")
