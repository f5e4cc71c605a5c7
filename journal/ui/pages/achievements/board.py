"""The filters, the list under them and what is chosen in it."""

from uuid import UUID

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.models.achievement import achievements_between
from journal.models.goal import goals
from journal.ui.desk import Desk
from journal.ui.pages.achievements.chosen_card import ChosenCard
from journal.ui.pages.achievements.editor import Editor
from journal.ui.pages.achievements.filter_bar import FilterBar
from journal.ui.pages.achievements.hidden_notice import HiddenNotice
from journal.ui.pages.achievements.list_column import ListColumn
from journal.ui.pages.achievements.read_ahead import ReadAhead
from journal.ui.pages.achievements.shelf import WITHOUT, Shelf, goal_key
from journal.ui.pages.achievements.split import Split


class Board(QWidget):
    """Lays out the parts of the page; the page lets them speak with each other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notebook = desk.notebook
        self.shelf = Shelf()
        self._ahead = ReadAhead(self.shelf, self)
        self._titles: dict[str, str] = {}
        self.filters = FilterBar(desk)
        self.notice = HiddenNotice()
        self.column = ListColumn(desk)
        self.editor = Editor(desk)
        self.card = ChosenCard(desk.look)
        self._details = QWidget()
        column = QVBoxLayout(self._details)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        column.addWidget(self.card)
        self.split = Split(desk.look, self.column, self._details)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(18)
        rows.addWidget(self.filters)
        rows.addWidget(self.notice)
        rows.addWidget(self.split, 1)

    def fill(self) -> set[UUID]:
        """Read what the journal has; return the ids that were not here before."""
        added = self.shelf.fill(self._notebook.read(achievements_between(None, None)))
        self._titles = {goal.id.hex: goal.title for goal in self._notebook.read(goals())}
        self.offer()
        self._ahead.begin()
        return added

    def offer(self) -> bool:
        """Offer the goals and tags there are to filter by; tell whether a chosen one is gone."""
        used = {goal_key(one) for one in self.shelf.all}
        linked = {key: title for key, title in self._titles.items() if key in used}
        tags = self.shelf.tags
        if linked:
            linked[WITHOUT] = "No goal"
        if tags:
            tags[WITHOUT] = "No tags"
        return self.filters.offer(linked, tags)

    def show_rows(self) -> None:
        """Show what the filter lets through, in the order chosen."""
        self.shelf.sort(self.filters.sorting.order)
        self.column.view.rows.order = self.shelf.order
        self.column.view.show_rows(self.shelf.matching(self.filters.filter))

    def show_parts(self, *, editing: bool) -> None:
        """Show only what there is something in; ``editing`` tells whether the editor has."""
        view, total = self.column.view, len(self.shelf)
        self.column.show_parts(total, self.filters.filter)
        self.filters.show_count(len(view.rows.rows), total)
        self.card.tell(view.selected if not editing else ())
        self.editor.setVisible(editing)

    def take_focus(self) -> None:
        """Begin in the list, or where one filters."""
        view = self.column.view
        (view if view.rows.rows else self.filters.field).setFocus()

    def go_to_title(self) -> None:
        """Go on in the title of what is in the editor."""
        self.split.show_details(self.editor.headline)
        self.editor.headline.field.moveCursor(QTextCursor.MoveOperation.End)
        self.editor.headline.setFocus()
