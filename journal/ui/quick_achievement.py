"""One line, Enter, done: an achievement from anywhere."""

from PySide6.QtWidgets import QWidget

from journal.models.achievement import TITLE_LIMIT, Achievement
from journal.notebook import Notebook
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.whole_line import WholeLine

_ASKS = "What went well?"


class QuickAchievement(EntryDialog):
    """Asks for a title and files it under today."""

    def __init__(self, notebook: Notebook, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, title="Quick achievement", heading=_ASKS, save="Add")
        self._notebook = notebook
        self._record: Achievement | None = None
        self.title = WholeLine(TITLE_LIMIT)
        self.title.setAccessibleName(_ASKS)
        self.title.textEdited.connect(self.touch)
        self.form.addWidget(self.title)
        self.form.addWidget(label("It is filed under today; add the number later.", "small"))
        self.title.setFocus()
        self.keep_draft(notebook, "quick-achievement")

    def store(self) -> str | None:
        """Save the achievement."""
        title = self.title.text().strip()
        if not title or self.title.excess:
            self.complain(self.title.excess or "Please write what went well.", self.title)
            return None
        if self._record is None:
            self._record = Achievement(day=self._notebook.clock.today(), title=title)
        self._record.title = title
        self._notebook.save(self._record, origin=self)
        return "Added to today's achievements."
