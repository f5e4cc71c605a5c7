"""The rep's own shapes of Resistance: added, renamed, archived, brought back."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from journal.models.check_in import Shape, own_shapes
from journal.notebook import copy_of
from journal.ui.page import Page
from journal.ui.pages.today.day_entry import DayEntry
from journal.ui.pages.today.kept import kept
from journal.ui.words import one_line

_RENAME, _ARCHIVE, _BACK = "rename", "archive", "back"
_LONGEST = 50


class OwnShapes(QObject):
    """Does what the chips of the rep's own shapes ask for."""

    def __init__(self, page: Page, entry: DayEntry) -> None:
        super().__init__(page)
        self._page = page
        self._entry = entry
        self._renaming = ""
        card = entry.check_in
        card.shape_requested.connect(self._ask_for_new)
        card.shapes.menu_requested.connect(self._open_menu)
        card.shapes.rename_requested.connect(self._ask_for_name)

    def _ask_for_new(self) -> None:
        self._ask("", "")

    def _ask_for_name(self, key: str) -> None:
        self._ask(key, "")

    def _ask(self, key: str, again: str) -> None:
        """Ask what the shape ``key``, or a new one, is called; ``again`` was refused before."""
        from journal.ui.line_dialog import LineDialog  # a dialog the first page can do without

        shape = self._shape(key)
        self._renaming = key if shape is not None else ""
        asking = LineDialog(
            self._page.desk.notebook,
            self._page,
            title="Rename the shape" if shape else "A shape of your own",
            asks="What does Resistance look like for you?",
            key=f"shape:{shape.id if shape else 'new'}",
            text=shape.label if shape else "",
        )
        if again:
            asking.put_back(again)
        asking.taken.connect(self._rename if shape else self._add)
        asking.open()

    def _add(self, words: str) -> None:
        label = words.strip()
        if not label:
            return
        known = (one for one in self._own() if one.archived)
        same = next((one for one in known if one_line(one.label) == one_line(label)), None)
        shape = Shape(day=self._page.desk.today, label=label) if same is None else copy_of(same)
        shape.archived = False
        if kept(self._page, shape):
            self._entry.choose_shape(str(shape.id))
        else:
            self._ask("", words)

    def _rename(self, words: str) -> None:
        shape, label = self._shape(self._renaming), words.strip()
        if shape is None or not label or label == shape.label:
            return
        self._page.flush()  # the chips are shown anew where nothing is unsaved
        shape.label = label
        if not kept(self._page, shape):
            self._ask(self._renaming, words)

    def _open_menu(self, key: str, at: QPoint) -> None:
        shape = self._shape(key)
        if shape is None:
            return
        menu = QMenu(self._page)
        menu.setAccessibleName(f"Shape {_short(shape)}")
        menu.addAction("Rename…").setData((_RENAME, key))
        if not shape.archived:
            menu.addAction("Archive").setData((_ARCHIVE, key))
        for one in self._own():
            if one.archived:
                words = f"Bring back “{_short(one).replace('&', '&&')}”"
                menu.addAction(words).setData((_BACK, str(one.id)))
        menu.triggered.connect(self._do)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _do(self, action: QAction) -> None:
        deed, key = action.data()
        if deed == _RENAME:
            self._ask_for_name(key)
            return
        shape = self._shape(key)
        if shape is None:
            return
        self._page.flush()  # as above
        shape.archived = deed == _ARCHIVE
        if kept(self._page, shape) and shape.archived:
            self._page.said.emit("Archived: it stays on the days that have it.")

    def _own(self) -> list[Shape]:
        return self._page.desk.notebook.read(own_shapes())

    def _shape(self, key: str) -> Shape | None:
        return next((one for one in self._own() if str(one.id) == key), None) if key else None


def _short(shape: Shape) -> str:
    line = one_line(shape.label)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
