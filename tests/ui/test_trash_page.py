"""The trash page: find what was deleted, put it back, let it go."""

from collections.abc import Callable
from datetime import timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.check_in import CheckIn
from journal.models.goal import Goal, Milestone, Progress
from journal.models.reframe import BeliefRating, BeliefStep, Reframe
from journal.models.trash import trashed
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.trash.page import TrashPage
from journal.ui.pages.trash.trash_model import GONE
from tests.conftest import NOW
from tests.entries import MONDAY, one_of_each_kind
from tests.ui.showing import button

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
Delete = Callable[..., None]
OpenPage = Callable[[], TrashPage]


@pytest.fixture
def delete(notebook: Notebook) -> Delete:
    """Save records and delete them together, each call a minute after the last."""
    minutes = iter(range(1, 99_999))
    now = [NOW - timedelta(days=2)]

    def delete_(*records: Record, days_ago: float = 0, keep: tuple[Record, ...] = ()) -> None:
        now[0] = NOW - timedelta(days=days_ago) - timedelta(hours=2)
        now[0] += timedelta(minutes=next(minutes))
        standing = notebook.clock
        notebook.clock = Clock(now=lambda: now[0], zone_name=lambda: "Europe/Lisbon")
        notebook.save(*keep, *records)
        notebook.delete(*records)
        notebook.clock = standing

    return delete_


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_() -> TrashPage:
        page = TrashPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.take_focus()
        return page

    return open_


def won(title: str, **fields: object) -> Achievement:
    return Achievement(day=MONDAY, title=title, **fields)  # type: ignore[arg-type]  # any of its fields


def thought(words: str) -> Reframe:
    return Reframe(day=MONDAY, negative_thought=words)


def titles(page: TrashPage) -> list[str]:
    return [row.title for row in page.view.trash.rows]


def told(page: TrashPage, row: int) -> str:
    words: str = page.view.trash.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    return words


def in_trash(notebook: Notebook) -> int:
    return len(notebook.read(trashed()))


def heard(page: TrashPage) -> list[str]:
    words: list[str] = []
    page.said.connect(words.append)
    return words


