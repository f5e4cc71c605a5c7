"""The buttons that hand a pack out, and the packs handed out before."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from journal.models.review_pack import ReviewPack
from journal.review.formats import FORMATS
from journal.ui.words import number, short_day

_BUTTONS = {"": "Copy", ".docx": "Word", ".md": "Markdown", ".pdf": "Save as PDF…"}
_MOST_PACKS = 20


class HeadButtons(QWidget):
    """A button for each of the usual formats; the menu has the others and earlier packs.

    Signals:
        export_requested(str): the ending of the format, "" for the clipboard.
        pack_chosen(ReviewPack): the person wants an earlier pack back.
    """

    export_requested = Signal(str)
    pack_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "clear")
        self._packs: list[ReviewPack] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.more = QPushButton("More ▾")
        self.more.setAccessibleName("Other formats and earlier packs")
        self.menu_shown = QMenu(self)
        self.more.clicked.connect(self._open)
        row.addWidget(self.more)
        self.by_ending: dict[str, QPushButton] = {}
        for ending, words in _BUTTONS.items():
            button = QPushButton(words)
            button.setProperty("ending", ending)
            button.clicked.connect(self._pressed)
            self.by_ending[ending] = button
            row.addWidget(button)
        self.by_ending[".pdf"].setProperty("kind", "primary")
        self.offer_packs([])

    def offer_packs(self, packs: Sequence[ReviewPack]) -> None:
        """Offer the last packs handed out."""
        self._packs = list(packs[:_MOST_PACKS])
        menu = self.menu_shown
        menu.clear()
        for ending, one in FORMATS.items():
            if ending not in _BUTTONS:
                action = menu.addAction(f"{one.words}…")
                action.setData(ending)
                action.triggered.connect(self._chosen)
        menu.addSection("Earlier packs")
        for at, pack in enumerate(self._packs):
            name = pack.file.replace("\\", "/").rpartition("/")[2] or "copied"
            count = number(len(pack.chosen))
            words = f"{short_day(pack.day, year=True)} · {count} · {name}"
            action = menu.addAction(words.replace("&", "&&"))
            action.setData(at)
            action.triggered.connect(self._chosen)
        if not self._packs:
            menu.addAction("None handed out yet").setEnabled(False)

    def _open(self) -> None:
        self.menu_shown.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _pressed(self) -> None:
        self.export_requested.emit(self.sender().property("ending"))

    def _chosen(self) -> None:
        action = self.sender()
        chosen = action.data() if isinstance(action, QAction) else None
        if isinstance(chosen, str):
            self.export_requested.emit(chosen)
        elif isinstance(chosen, int):
            self.pack_chosen.emit(self._packs[chosen])
