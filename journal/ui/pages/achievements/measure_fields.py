"""The number behind an achievement: what was measured, before and after."""

from uuid import UUID

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from journal.models.achievement import Achievement
from journal.ui.pages.achievements.row_words import change_words
from journal.ui.widgets.card import label
from journal.ui.words import figure, number, typed_number

SIGNS = "$€£¥฿%"
"""Units that people write right beside the figure."""


class Figure(QLineEdit):
    """A figure as the person's locale writes it; an unedited one keeps every digit."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._value: float | None = None
        self._shown = ""
        self.setAccessibleName(name)

    @property
    def value(self) -> float | None:
        """The figure typed; the last good one while the text is no number."""
        text = self.text().strip()
        if text == self._shown or self.is_odd:
            return self._value
        return typed_number(text)

    @property
    def is_odd(self) -> bool:
        """Tell whether there is text that is no number."""
        text = self.text().strip()
        return bool(text) and text != self._shown and typed_number(text) is None

    @property
    def sign(self) -> str:
        """The currency or percent sign typed with the figure, "" without one."""
        text = self.text().strip()
        return next((sign for sign in (text[:1], text[-1:]) if sign and sign in SIGNS), "")

    def show_value(self, value: float | None, unit: str, odd: str = "") -> None:
        """Show a figure, or over it the text that was typed and is no number."""
        self._value = value
        self._shown = "" if value is None else _written(value, unit)
        text = odd or self._shown
        if self.text() != text:
            self.setText(text)

    def tidy(self, unit: str) -> None:
        """Write the figure the way figures are written here."""
        if not self.is_odd:
            self.show_value(self.value, unit)


class MeasureFields(QWidget):
    """Edits the four parts of a measure and shows the change they make.

    Signals:
        edited(): the person changed something.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record_id: UUID | None = None
        self._odd: dict[tuple[UUID, str], str] = {}
        self.name, self.unit = QLineEdit(), QLineEdit()
        self.name.setAccessibleName("Measure")
        self.unit.setAccessibleName("Unit")
        self.before, self.after = Figure("Before"), Figure("After")
        self.change = label("", "strong", wrap=False)
        self.change.setProperty("practice", "accent")
        self.change.setAccessibleName("Change")
        self.complaint = label("", "small")
        self.complaint.hide()
        self._lay_out()
        for field in self.lines:
            field.textEdited.connect(self._edited)
            field.editingFinished.connect(self._tidy)

    @property
    def lines(self) -> tuple[QLineEdit, ...]:
        """The fields in reading order."""
        return self.name, self.unit, self.before, self.after

    def fill(self, achievement: Achievement) -> None:
        """Show the measure of ``achievement``."""
        self._record_id = achievement.id
        for field, text in (
            (self.name, achievement.measure_name),
            (self.unit, achievement.measure_unit),
        ):
            if field.text() != text:
                field.setText(text)
        unit = achievement.measure_unit.strip()
        odd = {which: self._odd.get((achievement.id, which), "") for which in ("before", "after")}
        self.before.show_value(achievement.measure_before, unit, odd["before"])
        self.after.show_value(achievement.measure_after, unit, odd["after"])
        self._show_change()

    def collect(self, achievement: Achievement) -> None:
        """Write what is on screen into ``achievement``; text that is no number stays out."""
        self._adopt_sign()
        achievement.measure_name = self.name.text()
        achievement.measure_unit = self.unit.text().strip()
        achievement.measure_before = self.before.value
        achievement.measure_after = self.after.value
        self._keep_odd()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        named = (("Measure", self.name), ("Unit", self.unit))
        for at, (words, field) in enumerate(
            (*named, ("Before", self.before), ("After", self.after))
        ):
            grid.addWidget(label(words, "label", wrap=False), 0, at)
            field.setMinimumWidth(44)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 2 if field is self.unit else 4)
        grid.addWidget(self.change, 1, 4, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.complaint, 2, 0, 1, 4)
        self.unit.setPlaceholderText("%, $ …")

    def _edited(self) -> None:
        self._show_change()
        self.edited.emit()

    def _tidy(self) -> None:
        self._adopt_sign()
        for field in (self.before, self.after):
            field.tidy(self.unit.text().strip())
        self._show_change()

    def _adopt_sign(self) -> None:
        """Take the unit from "$110,000" where none is named."""
        sign = self.before.sign or self.after.sign
        if sign and not self.unit.text().strip():
            self.unit.setText(sign)

    def _show_change(self) -> None:
        odd = [field for field in (self.before, self.after) if field.is_odd]
        typed = all(field.text().strip() for field in (self.before, self.after)) and not odd
        unit = self.unit.text().strip() or self.before.sign or self.after.sign
        words = change_words(self.before.value, self.after.value, unit) if typed else ""
        self.change.setText(words)
        self.change.setVisible(bool(words))
        if odd:
            names = " and ".join(field.accessibleName() for field in odd)
            verb = "is no number and not" if len(odd) == 1 else "are no numbers and not"
            self.complaint.setText(f"{names} {verb} saved; write it like {number(110_000)}.")
        self.complaint.setVisible(bool(odd))

    def _keep_odd(self) -> None:
        """Keep text that is no number until it is one, also while another record is shown."""
        if self._record_id is None:
            return
        for which, field in (("before", self.before), ("after", self.after)):
            if field.is_odd:
                self._odd[self._record_id, which] = field.text()
            else:
                self._odd.pop((self._record_id, which), None)


def _written(value: float, unit: str) -> str:
    """Return the figure in a form that reads back as exactly ``value``."""
    words = figure(value, unit) if unit and unit in SIGNS else number(value)
    if typed_number(words) != value:
        locale = QLocale()
        words = locale.toString(
            value, "g", QLocale.FloatingPointPrecisionOption.FloatingPointShortest
        )
    return words
