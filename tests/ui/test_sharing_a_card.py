"""A card shared: as text, as a picture, by e-mail, and what they said days later."""

from collections.abc import Callable
from datetime import date, timedelta
from unittest.mock import Mock
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from journal.models.draft import draft_of
from journal.models.reframe import BeliefCard, Reframe, ReframeStatus, Share, belief_card
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.beliefs.share_dialog import ShareDialog
from journal.ui.pages.beliefs.sharing.picture import SCALE, WIDTH, card_picture
from journal.ui.theme import Look, load_theme
from journal.ui.widgets.entry_dialog import EntryDialog

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
LEFT = Qt.MouseButton.LeftButton
OpenPage = Callable[..., BeliefsPage]


def a_card(thought: str = "They will hang up", turn: str = "Some will listen") -> Reframe:
    return Reframe(
        day=TODAY - 9 * DAY,
        negative_thought=thought,
        balanced_thought=turn,
        status=ReframeStatus.ACTIVE,
        next_on=TODAY,
    )


def shared(day: date, with_whom: str, how: str = "") -> Share:
    """Return a share of whichever card it is opened with."""
    return Share(day=day, reframe_id=uuid4(), with_whom=with_whom, how=how)


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(reframe: Reframe, *shares: Share) -> BeliefsPage:
        for share in shares:
            share.reframe_id = reframe.id
        desk.notebook.save(reframe, *shares)
        page = BeliefsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitActive(page):
            page.show()
        return page

    return open_


def dialog_of(page: BeliefsPage) -> ShareDialog:
    dialog = page.findChild(ShareDialog)
    assert isinstance(dialog, ShareDialog)
    return dialog


def shares_of(notebook: Notebook, reframe: Reframe) -> tuple[Share, ...]:
    card = notebook.read(belief_card(reframe.id))
    assert card is not None
    return card.shares


def picture_of(thought: str, turn: str) -> QImage:
    picture = card_picture(BeliefCard(a_card(thought, turn)))
    assert picture is not None
    return picture


def test_the_picture_has_both_halves_in_the_light_colours_whatever_the_theme(look: Look) -> None:
    light = picture_of("They will hang up", "Some will listen")
    look.choose("dark", 150)
    assert picture_of("They will hang up", "Some will listen") == light
    theme = load_theme("light")
    x = round(light.width() / 2)
    at = [QColor(light.pixel(x, y)).name() for y in range(0, light.height(), 4)]
    for role in ("window", "resistance_soft", "accent_soft"):
        assert theme.color(role).name() in at
    assert light.width() == WIDTH * SCALE


@pytest.mark.usefixtures("qapp")
def test_a_long_text_makes_the_picture_taller_and_an_endless_one_none() -> None:
    long = picture_of("W" * 900, "word " * 200)
    assert long.height() > picture_of("short", "short").height()
    assert card_picture(BeliefCard(a_card("word " * 4_000, "\n" * 9_000 + "."))) is None


def test_the_picture_is_copied_and_remembered_as_the_way(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(a_card())
    qtbot.mouseClick(page.detail.said.share, LEFT)
    dialog = dialog_of(page)
    qtbot.mouseClick(dialog.picture, LEFT)
    copied = QGuiApplication.clipboard().image()
    assert copied.width() == WIDTH * SCALE
    assert dialog.how.text() == "as a picture"
    qtbot.mouseClick(dialog.copy, LEFT)
    assert dialog.how.text() == "as text"  # the last way counts


def test_an_own_word_for_how_is_left_alone(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(a_card())
    page.deeds.share()
    dialog = dialog_of(page)
    qtbot.keyClicks(dialog.how, "Read it to her")
    qtbot.mouseClick(dialog.copy, LEFT)
    assert dialog.how.text() == "Read it to her"


def test_the_email_is_handed_to_the_system(
    open_page: OpenPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Mock(return_value=True)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    page = open_page(a_card("50% & more", "a + b"))
    page.deeds.share()
    qtbot.mouseClick(dialog_of(page).mail, LEFT)
    link = opened.call_args.args[0].toEncoded().data()
    assert link.startswith(b"mailto:?subject=A%20thought")
    assert b"50%25%20%26%20more" in link
    assert b"a%20%2B%20b" in link


def test_the_reply_is_added_days_later(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    reframe = a_card()
    share = shared(day=TODAY - 3 * DAY, with_whom="Ines", how="over lunch")
    page = open_page(reframe, share)
    (row,) = page.detail.shared.rows
    row.line.setFocus()
    qtbot.keyClick(row.line, Qt.Key.Key_Return)
    dialog = dialog_of(page)
    qtbot.keyClicks(dialog.reply, "Me too")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.save()
    (stored,) = shares_of(notebook, reframe)
    assert (stored.id, stored.day, stored.with_whom) == (share.id, share.day, "Ines")
    assert stored.reply == "Me too"
    assert "Me too" in page.detail.shared.rows[0].line.accessibleName()
    assert page.window().focusWidget() is page.detail.shared.rows[0].line


def test_the_day_of_a_share_can_be_put_right(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    reframe = a_card()
    page = open_page(reframe)
    page.deeds.share()
    dialog = dialog_of(page)
    qtbot.keyClicks(dialog.with_whom, "Ines")
    dialog.when.set_day(TODAY - DAY)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.save()
    assert [share.day for share in shares_of(notebook, reframe)] == [TODAY - DAY]


def test_the_latest_share_comes_first_and_a_card_never_shared_shows_no_list(
    open_page: OpenPage,
) -> None:
    page = open_page(
        a_card(), shared(day=TODAY - DAY, with_whom="Ines"), shared(day=TODAY, with_whom="W" * 300)
    )
    assert [row.share.with_whom[:1] for row in page.detail.shared.rows] == ["W", "I"]
    page.new_entry()
    assert not page.detail.shared.isVisible()


def test_a_share_is_deleted_and_comes_back(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    reframe = a_card()
    page = open_page(reframe, shared(day=TODAY, with_whom="Ines"))
    (row,) = page.detail.shared.rows
    row.line.setFocus()
    with qtbot.waitSignal(page.deleted):
        qtbot.keyClick(row.line, Qt.Key.Key_Delete)
    assert shares_of(notebook, reframe) == ()
    assert not page.detail.shared.isVisible()
    notebook.undo_delete()
    assert len(page.detail.shared.rows) == 1


def test_a_reply_half_typed_comes_back_with_its_own_share(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one, other = shared(day=TODAY - DAY, with_whom="Ines"), shared(day=TODAY, with_whom="Omar")
    page = open_page(a_card(), one, other)
    newest, oldest = page.detail.shared.rows
    newest.edit_requested.emit(newest.share)
    dialog = dialog_of(page)
    qtbot.keyClicks(dialog.reply, "Half a sen")
    drafts = dialog._drafts
    assert drafts is not None
    assert drafts.flush()
    assert "Half a sen" in notebook.read(draft_of(f"share:{other.id}")).values()
    drafts.let_be()
    with qtbot.waitSignal(dialog.destroyed):
        EntryDialog.done(dialog, 0)
    oldest.edit_requested.emit(oldest.share)
    assert dialog_of(page).reply.text == ""
