"""What was written down on the same date a year earlier."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from journal.models.achievement import Achievement, achievements_on
from journal.models.check_in import CheckIn, ShowedUp, check_in_on
from journal.ui.desk import Desk
from journal.ui.pages.today.day_words import year_before
from journal.ui.widgets.card import Card, label
from journal.ui.words import breakable, long_day, one_line

_LONGEST = 280
_ENDED = {ShowedUp.YES: "done", ShowedUp.PARTLY: "partly done", ShowedUp.NOT: "not done"}


class YearAgoCard(Card):
    """A few lines of that day and the way there; hidden where it holds nothing.

    Signals:
        day_chosen(date): the person wants to see that day.
    """

    day_chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("A year ago today", parent=parent)
        self._desk = desk
        self._day: date | None = None
        self._words = label("", "muted")
        self.body.addWidget(self._words)
        self.open_button = QPushButton("Open that day")
        self.open_button.clicked.connect(self._open)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_day(self, day: date) -> None:
        """Show what there is a year before ``day``."""
        then = self._day = year_before(day)
        lines: list[str] = []
        if then is not None:
            notebook = self._desk.notebook
            lines = _lines(notebook.read(check_in_on(then)), notebook.read(achievements_on(then)))
            self.open_button.setToolTip(long_day(then))
        title = "A year ago today" if day == self._desk.today else "A year before"
        self.title.setText(title)
        self.setAccessibleName(title)
        self._words.setText(breakable("\n".join(lines)))
        self.setVisible(bool(lines))

    def _open(self) -> None:
        if self._day is not None:
            self.day_chosen.emit(self._day)


def _lines(check_in: CheckIn | None, wins: list[Achievement]) -> list[str]:
    lines: list[str] = []
    if check_in is not None:
        if check_in.resistance is not None:
            lines.append(f"Resistance {check_in.resistance} of 10")
        thing = _short(check_in.one_thing)
        if thing:
            ended = _ENDED.get(check_in.showed_up) if check_in.showed_up else None
            lines.append(f"{thing} ({ended})" if ended else thing)
        if check_in.note.strip():
            lines.append(_short(check_in.note))
    lines += [f"{win.category.words}: {one_line(win.title)}" for win in wins]
    return lines


def _short(text: str) -> str:
    line = one_line(text[: 8 * _LONGEST])
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
