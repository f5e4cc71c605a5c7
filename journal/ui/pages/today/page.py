"""The page for a day: check in, say a belief aloud, move a goal, write down what went well."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QTimer

from journal.errors import JournalError
from journal.models.achievement import Achievement, achievements_on
from journal.models.check_in import (
    CheckIn,
    Shape,
    check_in_on,
    check_ins_between,
    latest_rated_before,
    own_shapes,
)
from journal.models.goal import Goal, GoalFile, GoalStatus, Milestone, Progress, goal_files
from journal.models.reframe import BeliefCard, BeliefRating, Reframe, cards_due
from journal.ui.desk import Desk
from journal.ui.goal_standing import check_in_due
from journal.ui.page import Page
from journal.ui.pages.today.achievements_card import AchievementsCard
from journal.ui.pages.today.aloud_card import AloudCard
from journal.ui.pages.today.check_in_card import CheckInCard
from journal.ui.pages.today.control_card import ControlCard
from journal.ui.pages.today.day_picker import DayPicker
from journal.ui.pages.today.goals_card import GoalsCard
from journal.ui.pages.today.looking_back import LOOK_BACK, looking_back
from journal.ui.rehearsing import said_aloud
from journal.ui.widgets.autosave import Autosave
from journal.ui.widgets.columns import Columns
from journal.ui.words import clock_time, long_day

MINUTE_MS = 60_000


class TodayPage(Page):
    """Shows one day; nothing is written by looking."""

    kinds = frozenset(
        {CheckIn, Shape, Reframe, BeliefRating, Goal, Progress, Milestone, Achievement}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self._day = desk.today
        self._record = CheckIn(day=self._day)
        self.picker = DayPicker(desk)
        self.header_buttons.addWidget(self.picker)
        columns = Columns()
        self.body.addWidget(columns)
        self.body.addStretch(1)
        self.check_in = CheckInCard(desk.look)
        self.control = ControlCard(desk.look)
        self.aloud = AloudCard()
        self.goals = GoalsCard(desk)
        self.achievements = AchievementsCard()
        columns.left.addWidget(self.check_in)
        columns.left.addWidget(self.control)
        columns.right.addWidget(self.aloud)
        columns.right.addWidget(self.goals)
        columns.right.addWidget(self.achievements)
        self.autosave = Autosave(self, self._save)
        self._minute = QTimer(self)
        self._minute.start(MINUTE_MS)
        self._last_today = desk.today
        self._connect()

    @property
    def day(self) -> date:
        """The day in view."""
        return self._day

    def refresh(self) -> None:
        """Show the day as the journal has it; unsaved typing stays."""
        notebook = self.desk.notebook
        if not self.autosave.dirty:
            self._record = notebook.read(check_in_on(self._day)) or CheckIn(day=self._day)
            self.check_in.offer_shapes(notebook.read(own_shapes()), self._record.shapes)
            last = notebook.read(latest_rated_before(self._day))
            self.check_in.fill(self._record, last.resistance if last else None)
            self.control.fill(self._record)
        self.title.setText(long_day(self._day))
        self.picker.show_day(self._day)
        self._show_looking_back()
        today = self.desk.today
        self.aloud.show_cards(notebook.read(cards_due(today)) if self._day == today else [])
        files = notebook.read(goal_files(frozenset({GoalStatus.ACTIVE})))
        due = [file for file in files if check_in_due(file, today)]
        self.goals.show_goals(due if self._day == today else [])
        self.achievements.show_achievements(notebook.read(achievements_on(self._day)))

    def take_focus(self) -> None:
        """Begin with the slider: a digit rates."""
        self.check_in.resistance.setFocus()

    def flush(self) -> bool:
        """Save what is typed."""
        return self.autosave.flush()

    def new_entry(self) -> None:
        """Begin a new achievement of this day."""
        self.achievements.quick_add.setFocus()

    def turn_day(self, step: int) -> None:
        """Go ``step`` days on from the day in view; 0 goes to today."""
        self.show_day(self._day + timedelta(days=step) if step else self.desk.today)

    def show_day(self, day: date) -> None:
        """Show another day, once what is typed is saved; days to come stay closed."""
        if day > self.desk.today or not self.flush():
            return
        self._day = day
        self.status.setText("")
        self.refresh()

    def _connect(self) -> None:
        self.picker.day_chosen.connect(self.show_day)
        self.check_in.edited.connect(self.autosave.touch)
        self.check_in.shape_wanted.connect(self._add_shape)
        self.control.edited.connect(self.autosave.touch)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._not_saved)
        self.aloud.said.connect(self._said_aloud)
        self.goals.log_requested.connect(self._log_progress)
        self.achievements.add_requested.connect(self._add_achievement)
        self.achievements.achievement_requested.connect(self._open_achievement)
        self._minute.timeout.connect(self._follow_the_day)

    def _save(self) -> None:
        self.check_in.collect(self._record)
        self.control.collect(self._record)
        self.desk.notebook.save(self._record, origin=self)

    def _saved(self, when: datetime) -> None:
        self.status.setText(f"Saved {clock_time(when)}")
        self._show_looking_back()

    def _not_saved(self, error: JournalError) -> None:
        self.status.setText("Not saved yet")
        self.went_wrong.emit(error)

    def _said_aloud(self, card: BeliefCard) -> None:
        self._write(*said_aloud(card.reframe, self.desk.today))

    def _add_shape(self, words: str) -> None:
        shape = Shape(day=self.desk.today, label=words)
        if self._write(shape):
            chosen = (*self.check_in.shapes.choice, str(shape.id))
            self.check_in.offer_shapes(self.desk.notebook.read(own_shapes()), chosen)
            self.autosave.touch()

    def _add_achievement(self, title: str) -> None:
        if self._write(Achievement(day=self._day, title=title)):
            self.achievements.quick_add.clear()

    def _write(self, *records: CheckIn | Shape | Achievement | Reframe | BeliefRating) -> bool:
        """Save and show it; tell whether it worked."""
        try:
            self.desk.notebook.save(*records, origin=self)
        except JournalError as error:
            self.went_wrong.emit(error)
            return False
        self.refresh()
        return True

    def _open_achievement(self, achievement_id: object) -> None:
        self.page_requested.emit("achievements", achievement_id)

    def _log_progress(self, file: GoalFile) -> None:
        from journal.ui.log_progress import LogProgress  # a dialog the first page can do without

        dialog = LogProgress(self.desk, file, self)
        dialog.saved.connect(self.said)
        dialog.open()

    def _follow_the_day(self) -> None:
        """Go on to the new day when the old one ends while the page shows it."""
        today = self.desk.today
        if today != self._last_today and self._day == self._last_today:
            self.show_day(today)
        self._last_today = today

    def _show_looking_back(self) -> None:
        """Say how often the rep showed up lately; today counts once it is answered."""
        today = self.desk.today
        first = today - timedelta(days=2 * LOOK_BACK + 14)
        known = self.desk.notebook.read(check_ins_between(first, today))
        words = looking_back(known, today, self.desk.work_days)
        self.subtitle.setText(words or "Two minutes: how strong is it, and what do I do anyway?")
        self.subtitle.show()
