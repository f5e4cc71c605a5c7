"""What goes with the one thing and the day, folded away until it is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.models.check_in import CheckIn, DayType
from journal.notebook import copy_of
from journal.ui.theme import Look
from journal.ui.widgets.tab_order import place_after
from journal.ui.words import number, one_line

if TYPE_CHECKING:
    from journal.ui.pages.today.plan_sheet import PlanSheet

TITLE = "If–then plan, time, kind of day"

_LONGEST = 36


class PlanFold(QWidget):
    """A button, and below it the sheet, which is made when it is first opened.

    Signals:
        edited(): the person changed something on the sheet.
    """

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._record: CheckIn | None = None
        self._day_type: DayType | None = None
        self.sheet: PlanSheet | None = None
        self.fold = QPushButton(TITLE)
        self.fold.setProperty("kind", "bare")
        self.fold.setProperty("slim", "true")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        look.changed.connect(self._tint)
        self._tint()

    @property
    def day_type(self) -> DayType | None:
        """The kind of day, None where it was not said."""
        return self._day_type if self.sheet is None else self.sheet.day_type

    @property
    def plan(self) -> tuple[str, str]:
        """The cue and the act of the if-then plan."""
        if self.sheet is not None:
            return self.sheet.cue.text, self.sheet.act.text
        return ("", "") if self._record is None else (self._record.plan_cue, self._record.plan_act)

    @property
    def is_typing(self) -> bool:
        """Tell whether a text of the plan has the keyboard."""
        return self.sheet is not None and self.sheet.is_typing

    def choose_day_type(self, day_type: DayType) -> None:
        """Take the kind of day as the person's act."""
        self._day_type = day_type
        if self.sheet is not None:
            self.sheet.choose_day_type(day_type)
        self.edited.emit()

    def fill(self, check_in: CheckIn) -> None:
        """Show what goes with ``check_in``; another day begins folded."""
        anew = self._record is None or self._record.id != check_in.id
        self._record, self._day_type = check_in, check_in.day_type
        if self.sheet is not None:
            self.sheet.fill(check_in)
        if anew:
            self.fold.setChecked(False)
        self._name()

    def put_plan(self, cue: str, act: str) -> None:
        """Show a plan without telling it as the person's act."""
        if self._record is not None:
            self._record.plan_cue, self._record.plan_act = cue, act
        if self.sheet is not None:
            self.sheet.cue.set_text(cue)
            self.sheet.act.set_text(act)
        self._name()

    def collect(self, check_in: CheckIn) -> None:
        """Write what is on the sheet into ``check_in``."""
        if self.sheet is None:
            check_in.day_type = self._day_type
        else:
            self.sheet.collect(check_in)

    def _unfold(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signature
        if opened and self.sheet is None:
            self._make_sheet()
        if self.sheet is not None:
            self.sheet.setVisible(opened)
        self._name()
        self._tint()

    def _make_sheet(self) -> None:
        from journal.ui.pages.today.plan_sheet import PlanSheet  # most mornings do without

        day_type = self._day_type  # perhaps chosen a moment ago, and not in the record yet
        self.sheet = PlanSheet(self._look, self)
        if self._record is not None:
            self.sheet.fill(self._record)
        self.sheet.choose_day_type(day_type)
        self.sheet.edited.connect(self.edited)
        self._column.addWidget(self.sheet)
        place_after(self.fold, self.sheet)

    def _name(self) -> None:
        """Say on the button what is behind it."""
        words = ""
        if self._record is not None and not self.fold.isChecked():
            typed = copy_of(self._record)
            self.collect(typed)
            words = _summary(typed)
        self.fold.setText((words or TITLE).replace("&", "&&"))
        self.fold.setAccessibleName(f"{TITLE}: {words}" if words else TITLE)

    def _tint(self) -> None:
        icon = "chevron-down" if self.fold.isChecked() else "chevron-right"
        self.fold.setIcon(self._look.icon(icon, "muted"))


def _summary(check_in: CheckIn) -> str:
    """Return what is written of the plan and the time, in a few words."""
    cue, act = one_line(check_in.plan_cue), one_line(check_in.plan_act)
    parts = (
        f"If {cue}" if cue else "",
        f"then {act}" if act else "",
        check_in.started_at or "",
        f"{number(check_in.minutes)} min" if check_in.minutes is not None else "",
        check_in.situation,
    )
    words = ", ".join(part for part in parts if part)
    words = words[:1].upper() + words[1:]
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
