"""A number that is missing, filled in on the spot."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from journal.errors import JournalError
from journal.models.achievement import Achievement, achievement
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.words import breakable, number, one_line, typed_number


class MissingNumber(Card):
    """Shows one achievement without a figure at a time; "Next" looks at another.

    Signals:
        saved(): a number is in the journal.
        failed(JournalError): it is not; the fields keep it.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__("Missing number")
        self._desk = desk
        self._lacking: list[Achievement] = []
        self._shown: UUID | None = None
        self.about = label("", "muted")
        self.body.addWidget(self.about)
        fields = FlowLayout(spacing=8)
        self.name, self.unit, self.before, self.after = (
            self._field(words) for words in ("What was measured", "Unit", "Before", "After")
        )
        for field in (self.name, self.unit, self.before, self.after):
            fields.addWidget(field)
        self.save_button, self.next_button = QPushButton("Save number"), QPushButton("Next")
        for button in (self.save_button, self.next_button):
            fields.addWidget(button)
        self.body.addLayout(fields)
        self.note = SpokenLine()
        self.body.addWidget(self.note)
        # A figure begun for one achievement waits for it, whatever is looked at meanwhile.
        self._drafts = Drafts(desk.notebook, self)
        self._drafts.failed.connect(self.failed)
        self.save_button.clicked.connect(self.save)
        self.next_button.clicked.connect(self._go_on)
        self.hide()

    @property
    def is_touched(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self._drafts.typed or self._drafts.came_back

    def show_lacking(self, lacking: Sequence[Achievement]) -> None:
        """Offer the first of ``lacking``; what is being typed stays where it is."""
        self._lacking = list(lacking)
        self.setVisible(bool(self._lacking) or self.is_touched)
        if not self.is_touched and self._lacking:
            ids = [one.id for one in self._lacking]
            self._show(ids.index(self._shown) if self._shown in ids else 0)

    def save(self) -> None:
        """Save the number with its achievement as it is stored now."""
        after, before = typed_number(self.after.text()), typed_number(self.before.text())
        if after is None or (before is None and self.before.text().strip()):
            wrong = self.after if after is None else self.before
            self.note.say("Write the figure in digits, such as 42.")
            wrong.setFocus()
            return
        try:
            stored = self._desk.notebook.read(achievement(self._shown)) if self._shown else None
            if stored is not None:
                stored.measure_name = self.name.text().strip()
                stored.measure_unit = self.unit.text().strip()
                stored.measure_before, stored.measure_after = before, after
                self._desk.notebook.save(stored, origin=self)
        except JournalError as error:
            self.note.say("Not saved yet.")
            self.failed.emit(error)
            return
        self._drafts.end()
        self.note.say("")
        self.saved.emit()

    def _field(self, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        wide = 150 if words.startswith("What") else 84
        field.setFixedWidth(self._desk.look.px(wide))
        field.returnPressed.connect(self.save)
        return field

    def _go_on(self) -> None:
        ids = [one.id for one in self._lacking]
        at = ids.index(self._shown) + 1 if self._shown in ids else 0
        self.note.say("")
        if ids:
            self._show(at % len(ids))

    def _show(self, at: int) -> None:
        one = self._lacking[at]
        self._drafts.turn_to(None)  # before the fields are another's
        self._shown = one.id
        count = f"{number(at + 1)} of {number(len(self._lacking))}: "
        self.about.setText(count + breakable(one_line(one.title)))
        self.name.setText(one.measure_name)
        self.unit.setText(one.measure_unit)
        before = one.measure_before
        self.before.setText("" if before is None else number(before))
        self.after.setText("")
        self._drafts.turn_to(f"missing number {one.id}")
        self.next_button.setVisible(len(self._lacking) > 1)
