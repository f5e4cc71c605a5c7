"""Proof and particulars of an achievement: files, links, goal, tags, proposal, customer."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import (
    Achievement,
    Category,
    ProposalStatus,
    achievements_between,
)
from journal.models.attachment import attachments_of
from journal.models.goal import Goal
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.achievements.picture_preview import PicturePreview
from journal.ui.widgets.finder import Finder
from tests.ui.showing import LEFT

TODAY = date(2026, 11, 23)
OpenPage = Callable[..., AchievementsPage]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*achievements: Achievement) -> AchievementsPage:
        desk.notebook.save(*achievements)
        page = AchievementsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        page.filters.widen()
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "thank & <b>you.txt"
    path.write_text("The clearest demo we have had")
    return path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What would have been opened in another program."""
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url) or True)
    return urls


def won(**fields: object) -> Achievement:
    return Achievement(**{"day": TODAY, "title": "Renewal", **fields})  # type: ignore[arg-type]


def first(notebook: Notebook) -> Achievement:
    return notebook.read(achievements_between(None, None))[0]


def kept(notebook: Notebook, achievement_id: UUID) -> list[str]:
    return [one.name for one in notebook.read(attachments_of(achievement_id))]


def drop(over: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(over, held)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(over, event)


def test_a_file_is_kept_named_and_comes_back_by_undo(
    open_page: OpenPage, notebook: Notebook, letter: Path, qtbot: QtBot
) -> None:
    one = won()
    page = open_page(one)
    page.editor.files.attach_files([letter])
    (chip,) = page.editor.files.chips
    assert chip.button.text().startswith("thank && <b>you.txt · ")
    with qtbot.waitSignal(page.deleted):
        qtbot.keyClick(chip.button, Qt.Key.Key_Delete)
    assert page.editor.files.chips == []
    notebook.undo_delete()
    assert len(page.editor.files.chips) == 1
    assert kept(notebook, one.id) == ["thank & <b>you.txt"]


def test_files_can_be_dropped_on_a_text_and_write_nothing_into_it(
    open_page: OpenPage, notebook: Notebook, letter: Path
) -> None:
    one = won()
    page = open_page(one)
    drop(page.editor.prose["result"].viewport(), letter)
    assert kept(notebook, one.id) == ["thank & <b>you.txt"]
    assert page.editor.prose["result"].text == ""
    assert page.editor.files.attach_button.text() == "+ Attach a file"


def test_a_new_one_is_saved_before_it_holds_a_file(
    open_page: OpenPage, notebook: Notebook, letter: Path, qtbot: QtBot
) -> None:
    page = open_page()
    said: list[str] = []
    page.said.connect(said.append)
    page.new_entry()
    page.editor.files.attach_files([letter])
    assert said == ["Give it a title first; then it can hold files."]
    qtbot.keyClicks(page.editor.headline.field, "Fresh")
    page.editor.files.attach_files([letter])
    assert kept(notebook, first(notebook).id) == ["thank & <b>you.txt"]
    assert len(page.editor.files.chips) == 1


def test_what_cannot_be_attached_is_told_and_the_rest_is_kept(
    open_page: OpenPage, notebook: Notebook, letter: Path, tmp_path: Path
) -> None:
    one = won()
    page = open_page(one)
    errors: list[JournalError] = []
    page.went_wrong.connect(errors.append)
    page.editor.files.attach_files([tmp_path, letter, tmp_path / "gone.txt"])
    assert kept(notebook, one.id) == ["thank & <b>you.txt"]
    assert len(errors) == 2


def test_a_picture_is_shown_here_and_everything_else_outside(
    open_page: OpenPage, letter: Path, tmp_path: Path, qtbot: QtBot, opened: list[QUrl]
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    picture = tmp_path / "photo.png"
    image.save(str(picture))
    page = open_page(won())
    page.editor.files.attach_files([picture, letter])
    shown, text = page.editor.files.chips
    qtbot.mouseClick(shown.button, LEFT)
    preview = page.findChild(PicturePreview)
    assert isinstance(preview, PicturePreview)
    assert opened == []
    preview.close()
    qtbot.mouseClick(text.button, LEFT)
    (url,) = opened
    copy = Path(url.toLocalFile())
    assert copy.read_text() == letter.read_text()
    assert copy.stat().st_mode & 0o077 == 0


def test_a_file_is_proof(open_page: OpenPage, letter: Path) -> None:
    page = open_page(won())
    assert "the proof" in page.editor.tip.text()
    page.editor.files.attach_files([letter])
    assert "the proof" not in page.editor.tip.text()


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://example.com/a?b=1", "https://example.com/a?b=1"),
        ("example.com/a", "https://example.com/a"),
        ("mailto:ines@example.com", "mailto:ines@example.com"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("in the blue folder", ""),
    ],
)
def test_a_link_opens_only_what_cannot_start_a_program(
    open_page: OpenPage,
    notebook: Notebook,
    qtbot: QtBot,
    opened: list[QUrl],
    typed: str,
    url: str,
) -> None:
    page = open_page(won())
    link = page.editor.link
    qtbot.keyClicks(link.field, typed)
    assert page.flush()
    assert first(notebook).evidence_link == typed
    assert link.open_button.isVisible() is bool(url)
    if url:
        link.open_button.click()
        assert [one.toString() for one in opened] == [url]


def test_a_goal_is_found_by_typing_and_taken_back(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    goal = Goal(day=TODAY, title="Close & win " + "more " * 20, due_on=TODAY, target=25.0)
    notebook.save(goal)
    page = open_page(won())
    qtbot.mouseClick(page.editor.goal.button, LEFT)
    finder = page.findChild(Finder)
    assert isinstance(finder, Finder)
    qtbot.keyClicks(finder.line, "close")
    qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    assert page.flush()
    assert first(notebook).goal_id == goal.id
    assert page.editor.goal.button.text().startswith("Goal: Close && win")
    page.editor.goal.clear_button.click()
    assert page.flush()
    assert first(notebook).goal_id is None


def test_only_a_proposal_has_a_status(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won(category=Category.PROPOSAL))
    particulars = page.editor.particulars
    assert particulars.proposal.isVisible()
    qtbot.keyClick(particulars.proposal, Qt.Key.Key_Down)
    assert page.flush()
    assert first(notebook).proposal_status is ProposalStatus.OFFERED
    qtbot.keyClick(particulars.kind, Qt.Key.Key_Up)
    assert not particulars.proposal.isVisible()
    assert page.flush()
    assert first(notebook).proposal_status is None


def test_customer_alias_and_priority_come_back_as_typed(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won())
    lines = page.editor.lines
    qtbot.keyClicks(lines.customer, "Contoso")
    qtbot.keyClicks(lines.alias, "A large bakery")
    qtbot.keyClicks(lines.priority, "Growth")
    assert page.flush()
    saved = first(notebook)
    assert (saved.customer, saved.customer_alias) == ("Contoso", "A large bakery")
    assert saved.priority == "Growth"


def test_earlier_tags_are_offered_and_taken_with_keys(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won(tags=("old",)), won(day=date(2026, 1, 1), tags=("renewal", "executive")))
    tags = page.editor.tags
    tags.setFocus()
    tags.end(False)
    qtbot.keyClicks(tags, ", ren")
    offers = tags.offers.popup()
    assert offers is not None
    assert offers.isVisible()
    qtbot.keyClick(offers, Qt.Key.Key_Down)
    qtbot.keyClick(offers, Qt.Key.Key_Return)
    assert tags.text() == "old, renewal"
    assert page.flush()
    assert first(notebook).tags == ("old", "renewal")
