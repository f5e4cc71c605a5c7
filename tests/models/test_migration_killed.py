"""A migration killed at any moment leaves the old journal or the new one, whole."""

import random
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from journal.models.database import SCHEMA
from journal.models.kinds import KINDS
from journal.notebook import Notebook
from tests.entries import one_of_each_kind
from tests.models.invented_schema import (
    ADDS_A_COLUMN_AND_REBUILDS_A_TABLE,
    NEXT,
    scripts_with,
)

# Every call that touches the disk is a step: counted, or killed at before or after it happens.
_CHILD = """
import os, signal, sys
from pathlib import Path
from journal.models.migrate import migrate

journal, scripts, kill_at = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
TOUCHES = {"execute", "backup", "commit", "close", "fsync", "open", "replace", "rename", "unlink"}
seen = 0

def watch(frame, event, what):
    global seen
    if event in ("c_call", "c_return") and what.__name__ in TOUCHES:
        seen += 1
        if seen == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

sys.setprofile(watch)
migrate(journal, int(sys.argv[4]), scripts)
sys.setprofile(None)
print(seen)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def migrate_in_a_process(
    journal: Path, scripts: Path, kill_at: int
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _CHILD, str(journal), str(scripts), str(kill_at), str(NEXT)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def schema_and_counts(journal: Path) -> tuple[int, set[int]]:
    """Open the journal as the next start would, and count what is in it."""
    with closing(driver.connect(journal.as_uri() + "?mode=rw", uri=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        columns = {row[1] for row in connection.execute("PRAGMA table_info(check_in)")}
        assert ("weather" in columns) == (schema == NEXT)
        tables = [kind.__tablename__ for kind in KINDS]
        return schema, {
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in tables
        }


@pytest.mark.slow
def test_a_killed_migration_leaves_a_whole_journal_and_the_next_one_finishes(
    notebook: Notebook, journal_path: Path, tmp_path: Path
) -> None:
    notebook.save(*one_of_each_kind())
    notebook.close()
    scripts = scripts_with(tmp_path, ADDS_A_COLUMN_AND_REBUILDS_A_TABLE)
    rehearsal = tmp_path / "rehearsal" / "journal.db"
    rehearsal.parent.mkdir()
    shutil.copy(journal_path, rehearsal)
    steps = int(migrate_in_a_process(rehearsal, scripts, kill_at=0).stdout)

    found = set()
    moments = random.Random(1123).sample(range(1, steps - 12), 4)  # noqa: S311 - repeatable
    for moment in sorted([*moments, *range(steps - 12, steps + 1, 4)]):
        folder = tmp_path / str(moment)
        folder.mkdir()
        journal = folder / "journal.db"
        shutil.copy(journal_path, journal)
        killed = migrate_in_a_process(journal, scripts, kill_at=moment)
        assert killed.returncode == -signal.SIGKILL, f"step {moment}: {killed.stderr}"
        schema, counted = schema_and_counts(journal)
        assert counted == {1}, f"step {moment}"
        found.add(schema)
        if schema == SCHEMA:
            assert migrate_in_a_process(journal, scripts, kill_at=0).returncode == 0
            assert schema_and_counts(journal) == (NEXT, {1})
            assert sorted(path.name for path in folder.iterdir()) == ["journal.db"]
    assert found == {SCHEMA, NEXT}
