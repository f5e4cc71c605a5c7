"""Exporting: what is shown goes to a file, in a thread, or it is said why not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement, Category
from journal.review import formats
from journal.review.progress import Progress, ShouldStop, keep_going
from journal.ui import exporting
from journal.ui.desk import Desk
from journal.ui.exporting import Exporting
from journal.ui.pages.achievements.page import AchievementsPage

TODAY = date(2026, 11, 23)


def won(title: str, day: date = TODAY, **fields: object) -> Achievement:
    return Achievement(day=day, title=title, **fields)  # type: ignore[arg-type]  # any of its fields


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def export(window: QWidget, tmp_path: Path) -> Callable[..., Exporting]:
    """Return what begins an export to r.md; ``said`` and ``failed`` collect what it tells."""

    def begin(*achievements: Achievement, name: str = "r.md") -> Exporting:
        made = Exporting(window)
        made.ask_path = lambda _window, _suggested: tmp_path / name
        made.export(achievements, first=None, last=None, name="Achievements")
        return made

    return begin


def tell(qtbot: QtBot, made: Exporting) -> tuple[list[str], list[JournalError]]:
    """Wait until the export is over and return what it said and what failed."""
    said: list[str] = []
    failed: list[JournalError] = []
    made.said.connect(said.append)
    made.failed.connect(failed.append)
    with qtbot.waitSignal(made.ended):
        pass
    return said, failed


@pytest.mark.parametrize(
    ("name", "start"), [("r.md", b"#"), ("r.pdf", b"%PDF-"), ("R.PDF", b"%PDF-")]
)
def test_the_ending_chooses_the_format(
    export: Callable[..., Exporting], qtbot: QtBot, tmp_path: Path, name: str, start: bytes
) -> None:
    said, failed = tell(qtbot, export(won("Renewal"), name=name))
    assert (said, failed) == ([f"Saved {name}."], [])
    assert (tmp_path / name).read_bytes().startswith(start)


def test_confidential_ones_are_left_out_and_counted(
    export: Callable[..., Exporting], qtbot: QtBot, tmp_path: Path
) -> None:
    said, _ = tell(qtbot, export(won("Open"), won("Secret", confidential=True)))
    text = (tmp_path / "r.md").read_text("utf-8")
    assert "Open" in text
    assert "Secret" not in text
    assert said == ["Saved r.md. 1 confidential one is left out."]


@pytest.mark.parametrize(
    ("achievements", "why"),
    [([], "nothing is shown"), ([won("S", confidential=True)], "everything shown is confidential")],
)
def test_without_anything_to_export_no_file_is_asked_for(
    window: QWidget, achievements: list[Achievement], why: str
) -> None:
    made = Exporting(window)
    asked: list[str] = []
    said: list[str] = []
    made.ask_path = lambda _window, name: asked.append(name)
    made.said.connect(said.append)
    made.export(achievements, first=None, last=None, name="A")
    assert asked == []
    assert said == [f"There is nothing to export: {why}."]


def test_a_changed_mind_writes_nothing(window: QWidget, tmp_path: Path) -> None:
    made = Exporting(window)
    made.ask_path = lambda _window, _name: None
    made.export([won("A")], first=None, last=None, name="A")
    assert made.dialog is None
    assert list(tmp_path.glob("r.*")) == []


def test_a_failure_is_told_without_entry_text_and_a_second_try_works(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    made = Exporting(window)
    made.ask_path = lambda _window, _name: tmp_path / "missing" / "r.md"
    made.export([won("Canary")], first=None, last=None, name="A")
    said, failed = tell(qtbot, made)
    assert said == []
    assert "Canary" not in failed[0].one_line
    (tmp_path / "missing").mkdir()
    made.export([won("Canary")], first=None, last=None, name="A")
    with qtbot.waitSignal(made.ended):
        pass
    assert "Canary" in (tmp_path / "missing" / "r.md").read_text("utf-8")


def test_an_existing_file_is_replaced_as_the_dialog_has_asked(
    export: Callable[..., Exporting], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "r.md").write_text("old")
    tell(qtbot, export(won("New")))
    assert "New" in (tmp_path / "r.md").read_text("utf-8")


def test_an_unknown_ending_is_told(export: Callable[..., Exporting], qtbot: QtBot) -> None:
    _, failed = tell(qtbot, export(won("A"), name="r.odt"))
    assert ".pdf" in failed[0].one_line


def test_cancel_stops_the_export_and_leaves_the_old_file(
    window: QWidget, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_until_stopped(
        _document: object,
        _target: Path,
        *,
        overwrite: bool,  # noqa: ARG001 - as the real one
        with_bom: bool,  # noqa: ARG001 - as the real one
        progress: Progress,
        should_stop: ShouldStop,
    ) -> None:
        progress(0.5)
        while True:
            keep_going(should_stop)

    monkeypatch.setattr(formats, "write_review", write_until_stopped)
    monkeypatch.setattr(exporting, "PATIENCE_MS", 0)
    (tmp_path / "r.md").write_text("old")
    made = Exporting(window)
    made.ask_path = lambda _window, _name: tmp_path / "r.md"
    said: list[str] = []
    made.said.connect(said.append)
    made.export([won("A")], first=None, last=None, name="A")
    dialog = made.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignals([made.ended, dialog.destroyed]):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert said == ["Export stopped; nothing was written."]
    assert (tmp_path / "r.md").read_text() == "old"


def test_a_page_may_go_while_its_export_is_still_running(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    made = Exporting(window)
    made.ask_path = lambda _window, _name: tmp_path / "r.pdf"
    made.export([won(str(at)) for at in range(300)], first=None, last=None, name="A")
    window.deleteLater()
    qtbot.waitUntil((tmp_path / "r.pdf").exists, timeout=20_000)


def test_the_page_exports_exactly_what_it_shows(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.notebook.save(
        won("Alpha one"),
        won("Alpha two", category=Category.LEARNING),
        won("Beta"),
        won("Alpha of old", date(2020, 1, 1)),
    )
    page = AchievementsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.filters.kinds.choose(frozenset({"result"}))
    qtbot.keyClicks(page.filters.field, "alpha")
    qtbot.keyClicks(page.editor.prose["action"], "still being typed")
    page.exporting.ask_path = lambda _window, name: tmp_path / f"{name}.md"
    with qtbot.waitSignals([page.said, page.exporting.ended]):
        page.export()
    text = (tmp_path / "Achievements 2026-11-23.md").read_text("utf-8")
    assert "Alpha one" in text
    assert "still being typed" in text
    assert not [word for word in ("Alpha two", "Beta", "Alpha of old") if word in text]


def test_an_alias_only_another_entry_knows_hides_the_name(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = won("Saved the renewal of Emberfold Bakery")
    other = won("Elsewhere", customer="Emberfold Bakery", customer_alias="A bakery")
    made = Exporting(window)
    made.ask_path = lambda _window, _name: tmp_path / "r.md"
    made.export([shown], first=None, last=None, name="A", known=[shown, other])
    tell(qtbot, made)
    text = (tmp_path / "r.md").read_text("utf-8")
    assert "A bakery" in text
    assert "Emberfold" not in text
    assert "Elsewhere" not in text


def test_a_table_is_marked_for_excel(
    export: Callable[..., Exporting], qtbot: QtBot, tmp_path: Path
) -> None:
    tell(qtbot, export(won("Zoë"), name="r.csv"))
    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbftitle,")
