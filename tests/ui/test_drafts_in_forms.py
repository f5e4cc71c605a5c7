"""Every dialog and line that takes an entry keeps what is half-typed, through a lock and a kill."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from journal.errors import JournalError
from journal.models.achievement import Achievement, Category, achievements_between
from journal.models.draft import DRAFTS, draft_of
from journal.models.goal import AddsUp, GoalFile, TargetGiven
from journal.models.prospect import Attempt, Channel, Outcome, Prospect, ProspectFile
from journal.models.reframe import (
    BeliefCard,
    BeliefStep,
    PersonalReason,
    Reframe,
    ReframeStatus,
    belief_cards,
)
from journal.notebook import Notebook
from journal.ui.celebrating import Celebrating
from journal.ui.clearing_away import close_dialogs, destroy_now
from journal.ui.desk import Desk
from journal.ui.draft_note import DraftNote
from journal.ui.drafts import Drafts
from journal.ui.line_dialog import LineDialog
from journal.ui.log_progress import LogProgress
from journal.ui.page import Page
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.attempts.attempt_form import AttemptForm
from journal.ui.pages.attempts.figures import pipeline
from journal.ui.pages.attempts.park_form import ParkForm
from journal.ui.pages.attempts.prospect_form import ProspectForm
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.beliefs.share_dialog import ShareDialog
from journal.ui.pages.goals.drop_form import DropForm
from journal.ui.pages.goals.goal_form import GoalForm
from journal.ui.pages.goals.milestone_form import MilestoneForm
from journal.ui.pages.today.page import TodayPage
from journal.ui.quick_achievement import QuickAchievement
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.growing_text import GrowingText
from tests.ui.goal_entries import TODAY, file_of, goal, save_file
from tests.ui.showing import LEFT, button

TYPED = "Xylophone & <i>Zeppelin</i>"
"""Words that must be kept and must not be in any name."""

BEGUN = "You began this today; it is not entered yet."


class World:
    """A goal with a milestone, a ratio and a turned card, all with telling names."""

    def __init__(self, desk: Desk, home: QWidget) -> None:
        self.desk, self.home = desk, home
        self.file = file_of(goal(f"Goal {TYPED}", unit=TYPED), 21.0, milestones=(22.0,))
        self.ratio = GoalFile(goal(f"Ratio {TYPED}", adds_up=AddsUp.RATIO), (), ())
        self.card = Reframe(
            day=TODAY,
            negative_thought=f"Thought {TYPED}",
            balanced_thought="Some will listen",
            status=ReframeStatus.ACTIVE,
            next_on=TODAY,
        )
        self.milestone = self.file.milestones[0]
        self.milestone.reached_on = TODAY
        prospect = Prospect(day=TODAY, alias=f"Prospect {TYPED}", segment=TYPED)
        self.attempt = Attempt(
            day=TODAY, prospect_id=prospect.id, channel=Channel.CALL, outcome=Outcome.NO, note=TYPED
        )
        self.prospect = ProspectFile(prospect, (self.attempt,))
        save_file(desk.notebook, self.file)
        save_file(desk.notebook, self.ratio)
        desk.notebook.save(self.card)
        desk.notebook.save(prospect, self.attempt)


def quick(world: World) -> EntryDialog:
    return QuickAchievement(world.desk.notebook, world.desk.look, world.home)


def log(world: World) -> EntryDialog:
    return LogProgress(world.desk, world.file, world.home)


def log_ratio(world: World) -> EntryDialog:
    return LogProgress(world.desk, world.ratio, world.home)


def change_check_in(world: World) -> EntryDialog:
    return LogProgress(world.desk, world.file, world.home, world.file.progress[0])


def new_goal(world: World) -> EntryDialog:
    return GoalForm(world.desk, world.home)


def change_goal(world: World) -> EntryDialog:
    return GoalForm(world.desk, world.home, world.file)


def new_milestone(world: World) -> EntryDialog:
    return MilestoneForm(world.desk, world.file, world.home)


def change_milestone(world: World) -> EntryDialog:
    return MilestoneForm(world.desk, world.file, world.home, world.milestone)


def drop_goal(world: World) -> EntryDialog:
    return DropForm(world.desk, world.file, world.home)


def share(world: World) -> EntryDialog:
    return ShareDialog(world.desk, BeliefCard(world.card), world.home)


def celebrate(world: World) -> EntryDialog:
    return Celebrating(world.desk, world.file, world.milestone, world.home)


def new_prospect(world: World) -> EntryDialog:
    return ProspectForm(world.desk, world.home)


def change_prospect(world: World) -> EntryDialog:
    return ProspectForm(world.desk, world.home, world.prospect.prospect)


def park(world: World) -> EntryDialog:
    return ParkForm(world.desk, world.prospect, pipeline((), 5), 5, world.home)


def change_attempt(world: World) -> EntryDialog:
    return AttemptForm(world.desk, world.attempt, world.prospect.prospect.alias, world.home)


Build = Callable[[World], EntryDialog]
DIALOGS = (
    quick,
    log,
    log_ratio,
    change_check_in,
    new_goal,
    change_goal,
    new_milestone,
    change_milestone,
    drop_goal,
    share,
    celebrate,
    new_prospect,
    change_prospect,
    park,
    change_attempt,
)
every_dialog = pytest.mark.parametrize("build", DIALOGS, ids=lambda build: build.__name__)


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def world(desk: Desk, home: QWidget) -> World:
    return World(desk, home)


def opened(qtbot: QtBot, build: Build, world: World) -> EntryDialog:
    dialog = build(world)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def lines(form: QWidget) -> list[QLineEdit | GrowingText]:
    """Return the text fields in sight, in the order Tab reaches them."""
    found: list[QLineEdit | GrowingText] = []
    at = form.nextInFocusChain()
    while at is not form:
        inner = at.objectName() == "qt_spinbox_lineedit"
        if isinstance(at, QLineEdit | GrowingText) and at.isVisibleTo(form) and not inner:
            found.append(at)
        at = at.nextInFocusChain()
    return found


def text_of(field: QLineEdit | GrowingText) -> str:
    return field.text if isinstance(field, GrowingText) else field.text()


def type_everywhere(qtbot: QtBot, form: QWidget) -> list[str]:
    """Type into every text field and return what they say then."""
    for place, field in enumerate(lines(form)):
        field.selectAll()
        qtbot.keyClicks(field, f"{TYPED} {place}")
    return [text_of(field) for field in lines(form)]


def note(form: QWidget) -> DraftNote:
    """Return the one that is in sight, or any."""
    found = form.findChildren(DraftNote)
    return next((one for one in found if not one.isHidden()), found[0])


def drafts(notebook: Notebook) -> dict[str, dict[str, str]]:
    keys = notebook.read(lambda session: list(session.scalars(select(DRAFTS.c.key))))
    return {key: notebook.read(draft_of(key)) for key in keys}


def lock(home: QWidget) -> None:
    close_dialogs(home)
    destroy_now()


# --- dialogs ----------------------------------------------------------------------------------


@every_dialog
def test_what_a_dialog_holds_is_there_again_after_the_journal_was_locked(
    world: World, build: Build, qtbot: QtBot
) -> None:
    dialog = opened(qtbot, build, world)
    assert note(dialog).isHidden()
    typed = type_everywhere(qtbot, dialog)
    assert typed
    lock(world.home)
    assert world.home.findChildren(QDialog) == []
    again = opened(qtbot, build, world)
    assert [text_of(field) for field in lines(again)] == typed
    assert again.touched
    assert note(again).words == BEGUN
    lock(world.home)


@every_dialog
def test_no_name_of_a_draft_tells_a_word_of_an_entry(
    world: World, build: Build, qtbot: QtBot
) -> None:
    dialog = opened(qtbot, build, world)
    type_everywhere(qtbot, dialog)
    names = [field.name for field in dialog.findChild(Drafts)._form.fields]
    assert "" not in names
    assert len(names) == len(set(names))
    lock(world.home)
    ((key, words),) = drafts(world.desk.notebook).items()
    assert re.fullmatch(r"[a-z-]+(:new)?(:[0-9a-f-]{36})?", key)
    assert not any("Zeppelin" in name for name in words)


@every_dialog
def test_what_is_thrown_away_on_purpose_is_gone(world: World, build: Build, qtbot: QtBot) -> None:
    dialog = opened(qtbot, build, world)
    type_everywhere(qtbot, dialog)
    assert dialog.findChild(Drafts).flush()
    dialog.reject()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        dialog.reject()
    assert drafts(world.desk.notebook) == {}


@every_dialog
def test_a_draft_cleared_leaves_the_dialog_as_it_opens(
    world: World, build: Build, qtbot: QtBot
) -> None:
    blank = [text_of(field) for field in lines(opened(qtbot, build, world))]
    lock(world.home)
    type_everywhere(qtbot, opened(qtbot, build, world))
    lock(world.home)
    again = opened(qtbot, build, world)
    qtbot.mouseClick(button(again, "Clear"), LEFT)
    assert [text_of(field) for field in lines(again)] == blank
    assert drafts(world.desk.notebook) == {}
    with qtbot.waitSignal(again.rejected):
        again.reject()  # there is nothing to ask about


@every_dialog
def test_the_way_to_clear_stands_before_the_first_field_and_nothing_is_selected(
    world: World, build: Build, qtbot: QtBot
) -> None:
    type_everywhere(qtbot, opened(qtbot, build, world))
    lock(world.home)
    again = opened(qtbot, build, world)
    (first, *_) = lines(again)
    begin = again.focusWidget()
    if isinstance(begin, QLineEdit):
        qtbot.waitUntil(lambda: not begin.hasSelectedText())
    note(again).button.setFocus()
    qtbot.keyClick(note(again).button, Qt.Key.Key_Tab)
    while not isinstance(QApplication.focusWidget(), QLineEdit | GrowingText):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    lock(world.home)


def test_what_is_entered_is_no_draft_any_more(world: World, qtbot: QtBot) -> None:
    dialog = opened(qtbot, quick, world)
    type_everywhere(qtbot, dialog)
    assert dialog.findChild(Drafts).flush()
    dialog.save()
    assert drafts(world.desk.notebook) == {}
    (one,) = world.desk.notebook.read(achievements_between(TODAY, TODAY))
    assert one.title == f"{TYPED} 0"


def test_an_entry_that_cannot_be_saved_stays_a_draft(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.")

    dialog = opened(qtbot, quick, world)
    type_everywhere(qtbot, dialog)
    monkeypatch.setattr(world.desk.notebook, "save", full)
    dialog.save()
    lock(world.home)
    assert text_of(lines(opened(qtbot, quick, world))[0]) == f"{TYPED} 0"
    lock(world.home)


def test_a_draft_that_cannot_be_kept_is_said_in_the_dialog(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise JournalError("The disk is full.", safe="Nothing was changed.")

    dialog = opened(qtbot, quick, world)
    with monkeypatch.context() as broken:
        broken.setattr(world.desk.notebook, "write", full)
        type_everywhere(qtbot, dialog)
        assert not dialog.findChild(Drafts).flush()
    assert dialog.complaint == "The disk is full. Nothing was changed."
    lock(world.home)


def test_a_goal_comes_back_with_all_that_its_figures_mean(world: World, qtbot: QtBot) -> None:
    form = new_goal(world)
    assert isinstance(form, GoalForm)
    form.open()
    qtbot.keyClicks(form.title, "Close rate")
    qtbot.mouseClick(button(form, "%"), LEFT)
    for box, key in (
        (form.measure.way, "relative"),
        (form.when.horizon, "month"),
        (form.when.kind, "learning"),
    ):
        box.setCurrentIndex(box.findData(key))
        box.activated.emit(box.currentIndex())
    form.measure.baseline.selectAll()
    qtbot.keyClicks(form.measure.baseline, "25")
    qtbot.keyClicks(form.measure.amount, "20")
    form.when.confidence.rate(70)
    typed, due, sentence = form.measure.typed, form.when.due.day, form.measure.sentence.text()
    assert (typed.given, typed.unit, typed.amount) == (TargetGiven.RELATIVE, "%", "20")
    lock(world.home)
    again = new_goal(world)
    assert isinstance(again, GoalForm)
    assert again.measure.typed == typed
    assert again.measure.sentence.text() == sentence
    assert (again.when.horizon.choice, again.when.kind.choice) == ("month", "learning")
    assert (again.when.confidence.rating, again.when.due.day) == (70, due)
    lock(world.home)


def test_a_check_in_comes_back_on_the_day_it_was_begun_for(world: World, qtbot: QtBot) -> None:
    dialog = log(world)
    assert isinstance(dialog, LogProgress)
    dialog.open()
    qtbot.keyClicks(dialog.value, "23")
    dialog.day.set_day(TODAY - timedelta(days=1))
    dialog.day.edited.emit()
    dialog.next_by.set_day(TODAY + timedelta(days=3))
    lock(world.home)
    again = log(world)
    assert isinstance(again, LogProgress)
    assert (again.value.text(), again.day.day) == ("23", TODAY - timedelta(days=1))
    assert again.next_by.day == TODAY + timedelta(days=3)
    assert "Then it stands at 23" in again._outcome.text()
    lock(world.home)


# --- pages ------------------------------------------------------------------------------------

OpenPage = Callable[[type[Page]], Page]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(kind: type[Page]) -> Page:
        page = kind(desk)  # type: ignore[call-arg, arg-type]  # pages take the desk alone
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitActive(page):
            page.show()
        return page

    return open_


def left(page: Page) -> None:
    """Leave the page as the window does when the program ends."""
    assert page.flush()
    for one in page.findChildren(Drafts):
        assert one.flush()
        one.let_be()
    page.close()


def test_the_line_for_an_achievement_waits_for_enter(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(TodayPage)
    assert isinstance(page, TodayPage)
    qtbot.keyClicks(page.achievements.quick_add, TYPED)
    left(page)
    assert notebook.read(achievements_between(None, None)) == []
    again = open_page(TodayPage)
    assert isinstance(again, TodayPage)
    assert again.achievements.quick_add.text() == TYPED
    assert note(again).words == BEGUN
    qtbot.keyClick(again.achievements.quick_add, Qt.Key.Key_Return)
    assert note(again).isHidden()
    assert drafts(notebook) == {}
    (one,) = notebook.read(achievements_between(None, None))
    assert one.title == TYPED
    left(again)


def turned(notebook: Notebook, thought: str) -> Reframe:
    card = Reframe(
        day=TODAY,
        negative_thought=thought,
        balanced_thought="Some will listen",
        status=ReframeStatus.ACTIVE,
        next_on=TODAY,
    )
    notebook.save(card)
    return card


def test_a_step_waits_for_enter_beside_its_card(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    older, newer = turned(notebook, "older"), turned(notebook, "newer")
    page = open_page(BeliefsPage)
    assert isinstance(page, BeliefsPage)
    page.show_record(older.id)
    qtbot.keyClicks(page.detail.steps.add_line, TYPED)
    page.show_record(newer.id)
    assert page.detail.steps.add_line.text() == ""
    left(page)
    assert set(drafts(notebook)) == {f"step:{older.id}"}
    again = open_page(BeliefsPage)
    assert isinstance(again, BeliefsPage)
    again.show_record(older.id)
    assert again.detail.steps.add_line.text() == TYPED
    qtbot.keyClick(again.detail.steps.add_line, Qt.Key.Key_Return)
    assert again.detail.steps.add_line.text() == ""
    assert drafts(notebook) == {}
    left(again)


def test_an_achievement_without_a_title_is_there_again_as_it_was(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    notebook.save(Achievement(day=TODAY, title="Old"))
    page = open_page(AchievementsPage)
    assert isinstance(page, AchievementsPage)
    page.new_entry()
    editor = page.editor
    qtbot.keyClicks(editor.prose["result"], TYPED)
    qtbot.keyClicks(editor.tags, "renewal, board")
    qtbot.keyClicks(editor.measure.after, "12")
    editor.kind.setCurrentIndex(editor.kind.findData(Category.LEARNING))
    editor.kind.activated.emit(editor.kind.currentIndex())
    editor.day.set_day(TODAY - timedelta(days=2))
    qtbot.mouseClick(editor.confidential, LEFT)
    left(page)
    again = open_page(AchievementsPage)
    assert isinstance(again, AchievementsPage)
    assert again.editing.is_new
    assert again.shown_record is None
    assert note(again).words == BEGUN
    assert again.editor.status.text() == "Saved once it has a title"
    qtbot.keyClicks(again.editor.headline.field, "Titled")
    assert again.flush()
    assert note(again).isHidden()
    (saved,) = (
        one for one in notebook.read(achievements_between(None, None)) if one.title != "Old"
    )
    assert (saved.title, saved.result, saved.tags) == ("Titled", TYPED, ("renewal", "board"))
    assert (saved.category, saved.measure_after) == (Category.LEARNING, 12)
    assert (saved.day, saved.confidential) == (TODAY - timedelta(days=2), True)
    assert drafts(notebook) == {}
    left(again)


def test_an_untitled_one_can_be_left_for_another_and_discarded(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    notebook.save(Achievement(day=TODAY, title="Old"))
    page = open_page(AchievementsPage)
    assert isinstance(page, AchievementsPage)
    page.new_entry()
    qtbot.keyClicks(page.editor.prose["result"], TYPED)
    page.show_record(page.column.view.rows.rows[0].id)
    assert page.editor.prose["result"].text == ""
    assert note(page).isHidden()
    page.new_entry()
    assert page.editor.prose["result"].text == TYPED
    qtbot.mouseClick(button(page, "Discard"), LEFT)
    assert page.editor.headline.title == "Old"
    assert drafts(notebook) == {}
    left(page)
    again = open_page(AchievementsPage)
    assert isinstance(again, AchievementsPage)
    assert not again.editing.is_new
    left(again)


def test_a_title_too_long_to_store_is_kept_with_its_achievement(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    record, other = Achievement(day=TODAY, title="Good"), Achievement(day=TODAY, title="Other")
    notebook.save(record, other)
    page = open_page(AchievementsPage)
    assert isinstance(page, AchievementsPage)
    page.show_record(record.id)
    page.editor.headline.field.selectAll()
    qtbot.keyClicks(page.editor.headline.field, "long " * 30)
    qtbot.keyClicks(page.editor.measure.after, "about ten")
    left(page)
    before = {one.id: one.updated_at for one in notebook.read(achievements_between(None, None))}
    again = open_page(AchievementsPage)
    assert isinstance(again, AchievementsPage)
    again.show_record(other.id)
    assert again.editor.headline.title == "Other"
    again.show_record(record.id)
    assert again.editor.headline.field.text == "long " * 30
    assert again.editor.measure.after.text() == "about ten"
    assert note(again).words == BEGUN
    assert again.flush()
    now = {one.id: one.updated_at for one in notebook.read(achievements_between(None, None))}
    assert now == before
    for field in (again.editor.headline.field, again.editor.measure.after):
        field.selectAll()
        qtbot.keyClicks(field, "12")
    assert again.flush()
    assert drafts(notebook) == {}
    left(again)


def test_a_card_without_a_thought_is_there_again_as_it_was(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    turned(notebook, "older")
    page = open_page(BeliefsPage)
    assert isinstance(page, BeliefsPage)
    page.new_entry()
    qtbot.keyClicks(page.detail.halves.turn.text, TYPED)
    page.detail.halves.turn.slider.rate(35)
    page.detail.about._take_breakthrough("Own words & more")
    page.detail.about._traps_chosen(("labeling",))
    page.detail.about.reason = PersonalReason.FREQUENCY
    left(page)
    again = open_page(BeliefsPage)
    assert isinstance(again, BeliefsPage)
    assert again.editor.fresh
    assert note(again).words == BEGUN
    assert again.shown_record is None
    assert again.flush()
    assert len(notebook.read(belief_cards())) == 1
    qtbot.keyClicks(again.detail.halves.thought.text, "They will hang up")
    assert again.flush()
    assert note(again).isHidden()
    (card,) = (
        one for one in notebook.read(belief_cards()) if one.reframe.negative_thought != "older"
    )
    assert card.reframe.balanced_thought == TYPED
    assert card.reframe.breakthrough == "Own words & more"
    assert card.reframe.personal_reason is PersonalReason.FREQUENCY
    assert card.reframe.distortions == ("labeling",)
    assert card.turn_ratings[-1][1] == 35
    assert drafts(notebook) == {}
    left(again)


def test_a_new_card_cleared_is_an_empty_one(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(BeliefsPage)
    assert isinstance(page, BeliefsPage)
    page.new_entry()
    qtbot.keyClicks(page.detail.halves.turn.text, TYPED)
    left(page)
    again = open_page(BeliefsPage)
    assert isinstance(again, BeliefsPage)
    qtbot.mouseClick(button(again, "Clear"), LEFT)
    assert again.editor.untouched
    assert drafts(notebook) == {}
    left(again)


def test_going_to_a_record_opens_it_although_another_is_unfinished(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    card = turned(notebook, "older")
    page = open_page(BeliefsPage)
    assert isinstance(page, BeliefsPage)
    page.new_entry()
    qtbot.keyClicks(page.detail.halves.turn.text, TYPED)
    left(page)
    again = open_page(BeliefsPage)
    assert isinstance(again, BeliefsPage)
    said: list[str] = []
    again.said.connect(said.append)
    again.show_record(card.id)
    assert again.shown_record is not None
    assert said == []  # nothing was done to it
    assert set(drafts(notebook)) == {"belief:new"}
    left(again)


# --- small dialogs of one line ----------------------------------------------------------------


def asking(page: Page) -> LineDialog:
    (found,) = (one for one in page.findChildren(LineDialog) if one.isVisible())
    return found


def ask_for_shape(page: Page) -> None:
    assert isinstance(page, TodayPage)
    page.check_in.shape_requested.emit()


def ask_for_breakthrough(page: Page) -> None:
    assert isinstance(page, BeliefsPage)
    page.detail.about._breakthrough.menu_shown.actions()[-1].trigger()


def reword_step(page: Page) -> None:
    assert isinstance(page, BeliefsPage)
    page.detail.steps.rows[0]._reword()


@pytest.mark.parametrize(
    ("kind", "ask"),
    [(TodayPage, ask_for_shape), (BeliefsPage, ask_for_breakthrough), (BeliefsPage, reword_step)],
)
def test_a_line_asked_for_keeps_its_words_until_it_is_taken_or_left(
    open_page: OpenPage,
    notebook: Notebook,
    qtbot: QtBot,
    kind: type[Page],
    ask: Callable[[Page], None],
) -> None:
    card = turned(notebook, "older")
    notebook.save(BeliefStep(day=TODAY, reframe_id=card.id, text="Call"))
    page = open_page(kind)
    ask(page)
    first = asking(page).line
    first.selectAll()
    qtbot.keyClicks(first, TYPED)
    close_dialogs(page)
    QApplication.processEvents()
    ask(page)
    assert asking(page).line.text() == TYPED
    ((key, _),) = drafts(notebook).items()
    ids = re.findall("[0-9a-f-]{36}", key)
    assert all(UUID(one) for one in ids)
    qtbot.keyClick(asking(page), Qt.Key.Key_Escape)
    assert drafts(notebook) == {}
    left(page)
