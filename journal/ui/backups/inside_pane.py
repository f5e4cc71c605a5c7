"""A look inside one backup: how much, from when to when, and what was written last."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from journal.models.base import Record
from journal.ui.record_words import KIND_WORDS, name_of, title_of
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.clearing import clear
from journal.ui.widgets.elided_label import ElidedLabel
from journal.ui.words import day_range, number
from journal.vault.look_inside import Inside

_WIDEST_TITLE = 420


class InsidePane(QWidget):
    """Shows what `look_inside` found; nothing in it can be changed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "clear")
        self.setAccessibleName("What is in it")
        self._days = label()
        self._counts = label("", "muted")
        self._newest = label("Written last", "label")
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(6)
        self._lines.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._days, self._counts):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._newest)
        column.addLayout(self._lines)
        column.addStretch(1)

    def show_inside(self, inside: Inside) -> None:
        """Show what was found in place of what was shown before."""
        self._days.setText(_days(inside))
        self._counts.setText(_counts(inside))
        self._counts.setVisible(bool(inside.counts))
        self._newest.setVisible(bool(inside.newest))
        clear(self._lines)
        for row, record in enumerate(inside.newest):
            self._add(row, record)

    def forget(self) -> None:
        """Show nothing any more."""
        self.show_inside(Inside({}))

    def _add(self, row: int, record: Record) -> None:
        name = label(name_of(record), "small", wrap=False)
        name.setProperty("practice", KIND_WORDS[type(record)].role)
        title = ElidedLabel(self._look, widest=_WIDEST_TITLE)
        title.setProperty("kind", "")
        title.show_text(title_of(record))
        self._lines.addWidget(name, row, 0)
        self._lines.addWidget(title, row, 1)


def _days(inside: Inside) -> str:
    if inside.first_day is None or inside.last_day is None:
        return "It holds no entries."
    return f"Days it tells of: {day_range(inside.first_day, inside.last_day)}"


def _counts(inside: Inside) -> str:
    return " · ".join(
        f"{number(count)} {plural if count != 1 else plural.removesuffix('s')}"
        for plural, count in inside.counts.items()
    )
