"""The list of goals: the long and the short view, sides, folding and walking."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.models.goal import AddsUp, Goal, GoalFile, GoalStatus, Horizon, Progress
from journal.ui.desk import Desk
from journal.ui.pages.goals.goal_groups import Groups, Row, ways_up
from journal.ui.pages.goals.goal_model import BELOW, VALUE, GoalsModel
from journal.ui.pages.goals.goal_sides import ALL, counts, on_side, side_of, with_words
from journal.ui.pages.goals.page import GoalsPage
from journal.ui.pages.goals.standings import Standings, below_words
from tests.ui.goal_entries import START, file_of, goal, save_file

OpenPage = Callable[..., GoalsPage]
LONG_HEADING = "Long view · several years"
SHORT_HEADING = "Short view · a quarter"


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*known: Goal, width: int = 1076, height: int = 780) -> GoalsPage:
        desk.notebook.save(*known)
        page = GoalsPage(desk)
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


def family() -> tuple[Goal, Goal, Goal, Goal]:
    """Return a vision, two goals that serve it, and one of its own."""
    vision = goal("Vision", horizon=Horizon.MULTI_YEAR, due_on=date(2029, 12, 28))
    first = goal("First", parent_id=vision.id, due_on=date(2026, 12, 1))
    second = goal("Second", parent_id=vision.id, due_on=date(2026, 12, 2))
    return vision, first, second, goal("Alone", due_on=date(2026, 12, 3))


def title_of(row: Row) -> str:
    return "" if row.goal is None else row.goal.title


def told(rows: list[Row]) -> list[str]:
    return [row.heading or f"{'  ' * row.depth}{title_of(row)}" for row in rows]


def walked(page: GoalsPage) -> str:
    return page.detail.goal.heading.text()


def press(page: GoalsPage, qtbot: QtBot, key: Qt.Key) -> str:
    page.listing.take_focus()
    qtbot.keyClick(page.focusWidget(), key)
    return walked(page)


def test_goals_stand_by_horizon_the_farthest_first_and_below_what_they_serve() -> None:
    known = family()
    assert told(Groups(known, known).all) == [
        *(LONG_HEADING, "Vision", "  First", "  Second"),
        *(SHORT_HEADING, "Alone"),
    ]


def test_a_single_horizon_needs_no_heading() -> None:
    known = [goal("One"), goal("Two")]
    assert told(Groups(known, known).all) == ["One", "Two"]


def test_both_views_can_be_had_apart() -> None:
    known = family()
    groups = Groups(known, known)
    assert told(groups.long) == [LONG_HEADING, "Vision", "  First", "  Second"]
    assert told(groups.short) == [SHORT_HEADING, "Alone"]


def test_a_goal_stands_for_itself_where_what_it_serves_is_not_listed() -> None:
    vision, first, *_ = family()
    assert told(Groups([first], [vision, first]).all) == ["First"]


def test_folding_hides_all_that_is_below() -> None:
    vision, first, second, alone = family()
    deeper = goal("Deeper", parent_id=first.id)
    known = [vision, first, deeper, second, alone]
    rows = Groups(known, known, {vision.id}).all
    assert told(rows) == [LONG_HEADING, "Vision", SHORT_HEADING, "Alone"]
    assert (rows[1].opens, rows[1].folded) == (True, True)
    assert told(Groups(known, known, {first.id}).all)[1:4] == ["Vision", "  First", "  Second"]


def test_goals_that_serve_each_other_in_a_ring_are_listed_once_each() -> None:
    one, two = uuid4(), uuid4()
    known = [goal("One", id=one, parent_id=two), goal("Two", id=two, parent_id=one)]
    assert told(Groups(known, known).all) == ["One", "  Two"]
    assert ways_up(known[0], known) == {two}


def test_a_goal_that_serves_itself_or_one_that_is_gone_is_listed() -> None:
    own = uuid4()
    known = [goal("Own", id=own, parent_id=own), goal("Orphan", parent_id=uuid4())]
    assert sorted(told(Groups(known, known).all)) == ["Orphan", "Own"]


@pytest.mark.parametrize("status", list(GoalStatus))
def test_every_goal_is_on_one_side_and_under_all(status: GoalStatus) -> None:
    one = goal(status=status)
    assert on_side([one], side_of(one)) == on_side([one], ALL) == [one]
    assert sum(counts([one]).values()) == 2


def test_those_that_ended_come_last_the_latest_first() -> None:
    days = (date(2026, 11, 1), date(2026, 11, 9))
    ended = [goal(f"{day}", status=GoalStatus.CLOSED, ended_on=day) for day in days]
    assert [one.title for one in on_side([*ended, goal("On")], ALL)] == [
        *("On", "2026-11-09", "2026-11-01")
    ]


def test_words_are_found_in_titles_whatever_their_case() -> None:
    known = [goal("Close rate"), goal("Executive meetings")]
    assert with_words(known, "RATE close") == known[:1]
    assert with_words(known, " ") == known


def test_a_goal_tells_how_those_below_it_stand(desk: Desk) -> None:
    vision, first, second, _ = family()
    third = goal("Third", parent_id=vision.id, status=GoalStatus.REACHED)
    save_file(desk.notebook, file_of(vision))
    save_file(desk.notebook, file_of(first, 23.9))
    save_file(desk.notebook, file_of(second, 20.1))
    known = [vision, first, second, third]
    model = GoalsModel(Standings(desk))
    model.show(Groups(known, known).all)
    at = model.row_of(vision.id)
    assert at is not None
    assert model.index(at).data(BELOW) == "1 of 2 on pace, 1 reached"
    spoken = model.index(at).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("below it 1 of 2 on pace, 1 reached, unfolded")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (GoalStatus.PAUSED, "1 below, none under way"),
        (GoalStatus.DROPPED, "All below were dropped"),
        (GoalStatus.REACHED, "1 reached"),
    ],
)
def test_where_none_below_is_under_way_that_is_told(status: GoalStatus, words: str) -> None:
    assert below_words([goal(status=status)], lambda _: None) == words


def test_the_model_behaves_with_headings_and_folds(desk: Desk, qtmodeltester: ModelTester) -> None:
    known = family()
    model = GoalsModel(Standings(desk))
    model.show(Groups(known, known).all)
    qtmodeltester.check(model)
    model.show(Groups(known, known, {known[0].id}).all)
    qtmodeltester.check(model)
    heading = model.index(0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == LONG_HEADING


def test_up_and_down_walk_in_reading_order_past_the_headings(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(*family())
    down = [press(page, qtbot, Qt.Key.Key_Down) for _ in range(4)]
    assert down == ["First", "Second", "Alone", "Alone"]
    up = [press(page, qtbot, Qt.Key.Key_Up) for _ in range(4)]
    assert up == ["Second", "First", "Vision", "Vision"]
    assert press(page, qtbot, Qt.Key.Key_End) == "Alone"
    assert press(page, qtbot, Qt.Key.Key_Home) == "Vision"
    assert press(page, qtbot, Qt.Key.Key_PageDown) == "Alone"


def test_left_goes_out_and_folds_and_right_unfolds_and_goes_in(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(*family())
    press(page, qtbot, Qt.Key.Key_Down)
    assert press(page, qtbot, Qt.Key.Key_Left) == "Vision"
    assert press(page, qtbot, Qt.Key.Key_Left) == "Vision"
    assert [one.title for one in page.listing.shown] == ["Vision", "Alone"]
    assert press(page, qtbot, Qt.Key.Key_Right) == "Vision"
    assert len(page.listing.shown) == 4
    assert press(page, qtbot, Qt.Key.Key_Right) == "First"


def test_a_click_on_the_line_of_those_below_folds_and_the_choice_goes_out(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(*family())
    press(page, qtbot, Qt.Key.Key_Down)
    view = page.listing.view
    rect = view.visualRect(view.goals.index(1))
    where = QPoint(rect.left() + 20, rect.bottom() - 22)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert [one.title for one in page.listing.shown] == ["Vision", "Alone"]
    assert walked(page) == "Vision"


def test_a_search_hit_below_a_folded_goal_is_unfolded_when_gone_to(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    known = family()
    page = open_page(*known)
    press(page, qtbot, Qt.Key.Key_Left)
    page.show_record(known[1].id)
    assert walked(page) == "First"
    assert len(page.listing.shown) == 4


def test_a_wide_page_has_both_views_side_by_side_and_keys_walk_across(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(*family(), width=1400)
    listing = page.listing
    assert listing.short_view.isVisible()
    assert [one.title for one in listing.short_view.goals.goals] == ["Alone"]
    assert listing.view.width() == listing.short_view.width()
    assert [press(page, qtbot, Qt.Key.Key_Down) for _ in range(3)][-1] == "Alone"
    assert listing.short_view.hasFocus()
    assert not listing.view.currentIndex().isValid()
    assert press(page, qtbot, Qt.Key.Key_Up) == "Second"
    assert listing.view.hasFocus()
    page.resize(1076, 780)
    assert not listing.short_view.isVisible()
    assert walked(page) == "Second"


def test_one_horizon_alone_takes_one_column_however_wide(open_page: OpenPage) -> None:
    page = open_page(goal("One"), goal("Two"), width=1400)
    assert not page.listing.short_view.isVisible()


def test_the_sides_tell_how_many_they_hold_and_empty_ones_are_left_out(
    open_page: OpenPage,
) -> None:
    page = open_page(goal("On"), goal("Waits", status=GoalStatus.PAUSED), goal("Too"))
    chips = page.listing.filter.buttons
    shown = [one.text() for one in chips.values() if one.isVisible()]
    assert shown == ["Active 2", "Paused 1", "All 3"]
    chips["all"].click()
    assert len(page.listing.shown) == 3


def test_only_active_goals_need_no_sides(open_page: OpenPage) -> None:
    assert not open_page(goal("On")).listing.filter.isVisible()


def test_arrow_keys_walk_along_the_sides(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(goal("On"), goal("Waits", status=GoalStatus.PAUSED))
    chips = page.listing.filter.buttons
    chips["active"].setFocus()
    qtbot.keyClick(chips["active"], Qt.Key.Key_Right)
    assert chips["paused"].hasFocus()
    assert page.listing.filter.choice == "paused"
    assert walked(page) == "Waits"


def test_a_goal_whose_state_somebody_else_changes_stays_in_view(open_page: OpenPage) -> None:
    one = goal("Mine")
    page = open_page(one, goal("Other", due_on=date(2027, 3, 1)))
    assert walked(page) == "Mine"
    page.desk.notebook.save(goal("Mine", id=one.id, status=GoalStatus.PAUSED))
    assert page.listing.filter.choice == "paused"
    assert walked(page) == "Mine"


def test_many_goals_can_be_searched_by_their_titles(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(*(goal(f"Goal {at}") for at in range(9)))
    field = page.listing.field
    assert field.isVisible()
    qtbot.keyClicks(field, "goal 7")
    assert [one.title for one in page.listing.shown] == ["Goal 7"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert page.listing.view.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(page.listing.shown) == 9
    qtbot.keyClicks(field, "nowhere")
    assert not page.listing.shown
    assert field.isVisible()


def test_stacked_a_few_goals_are_shown_from_the_first_and_nothing_scrolls_in_the_list(
    open_page: OpenPage,
) -> None:
    start = date(2026, 12, 1)
    known = [goal(f"Goal {at}", due_on=start + timedelta(days=at)) for at in range(9)]
    page = open_page(*known, width=660, height=520)
    view, button = page.listing.view, page.listing.all_button
    assert page.split.stacked
    assert not view.verticalScrollBar().isVisible()
    assert view.visualRect(view.goals.index(0)).top() >= 0
    assert view.visualRect(view.goals.index(2)).bottom() <= view.viewport().height()
    assert button.text() == "Show all 9 goals"
    button.click()
    assert view.minimumHeight() >= view.visualRect(view.goals.index(8)).bottom()
    assert button.text() == "Show fewer"


def test_endless_and_hostile_titles_are_painted_in_both_columns(open_page: OpenPage) -> None:
    parent: UUID | None = None
    known = []
    for at in range(6):
        one = goal("W" * 120 + "<b>" + "\n" * at, horizon=Horizon.YEAR, parent_id=parent)
        known.append(one)
        parent = one.id
    page = open_page(*known, goal("<img src=x>" * 12), width=1400)
    page.grab()
    assert len(page.listing.shown) == 7


def test_a_rate_of_few_is_listed_as_its_counts(desk: Desk) -> None:
    one = goal("Close rate", adds_up=AddsUp.RATIO)
    save_file(desk.notebook, GoalFile(one, (Progress(goal_id=one.id, day=START, won=3, lost=4),)))
    model = GoalsModel(Standings(desk))
    model.show(Groups([one], [one]).all)
    at = model.row_of(one.id)
    assert at is not None
    assert model.index(at).data(VALUE) == "3 of 7"