def test_an_empty_trash_says_what_it_is_for_and_leads_on(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page()
    assert page.empty.isVisible()
    assert page.empty.button.hasFocus()
    assert not page.empty_button.isVisible()
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.mouseClick(page.empty.button, LEFT)
    assert asked.args == ["today", None]


def test_the_last_deleted_stands_first_with_its_kind_and_its_last_day(
    open_page: OpenPage, delete: Delete
) -> None:
    delete(won("Renewed"), days_ago=80)
    delete(thought("They will hang up"), days_ago=1)
    page = open_page()
    assert titles(page) == ["They will hang up", "Renewed"]
    assert told(page, 0).startswith("Belief card, They will hang up, Deleted yesterday, ")
    assert told(page, 0).endswith("gone for good in 89 days")
    assert told(page, 1).endswith("gone for good in 10 days")


@pytest.mark.parametrize(
    ("days_ago", "words"),
    [
        (0, "gone for good in 90 days"),
        (88.5, "gone for good in 2 days"),
        (89.5, "gone for good in a day"),
        (90.5, "gone for good today"),
    ],
)
def test_how_long_it_is_kept_yet(
    open_page: OpenPage, delete: Delete, days_ago: float, words: str
) -> None:
    delete(won("Renewed"), days_ago=days_ago)
    assert open_page().view.trash.index(0).data(GONE) == words


def test_what_went_with_its_owner_stands_in_its_row(open_page: OpenPage, delete: Delete) -> None:
    card = thought("They will hang up")
    ratings = [BeliefRating(day=MONDAY, reframe_id=card.id, in_turn=one) for one in (10, 20)]
    step = BeliefStep(day=MONDAY, reframe_id=card.id, text="Call a stranger")
    delete(card, *ratings, step)
    page = open_page()
    assert titles(page) == ["They will hang up"]
    assert "with 2 belief ratings, 1 step" in told(page, 0)


def test_what_was_deleted_alone_says_what_it_is_part_of(
    open_page: OpenPage, delete: Delete
) -> None:
    goal = Goal(day=MONDAY, title="Close rate", due_on=MONDAY, target=30)
    progress = Progress(day=MONDAY, goal_id=goal.id, value=27.0)
    delete(progress, keep=(goal,))
    page = open_page()
    assert "Goal check-in, 23 Nov 2026: 27, part of the goal “Close rate”" in told(page, 0)


def test_it_says_so_where_the_owner_was_deleted_too(open_page: OpenPage, delete: Delete) -> None:
    card = thought("They will hang up")
    delete(BeliefStep(day=MONDAY, reframe_id=card.id, text="Call"), keep=(card,))
    delete(card)
    page = open_page()
    assert "part of the belief card which is in the trash too: “They will hang up”" in told(page, 1)


def test_enter_puts_the_chosen_one_back(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    delete(won("Older"))
    delete(won("Newer"))
    page = open_page()
    said = heard(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert titles(page) == ["Older"]
    assert said == ["Achievement put back, under Achievements."]
    assert [row.title for row in page.view.chosen] == ["Older"]
    assert page.view.hasFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert in_trash(notebook) == 0
    assert page.empty.isVisible()
    assert page.empty.button.hasFocus()


def test_an_owner_brings_back_what_went_with_it_and_nothing_else(
    open_page: OpenPage, delete: Delete, notebook: Notebook
) -> None:
    card = thought("They will hang up")
    early = BeliefStep(day=MONDAY, reframe_id=card.id, text="Deleted before")
    late = BeliefStep(day=MONDAY, reframe_id=card.id, text="Deleted with it")
    delete(early, keep=(card,))
    delete(card, late)
    page = open_page()
    page.put_back()
    assert titles(page) == ["Deleted before"]
    assert in_trash(notebook) == 1


def test_a_child_brings_its_owner_back_and_says_so(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    card = thought("They will hang up")
    early = BeliefStep(day=MONDAY, reframe_id=card.id, text="Deleted before")
    late = BeliefStep(day=MONDAY, reframe_id=card.id, text="Deleted with it")
    delete(early, keep=(card,))
    delete(card, late)
    page = open_page()
    said = heard(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    page.put_back()
    assert said == ["Step put back, under Beliefs. So is the belief card it is part of."]
    assert in_trash(notebook) == 0


def test_any_number_can_be_chosen_and_put_back_at_once(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    for title in "abcd":
        delete(won(title))
    page = open_page()
    said = heard(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    assert page.count.text() == "3 chosen of 4 entries"
    qtbot.mouseClick(page.put_back_button, LEFT)
    assert said == ["3 entries put back."]
    assert titles(page) == ["a"]
    assert in_trash(notebook) == 1


def test_a_check_in_does_not_come_back_where_its_day_has_another(
    open_page: OpenPage, delete: Delete, notebook: Notebook
) -> None:
    delete(CheckIn(day=MONDAY, one_thing="First"))
    notebook.save(CheckIn(day=MONDAY, one_thing="Second"))
    page = open_page()
    said = heard(page)
    page.put_back()
    assert said == ["The check-in of 23 Nov 2026 stays here: that day has another one."]
    assert in_trash(notebook) == 1


def test_of_two_check_ins_of_a_day_the_last_deleted_comes_back(
    open_page: OpenPage, delete: Delete
) -> None:
    delete(CheckIn(day=MONDAY, one_thing="First"))
    delete(CheckIn(day=MONDAY, one_thing="Second"))
    page = open_page()
    page.view.selectAll()
    page.put_back()
    assert titles(page) == ["23 Nov 2026: First"]


def test_deleting_for_good_asks_once_and_keep_is_the_answer_at_hand(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    delete(won("Renewed"))
    page = open_page()
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert "Delete “Renewed” for good?" in page.ask.words
    assert page.ask.no_button.hasFocus()
    qtbot.keyClick(page.ask.no_button, Qt.Key.Key_Return)
    assert page.ask.words == ""
    assert page.view.hasFocus()
    assert in_trash(notebook) == 1


def test_agreed_it_is_gone_with_all_that_hangs_on_it(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    goal = Goal(day=MONDAY, title="Close rate", due_on=MONDAY, target=30)
    delete(goal, Milestone(day=MONDAY, goal_id=goal.id, value=27))
    delete(won("Renewed"))
    page = open_page()
    said = heard(page)
    page.view.choose([goal.id])
    qtbot.mouseClick(page.delete_button, LEFT)
    qtbot.mouseClick(page.ask.yes_button, LEFT)
    assert said == ["Gone for good."]
    assert titles(page) == ["Renewed"]
    assert notebook.read(lambda session: session.get(Goal, goal.id)) is None
    assert page.view.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_the_keyboard_alone_can_say_no(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot, key: Qt.Key
) -> None:
    delete(won("Renewed"))
    page = open_page()
    page.ask_to_delete()
    qtbot.keyClick(page.ask.no_button, key)
    assert page.ask.words == ""
    assert in_trash(notebook) == 1


def test_the_keyboard_alone_can_say_yes(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    delete(won("Renewed"))
    page = open_page()
    page.ask_to_delete()
    qtbot.keyClick(page.ask.no_button, Qt.Key.Key_Tab)
    assert page.ask.yes_button.hasFocus()
    qtbot.keyClick(page.ask.yes_button, Qt.Key.Key_Return)
    assert in_trash(notebook) == 0


def test_choosing_another_row_takes_the_question_back(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    delete(won("Older"))
    delete(won("Newer"))
    page = open_page()
    page.ask_to_delete()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.ask.words == ""
    page.ask.agreed.emit()
    assert in_trash(notebook) == 2


def test_emptying_asks_with_the_number_and_what_the_filter_hides(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    for title in ("one", "two", "three"):
        delete(won(title))
    page = open_page()
    said = heard(page)
    qtbot.keyClicks(page.filter, "one")
    qtbot.mouseClick(page.empty_button, LEFT)
    assert "Empty the trash? 3 entries are in it." in page.ask.words
    assert "The filter hides 2 of them; they go too." in page.ask.words
    qtbot.mouseClick(button(page, "Empty now"), LEFT)
    assert said == ["3 entries are gone."]
    assert in_trash(notebook) == 0
    assert page.empty.isVisible()


@pytest.mark.parametrize("deed", ["put_back", "empty_trash"])
def test_what_fails_changes_nothing_and_is_told(
    open_page: OpenPage,
    delete: Delete,
    notebook: Notebook,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    deed: str,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.")

    delete(won("Renewed"))
    page = open_page()
    monkeypatch.setattr(notebook, deed, full)
    with qtbot.waitSignal(page.went_wrong):
        if deed == "put_back":
            page.put_back()
        else:
            page.ask_to_delete()
            page.ask.yes_button.click()
    assert titles(page) == ["Renewed"]
    assert len(page.view.chosen) == 1
    assert page.view.hasFocus()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("STRASSE", ["Straße"]),
        ("phone quiet", ["By phone"]),
        ("belief", ["They will hang up"]),
        ("stranger", ["They will hang up"]),
        ("zoe\u0308", ["Zoë"]),
        ("zzz", []),
        ("lisbon", []),
    ],
)
def test_every_word_must_be_somewhere_in_it(
    open_page: OpenPage, delete: Delete, typed: str, found: list[str]
) -> None:
    card = thought("They will hang up")
    delete(card, BeliefStep(day=MONDAY, reframe_id=card.id, text="Call a stranger"))
    delete(won("Straße"))
    delete(won("By phone", situation="A quiet week"))
    delete(won("Zoë"))
    page = open_page()
    page.filter.setText(typed)
    assert titles(page) == found
    assert page.nothing.isVisible() is (not found)


def test_where_the_filter_leaves_nothing_one_button_shows_all(
    open_page: OpenPage, delete: Delete, qtbot: QtBot
) -> None:
    delete(won("Renewed"))
    page = open_page()
    qtbot.keyClicks(page.filter, "zzz")
    assert not page.put_back_button.isEnabled()
    qtbot.mouseClick(page.nothing.button, LEFT)
    assert titles(page) == ["Renewed"]
    assert page.view.hasFocus()


def test_the_filter_leads_to_the_list_and_escape_empties_it(
    open_page: OpenPage, delete: Delete, qtbot: QtBot
) -> None:
    delete(won("One"))
    delete(won("Two"))
    page = open_page()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filter.hasFocus()
    qtbot.keyClicks(page.filter, "one")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert page.view.hasFocus()
    assert titles(page) == ["One"]
    page.filter.setFocus()
    qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
    assert len(titles(page)) == 2


def test_what_others_delete_joins_without_moving_the_choice(
    open_page: OpenPage, delete: Delete, qtbot: QtBot
) -> None:
    for title in "abc":
        delete(won(title))
    page = open_page()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    delete(won("new"))
    assert titles(page) == ["new", "c", "b", "a"]
    assert [row.title for row in page.view.chosen] == ["b", "a"]


def test_looking_writes_nothing(
    open_page: OpenPage, delete: Delete, notebook: Notebook, qtbot: QtBot
) -> None:
    delete(won("One"))
    delete(won("Two"))
    changes: list[object] = []
    page = open_page()
    notebook.changed.connect(changes.append)
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClicks(page.filter, "o")
    page.ask_to_delete()
    page.ask_to_empty()
    assert page.flush()
    assert changes == []


def test_every_kind_can_go_and_come_back(
    open_page: OpenPage, delete: Delete, notebook: Notebook
) -> None:
    delete(*one_of_each_kind())
    page = open_page()
    page.view.selectAll()
    page.put_back()
    assert in_trash(notebook) == 0


def test_a_title_without_end_is_drawn_and_asked_about_in_short(
    open_page: OpenPage, delete: Delete
) -> None:
    delete(thought("<b>" + "w" * 19_000))
    page = open_page()
    page.ask_to_delete()
    assert len(page.ask.words) < 250
    page.grab()
    hint = page.view.itemDelegate().sizeHint(QStyleOptionViewItem(), page.view.trash.index(0))
    assert hint.height() < 100


def test_the_model_keeps_qts_rules(
    open_page: OpenPage, delete: Delete, qtmodeltester: ModelTester
) -> None:
    delete(won("One"))
    delete(won("Two"))
    qtmodeltester.check(open_page().view.trash)


def test_a_keystroke_filters_five_thousand_rows_at_once(
    open_page: OpenPage, delete: Delete, qtbot: QtBot
) -> None:
    delete(*(won(f"Call {number}", situation="A quiet week " * 9) for number in range(5_000)))
    page = open_page()
    start = perf_counter()
    qtbot.keyClick(page.filter, "7")
    page.grab()
    # Under 50 ms where nothing else runs.
    assert perf_counter() - start < 0.5
    found = sum("7" in str(number) for number in range(5_000))
    assert page.count.text() == f"{found:,} of 5,000 entries"
