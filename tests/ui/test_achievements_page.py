"""The achievements page: find, choose, add, delete."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement, Category, achievements_between
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.achievements.list_model import AchievementsModel
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.achievements.shelf import Filter, Shelf, period

TODAY = date(2026, 11, 23)
OpenPage = Callable[..., AchievementsPage]


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
        return page

    return open_


def won(title: str, day: date = TODAY, **fields: object) -> Achievement:
    return Achievement(day=day, title=title, **fields)  # type: ignore[arg-type]  # any of its fields


def titles(page: AchievementsPage) -> list[str]:
    return [one.title for one in page.column.view.rows.rows]


def stored(notebook: Notebook) -> list[str]:
    return [one.title for one in notebook.read(achievements_between(None, None))]


def heard(page: AchievementsPage) -> list[str]:
    words: list[str] = []
    page.said.connect(words.append)
    return words


def test_an_empty_journal_says_what_this_is_for_and_offers_the_first_step(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page()
    assert page.empty.isVisible()
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert page.editor.headline.field.hasFocus()


def test_the_newest_stands_first_and_is_open(open_page: OpenPage) -> None:
    page = open_page(won("Older", date(2026, 11, 2)), won("Newer", date(2026, 11, 20)))
    assert titles(page) == ["Newer", "Older"]
    assert page.editor.headline.title == "Newer"


def test_looking_writes_nothing(open_page: OpenPage, notebook: Notebook, qtbot: QtBot) -> None:
    page = open_page(won("One"), won("Two", date(2025, 1, 1), last_day=date(2025, 12, 31)))
    changes: list[object] = []
    notebook.changed.connect(changes.append)
    page.filters.period._buttons["all"].click()
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.column.view, Qt.Key.Key_Up)
    page.new_entry()
    assert page.flush()
    assert changes == []


def test_the_period_hides_what_is_older(open_page: OpenPage) -> None:
    page = open_page(
        won("Now"),
        won("Spring", date(2026, 4, 1)),
        won("Long ago", date(2019, 4, 1)),
        won("Over the turn", date(2026, 9, 1), last_day=date(2026, 10, 2)),
    )
    assert titles(page) == ["Now", "Over the turn"]
    page.filters.period._buttons["year"].click()
    assert titles(page) == ["Now", "Over the turn", "Spring"]
    page.filters.period._buttons["all"].click()
    assert titles(page) == ["Now", "Over the turn", "Spring", "Long ago"]
    assert page.filters.count.text() == "4 achievements"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("STRASSE", ["Straße"]),
        ("quiet  phone", ["By phone"]),
        ("team", ["Thanked"]),
        ("bid", ["Tagged"]),
        ("phone thanks", []),
        ("phone|", []),
    ],
)
def test_every_word_must_be_somewhere_in_the_texts(
    open_page: OpenPage, qtbot: QtBot, typed: str, found: list[str]
) -> None:
    page = open_page(
        won("Straße"),
        won("By phone", situation="A quiet week"),
        won("Thanked", credit_to="Solutions TEAM"),
        won("Tagged", tags=("bid",)),
    )
    qtbot.keyClicks(page.filters.field, typed)
    assert titles(page) == found
    assert page.filters.count.text() == f"{len(found)} of 4"


def test_escape_brings_everything_back(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won("One"), won("Two"))
    qtbot.keyClicks(page.filters.field, "zzz")
    assert page.column.none.isVisible()
    assert not page.editor.isVisible()
    qtbot.keyClick(page.filters.field, Qt.Key.Key_Escape)
    assert len(titles(page)) == 2
    assert page.editor.isVisible()


def test_any_number_of_kinds_can_be_chosen(open_page: OpenPage) -> None:
    page = open_page(
        won("A"), won("B", category=Category.LEARNING), won("C", category=Category.MENTORING)
    )
    kinds = page.filters.kinds
    actions = {action.text(): action for action in kinds.menu_shown.actions()}
    actions["Learning"].trigger()
    assert titles(page) == ["B"]
    assert kinds.text() == "Learning ▾"
    actions["Mentoring"].trigger()
    assert sorted(titles(page)) == ["B", "C"]
    assert kinds.text() == "2 kinds ▾"
    actions["All kinds"].trigger()
    assert len(titles(page)) == 3
    assert kinds.text() == "All kinds ▾"


def test_the_menu_of_kinds_works_with_keys_alone_and_stays_open(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(won("A"), won("B", category=Category.CUSTOMER_IMPACT))
    qtbot.keyClick(page.filters.kinds, Qt.Key.Key_Space)
    menu = page.filters.kinds.menu_shown
    assert menu.isVisible()
    menu.setActiveAction(menu.actions()[3])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert titles(page) == ["B"]
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_a_new_one_is_dated_today_and_saved_once_it_has_a_title(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won("Old"))
    page.new_entry()
    qtbot.keyClicks(page.editor.prose["action"], "Called twice")
    assert stored(notebook) == ["Old"]
    with qtbot.waitSignal(page.editing.autosave.saved):
        qtbot.keyClicks(page.editor.headline.field, "Fresh")
    saved = notebook.read(achievements_between(TODAY, TODAY))[0]
    assert (saved.title, saved.action, saved.category) == ("Fresh", "Called twice", Category.RESULT)
    assert titles(page) == ["Fresh", "Old"]
    assert page.column.view.currentIndex().data() == "Fresh"
    assert page.editor.status.text().startswith("Saved ")


def test_leaving_a_new_one_empty_writes_nothing(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won("Old"))
    page.new_entry()
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down)
    assert page.editor.headline.title == "Old"
    assert page.flush()
    assert stored(notebook) == ["Old"]


def test_words_without_a_title_wait_for_the_next_new_one(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won("Old"))
    words = heard(page)
    page.new_entry()
    qtbot.keyClicks(page.editor.prose["result"], "Signed")
    page.show_record(page.column.view.rows.rows[0].id)
    assert "Without a title" in words[0]
    assert page.editor.headline.title == "Old"
    assert page.flush()
    page.new_entry()
    assert page.editor.prose["result"].text == "Signed"
    qtbot.keyClicks(page.editor.headline.field, "Titled")
    assert page.flush()
    assert sorted(stored(notebook)) == ["Old", "Titled"]


def test_a_new_one_that_the_filter_hides_is_told_and_can_be_shown(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(won("Alpha"))
    qtbot.keyClicks(page.filters.field, "alpha")
    page.new_entry()
    qtbot.keyClicks(page.editor.headline.field, "Beta")
    assert page.flush()
    assert page.notice.words.text() == "1 added, hidden by the filter."
    assert page.editor.headline.title == "Beta"
    qtbot.mouseClick(page.notice.button, Qt.MouseButton.LeftButton)
    assert titles(page) == ["Beta", "Alpha"]
    assert not page.notice.isVisible()


def test_what_comes_from_elsewhere_is_told_where_the_filter_hides_it(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(won("Alpha"))
    notebook.save(won("Old one", date(2020, 1, 1)), won("Older one", date(2019, 1, 1)))
    assert page.notice.words.text() == "2 added, hidden by the filter."
    assert titles(page) == ["Alpha"]


def test_what_comes_from_elsewhere_moves_neither_choice_nor_typing(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won("Alpha", date(2026, 11, 1)), won("Beta", date(2026, 11, 2)))
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down)
    page.editor.prose["task"].setFocus()
    qtbot.keyClicks(page.editor.prose["task"], "half a sen")
    notebook.save(won("Gamma"))
    assert titles(page) == ["Gamma", "Beta", "Alpha"]
    assert page.column.view.currentIndex().data() == "Alpha"
    assert page.editor.prose["task"].text == "half a sen"
    assert page.editor.prose["task"].hasFocus()


def test_showing_a_record_widens_only_the_filters_that_hide_it(open_page: OpenPage) -> None:
    learned = won("Learned", category=Category.LEARNING)
    old = won("Old", date(2020, 1, 1), category=Category.LEARNING)
    new = won("New")
    page = open_page(new, learned, old)
    page.filters.kinds.choose(frozenset({"learning"}))
    page.filters.changed.emit()
    page.show_record(old.id)
    assert page.filters.kinds.choice == {"learning"}
    assert page.filters.period.choice == "all"
    assert page.editor.headline.title == "Old"
    page.show_record(new.id)
    assert page.filters.kinds.choice == frozenset()


def test_a_record_far_down_is_scrolled_to(open_page: OpenPage) -> None:
    many = [won(f"No {at}", date.fromordinal(TODAY.toordinal() - at)) for at in range(400)]
    page = open_page(*many)
    page.show_record(many[-1].id)
    view = page.column.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_a_record_that_is_gone_is_said(open_page: OpenPage) -> None:
    page = open_page(won("Here"))
    words = heard(page)
    page.show_record(won("Never saved").id)
    assert words == ["This achievement is not in the journal any more."]


def test_deleting_asks_nothing_and_undo_brings_it_back_chosen(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won("A", date(2026, 11, 3)), won("B", date(2026, 11, 2)), won("C", TODAY))
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.deleted):
        qtbot.keyClick(page.column.view, Qt.Key.Key_Delete)
    assert titles(page) == ["C", "B"]
    assert page.editor.headline.title == "B"
    notebook.undo_delete()
    assert titles(page) == ["C", "A", "B"]
    assert page.editor.headline.title == "A"
    assert not page.notice.isVisible()


def test_deleting_the_last_one_shows_the_empty_page(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won("Only"))
    qtbot.mouseClick(page.editor.delete_button, Qt.MouseButton.LeftButton)
    assert page.empty.isVisible()


def test_what_cannot_be_deleted_stays(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(won("Stays"))

    def refuse(*_records: object, **_keys: object) -> None:
        raise JournalError("The disk is full.")

    monkeypatch.setattr(notebook, "delete", refuse)
    with qtbot.waitSignal(page.went_wrong):
        qtbot.keyClick(page.column.view, Qt.Key.Key_Delete)
    assert titles(page) == ["Stays"]
    assert page.editor.headline.title == "Stays"


def test_down_goes_from_the_filter_to_the_list_and_enter_to_the_title(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(won("One"))
    page.filters.field.setFocus()
    qtbot.keyClick(page.filters.field, Qt.Key.Key_Down)
    assert page.column.view.hasFocus()
    qtbot.keyClick(page.column.view, Qt.Key.Key_Return)
    assert page.editor.headline.field.hasFocus()


def test_tab_follows_reading_order(open_page: OpenPage) -> None:
    page = open_page(won("One"))
    page.review_button.setFocus()
    walked: list[str] = []
    widget: QWidget | None = page.review_button
    while widget is not None and widget is not page.editor.delete_button and len(walked) < 60:
        page.focusNextPrevChild(True)
        widget = page.focusWidget()
        walked.append(widget.accessibleName() if widget is not None else "")
    wanted = ["Period: This quarter", "Kinds: All kinds", "Filter achievements", "Achievements"]
    wanted += ["Kind", "Day", "Title", "Situation", "Task", "Action", "Result", "Measure", "Unit"]
    wanted += ["Before", "After", "Credit to", "Tags", "Evidence"]
    assert [name for name in walked if name in wanted] == wanted


@pytest.mark.parametrize("width", [452, 632, 1012, 1600])
def test_nothing_is_cut_off_at_any_width(open_page: OpenPage, qtbot: QtBot, width: int) -> None:
    page = open_page(won("W" * 140, evidence="x" * 5000, tags=("y" * 300,)))
    page.resize(width + 64, 560)
    qtbot.waitUntil(lambda: page.width() == width + 64)
    assert page.split.stacked is (width < 720)
    assert page.column.view.isVisible()
    for part in (page.new_button, page.filters.count, page.filters.field, page.editor.status):
        right = part.mapTo(page, part.rect().topRight()).x()
        assert right <= page.width()


def test_the_model_keeps_qts_promises(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = AchievementsModel(desk)
    qtmodeltester.check(model)
    first, second = won("A", date(2026, 1, 2)), won("B", date(2026, 1, 1))
    model.show([first])
    model.put(second)
    model.put(won("C", date(2026, 1, 3)))
    second.day = date(2026, 1, 9)
    model.put(second)
    assert [one.title for one in model.rows] == ["B", "C", "A"]
    model.remove(first.id)
    assert model.rowCount() == 2


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)),
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31)),
        (date(2024, 6, 30), date(2024, 4, 1), date(2024, 6, 30)),
    ],
)
def test_a_quarter_has_its_three_months(today: date, first: date, last: date) -> None:
    assert period("quarter", today) == (first, last)


def test_changing_one_of_many_written_together_keeps_its_place() -> None:
    shelf = Shelf()
    together = [won(title) for title in "abc"]
    shelf.fill(together)
    shelf.put(Achievement(id=together[1].id, day=TODAY, title="changed"))
    assert [one.title for one in shelf.matching(Filter())] == ["a", "changed", "c"]


@pytest.mark.parametrize("width", [1076, 900, 1000])
def test_on_first_show_every_row_is_as_tall_as_its_title_needs(
    open_page: OpenPage, width: int
) -> None:
    many = [won(f"First meeting with a CFO from cold outreach {at}") for at in range(40)]
    page = open_page(*many)
    page.resize(width, 780)
    view = page.column.view
    QApplication.processEvents()
    for row in range(10):
        index = view.rows.index(row)
        hint = view.itemDelegate().sizeHint(QStyleOptionViewItem(), index)
        assert view.visualRect(index).height() == hint.height()
