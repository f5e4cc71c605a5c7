"""The breakthroughs that were the focus, and what was made in each."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journal.models.focus import cards_made, focus_history
from journal.notebook import Notebook
from journal.numbers.focus_times import FocusTime, focus_times
from journal.ui.page import Sheet, scrolling
from journal.ui.theme import Look
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import label
from journal.ui.words import breakable, number, one_line, short_day

HOW = "One at a time. The exercise begins with it: choose another one there whenever you like."
SHOWN = 100
_WIDTH, _NARROWEST, _TALLEST = 460, 300, 280


class FocusDialog(QDialog):
    """Lists the times in focus, the current one first; nothing is changed here."""

    def __init__(
        self, look: Look, times: Sequence[FocusTime], today: date, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("My focus")
        self.close_button = QPushButton("Close")
        self.close_button.clicked.connect(self.accept)
        self.rows = [_Row(one, today) for one in times[:SHOWN]]
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(14)
        how = label(HOW, "muted")
        how.setMinimumWidth(look.px(_NARROWEST))  # else as tall as in a narrow column
        column.addWidget(how)
        self.area = self._listed(len(times) - SHOWN)
        column.addWidget(self.area, 1)
        column.addWidget(ButtonRow((), (self.close_button,)))
        rows = self._list.heightForWidth(look.px(_NARROWEST))
        self.area.setMinimumHeight(min(rows, look.px(_TALLEST)))
        self.resize(look.px(_WIDTH), column.minimumSize().height())
        self.close_button.setFocus()

    def _listed(self, more: int) -> QScrollArea:
        """Return the rows where they scroll, by the keyboard, too."""
        sheet = Sheet()
        column = self._list = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 14, 0)  # the scroll bar touches nothing
        column.setSpacing(14)
        for row in self.rows:
            column.addWidget(row)
        if more > 0:
            column.addWidget(label(f"and {number(more)} earlier", "small"))
        column.addStretch(1)
        area = scrolling(sheet)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName("My focus so far: " + "; ".join(row.spoken for row in self.rows))
        return area


class _Row(QWidget):
    """One time in focus."""

    def __init__(self, time: FocusTime, today: date) -> None:
        super().__init__()
        words = time_words(time, today)
        self.spoken = f"{one_line(time.breakthrough)}, {words}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(breakable(one_line(time.breakthrough)), "strong"))
        column.addWidget(label(words, "small"))


def focus_dialog(look: Look, notebook: Notebook, today: date, parent: QWidget) -> FocusDialog:
    """Return the dialog with what the journal knows; raise `JournalError` where it cannot."""
    chosen = [(one.day, one.breakthrough) for one in reversed(notebook.read(focus_history()))]
    times = focus_times(chosen, notebook.read(cards_made()))
    return FocusDialog(look, times, today, parent)


def time_words(time: FocusTime, today: date) -> str:
    """Return words such as "1 Jun to 3 Nov · 4 cards made"."""

    def on(day: date) -> str:
        return short_day(day, year=day.year != today.year)

    if time.until is None:
        when = f"My focus since {on(time.since)}"
    elif time.until == time.since:
        when = f"On {on(time.since)}"
    else:
        when = f"{on(time.since)} to {on(time.until)}"
    made = {0: "no card", 1: "1 card"}.get(time.cards, f"{number(time.cards)} cards")
    return f"{when} · {made} made for it"
