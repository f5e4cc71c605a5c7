"""The page for a day: check in, say a belief aloud, move a goal, write down what went well."""

from datetime import date, datetime, timedelta

from journal.errors import JournalError
from journal.models.achievement import Achievement, achievements_on
from journal.models.check_in import CheckIn, Shape
from journal.models.commitment import Commitment
from journal.models.counter import Counter, DayCount
from journal.models.goal import Goal, GoalFile, GoalPause, Milestone, Progress, goal_file
from journal.models.one_thing import OneThingEnd
from journal.models.prospect import Attempt
from journal.models.reframe import BeliefCard, BeliefRating, BeliefStep, Reframe, cards_due
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.goals_due import goals_due
from journal.ui.page import Page
from journal.ui.pages.today.achievements_card import AchievementsCard
from journal.ui.pages.today.aloud_card import AloudCard
from journal.ui.pages.today.day_entry import DayEntry
from journal.ui.pages.today.day_picker import DayPicker
from journal.ui.pages.today.day_words import late_words
from journal.ui.pages.today.goals_card import GoalsCard
from journal.ui.pages.today.kept import kept
from journal.ui.pages.today.looking_back import TWO_MINUTES, said_lately
from journal.ui.pages.today.lower_cards import LowerCards
from journal.ui.pages.today.one_thing_ends import OneThingEnds
from journal.ui.pages.today.own_shapes import OwnShapes
from journal.ui.rehearsing import said_aloud
from journal.ui.widgets.columns import Columns
from journal.ui.words import clock_time, long_day


class TodayPage(Page):
    """Shows one day; nothing is written by looking."""

    kinds = frozenset(
        {
            CheckIn,
            Shape,
            OneThingEnd,
            Counter,
            DayCount,
            Commitment,
            Attempt,
            Reframe,
            BeliefRating,
            BeliefStep,
            Goal,
            GoalPause,
            Progress,
            Milestone,
            Achievement,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "", TWO_MINUTES)
        self._day = desk.today
        self.picker = DayPicker(desk)
        self.header_buttons.addWidget(self.picker)
        columns = Columns()
        self.body.addWidget(columns)
        self.body.addStretch(1)
        self.entry = DayEntry(desk, self)
        self.check_in, self.control = self.entry.check_in, self.entry.control
        self.autosave = self.entry.autosave
        self.aloud = AloudCard()
        self.goals = GoalsCard(desk)
        self.achievements = AchievementsCard()
        columns.left.addWidget(self.check_in)
        columns.left.addWidget(self.control)
        columns.right.addWidget(self.aloud)
        columns.right.addWidget(self.goals)
        columns.right.addWidget(self.achievements)
        self.ends = OneThingEnds(self, self.entry)
        self._shapes = OwnShapes(self, self.entry)
        self.below = LowerCards(self, columns, self.control.note)
        self._connect()

    @property
    def day(self) -> date:
        """The day in view."""
        return self._day

    place = day

    def refresh(self) -> None:
        """Show the day as the journal has it; unsaved typing stays."""
        notebook = self.desk.notebook
        self.entry.show_day(self._day)
        self.title.setText(long_day(self._day))
        self.setAccessibleName(long_day(self._day))
        self.picker.show_day(self._day)
        self._say_when()
        self.ends.show_day(self._day)
        today = self.desk.today
        self.aloud.show_cards(notebook.read(cards_due(today)) if self._day == today else [])
        due = goals_due(self.desk) if self._day == today else []
        files = (notebook.read(goal_file(one.id)) for one in due)
        self.goals.show_goals([one for one in files if one is not None])
        self.achievements.show_achievements(notebook.read(achievements_on(self._day)))
        self.below.show_day(self._day)

    def take_focus(self) -> None:
        """Begin with the slider: a digit rates."""
        self.check_in.resistance.setFocus()

    @property
    def shown_record(self) -> CheckIn | None:
        """The check-in of the day in view."""
        return self.entry.stored

    def flush(self) -> bool:
        """Save what is typed."""
        saved = (self.autosave.flush(), self.below.flush())
        return all(saved)

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
        self.ask_again()

    def _connect(self) -> None:
        self.picker.day_chosen.connect(self.show_day)
        self.control.history_requested.connect(self.ask_for_history)
        self.entry.day_over.connect(self.look_at_the_day)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._not_saved)
        self.below.saved.connect(self._saved)
        self.below.failed.connect(self._not_saved)
        self.below.day_chosen.connect(self.show_day)
        self.aloud.said.connect(self._said_aloud)
        self.aloud.page_requested.connect(self.page_requested)
        self.goals.log_requested.connect(self._log_progress)
        self.achievements.add_requested.connect(self._add_achievement)
        self.achievements.achievement_requested.connect(self._open_achievement)
        self.achievements.keep_draft(self.desk.notebook).failed.connect(self.went_wrong)

    def day_turned(self, before: date) -> bool:
        """Go on to the new day where the page shows the one that ended, unless one is typing."""
        if self._day == before:
            if self.entry.is_being_typed:
                return False
            self.show_day(self.desk.today)
        return super().day_turned(before)

    def _saved(self, when: datetime) -> None:
        self.status.setText(f"Saved {clock_time(when)}")
        self._say_when()

    def _say_when(self) -> None:
        """Say under the title how it goes, or that the day was written down late."""
        late = late_words(self.entry.stored, self.desk.notebook.clock.day_ends_at)
        self.subtitle.setText(late or said_lately(self.desk))

    def _not_saved(self, error: JournalError) -> None:
        self.status.setText("Not saved yet")
        self.went_wrong.emit(error)

    def _said_aloud(self, card: BeliefCard) -> None:
        kept(self, *said_aloud(copy_of(card.reframe), self.desk.today))

    def _add_achievement(self, title: str) -> None:
        if kept(self, Achievement(day=self._day, title=title)):
            self.achievements.entered()

    def _open_achievement(self, achievement_id: object) -> None:
        self.page_requested.emit("achievements", achievement_id)

    def _log_progress(self, file: GoalFile) -> None:
        from journal.ui.log_progress import LogProgress  # a dialog the first page can do without

        dialog = LogProgress(self.desk, file, self)
        dialog.saved.connect(self.said)
        dialog.open()
