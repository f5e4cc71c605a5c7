"""A journal is opened in the background."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

import journal.sample
from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.check_in import check_ins_between
from journal.models.database import Database, create_journal, open_journal
from journal.notebook import Notebook
from journal.ui.opening import Opening, Wanted

Made = list[Opening]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.db"


@pytest.fixture
def parent() -> Iterator[QObject]:
    yield (made := QObject())
    for one in made.findChildren(Opening):
        one.give_up()


def opened(one: Opening, qtbot: QtBot) -> Database:
    with qtbot.waitSignal(one.opened) as told, qtbot.assertNotEmitted(one.failed):
        one.start()
    one.wait()
    database = told.args[0]
    assert isinstance(database, Database)
    return database


def failure(one: Opening, qtbot: QtBot) -> JournalError:
    with qtbot.waitSignal(one.failed) as told, qtbot.assertNotEmitted(one.opened):
        one.start()
    one.wait()
    error = told.args[0]
    assert isinstance(error, JournalError)
    return error


def test_a_journal_that_is_there_is_opened(path: Path, parent: QObject, qtbot: QtBot) -> None:
    create_journal(path).close()
    database = opened(Opening(Wanted(path, create=False, sample=False), parent), qtbot)
    book = Notebook(database)
    book.save(Achievement(day=date(2026, 11, 23), title="Written from another thread"))
    book.close()


def test_a_new_one_is_made_where_it_is_asked_for(path: Path, parent: QObject, qtbot: QtBot) -> None:
    opened(Opening(Wanted(path, create=True, sample=False), parent), qtbot).close()
    assert path.exists()


def test_none_is_made_unasked(path: Path, parent: QObject, qtbot: QtBot) -> None:
    error = failure(Opening(Wanted(path, create=False, sample=False), parent), qtbot)
    assert "no journal" in str(error)
    assert not path.exists()


def test_a_damaged_one_is_refused_and_left_as_it_was(
    path: Path, parent: QObject, qtbot: QtBot
) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no journal at all" * 20)
    before = path.read_bytes()
    error = failure(Opening(Wanted(path, create=True, sample=False), parent), qtbot)
    assert error.safe == "It was not touched."
    assert path.read_bytes() == before


def test_a_sample_is_filled_once_and_tells_how_far_it_is(
    path: Path, parent: QObject, qtbot: QtBot
) -> None:
    steps: list[tuple[int, int]] = []
    for _ in range(2):
        one = Opening(Wanted(path, create=True, sample=True), parent)
        one.stepped.connect(lambda done, total: steps.append((done, total)))
        book = Notebook(opened(one, qtbot))
        days = len(book.read(check_ins_between(date(2000, 1, 1), date(2100, 1, 1))))
        book.close()
        assert days > 100
    done = [step for step, _ in steps]
    assert done == sorted(done)
    assert steps[-1][0] == steps[-1][1]
    assert done.count(steps[0][0]) == 1  # the second time it was full already


def test_what_nobody_wants_any_more_is_let_go(path: Path, parent: QObject) -> None:
    create_journal(path).close()
    one = Opening(Wanted(path, create=False, sample=False), parent)
    one.start()
    one.give_up()
    assert one.isFinished()
    open_journal(path).close()  # nothing holds it


def test_a_mistake_of_ours_is_told_reported_and_holds_nothing(
    path: Path, parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("canary")

    reported: list[type[BaseException]] = []
    monkeypatch.setattr(journal.sample, "fill_if_empty", broken)
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))
    error = failure(Opening(Wanted(path, create=True, sample=True), parent), qtbot)
    assert "made a mistake" in str(error)
    assert reported == [ValueError]
    open_journal(path).close()
