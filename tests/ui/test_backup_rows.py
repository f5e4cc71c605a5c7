"""The list of backups, without a window."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.ui.backups.backup_list import BackupList
from journal.ui.backups.rows import BACKUP, DETAILS, VERDICT, BackupRows, Verdict
from journal.ui.backups.wording import details, moment, short_moment
from journal.ui.theme import Look
from journal.vault.backup_about import About
from journal.vault.backup_file import Backup
from tests.ui.showing import shown

NOW = datetime.now(UTC)


def backup(sequence: int, *, readable: bool = True, entries: int = 3) -> Backup:
    made_at = NOW - timedelta(days=sequence)
    about = About(
        sequence=sequence,
        made_at=made_at,
        why="by hand",
        schema=2,
        counts={"achievement": entries},
        last_day=None,
        size=1000,
        sha256="",
        protected=False,
        marks=None,
    )
    path = Path(f"/shelf/journal-{sequence:06}.zip")
    return Backup(path, sequence, made_at, 1500, about if readable else None, Path("/"))


@pytest.fixture
def rows() -> BackupRows:
    made = BackupRows()
    made.show([backup(0), backup(1), backup(2, readable=False)])
    return made


def test_it_is_a_sound_model(rows: BackupRows, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(rows)
    rows.add_first(backup(9))
    rows.judge(rows.rows[0], Verdict.WHOLE)
    qtmodeltester.check(rows)
    assert rows.data(rows.index(9)) is None


def test_a_row_says_when_why_how_much_and_whether_it_is_whole(rows: BackupRows) -> None:
    index = rows.index(0)
    assert str(rows.data(index)).startswith("Today at ")
    assert rows.data(index, DETAILS) == "by hand · 3 entries · 1 kB"
    assert rows.data(index, VERDICT) is Verdict.UNKNOWN
    assert rows.data(index, BACKUP) is rows.rows[0]
    told = rows.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert str(told).endswith("by hand · 3 entries · 1 kB, being checked")
    assert rows.data(index, Qt.ItemDataRole.DecorationRole) is None


def test_one_that_cannot_be_read_is_damaged_from_the_start(rows: BackupRows) -> None:
    assert rows.data(rows.index(2), VERDICT) is Verdict.DAMAGED
    assert rows.data(rows.index(2), DETAILS) == "1 kB"


def test_a_verdict_is_told_of_its_row_alone(rows: BackupRows, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.dataChanged) as told:
        rows.judge(rows.rows[1], Verdict.WHOLE)
    assert told.args is not None
    assert told.args[0].row() == told.args[1].row() == 1
    assert rows.data(rows.index(1), VERDICT) is Verdict.WHOLE
    assert rows.data(rows.index(0), VERDICT) is Verdict.UNKNOWN


def test_a_backup_is_found_by_its_file(rows: BackupRows) -> None:
    assert rows.row_of(rows.rows[1].path) == 1
    assert rows.row_of(Path("/elsewhere.zip")) is None


def test_moments_read_as_one_says_them() -> None:
    today = date.today()  # noqa: DTZ011 - the person's own
    for days, words in enumerate(("today", "yesterday")):
        morning = datetime.combine(today - timedelta(days=days), time(8, 42)).astimezone()
        assert moment(morning) == f"{words} at 08:42"
        assert short_moment(morning) == f"{words.capitalize()} at 08:42"
    long_ago = datetime(2019, 11, 22, 8, 42).astimezone()
    assert moment(long_ago) == "Friday, 22 November 2019 at 08:42"
    assert short_moment(long_ago) == "Fri 22 Nov 2019 at 08:42"


def test_one_entry_is_one_entry() -> None:
    assert details(backup(1, entries=1)) == "by hand · 1 entry · 1 kB"
    assert details(backup(1, entries=12_345)) == "by hand · 12,345 entries · 1 kB"


@pytest.mark.parametrize("size", [100, 150])
def test_it_paints_every_verdict_chosen_and_not(look: Look, qtbot: QtBot, size: int) -> None:
    look.choose("dark", size)
    view = shown(qtbot, BackupList(look), 300, 300)
    view.rows.show([backup(0), backup(1), backup(2, readable=False)])
    view.rows.judge(view.rows.rows[1], Verdict.WHOLE)
    view.choose(1)
    view.setFocus()
    picture = view.grab().toImage()
    assert picture.allGray() is False
    assert view.backup is view.rows.rows[1]
    QApplication.processEvents()
