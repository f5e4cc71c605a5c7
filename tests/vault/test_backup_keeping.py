"""Backups are made while somebody writes, and when they are done; nobody has to think of it."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.notebook import Notebook
from journal.vault.backup_about import Why
from journal.vault.backup_file import Backup
from journal.vault.backup_keeping import BackupKeeper
from journal.vault.backup_shelf import Shelf
from tests.vault.writers import Writer, titles_in, writer

AT_ONCE, NEVER = 0, 10_000_000


@dataclass
class Sitting:
    """A journal that is open, its keeper, and what the keeper said."""

    somebody: Writer
    book: Notebook
    keepers: list[BackupKeeper] = field(default_factory=list)
    made: list[Backup] = field(default_factory=list)
    failed: list[JournalError] = field(default_factory=list)

    def keeper(self, wait_ms: int = NEVER) -> BackupKeeper:
        one = BackupKeeper(self.book, self.somebody.shelf, self.somebody.header, wait_ms=wait_ms)
        one.made.connect(self.made.append)
        one.failed.connect(self.failed.append)
        self.keepers.append(one)
        return one

    def write(self, title: str = "more") -> None:
        self.book.save(Achievement(day=date(2026, 11, 23), title=title))

    @property
    def whys(self) -> list[str]:
        return [one.about.why for one in self.made if one.about is not None]


@pytest.fixture(params=["plain", "protected"])
def sitting(
    request: pytest.FixtureRequest,
    journal_path: Path,
    qtbot: QtBot,  # noqa: ARG001 - starts Qt
) -> Iterator[Sitting]:
    somebody = writer(journal_path, protected=request.param == "protected")
    with somebody.opened() as database:
        sitting = Sitting(somebody, Notebook(database))
        yield sitting
        for keeper in sitting.keepers:
            keeper.finish()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """An event without which no backup gets on."""
    go_on = threading.Event()
    monkeypatch.setattr(
        "journal.vault.backup_copy._give_way", lambda *_progress: go_on.wait(10) and None
    )
    return go_on


def broken(_database: object, *_arguments: object) -> Backup:
    raise JournalError("The disk is full.")


def test_some_time_after_the_first_change_a_backup_is_made(sitting: Sitting, qtbot: QtBot) -> None:
    keeper = sitting.keeper(AT_ONCE)
    with qtbot.waitSignal(keeper.made):
        sitting.write()
    assert sitting.whys == [Why.WRITING]


def test_nothing_is_made_before_something_changes(sitting: Sitting) -> None:
    keeper = sitting.keeper(AT_ONCE)
    keeper.finish()
    assert sitting.somebody.shelf.backups() == []


def test_a_changed_session_ends_with_a_backup(sitting: Sitting) -> None:
    keeper = sitting.keeper()
    sitting.write()
    keeper.finish()
    keeper.finish()
    assert sitting.whys == [Why.SESSION]


def test_what_a_backup_holds_already_makes_no_second_one(sitting: Sitting, qtbot: QtBot) -> None:
    keeper = sitting.keeper()
    sitting.write()
    with qtbot.waitSignal(keeper.made):
        keeper.run_now(Why.BY_HAND)
    keeper.finish()
    assert sitting.whys == [Why.BY_HAND]


def test_what_is_written_while_a_backup_is_made_gets_one_more(
    sitting: Sitting, held: threading.Event
) -> None:
    keeper = sitting.keeper()
    keeper.run_now(Why.BY_HAND)
    sitting.write()
    held.set()
    keeper.finish()
    assert sitting.whys == [Why.BY_HAND, Why.SESSION]


def test_a_second_wish_waits_for_the_first(
    sitting: Sitting, held: threading.Event, qtbot: QtBot
) -> None:
    keeper = sitting.keeper()
    keeper.run_now(Why.BY_HAND)
    keeper.run_now(Why.IMPORT)
    with qtbot.waitSignals([keeper.made, keeper.made]):
        held.set()
    assert sitting.whys == [Why.BY_HAND, Why.IMPORT]
    assert [one.sequence for one in sitting.made] == [1, 2]


def test_a_backup_before_something_is_made_before_it(
    sitting: Sitting, held: threading.Event
) -> None:
    keeper = sitting.keeper()
    keeper.run_now(Why.BY_HAND)
    held.set()
    backup = keeper.make(Why.IMPORT)
    assert sitting.whys == [Why.BY_HAND, Why.IMPORT]
    assert backup.sequence == 2
    assert sitting.somebody.shelf.backups()[0] == backup


def test_finishing_waits_for_the_one_that_is_being_made(
    sitting: Sitting, held: threading.Event
) -> None:
    keeper = sitting.keeper()
    keeper.run_now(Why.BY_HAND)
    threading.Timer(0.1, held.set).start()
    keeper.finish()
    assert sitting.whys == [Why.BY_HAND]


def test_a_backup_that_fails_is_told_and_tried_again(
    sitting: Sitting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as trouble:
        trouble.setattr("journal.vault.backup_keeping.make_backup", broken)
        keeper = sitting.keeper(AT_ONCE)
        with qtbot.waitSignal(keeper.failed):
            sitting.write()
        assert "full" in str(sitting.failed[0])
    keeper.finish()
    assert len(sitting.made) >= 1


def test_a_last_backup_that_fails_is_told(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = sitting.keeper()
    sitting.write()
    with monkeypatch.context() as trouble:
        trouble.setattr("journal.vault.backup_keeping.make_backup", broken)
        keeper.finish()
    assert [str(one) for one in sitting.failed] == ["The disk is full."]


def test_a_mistake_of_ours_is_told_as_one(
    sitting: Sitting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistake(*_arguments: object) -> Backup:
        raise RuntimeError(sitting.somebody)

    monkeypatch.setattr("journal.vault.backup_keeping.make_backup", mistake)
    keeper = sitting.keeper()
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(keeper.failed):
        keeper.run_now(Why.BY_HAND)
    assert [kind for kind, _, _ in raised] == [RuntimeError]
    assert "mistake" in str(sitting.failed[0])


def test_what_a_killed_session_left_is_backed_up_in_the_next(sitting: Sitting) -> None:
    keeper = sitting.keeper()
    keeper.begin()
    keeper.finish()
    assert sitting.whys == [Why.SESSION]
    again = sitting.keeper()
    again.begin()
    again.finish()
    assert sitting.whys == [Why.SESSION]


def test_an_empty_journal_is_not_worth_a_backup(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def empty() -> Callable[[object], bool]:
        return lambda _session: True

    monkeypatch.setattr("journal.vault.backup_keeping.is_empty", empty)
    keeper = sitting.keeper()
    keeper.begin()
    keeper.finish()
    assert sitting.made == []


def test_the_next_backup_goes_where_the_person_has_chosen_since(sitting: Sitting) -> None:
    keeper = sitting.keeper()
    elsewhere = sitting.somebody.folder / "stick"
    keeper.shelf = Shelf(keeper.shelf.folder, elsewhere)
    assert sitting.made == []
    backup = keeper.make(Why.BY_HAND)
    assert backup.trouble is not None
    elsewhere.mkdir()
    assert keeper.make(Why.BY_HAND).trouble is None


def test_a_backup_made_in_a_thread_holds_what_was_saved(sitting: Sitting, qtbot: QtBot) -> None:
    from journal.vault.backup_file import opened

    keeper = sitting.keeper()
    sitting.write("before")
    with qtbot.waitSignal(keeper.made):
        keeper.run_now(Why.BY_HAND)
    with opened(sitting.made[0], sitting.somebody.key) as copy:
        assert "before" in titles_in(copy)
