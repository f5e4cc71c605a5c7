"""A card with a note beside its title, and a line in place of what cannot be shown yet."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from journal.trends.figures import Figures
from journal.ui.among import Among
from journal.ui.charts.chart import Chart
from journal.ui.charts.pointing import Group
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.words import long_day, number

MOST_OFFERED = 15
"""So many days one can choose from, the latest ones."""


class ChartCard(Card):
    """A card of figures; with too few of them it says how many more it takes.

    Cards override `show_figures` and may say in `before` what the days before came to.

    Signals:
        said(str): something to tell in a toast.
        went_wrong(JournalError): something the person must know.
        page_requested(str, object): the person wants to see the day or record behind a mark.
    """

    said = Signal(str)
    went_wrong = Signal(object)
    page_requested = Signal(str, object)

    record_page = ""
    """The page of the records its marks stand for, "" where they stand for days."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.look = look
        self.title.setWordWrap(False)
        self.note = label("", "small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.title_row.setStretch(0, 0)
        self.title_row.addWidget(self.note, 1)
        self.lacking = label("", "muted")
        self.body.addWidget(self.lacking)
        self.before = label("", "small")
        self._content: list[QWidget] = []

    def show_figures(self, shown: Figures, before: Figures | None) -> None:
        """Show the range, and beside it as many days before where they are wanted."""
        raise NotImplementedError  # abc does not go with Qt's own metaclass

    def days_behind(self, key: object) -> Sequence[date]:  # noqa: ARG002 - of those who override it
        """Return the days one mark stands for, ascending; cards with such marks override this."""
        return ()

    def add(self, widget: QWidget) -> None:
        """Add a part that is hidden while figures are lacking."""
        self._content.append(widget)
        self.add_always(widget)

    def add_always(self, widget: QWidget) -> None:
        """Add a part that the card itself shows and hides."""
        if isinstance(widget, Chart):
            widget.opened.connect(self._open)
            widget.said.connect(self.said)
            widget.failed.connect(self.went_wrong)
        self.body.addWidget(widget)

    def say_before(self, words: str) -> None:
        """Say below all the rest what the days before came to; "" says nothing."""
        self.body.removeWidget(self.before)
        self.body.addWidget(self.before)
        self.before.setText(words)
        self.before.setVisible(bool(words) and self.lacking.isHidden())

    def say_lacking(self, words: str) -> None:
        """Show ``words`` in place of the content; "" shows the content."""
        self.lacking.setText(words)
        self.lacking.setVisible(bool(words))
        self.note.setVisible(not words)
        self.before.setVisible(not words and bool(self.before.text()))
        for widget in self._content:
            widget.setVisible(not words)

    def _offer_days(self, days: Sequence[date], chart: Chart) -> None:
        """Open the only day, or let the person choose one of the latest."""
        if len(days) == 1:
            self.page_requested.emit("today", days[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for day in reversed(days[-MOST_OFFERED:]):
            menu.addAction(long_day(day)).triggered.connect(
                partial(self.page_requested.emit, "today", day)
            )
        earlier = len(days) - MOST_OFFERED
        if earlier > 0:
            rest = menu.addAction(f"and {number(earlier)} earlier day{'' if earlier == 1 else 's'}")
            rest.setEnabled(False)
        menu.popup(chart.pointed_place)

    def _open(self, what: object) -> None:
        if isinstance(what, date):
            self.page_requested.emit("today", what)
        elif isinstance(what, Among):
            self.page_requested.emit("achievements", what)
        elif isinstance(what, Group):
            chart = self.sender()
            assert isinstance(chart, Chart)  # noqa: S101 - connected to charts alone
            self._offer_days(self.days_behind(what.key), chart)
        elif self.record_page:
            self.page_requested.emit(self.record_page, what)
