"""What a goal is measured in: a number of things, per cent, money or time."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.segmented import Segmented
from journal.ui.widgets.whole_line import WholeLine

NUMBER, PERCENT, MONEY, TIME = "number", "percent", "money", "time"
_CURRENCIES = ("$", "€", "£", "¥", "CHF", "kr", "zł", "₹", "R$")
_TIMES = ("minutes", "hours", "days")
_LONGEST = 24


class UnitField(QWidget):
    """Chooses a sort of unit, and which one of it.

    Signals:
        edited(): the person changed it.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sort = Segmented(
            {NUMBER: "Number", PERCENT: "%", MONEY: "Money", TIME: "Time"}, "Measured in"
        )
        self.noun = WholeLine(_LONGEST)
        self.noun.setPlaceholderText("meetings")
        self.noun.setAccessibleName("Of what")
        self.currency = ChoiceBox(_currencies(), "Currency")
        self.time = ChoiceBox({name: name for name in _TIMES}, "Unit of time")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for one in (self.sort, self.noun, self.currency, self.time):
            row.addWidget(one)
        row.addStretch(1)
        self.sort.chosen.connect(self._switched)
        self.noun.textEdited.connect(self.edited)
        self.currency.chosen.connect(self.edited)
        self.time.chosen.connect(self.edited)
        self.set_unit("")

    @property
    def unit(self) -> str:
        """The unit as it is stored: a noun or nothing, %, a currency, a unit of time."""
        return {
            NUMBER: self.noun.text().strip(),
            PERCENT: "%",
            MONEY: self.currency.choice,
            TIME: self.time.choice,
        }[self.sort.choice]

    @property
    def excess(self) -> str:
        """What to say where the noun is too long, "" where it is not."""
        return self.noun.excess if self.sort.choice == NUMBER else ""

    def set_unit(self, unit: str) -> None:
        """Show ``unit`` without telling it as the person's act."""
        self.sort.choose(_sort_of(unit))
        if self.sort.choice == MONEY:
            self.currency.choose(unit)
        elif self.sort.choice == TIME:
            self.time.choose(unit)
        elif self.sort.choice == NUMBER:
            self.noun.limit = max(_LONGEST, len(unit))
            self.noun.setText(unit)
        self._show_which()

    def _switched(self) -> None:
        self._show_which()
        self.edited.emit()

    def _show_which(self) -> None:
        self.noun.setVisible(self.sort.choice == NUMBER)
        self.currency.setVisible(self.sort.choice == MONEY)
        self.time.setVisible(self.sort.choice == TIME)


def _sort_of(unit: str) -> str:
    if unit == "%":
        return PERCENT
    if unit in _TIMES:
        return TIME
    if unit in _currencies() or (len(unit) == 1 and not unit.isalnum()):
        return MONEY
    return NUMBER


def _currencies() -> dict[str, str]:
    """Return the currency signs on offer, the person's own first."""
    own = QLocale().currencySymbol()
    return {sign: sign for sign in ((own, *_CURRENCIES) if own else _CURRENCIES)}
