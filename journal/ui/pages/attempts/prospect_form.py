"""Put a prospect on the list, or change one."""

from PySide6.QtWidgets import QCheckBox, QWidget

from journal.errors import JournalError
from journal.models.achievement import TITLE_LIMIT
from journal.models.prospect import Prospect, prospect_files
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.widgets.card import label
from journal.ui.widgets.completing_line import CompletingLine
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.whole_line import WholeLine


class ProspectForm(EntryDialog):
    """Asks for an alias and what kind of prospect it is."""

    def __init__(self, desk: Desk, parent: QWidget, prospect: Prospect | None = None) -> None:
        super().__init__(
            desk.look,
            parent,
            title="New prospect" if prospect is None else "Change the prospect",
            heading="Somebody to be reached" if prospect is None else prospect.alias,
            save="Add prospect" if prospect is None else "Save",
            width=440,
        )
        self._desk = desk
        self.before = prospect
        self.record = Prospect(day=desk.today, alias="") if prospect is None else copy_of(prospect)
        self.alias = WholeLine(TITLE_LIMIT)
        self.segment = CompletingLine("Segment", self._segments)
        self.senior = QCheckBox("A senior decision maker")
        self.senior.setAccessibleName(self.senior.text())
        self.note = GrowingText("Note", most_lines=6)
        self._build()
        self.alias.limit = max(TITLE_LIMIT, len(self.record.alias or ""))
        self.alias.setText(self.record.alias or "")
        self.segment.setText(self.record.segment or "")
        self.senior.setChecked(bool(self.record.senior))
        self.note.set_text(self.record.note or "")
        self.alias.textEdited.connect(self._edited_alias)
        self.segment.textEdited.connect(self.touch)
        self.senior.clicked.connect(self.touch)
        self.note.edited.connect(self.touch)
        self.alias.setFocus()
        about = "new-prospect" if prospect is None else f"prospect:{prospect.id}"
        self.keep_draft(desk.notebook, about)

    def store(self) -> str | None:
        """Save the prospect."""
        wrong = self.alias.excess if self.alias.text().strip() else "Please write a name for it."
        self._alias.complain(wrong)
        if wrong:
            self.alias.setFocus()
            return None
        record = self.record
        record.alias, record.segment = self.alias.text(), self.segment.text()
        record.senior, record.note = self.senior.isChecked(), self.note.text
        self._desk.notebook.save(record, origin=self)
        return "Prospect added." if self.before is None else "Prospect changed."

    def _build(self) -> None:
        self._alias = Field("Alias", self.alias)
        self.form.addWidget(self._alias)
        hint = "Any name you know them by; it need not be the real one."
        self.form.addWidget(label(hint, "small"))
        self.segment.setPlaceholderText("Healthcare, new business …")
        self.form.addWidget(Field("Segment", self.segment))
        self.form.addWidget(self.senior)
        self.form.addWidget(Field("Note", self.note))

    def _segments(self) -> list[str]:
        try:
            files = self._desk.notebook.read(prospect_files())
        except JournalError:
            return []
        return sorted({one.prospect.segment for one in files if one.prospect.segment.strip()})

    def _edited_alias(self) -> None:
        self._alias.complain(self.alias.excess)
        self.touch()
