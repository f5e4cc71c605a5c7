"""The prospects to choose from: those still tried, those parked, or all; narrowed by typing."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from journal.models.prospect import ProspectFile
from journal.ui.desk import Desk
from journal.ui.pages.attempts.prospects_view import ProspectsView
from journal.ui.widgets.card import label
from journal.ui.widgets.filter_field import FilterField
from journal.ui.widgets.segmented import Segmented

_WIDE = 420
TRYING, PARKED, ALL = "trying", "parked", "all"
_SIDES = {TRYING: "Trying", PARKED: "Parked", ALL: "All"}
_NOTHING = {
    TRYING: "No prospect is being tried. Those you parked are kept beside.",
    PARKED: "Nobody is parked. A prospect you stop trying is kept here.",
    ALL: "No prospect yet.",
}


class ProspectList(QWidget):
    """A line to filter by, a switch between sides, and the list.

    Signals:
        filtered(): other prospects are shown.
    """

    filtered = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[ProspectFile, str]] = []
        self._mark = 0
        self._desk = desk
        self.line = FilterField("Filter prospects")
        self.side = Segmented(_SIDES, "Prospects shown")
        self.side.choose(TRYING)
        self.view = ProspectsView(desk.look)
        self._nothing = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(10)
        self._head.addWidget(self.line, 1)
        self._head.addWidget(self.side)
        column.addLayout(self._head)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self.line.textChanged.connect(self._narrow)
        self.line.list_requested.connect(self.view.setFocus)
        self.side.chosen.connect(self._narrow)

    @property
    def shown(self) -> list[ProspectFile]:
        """The prospects in the list."""
        return self.view.prospects.files

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set line and switch beside each other where there is room: the list gets the height."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._desk.look.px(_WIDE)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def show_files(self, files: Sequence[ProspectFile], mark: int) -> None:
        """Take all prospects there are, in the order of their names, and show the chosen ones."""
        self._mark = mark
        ordered = sorted(files, key=lambda one: one.prospect.alias.casefold())
        self._all = [(one, _haystack(one)) for one in ordered]
        self._show()

    def show_side_of(self, prospect_id: UUID) -> None:
        """Switch to where a prospect is listed, past a filter that hides it."""
        if any(one.prospect.id == prospect_id for one in self.shown):
            return
        file = next((one for one, _ in self._all if one.prospect.id == prospect_id), None)
        if file is None:
            return
        if self.line.text():
            self.line.clear()
        if self.side.choice != ALL:
            self.side.choose(PARKED if file.prospect.parked_on else TRYING)
        self._show()

    def _narrow(self) -> None:
        self._show()
        self.filtered.emit()

    def _show(self) -> None:
        words = self.line.text().casefold().split()
        side = self.side.choice
        shown = [
            file
            for file, haystack in self._all
            if side in (ALL, PARKED if file.prospect.parked_on else TRYING)
            and all(word in haystack for word in words)
        ]
        self.view.prospects.show(shown, self._mark)
        nothing = "No prospect fits the filter." if words else _NOTHING[side]
        self._nothing.setText(nothing)
        self._nothing.setVisible(not shown)
        self.view.updateGeometry()


def _haystack(file: ProspectFile) -> str:
    prospect = file.prospect
    senior = "senior" if prospect.senior else ""
    return f"{prospect.alias}\n{prospect.segment}\n{senior}".casefold()
