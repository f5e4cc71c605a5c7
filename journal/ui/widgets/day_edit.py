"""Fields for a date: one that is always there, and one that may be left out."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from journal.ui.theme import Look
from journal.ui.widgets.plain_calendar import dress_plainly
from journal.ui.words import day_pattern


class DayEdit(QDateEdit):
    """A date typed or chosen in a calendar; scrolling past leaves it alone.

    ``lead`` is a word written before the date, such as "to". A date that the field cannot
    show comes back unchanged as long as nobody edits it.

    Signals:
        edited(): the person changed the date.
    """

    edited = Signal()
    is_day: ClassVar[bool] = True

    def __init__(self, name: str, *, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[QDate, date] | None = None
        self.setAccessibleName(name)
        self.setProperty("kind", "chip")
        self.setCalendarPopup(True)
        self.setDisplayFormat(f"'{lead}' {day_pattern()}" if lead else day_pattern())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dateChanged.connect(self.edited)

    @property
    def day(self) -> date:
        """The date shown."""
        shown = self.date()
        if self._given is not None and self._given[0] == shown:
            return self._given[1]
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show ``day`` without telling it as the person's act."""
        if self._given is not None and self.day == day:
            return
        with QSignalBlocker(self):
            self.setDate(QDate(day.year, day.month, day.day))
        self._given = (self.date(), day)

    def as_words(self) -> str:
        """Say the date as 2026-11-23."""
        return self.day.isoformat()

    def take_words(self, words: str) -> None:
        """Show the date ``words`` say, as the person's own act."""
        if words:
            self.set_day(date.fromisoformat(words))
        self.edited.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Dress the calendar before it can be opened."""
        super().focusInEvent(event)
        dress_plainly(self.calendarWidget())

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """Step on into another month where a month of days ends."""
        if self.currentSection() == QDateEdit.Section.DaySection:
            self.setDate(self.date().addDays(steps))
            self.setSelectedSection(QDateEdit.Section.DaySection)
        else:
            super().stepBy(steps)

    def stepEnabled(self) -> QDateEdit.StepEnabledFlag:  # noqa: N802 - Qt's name
        """Offer both ways at the end of a month, too."""
        both = QDateEdit.StepEnabledFlag
        if self.currentSection() == QDateEdit.Section.DaySection:
            return both.StepUpEnabled | both.StepDownEnabled
        return super().stepEnabled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class OptionalDay(QWidget):
    """A date, or a button that offers one.

    Signals:
        edited(): the person chose, changed or took back the date.
    """

    edited = Signal()
    is_day: ClassVar[bool] = True

    def __init__(
        self, look: Look, name: str, offer: str, *, lead: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._suggested = date(2000, 1, 1)
        self.setAccessibleName(name)
        self.offer = QPushButton(offer.replace("&", "&&"))
        self.offer.setProperty("kind", "quiet")
        self.field = DayEdit(name, lead=lead)
        self.clear_button = QPushButton()
        self.clear_button.setProperty("kind", "quiet")
        self.clear_button.setAccessibleName(f"Leave out: {name}")
        self.clear_button.setToolTip("Leave out")
        for button in (self.offer, self.clear_button):
            button.setProperty("slim", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for one in (self.offer, self.field, self.clear_button):
            row.addWidget(one)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.offer.clicked.connect(self._begin)
        self.clear_button.clicked.connect(self._leave_out)
        self.field.edited.connect(self.edited)
        look.changed.connect(self._tint)
        self._tint()
        self._show_field(shown=False)

    @property
    def day(self) -> date | None:
        """The date, None where it is left out."""
        return None if self.field.isHidden() else self.field.day

    def set_day(self, day: date | None) -> None:
        """Show ``day``, or the offer, without telling it as the person's act."""
        self._show_field(shown=day is not None)
        if day is not None:
            self.field.set_day(day)

    def as_words(self) -> str:
        """Say the date as 2026-11-23, "" where it is left out."""
        return self.day.isoformat() if self.day is not None else ""

    def take_words(self, words: str) -> None:
        """Show the date ``words`` say, or the offer, as the person's own act."""
        self.set_day(date.fromisoformat(words) if words else None)
        self.edited.emit()

    def suggest(self, day: date) -> None:
        """Begin at ``day`` when the person takes the offer."""
        self._suggested = day

    def _begin(self) -> None:
        self.field.set_day(self._suggested)
        self._show_field(shown=True)
        self.field.setFocus()
        self.edited.emit()

    def _leave_out(self) -> None:
        self._show_field(shown=False)
        self.offer.setFocus()
        self.edited.emit()

    def _show_field(self, *, shown: bool) -> None:
        self.offer.setVisible(not shown)
        self.field.setVisible(shown)
        self.clear_button.setVisible(shown)

    def _tint(self) -> None:
        self.clear_button.setIcon(self._look.icon("x"))
        self.clear_button.setIconSize(QSize(self._look.px(14), self._look.px(14)))
