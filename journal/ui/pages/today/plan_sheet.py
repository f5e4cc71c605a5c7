"""The if-then plan, how long it took, what it was about, and what kind of day it is."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from journal.models.check_in import SITUATIONS, CheckIn, DayType
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.field import Field
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.maybe_count import MaybeCount
from journal.ui.widgets.segmented import Segmented

DAY_TYPES = {
    DayType.WORK: "Work",
    DayType.OFF: "Day off",
    DayType.LEAVE: "Leave",
    DayType.SICK: "Sick",
}

_A_DAY = 24 * 60
_TIME = re.compile(r"(\d{1,2})[:.h]?(\d{2})?")


class PlanSheet(QWidget):
    """Edits the optional part of a check-in.

    Signals:
        edited(): the person changed something.
    """

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.cue = GrowingText("If", placeholder="it is nine and the coffee is poured")
        self.act = GrowingText("Then I will", placeholder="dial before I open the mail")
        self.minutes = MaybeCount("Minutes", _A_DAY)
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.started_at = QLineEdit()
        self.started_at.setPlaceholderText("08:50")
        words = {situation: situation.capitalize() for situation in SITUATIONS}
        self.situation = ChoiceBox({"": "–", **words}, "Situation")
        self._days = Segmented(
            {key.value: said for key, said in DAY_TYPES.items()}, "This day is", may_be_empty=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Field("If", self.cue))
        column.addWidget(Field("Then I will", self.act))
        flow = FlowLayout(spacing=16)
        flow.addWidget(Field("Started at", self.started_at))
        flow.addWidget(Field("Minutes", self.minutes))
        flow.addWidget(Field("Situation", self.situation))
        column.addLayout(flow)
        column.addWidget(label("This day is", "label"))
        column.addWidget(self._days)
        self._connect()
        self._fit()

    @property
    def day_type(self) -> DayType | None:
        """The kind of day, None where it was not said."""
        return DayType(self._days.choice) if self._days.choice else None

    @property
    def is_typing(self) -> bool:
        """Tell whether a text has the keyboard."""
        return QApplication.focusWidget() in (self.cue, self.act, self.started_at)

    def choose_day_type(self, day_type: DayType | None) -> None:
        """Show the kind of day without telling it as the person's act."""
        self._days.choose(day_type.value if day_type else "")

    def fill(self, check_in: CheckIn) -> None:
        """Show the plan of ``check_in``."""
        self.cue.set_text(check_in.plan_cue)
        self.act.set_text(check_in.plan_act)
        if self.minutes.count != check_in.minutes:
            self.minutes.set_count(check_in.minutes)
        if clock_words(self.started_at.text()) != (check_in.started_at or ""):
            self.started_at.setText(check_in.started_at or "")
        self.situation.choose(check_in.situation)
        self.choose_day_type(check_in.day_type)

    def collect(self, check_in: CheckIn) -> None:
        """Write what is on screen into ``check_in``."""
        check_in.plan_cue = self.cue.text
        check_in.plan_act = self.act.text
        check_in.minutes = self.minutes.count
        check_in.started_at = clock_words(self.started_at.text()) or None
        check_in.situation = self.situation.choice
        check_in.day_type = self.day_type

    def _connect(self) -> None:
        self.cue.edited.connect(self.edited)
        self.act.edited.connect(self.edited)
        self.minutes.counted.connect(self.edited)
        self.started_at.textEdited.connect(self.edited)
        self.started_at.editingFinished.connect(self._tidy_time)
        self.situation.chosen.connect(self.edited)
        self._days.chosen.connect(self.edited)
        self._look.changed.connect(self._fit)

    def _tidy_time(self) -> None:
        tidy = clock_words(self.started_at.text())
        if tidy != self.started_at.text():
            self.started_at.setText(tidy)

    def _fit(self) -> None:
        self.minutes.setFixedWidth(self._look.px(92))
        self.started_at.setFixedWidth(self._look.px(92))
        self.situation.setFixedWidth(self._look.px(180))


def clock_words(typed: str) -> str:
    """Return a typed time of day as 08:50; words that are none stay as they are."""
    plain = typed.strip()
    found = _TIME.fullmatch(plain)
    if found is None:
        return plain
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else plain
