"""Evidence that grows: achievements that speak against a thought, linked from either page."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.proof import Proof, proofs_of
from journal.models.reframe import Reframe, belief_card
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.widgets.finder import Finder
from journal.ui.widgets.linked_list import LinkedList
from tests.ui.showing import LEFT

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
Open = Callable[[type[Page]], Page]


class World:
    """A card and three achievements, the first of them the latest."""

    def __init__(self, notebook: Notebook) -> None:
        self.notebook = notebook
        self.card = Reframe(day=TODAY, negative_thought="I cannot sell & never will")
        self.won = [
            Achievement(day=TODAY - ago * DAY, title=title)
            for ago, title in enumerate(("Renewed <b>Fabrikam</b>", "First CFO", "Coached Ines"))
        ]
        notebook.save(self.card, *self.won)

    def link(self, *which: int) -> None:
        card_id = self.card.id
        for at in which:
            won_id = self.won[at].id
            self.notebook.save(Proof(day=TODAY, reframe_id=card_id, achievement_id=won_id))

    @property
    def linked(self) -> list[str]:
        return [one.title for _, one in self.notebook.read(proofs_of(self.card.id))]


@pytest.fixture
def world(notebook: Notebook) -> World:
    return World(notebook)


def opened(qtbot: QtBot, page: Page) -> None:
    qtbot.addWidget(page)
    page.resize(1076, 780)
    with qtbot.waitActive(page):
        page.show()


@pytest.fixture
def beliefs(world: World, desk: Desk, qtbot: QtBot) -> BeliefsPage:
    page = BeliefsPage(desk)
    opened(qtbot, page)
    page.show_record(world.card.id)
    return page


@pytest.fixture
def achievements(world: World, desk: Desk, qtbot: QtBot) -> AchievementsPage:
    page = AchievementsPage(desk)
    page.filters.widen()
    opened(qtbot, page)
    page.show_record(world.won[0].id)
    return page


def words(links: LinkedList) -> list[str]:
    return [row.option.words for row in links.rows]


def choose(qtbot: QtBot, page: QWidget, button: QPushButton, typed: str) -> None:
    qtbot.mouseClick(button, LEFT)
    finder = page.findChild(Finder)
    assert isinstance(finder, Finder)
    qtbot.keyClicks(finder.line, typed)
    qtbot.keyClick(finder.line, Qt.Key.Key_Return)


def refuse(monkeypatch: pytest.MonkeyPatch, notebook: Notebook, what: str) -> None:
    def broken(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="Nothing was changed.")

    monkeypatch.setattr(notebook, what, broken)


# --- on the card ------------------------------------------------------------------------------


def test_a_card_without_proof_says_what_it_is_for(beliefs: BeliefsPage) -> None:
    assert beliefs.detail.proofs._tells.isVisible()
    assert not beliefs.detail.proofs.links.isVisible()


def test_proof_is_found_by_typing_and_shown_with_its_day(
    beliefs: BeliefsPage, world: World, qtbot: QtBot
) -> None:
    proofs = beliefs.detail.proofs
    choose(qtbot, beliefs, proofs.add_button, "cfo")
    assert world.linked == ["First CFO"]
    assert words(proofs.links) == ["First CFO"]
    assert proofs.links.rows[0].option.beside == "22 Nov 2026"
    assert proofs.add_button.hasFocus()


def test_what_is_linked_is_not_offered_again(
    beliefs: BeliefsPage, world: World, qtbot: QtBot
) -> None:
    world.link(0, 1)
    qtbot.mouseClick(beliefs.detail.proofs.add_button, LEFT)
    finder = beliefs.findChild(Finder)
    assert isinstance(finder, Finder)
    assert finder.model.rowCount() == 1
    finder.close()


def test_a_row_leads_to_its_achievement(beliefs: BeliefsPage, world: World, qtbot: QtBot) -> None:
    world.link(0)
    opener = beliefs.detail.proofs.links.rows[0].opener
    with qtbot.waitSignal(beliefs.page_requested) as asked:
        qtbot.keyClick(opener, Qt.Key.Key_Return)
    assert asked.args == ["achievements", world.won[0].id]


def test_unlinking_offers_undo_and_leaves_both_ends(
    beliefs: BeliefsPage, world: World, qtbot: QtBot
) -> None:
    world.link(0, 1, 2)
    links = beliefs.detail.proofs.links
    links.rows[1].opener.setFocus()
    with qtbot.waitSignal(beliefs.deleted):
        qtbot.keyClick(links.rows[1].opener, Qt.Key.Key_Delete)
    assert words(links) == ["Renewed <b>Fabrikam</b>", "Coached Ines"]
    assert links.rows[1].opener.hasFocus()
    world.notebook.undo_delete()
    assert words(links) == ["Renewed <b>Fabrikam</b>", "First CFO", "Coached Ines"]


def test_after_the_last_one_the_keyboard_goes_to_adding(
    beliefs: BeliefsPage, world: World, qtbot: QtBot
) -> None:
    world.link(0)
    proofs = beliefs.detail.proofs
    proofs.links.rows[0].unlink.setFocus()
    qtbot.mouseClick(proofs.links.rows[0].unlink, LEFT)
    assert proofs.add_button.hasFocus()
    assert proofs._tells.isVisible()


def test_linking_saves_what_is_typed_on_the_card_first(
    beliefs: BeliefsPage, world: World, qtbot: QtBot
) -> None:
    beliefs.detail.halves.thought.text.insertPlainText("Honestly, ")
    choose(qtbot, beliefs, beliefs.detail.proofs.add_button, "cfo")
    found = world.notebook.read(belief_card(world.card.id))
    assert found is not None
    assert found.reframe.negative_thought.startswith("Honestly, ")


@pytest.mark.parametrize("what", ["save", "read"])
def test_a_link_that_cannot_be_made_is_said_and_keeps_what_is_typed(
    beliefs: BeliefsPage,
    world: World,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    proofs = beliefs.detail.proofs
    beliefs.detail.record.situation.insertPlainText("half a senten")
    with monkeypatch.context() as refusing:
        refuse(refusing, world.notebook, what)
        with qtbot.waitSignal(beliefs.went_wrong):
            if what == "read":
                qtbot.mouseClick(proofs.add_button, LEFT)
            else:
                proofs.add_requested.emit(world.won[0].id)
    assert beliefs.detail.record.situation.text == "half a senten"
    assert world.linked == []


def test_an_unlinking_that_fails_leaves_the_row(
    beliefs: BeliefsPage, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.link(0)
    refuse(monkeypatch, world.notebook, "save")
    with qtbot.waitSignal(beliefs.went_wrong):
        qtbot.mouseClick(beliefs.detail.proofs.links.rows[0].unlink, LEFT)
    assert words(beliefs.detail.proofs.links) == ["Renewed <b>Fabrikam</b>"]
    assert world.linked == ["Renewed <b>Fabrikam</b>"]


def test_many_proofs_show_the_latest_until_all_are_wanted(
    beliefs: BeliefsPage, world: World, qtbot: QtBot
) -> None:
    more = [Achievement(day=TODAY - n * DAY, title=f"Deal {n}") for n in range(3, 9)]
    world.notebook.save(*more)
    world.won += more
    world.link(*range(9))
    links = beliefs.detail.proofs.links
    assert len(links.rows) == 5
    assert links.all_button.text() == "Show all 9"
    qtbot.mouseClick(links.all_button, LEFT)
    assert len(links.rows) == 9
    assert links.rows[5].opener.hasFocus()
    assert not links.all_button.isVisible()


def test_another_title_or_a_deleted_achievement_shows_at_once(
    beliefs: BeliefsPage, world: World
) -> None:
    world.link(0, 1)
    world.won[1].title = "First CFO ever"
    world.notebook.save(world.won[1])
    world.notebook.delete(world.won[0])
    assert words(beliefs.detail.proofs.links) == ["First CFO ever"]


def test_a_deleted_card_comes_back_with_its_proofs(beliefs: BeliefsPage, world: World) -> None:
    world.link(0)
    beliefs._delete()
    assert world.linked == []
    world.notebook.undo_delete()
    assert world.linked == ["Renewed <b>Fabrikam</b>"]


def test_a_new_card_has_no_place_for_proof_yet(beliefs: BeliefsPage) -> None:
    beliefs.new_entry()
    assert not beliefs.detail.proofs.isVisible()
    assert not beliefs.detail.record.isVisible()


# --- on the achievement -----------------------------------------------------------------------


def test_an_achievement_is_linked_from_its_own_side(
    achievements: AchievementsPage, world: World, qtbot: QtBot
) -> None:
    proofs = achievements.editor.proofs
    choose(qtbot, achievements, proofs.add_button, "never")
    assert world.linked == ["Renewed <b>Fabrikam</b>"]
    assert words(proofs.links) == ["I cannot sell & never will"]
    with qtbot.waitSignal(achievements.page_requested) as asked:
        qtbot.mouseClick(proofs.links.rows[0].opener, LEFT)
    assert asked.args == ["beliefs", world.card.id]
    with qtbot.waitSignal(achievements.deleted):
        qtbot.mouseClick(proofs.links.rows[0].unlink, LEFT)
    assert words(proofs.links) == []
    world.notebook.undo_delete()
    assert words(proofs.links) == ["I cannot sell & never will"]


def test_tab_goes_from_the_chooser_through_the_links(
    achievements: AchievementsPage, world: World, qtbot: QtBot
) -> None:
    world.link(0)
    proofs = achievements.editor.proofs
    (row,) = proofs.links.rows
    qtbot.waitUntil(row.opener.isVisible)
    proofs.add_button.setFocus()
    for widget in (row.opener, row.unlink, achievements.editor.history_button):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget


def test_each_achievement_shows_its_own_links(achievements: AchievementsPage, world: World) -> None:
    world.link(0)
    assert words(achievements.editor.proofs.links) == ["I cannot sell & never will"]
    achievements.show_record(world.won[1].id)
    assert words(achievements.editor.proofs.links) == []


def test_a_new_achievement_can_be_linked_once_it_is_stored(
    achievements: AchievementsPage, world: World, qtbot: QtBot
) -> None:
    achievements.new_entry()
    proofs = achievements.editor.proofs
    assert not proofs.isVisible()
    qtbot.keyClicks(achievements.editor.headline.field, "Won it")
    achievements.flush()
    assert proofs.isVisible()
    choose(qtbot, achievements, proofs.add_button, "")
    assert world.linked == ["Won it"]


def test_linking_leaves_what_is_typed_in_the_achievement_alone(
    achievements: AchievementsPage, qtbot: QtBot
) -> None:
    action = achievements.editor.prose["action"]
    action.insertPlainText("Called twice")
    choose(qtbot, achievements, achievements.editor.proofs.add_button, "never")
    assert action.text == "Called twice"
    assert achievements.flush()


@pytest.mark.parametrize("what", ["save", "read"])
def test_a_link_that_fails_is_said_on_the_achievement_too(
    achievements: AchievementsPage,
    world: World,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    proofs = achievements.editor.proofs
    with monkeypatch.context() as refusing:
        refuse(refusing, world.notebook, what)
        with qtbot.waitSignal(achievements.went_wrong):
            if what == "read":
                qtbot.mouseClick(proofs.add_button, LEFT)
            else:
                choose(qtbot, achievements, proofs.add_button, "never")
    assert world.linked == []
    assert words(proofs.links) == []
