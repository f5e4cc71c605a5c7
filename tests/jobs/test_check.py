import hashlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from journal.models.achievement import Achievement
from journal.models.kinds import KINDS
from journal.settings import Settings, save_settings
from tests.command_line import ROOT, CommandLine
from tests.entries import one_of_each_kind

# Is killed in the middle of a write: half of it is in the file, the rest nowhere.
_KILLED = """
import os, signal, sys
from pathlib import Path
from journal.models.database import open_journal

with open_journal(Path(sys.argv[1])).engine.connect() as connection:
    connection.exec_driver_sql("PRAGMA cache_size=5")
    connection.exec_driver_sql("BEGIN")
    connection.exec_driver_sql("UPDATE achievement SET result = 'torn'")
    connection.exec_driver_sql("UPDATE achievement SET task = hex(zeroblob(9000))")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def state_of(folder: Path) -> dict[str, tuple[str, int]]:
    """Return the hash and the time of change of every file of a folder."""
    return {
        path.name: (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.iterdir()
    }


def break_link(journal: Path) -> None:
    with closing(sqlite3.connect(journal)) as connection, connection:
        connection.execute("UPDATE progress SET goal_id = ?", ("0" * 32,))


def break_index(journal: Path) -> None:
    """Change a value behind the back of its index; only the thorough check sees it."""
    index = "SELECT * FROM sqlite_master WHERE name = 'ix_achievement_figures'"
    with closing(sqlite3.connect(journal)) as connection, connection:
        (entry,) = connection.execute(index)
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = ?", (entry[1],))
    with closing(sqlite3.connect(journal)) as connection, connection:
        connection.execute("UPDATE achievement SET day = '2026-11-22'")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", entry)


def test_a_sound_journal_is_counted(command: CommandLine) -> None:
    command.write(*one_of_each_kind())
    *counts, sound, backups = command("check").answer.splitlines()
    assert sound == f"{command.journal} is sound."
    assert [line.split(maxsplit=1)[1] for line in counts] == list(KINDS.values())
    assert {line.split()[0] for line in counts} == {"1"}
    assert backups == f"Backups in {command.folder / 'backups'}: none."


def test_what_is_in_the_trash_is_not_counted(command: CommandLine) -> None:
    gone, kept = (Achievement(day=date(2026, 11, 23), title=title) for title in "ab")
    command.write(gone, kept)
    command.delete(gone)
    assert "       1 achievements" in command("check").answer


@pytest.mark.parametrize("entries", [0, 1])
def test_looking_changes_nothing_and_leaves_nothing(entries: int, command: CommandLine) -> None:
    command.write(*one_of_each_kind()[: 12 * entries])
    before = state_of(command.folder)
    assert command("check").answer
    assert state_of(command.folder) == before
    assert list(before) == ["journal.db"]


@pytest.mark.parametrize(
    ("breakage", "told"),
    [(break_link, "a progress record points to a missing goal"), (break_index, "ix_achievement")],
)
def test_an_unsound_journal_is_told_and_left_alone(
    breakage: Callable[[Path], None], told: str, command: CommandLine
) -> None:
    command.write(*one_of_each_kind())
    breakage(command.journal)
    before = state_of(command.folder)
    said = command("check")
    assert (said.code, said.err) == (1, "")
    assert f"{command.journal} is unsound:\n" in said.out
    assert told in said.out
    assert "is sound" not in said.out
    assert state_of(command.folder) == before


def test_no_word_of_an_entry_is_told(command: CommandLine) -> None:
    command.write(*one_of_each_kind())
    break_link(command.journal)
    assert "Renewal" not in command("check").out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_write_cut_off_by_a_kill_is_taken_back(command: CommandLine) -> None:
    day = date(2026, 11, 23)
    command.write(*(Achievement(day=day, title=f"{at}", result="won") for at in range(200)))
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, command.journal], cwd=ROOT, check=False
    ).returncode
    assert killed < 0
    assert (command.folder / "journal.db-journal").stat().st_size > 0
    assert f"{command.journal} is sound.\n" in command("check").answer
    assert {one.result for one in command.achievements} == {"won"}


def test_a_journal_beyond_opening_is_unsound_and_left_alone(command: CommandLine) -> None:
    command.write(*one_of_each_kind())
    for content in (b"", command.journal.read_bytes()[:-4096], b"SQLite format 3\0" + bytes(50)):
        command.journal.write_bytes(content)
        before = state_of(command.folder)
        said = command("check")
        assert (said.code, said.err) == (1, "")
        assert f"{command.journal} is unsound:\n" in said.out
        assert "is sound" not in said.out
        assert state_of(command.folder) == before


def test_what_is_no_journal_is_no_unsound_one(command: CommandLine) -> None:
    command.folder.mkdir()
    with closing(sqlite3.connect(command.journal)) as other, other:
        other.execute("CREATE TABLE mine (x)")
    assert "is not a Rep Journal" in command("check").refusal


def test_the_state_of_the_backups_is_told(command: CommandLine, tmp_path: Path) -> None:
    command.write(*one_of_each_kind())
    assert command("backup").answer
    command.write(Achievement(day=date(2026, 11, 23), title="more"))
    answer = command("check").answer
    assert f"Backups in {command.folder / 'backups'}: 1 whole one, the newest" in answer
    assert "The journal was written since the newest backup.\n" in answer
    second = tmp_path / "second"
    save_settings(command.folder / "settings.json", Settings(second_backup_folder=str(second)))
    assert f"not there: {second}" in command("check").answer
    second.mkdir()
    assert command("backup").answer
    answer = command("check").answer
    assert f"Copies in {second}: 1 whole one" in answer
    assert "written since" not in answer
    assert command("restore", "newest").answer
    assert "written since" not in command("check").answer


def test_a_damaged_backup_is_named_and_leaves_the_exit_code_of_the_unsound(
    command: CommandLine,
) -> None:
    command.write(*one_of_each_kind())
    for _ in range(2):
        assert command("backup").answer
    damaged = sorted((command.folder / "backups").iterdir())[1]
    content = bytearray(damaged.read_bytes())
    content[5000] ^= 1
    damaged.write_bytes(content)
    said = command("check")
    assert (said.code, said.err) == (1, "")
    assert f"{command.journal} is sound.\n" in said.out
    assert "1 whole one, the newest" in said.out
    assert f"  damaged or unreadable: {damaged}\n" in said.out


def test_a_way_back_is_told_where_there_is_one(command: CommandLine) -> None:
    command.write(*one_of_each_kind())
    assert "restore newest" not in command("check").out
    assert command("backup").answer
    command.journal.write_bytes(b"")
    assert "rep-journal restore newest" in command("check").out
    assert command("restore", "newest").answer
    assert command("check").answer
