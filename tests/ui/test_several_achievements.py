"""Several achievements at once: chosen, deleted, tagged, hidden, handed in; sorted and filtered."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement, Category, achievements_between
from journal.models.goal import Goal
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.achievements.list_order import SortBy
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.widgets.choice_menu import ChoiceMenu

TODAY = date(2026, 11, 23)
OpenPage = Callable[..., AchievementsPage]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*achievements: Achievement) -> AchievementsPage:
        desk.notebook.save(*achievements)
        page = AchievementsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.column.view.setFocus()
        return page

    return open_


def won(title: str, day: date = TODAY, **fields: object) -> Achievement:
    return Achievement(day=day, title=title, **fields)  # type: ignore[arg-type]  # any of its fields


def four() -> list[Achievement]:
    return [won(title, date(2026, 11, 20 - at)) for at, title in enumerate("ABCD")]


def titles(page: AchievementsPage) -> list[str]:
    return [one.title for one in page.column.view.rows.rows]


def chosen(page: AchievementsPage) -> list[str]:
    return [one.title for one in page.column.view.selected]


def press(qtbot: QtBot, page: AchievementsPage, row: int, keys: Qt.KeyboardModifier) -> None:
    view = page.column.view
    at = view.visualRect(view.rows.index(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, at)


def action(menu: ChoiceMenu, words: str) -> QAction:
    return next(one for one in menu.menu_shown.actions() if one.text() == words)


def refuse(*_records: object, **_keys: object) -> None:
    raise JournalError("The disk is full.")


def stored(notebook: Notebook) -> dict[str, Achievement]:
    return {one.title: one for one in notebook.read(achievements_between(None, None))}


def test_shift_and_arrows_choose_several_and_a_card_says_so(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(*four())
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down, SHIFT)
    assert chosen(page) == ["A", "B", "C"]
    assert page.board.card.heading.text() == "3 achievements chosen"
    assert page.board.card.isVisible()
    assert not page.editor.isVisible()


def test_control_and_space_choose_what_does_not_stand_together(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(*four())
    view = page.column.view
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    assert chosen(page) == ["A"]
    assert page.editor.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Space, CTRL)
    assert chosen(page) == ["A", "C"]


def test_clicks_with_control_and_shift_choose_several(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(*four())
    press(qtbot, page, 2, CTRL)
    assert chosen(page) == ["A", "C"]
    press(qtbot, page, 0, CTRL)
    assert chosen(page) == ["C"]
    assert page.editor.headline.title == "C"
    press(qtbot, page, 0, SHIFT)
    assert len(chosen(page)) > 1
    press(qtbot, page, 3, Qt.KeyboardModifier.NoModifier)
    assert chosen(page) == ["D"]
    assert page.editor.headline.title == "D"


def test_the_last_one_chosen_stays_chosen(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(*four())
    press(qtbot, page, 0, CTRL)
    assert chosen(page) == ["A"]
    assert page.editor.headline.title == "A"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_go_back_to_one(open_page: OpenPage, qtbot: QtBot, key: Qt.Key) -> None:
    page = open_page(*four())
    qtbot.keyClick(page.column.view, Qt.Key.Key_A, CTRL)
    assert chosen(page) == ["A", "B", "C", "D"]
    qtbot.keyClick(page.column.view, key)
    assert len(chosen(page)) == 1
    assert page.editor.isVisible()
    assert not page.board.card.isVisible()


def test_what_is_typed_is_saved_before_several_are_chosen(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook
) -> None:
    page = open_page(*four())
    qtbot.keyClicks(page.editor.prose["action"], "half a sen")
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down, SHIFT)
    assert stored(notebook)["A"].action == "half a sen"


def test_what_cannot_be_saved_keeps_the_editor_and_its_words(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(*four())
    qtbot.keyClicks(page.editor.prose["action"], "half a sen")
    monkeypatch.setattr(notebook, "save", refuse)
    for keys in (SHIFT, Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(page.column.view, Qt.Key.Key_Down, keys)
        assert page.editor.isVisible()
        assert page.editor.prose["action"].text == "half a sen"
        assert chosen(page) == ["A"]
        assert page.column.view.currentIndex().data() == "A"


def test_several_are_deleted_at_once_and_one_undo_brings_them_back(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook
) -> None:
    page = open_page(*four())
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(page.deleted) as told:
        qtbot.keyClick(page.column.view, Qt.Key.Key_Delete)
    assert told.args == ["2 achievements deleted."]
    assert titles(page) == ["C", "D"]
    assert page.editor.headline.title == "C"
    notebook.undo_delete()
    assert titles(page) == ["A", "B", "C", "D"]
    assert chosen(page) == ["A", "B"]


def test_several_that_cannot_be_deleted_stay_chosen(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(*four())
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down, SHIFT)
    monkeypatch.setattr(notebook, "save", refuse)
    with qtbot.waitSignal(page.went_wrong):
        qtbot.mouseClick(page.board.card.delete_button, Qt.MouseButton.LeftButton)
    assert titles(page) == ["A", "B", "C", "D"]
    assert chosen(page) == ["A", "B"]


def test_tags_are_added_to_all_and_no_tag_is_lost_or_doubled(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook
) -> None:
    page = open_page(won("A", tags=("Renewal",)), won("B", date(2026, 11, 2), tags=("team",)))
    qtbot.keyClick(page.column.view, Qt.Key.Key_A, CTRL)
    qtbot.mouseClick(page.board.card.tags_button, Qt.MouseButton.LeftButton)
    page.several.dialog.setTextValue("renewal,  big   deal ,, ")
    with qtbot.waitSignal(page.said) as told:
        page.several.dialog.accept()
    assert told.args == ["2 achievements tagged."]
    assert stored(notebook)["A"].tags == ("Renewal", "big deal")
    assert stored(notebook)["B"].tags == ("team", "renewal", "big deal")
    assert chosen(page) == ["A", "B"]


def test_tags_that_cannot_be_saved_are_asked_for_again_with_the_words(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(*four())
    qtbot.keyClick(page.column.view, Qt.Key.Key_A, CTRL)
    qtbot.mouseClick(page.board.card.tags_button, Qt.MouseButton.LeftButton)
    page.several.dialog.setTextValue("quarter <b>end</b>")
    with monkeypatch.context() as broken, qtbot.waitSignal(page.went_wrong):
        broken.setattr(notebook, "save", refuse)
        page.several.dialog.accept()
    assert page.several.dialog.line.text() == "quarter <b>end</b>"
    page.several.dialog.accept()
    assert stored(notebook)["D"].tags == ("quarter <b>end</b>",)


def test_several_become_confidential_and_open_again(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook
) -> None:
    page = open_page(*four())
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down, SHIFT)
    button = page.board.card.secrecy_button
    assert button.text() == "Mark confidential"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [one.title for one in stored(notebook).values() if one.confidential] == ["A", "B"]
    assert page.board.card.about.text().endswith("2 confidential")
    assert button.text() == "Not confidential"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not [one for one in stored(notebook).values() if one.confidential]


def test_a_review_is_prepared_of_several_chosen_or_of_its_own_choice(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(*four())
    asked: list[tuple[str, object]] = []
    page.page_requested.connect(lambda key, what: asked.append((key, what)))
    qtbot.mouseClick(page.review_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down, SHIFT)
    ids = tuple(one.id for one in page.column.view.selected)
    qtbot.mouseClick(page.board.card.review_button, Qt.MouseButton.LeftButton)
    assert asked == [("review", None), ("review", ids)]
    assert len(ids) == 2


def test_only_what_is_still_shown_stays_chosen(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won("red one"), won("red two"), won("blue"))
    qtbot.keyClick(page.column.view, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(page.filters.field, "red")
    assert sorted(chosen(page)) == ["red one", "red two"]
    assert page.board.card.heading.text() == "2 achievements chosen"


def test_what_comes_from_elsewhere_leaves_several_chosen(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook
) -> None:
    page = open_page(*four())
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down, SHIFT)
    notebook.save(won("New"))
    assert titles(page)[0] == "New"
    assert chosen(page) == ["A", "B"]
    assert page.board.card.isVisible()


def test_goals_tags_kinds_time_and_words_narrow_together(
    open_page: OpenPage, qtbot: QtBot, notebook: Notebook
) -> None:
    goal = Goal(day=TODAY, title="R&D access", due_on=TODAY, target=1.0)
    notebook.save(goal)
    page = open_page(
        won("Right", goal_id=goal.id, tags=("Bid",), category=Category.LEARNING),
        won("No goal", tags=("bid",), category=Category.LEARNING),
        won("No tag", goal_id=goal.id, category=Category.LEARNING),
        won("Kind", goal_id=goal.id, tags=("bid",)),
        won("Right of old", date(2020, 1, 1), goal_id=goal.id, tags=("bid",)),
    )
    action(page.filters.goals, "R&&D access").trigger()
    action(page.filters.tags, "bid").trigger()
    action(page.filters.kinds, "Learning").trigger()
    assert titles(page) == ["Right"]
    assert page.filters.goals.text() == "R&&D access ▾"
    action(page.filters.kinds, "All kinds").trigger()
    qtbot.keyClicks(page.filters.field, "right")
    page.filters.period._buttons["all"].click()
    assert titles(page) == ["Right", "Right of old"]


def test_what_has_no_tag_or_goal_can_be_found(open_page: OpenPage) -> None:
    page = open_page(won("Tagged", tags=("bid",)), won("Bare"))
    assert not page.filters.goals.isVisible()
    action(page.filters.tags, "No tags").trigger()
    assert titles(page) == ["Bare"]


def test_a_tag_that_is_gone_filters_no_more(open_page: OpenPage, notebook: Notebook) -> None:
    tagged = won("Tagged", tags=("bid",))
    page = open_page(tagged, won("Bare"))
    action(page.filters.tags, "bid").trigger()
    changed = stored(notebook)["Tagged"]
    changed.tags = ()
    notebook.save(changed)
    assert sorted(titles(page)) == ["Bare", "Tagged"]
    assert not page.filters.tags.isVisible()


def test_a_custom_period_begins_with_the_one_shown(open_page: OpenPage) -> None:
    page = open_page(won("Now"), won("August", date(2026, 8, 3)))
    page.filters.period._buttons["custom"].click()
    assert page.filters.first.isVisible()
    assert (page.filters.first.day, page.filters.last.day) == (date(2026, 10, 1), TODAY)
    assert titles(page) == ["Now"]
    page.filters.first.setDate(QDate(2026, 8, 1))
    assert titles(page) == ["Now", "August"]
    page.filters.last.setDate(QDate(2026, 7, 1))
    assert titles(page) == []
    assert page.column.none.isVisible()
    page.filters.period._buttons["all"].click()
    assert not page.filters.first.isVisible()


def test_the_list_can_be_sorted_and_what_changes_stays_in_order(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(
        won("beta", date(2026, 11, 3), measure_before=1, measure_after=3),
        won("Álpha", date(2026, 11, 2), category=Category.LEARNING),
        won("gamma", date(2026, 11, 1), measure_after=9),
    )
    wanted = {
        SortBy.OLDEST: ["gamma", "Álpha", "beta"],
        SortBy.TITLE: ["Álpha", "beta", "gamma"],
        SortBy.CATEGORY: ["Álpha", "beta", "gamma"],
        SortBy.MEASURE: ["gamma", "beta", "Álpha"],
        SortBy.NEWEST: ["beta", "Álpha", "gamma"],
    }
    orders = {one.text(): one for one in page.filters.sorting.menu_shown.actions()}
    for order, expected in wanted.items():
        orders[order.words].trigger()
        assert titles(page) == expected
        assert page.editor.headline.title == "beta"
    orders[SortBy.TITLE.words].trigger()
    page.editor.headline.field.selectAll()
    qtbot.keyClicks(page.editor.headline.field, "zeta")
    assert page.flush()
    assert titles(page) == ["Álpha", "gamma", "zeta"]


def test_a_very_long_tag_and_goal_leave_room_for_the_rest(
    open_page: OpenPage, notebook: Notebook
) -> None:
    goal = Goal(day=TODAY, title="g" * 140, due_on=TODAY, target=1.0)
    notebook.save(goal)
    page = open_page(won("One", goal_id=goal.id, tags=("t" * 500,)))
    page.filters.tags.choose(frozenset({"t" * 500}))
    page.filters.goals.choose(frozenset({goal.id.hex}))
    page.filters.changed.emit()
    assert titles(page) == ["One"]
    for chip in (page.filters.tags, page.filters.goals, page.filters.field):
        assert chip.mapTo(page, chip.rect().topRight()).x() <= page.width()


def test_from_the_first_to_the_last_of_a_long_list_by_one_key(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(*[won(f"No {at}") for at in range(1000)])
    qtbot.keyClick(page.column.view, Qt.Key.Key_End, SHIFT)
    assert len(chosen(page)) == 1000


def test_the_list_keeps_select_all_from_the_menu(open_page: OpenPage) -> None:
    view = open_page(*four()).column.view
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, CTRL)
    key.ignore()
    QApplication.sendEvent(view, key)
    assert key.isAccepted()
