"""Where the journal lies."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from journal.ui.desk import Desk
from journal.ui.errand import Errand
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.words import breakable_path, data_size
from journal.vault.place_warning import warning_for


class JournalCard(Card):
    """Says where the file is, whether that is a good place, and how large it has become."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Your journal")
        self._path = desk.notebook.database.path
        place = label(breakable_path(self._path))
        place.setAccessibleName(f"The journal lies at {self._path}")
        self.body.addWidget(place)
        self._size = label("", "small")
        self.body.addWidget(self._size)
        self._warning = SpokenLine("muted")
        self.body.addWidget(self._warning)
        row = QHBoxLayout()
        show = QPushButton("Show its folder")
        show.clicked.connect(self._show_folder)
        row.addWidget(show)
        row.addStretch(1)
        self.body.addLayout(row)
        self._ask_the_place()

    def refresh(self) -> None:
        """Measure it again."""
        try:
            size = data_size(self._path.stat().st_size)
        except OSError:
            size = ""
        self._size.setText(f"One file, {size}." if size else "")
        self._size.setVisible(bool(size))

    def _ask_the_place(self) -> None:
        """Ask in a thread: where it matters, the disk is slow."""
        path = self._path
        errand = Errand(lambda: warning_for(path))
        errand.done.connect(self._warning.say)
        errand.start()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
