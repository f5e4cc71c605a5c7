"""The review as the pages it will be, kept up to date while it is put together."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journal.review.document import ReviewDocument
from journal.review.pages import Pages, begun
from journal.ui.pages.review.paper_view import PaperView
from journal.ui.theme import Look

_PAUSE = 150
"""Milliseconds without a change before the pages are laid out again."""
_SLICE = 0.008
"""Seconds of laying out at a time: less than a frame, so that keys never wait."""


class Preview(QWidget):
    """Shows a review document as pages, with its page numbers and a zoom below.

    Signals:
        laid_out: every page of the document shown last is there.
    """

    laid_out = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: ReviewDocument | None = None
        self._growing: Pages | None = None
        self._shown: Pages | None = None
        self._pause = self._timer(self._begin)
        self._slice = self._timer(self._go_on)
        self.paper = PaperView(look)
        self.paper.moved.connect(self._say_where)
        self.where = QLabel()
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setProperty("kind", "small")
        self.back = _button("‹", "Previous page", self._turn_back)
        self.on = _button("›", "Next page", self._turn_on)
        self.smaller = _button("−", "Smaller pages", self.paper.zoom_out)
        self.fit = _button("Fit width", "Pages as wide as the room", self.paper.fit_width)
        self.larger = _button("+", "Larger pages", self.paper.zoom_in)
        self._put_together()
        self._say_where()

    @property
    def page_count(self) -> int:
        """How many pages are shown so far."""
        return self._shown.count if self._shown else 0

    def show_document(self, document: ReviewDocument) -> None:
        """Show another document, soon: what is shown stays until its pages are there."""
        if document == self._document:
            return
        self._document = document
        self._growing = None
        self._slice.stop()
        if self.isVisible():
            self._pause.start(_PAUSE if self._shown else 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what came while nobody looked."""
        super().showEvent(event)
        if self._document is not None and self._growing is None:
            self._pause.start(0)

    def _begin(self) -> None:
        if self._document is not None:
            self._growing = begun(self._document)
            self._go_on()

    def _go_on(self) -> None:
        """Lay out for a moment; show the pages once they reach the one in view."""
        pages = self._growing
        if pages is None:
            return
        end = perf_counter() + _SLICE
        while pages.grow() and perf_counter() < end:
            pass
        if pages.is_whole or pages is self._shown or pages.count > self.paper.page + 1:
            self._shown = pages
            self.paper.show_pages(pages)
            self._say_where()
        if pages.is_whole:
            self.laid_out.emit()
        else:
            self._slice.start(0)

    def _say_where(self) -> None:
        """Say which page is in view, in words for the eye and its text for the ear."""
        page, count = self.paper.page, self.page_count
        pages = self._shown
        total = f" of {count}" if pages is not None and pages.is_whole else ""
        self.where.setText(f"Page {page + 1}{total}" if pages else "")
        bar = self.paper.verticalScrollBar()
        self._offer(self.back, bar.value() > 0)
        self._offer(self.on, bar.value() < bar.maximum())
        self._offer(self.fit, not self.paper.fits_width)
        self.paper.setAccessibleName(f"Preview, {self.where.text().lower() or 'no page yet'}")
        self.paper.setAccessibleDescription(pages.text(page) if pages else "")

    def _offer(self, button: QPushButton, is_of_use: bool) -> None:  # noqa: FBT001
        """Enable a button or not; the keyboard goes from a disabled one to the pages."""
        if button.hasFocus() and not is_of_use:
            self.paper.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setEnabled(is_of_use)

    def _turn_back(self) -> None:
        self.paper.turn(on=False)

    def _turn_on(self) -> None:
        self.paper.turn(on=True)

    def _put_together(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(2)
        for widget in (self.back, self.where, self.on):
            below.addWidget(widget)
        below.addStretch(1)
        for button in (self.smaller, self.fit, self.larger):
            below.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.paper, 1)
        box.addLayout(below)

    def _timer(self, deed: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(deed)
        return timer


def _button(words: str, name: str, deed: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "quiet")
    button.setProperty("slim", "true")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setMinimumSize(28, 28)
    button.clicked.connect(deed)
    return button
