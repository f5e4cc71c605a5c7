"""The review page: choose, order, name, look, hand out, keep."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement, Category, achievement
from journal.models.goal import Goal, GoalStatus
from journal.models.reframe import Reframe
from journal.models.review_pack import GroupBy, ReviewPack, packs
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.pages.review.pack_list import PackList
from journal.ui.pages.review.page import ReviewPage

TODAY = date(2026, 11, 23)
OpenPage = Callable[..., ReviewPage]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*records: Achievement | Goal | Reframe | ReviewPack) -> ReviewPage:
        desk.notebook.save(*records)
        page = ReviewPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


def won(title: str, day: date = TODAY, **fields: object) -> Achievement:
    return Achievement(day=day, title=title, **fields)  # type: ignore[arg-type]  # any of its fields


def titles(page: ReviewPage) -> list[str]:
    return [one.title for one in page.view.rows.rows]


def go_to(page: ReviewPage, row: int) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.view.rows.index(row))


def let_it_leave(page: ReviewPage, qtbot: QtBot, target: Path) -> None:
    page.handing.exporting.ask_path = lambda _window, _name: target
    page.export(target.suffix)
    with qtbot.waitSignal(page.handing.exporting.ended):
        page.handing.last_look.export_button.click()


def test_an_empty_time_says_what_to_do_next(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page()
    assert page.empty.isVisible()
    assert not page.view.isVisible()
    with qtbot.waitSignal(page.page_requested) as asked:
        page.empty.button.click()
    assert asked.args == ["achievements", None]


def test_looking_writes_nothing(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(won("One"), won("Two"))
    page.choices.period.names._buttons["this-year"].click()
    page.flush()
    assert desk.notebook.read(packs()) == []


def test_it_begins_after_the_last_review(open_page: OpenPage) -> None:
    earlier = ReviewPack(day=date(2026, 9, 30), last_day=date(2026, 9, 30))
    page = open_page(won("Told", date(2026, 9, 30)), won("New", date(2026, 10, 1)), earlier)
    assert titles(page) == ["New"]
    assert page.subtitle.text().endswith("everything since your last review")


def test_kinds_and_tags_narrow_the_choice(open_page: OpenPage) -> None:
    page = open_page(won("A", tags=("x",)), won("B", tags=("y",), category=Category.LEARNING))
    page.choices.tags.choose(frozenset({"y"}))
    page.choices.changed.emit()
    assert titles(page) == ["B"]
    page.choices.kinds.choose(frozenset({"result"}))
    page.choices.changed.emit()
    assert titles(page) == []


def test_space_leaves_one_out_and_takes_it_in_again(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won("One"), won("Two", date(2026, 11, 2)))
    go_to(page, 0)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert [one.title for one in page.view.rows.chosen] == ["Two"]
    assert page.subtitle.text().startswith("1 of 2")
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert page.subtitle.text().startswith("2 of 2")


def test_a_click_on_the_box_ticks(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won("One"))
    place = page.view.visualRect(page.view.rows.index(0))
    box = page.view.delegate.columns(place)["tick"].center().toPoint()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert page.view.rows.chosen == []


def test_a_confidential_one_can_not_be_ticked(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won("Secret", confidential=True))
    go_to(page, 0)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert page.pack.chosen == ()


def test_alt_and_an_arrow_move_and_the_order_is_kept(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won("One", date(2026, 11, 3)), won("Two", date(2026, 11, 2)))
    go_to(page, 0)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(page) == ["Two", "One"]
    assert page.view.currentIndex().row() == 1
    page.desk.notebook.save(won("Three"))
    assert titles(page) == ["Three", "Two", "One"]


def test_f2_writes_a_headline_for_this_pack_alone(
    open_page: OpenPage, desk: Desk, qtbot: QtBot
) -> None:
    one = won("Plain")
    page = open_page(one)
    go_to(page, 0)
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    field = page.view.findChild(QLineEdit)
    qtbot.keyClicks(field, "Proud")
    desk.notebook.save(won("Somebody else's"))
    assert field.text() == "Proud"
    assert page.flush()
    assert page.pack.headlines == {one.id: "Proud"}
    stored = desk.notebook.read(achievement(one.id))
    assert stored is not None
    assert stored.title == "Plain"


def test_private_parts_are_out_unless_ticked(open_page: OpenPage) -> None:
    belief = Reframe(day=TODAY, negative_thought="I bore them", balanced_thought="Some listen")
    page = open_page(won("One"), belief)
    assert not page.pack.beliefs
    page.parts.fold.click()
    assert page.parts.beliefs.isVisible()
    page.parts.beliefs.take([belief.id])
    assert list(page.pack.beliefs) == [belief.id]


def test_goals_are_told_when_ticked(open_page: OpenPage) -> None:
    goal = Goal(
        day=date(2026, 1, 1),
        title="More first calls",
        due_on=date(2026, 12, 31),
        target=30.0,
        baseline=10.0,
        status=GoalStatus.ACTIVE,
    )
    page = open_page(won("One"), goal)
    page.parts.goals.take([goal.id])
    assert [one.title for one in page._document(page.pack).goals] == ["More first calls: 10 → 30"]


def test_a_missing_number_is_filled_in_place(open_page: OpenPage, desk: Desk, qtbot: QtBot) -> None:
    one = won("Won a renewal")
    page = open_page(one)
    assert page.missing.isVisible()
    qtbot.keyClicks(page.missing.unit, "EUR")
    qtbot.keyClicks(page.missing.after, "1,200")
    qtbot.keyClick(page.missing.after, Qt.Key.Key_Return)
    stored = desk.notebook.read(achievement(one.id))
    assert stored is not None
    assert stored.measure_after == 1200
    assert not page.missing.isVisible()


def test_a_number_that_cannot_be_saved_stays_typed(
    open_page: OpenPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(won("One"))

    def refuse(*_records: object, **_more: object) -> None:
        raise JournalError("The disk is full.")

    monkeypatch.setattr(desk.notebook, "save", refuse)
    qtbot.keyClicks(page.missing.after, "7")
    with qtbot.waitSignal(page.went_wrong):
        page.missing.save_button.click()
    assert page.missing.after.text() == "7"


def test_the_last_look_comes_once_and_the_pack_is_kept(
    open_page: OpenPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(won("Renewed"), won("Secret", confidential=True))
    let_it_leave(page, qtbot, tmp_path / "r.md")
    text = (tmp_path / "r.md").read_text("utf-8")
    assert "Renewed" in text
    assert "Secret" not in text
    kept = desk.notebook.read(packs())
    assert [(one.format, Path(one.file).name) for one in kept] == [("md", "r.md")]
    page.buttons.by_ending[""].click()
    assert "Renewed" in QGuiApplication.clipboard().text()
    assert len(desk.notebook.read(packs())) == 2


def test_going_back_from_the_last_look_lets_nothing_leave(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(won("Renewed"))
    page.export("")
    page.handing.last_look.reject()
    assert desk.notebook.read(packs()) == []


def test_a_failed_export_is_told_and_keeps_no_pack(
    open_page: OpenPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(won("Renewed"))
    told: list[object] = []
    page.went_wrong.connect(told.append)
    let_it_leave(page, qtbot, tmp_path / "missing" / "r.md")
    assert len(told) == 1
    assert desk.notebook.read(packs()) == []


def test_an_earlier_pack_opens_as_it_was(open_page: OpenPage) -> None:
    one, two = won("One", date(2026, 3, 1)), won("Two", date(2026, 3, 2))
    left_out = won("Left out", date(2026, 3, 3))
    pack = ReviewPack(
        day=date(2026, 3, 31),
        first_day=date(2026, 3, 1),
        last_day=date(2026, 3, 31),
        group_by=GroupBy.CATEGORY,
        chosen=(one.id, two.id),
        headlines={two.id: "Second"},
    )
    page = open_page(one, two, left_out, pack)
    page.reopen(pack)
    again = page.pack
    assert again.chosen == pack.chosen
    assert again.headlines == pack.headlines
    assert again.group_by is GroupBy.CATEGORY
    assert (again.first_day, again.last_day) == (pack.first_day, pack.last_day)


def test_very_long_and_strange_titles_are_painted(open_page: OpenPage) -> None:
    page = open_page(won("W" * 140), won("<b>bold</b> & \u202e "))
    assert page.view.grab().width() > 0


def test_the_list_keeps_the_rules_of_its_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    rows = PackList(desk)
    rows.show([won("One"), won("Two"), won("Three")])
    qtmodeltester.check(rows)
    assert rows.moveRows(QModelIndex(), 0, 1, QModelIndex(), 3)
    assert [one.title for one in rows.rows] == ["Two", "Three", "One"]


def test_several_chosen_elsewhere_are_all_it_tells_of(open_page: OpenPage) -> None:
    wanted = won("First", date(2025, 3, 1)), won("Last", date(2026, 3, 1))
    page = open_page(*wanted, won("Between", date(2025, 6, 1)), won("After"))
    page.go_to(tuple(one.id for one in reversed(wanted)))
    assert page.pack.chosen == tuple(one.id for one in wanted)


def test_title_and_opening_words_are_those_of_the_pack_and_come_back(
    open_page: OpenPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(won("One"))
    page.parts.title_line.selectAll()
    qtbot.keyClicks(page.parts.title_line, "My half year")
    qtbot.keyClicks(page.parts.summary, "Three things first.")
    target = tmp_path / "pack.md"
    let_it_leave(page, qtbot, target)
    written = target.read_text("utf-8")
    assert "# My half year" in written
    assert "Three things first" in written
    page.parts.title_line.setText("Another")
    (kept,) = desk.notebook.read(packs())
    page.reopen(kept)
    assert (page.pack.title, page.pack.summary) == ("My half year", "Three things first.")


def again(page: ReviewPage, desk: Desk, qtbot: QtBot) -> ReviewPage:
    """Leave the page as the window does, and come back to it another time."""
    assert page.flush()
    assert all(one.flush() for one in page.findChildren(Drafts))
    page.close()
    later = ReviewPage(desk)
    qtbot.addWidget(later)
    with qtbot.waitExposed(later):
        later.show()
    return later


def test_a_pack_begun_and_not_handed_out_is_there_again(
    open_page: OpenPage, desk: Desk, qtbot: QtBot
) -> None:
    page = open_page(won("One", date(2026, 11, 1)), won("Two", date(2026, 11, 2)), won("Three"))
    qtbot.keyClicks(page.parts.summary, "Three things first.")
    rows = page.view.rows
    rows.setData(rows.index(0), "A better title")
    rows.tick([rows.rows[1]], is_in=False)
    go_to(page, 2)
    qtbot.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    before = page.pack
    page = again(page, desk, qtbot)
    assert (page.pack.summary, page.pack.headlines) == (before.summary, before.headlines)
    assert page.pack.chosen == before.chosen
    assert "You began this" in page.note.words


def test_a_pack_handed_out_is_begun_no_more(
    open_page: OpenPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(won("One"))
    qtbot.keyClicks(page.parts.summary, "First.")
    let_it_leave(page, qtbot, tmp_path / "pack.txt")
    page = again(page, desk, qtbot)
    assert page.pack.summary == ""
    assert page.note.words == ""


def test_an_earlier_pack_opened_again_leaves_alone_what_was_begun(
    open_page: OpenPage, desk: Desk, qtbot: QtBot
) -> None:
    one = won("One")
    earlier = ReviewPack(day=TODAY, title="Spring", summary="Then.", chosen=(one.id,))
    page = open_page(one, earlier)
    qtbot.keyClicks(page.parts.summary, "Now.")
    page.reopen(earlier)
    assert page.pack.summary == "Then."
    assert again(page, desk, qtbot).pack.summary == "Now."


def test_a_figure_begun_waits_for_its_achievement(
    open_page: OpenPage, desk: Desk, qtbot: QtBot
) -> None:
    page = open_page(won("One"), won("Two"))
    about = page.missing.about.text()
    qtbot.keyClicks(page.missing.after, "4")
    page.missing.next_button.click()
    assert page.missing.about.text() != about
    assert page.missing.after.text() == ""
    page.missing.next_button.click()
    assert page.missing.after.text() == "4"
    page = again(page, desk, qtbot)
    while page.missing.about.text() != about:
        page.missing.next_button.click()
    assert page.missing.after.text() == "4"


def test_enter_lets_it_leave_and_escape_goes_back(
    open_page: OpenPage, desk: Desk, qtbot: QtBot
) -> None:
    page = open_page(won("One"))
    for key, left in ((Qt.Key.Key_Escape, 0), (Qt.Key.Key_Return, 1)):
        page.export("")
        look = page.handing.last_look
        assert look is not None
        with qtbot.waitActive(look):
            look.activateWindow()
        qtbot.keyClick(look.focusWidget(), key)
        assert len(desk.notebook.read(packs())) == left
