"""An older journal comes up to date with everything in it, or stays as it was."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from journal.errors import JournalError
from journal.models import database
from journal.models.base import Base
from journal.models.database import (
    SCHEMA,
    Database,
    create_journal,
    faults,
    open_journal,
)
from journal.models.kinds import KINDS, counts
from journal.models.migrate import SCRIPTS, migrate, run_scripts
from journal.models.refusal import JournalBusyError
from journal.notebook import Notebook
from tests.models import invented_schema
from tests.models.invented_schema import NEXT

RELEASED = sorted((Path(__file__).parent.parent / "data").glob("journal-schema-*.db"))


def rows(path: Path, table: str, columns: str = "*") -> list[Any]:
    with closing(driver.connect(path.as_uri() + "?mode=ro", uri=True)) as connection:
        return list(connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1"))  # noqa: S608


def tables(path: Path) -> list[str]:
    with closing(driver.connect(path.as_uri() + "?mode=ro", uri=True)) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return [name for (name,) in found]


def pragma(path: Path, name: str) -> int:
    with closing(driver.connect(path.as_uri() + "?mode=ro", uri=True)) as connection:
        return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


@pytest.fixture
def scripted() -> Iterator[Any]:
    """A database in memory that only the scripts have written."""
    engine = create_engine(
        "sqlite://", module=driver, poolclass=StaticPool, creator=lambda: driver.connect(":memory:")
    )
    with engine.connect() as connection:
        run_scripts(connection, 0, SCHEMA, SCRIPTS)
        yield connection
    engine.dispose()


def test_the_scripts_write_the_very_tables_a_new_journal_has(
    scripted: Any, journal_path: Path
) -> None:
    create_journal(journal_path).close()
    sql = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    with closing(driver.connect(str(journal_path))) as new:
        assert scripted.exec_driver_sql(sql).fetchall() == new.execute(sql).fetchall()


def test_alembic_finds_nothing_left_to_change_after_the_scripts(scripted: Any) -> None:
    context = MigrationContext.configure(scripted)
    assert compare_metadata(context, Base.metadata) == []


def test_there_is_one_script_a_schema_and_the_last_is_the_one_the_program_writes() -> None:
    revisions = [script.revision for script in ScriptDirectory(SCRIPTS).walk_revisions()]
    assert sorted(revisions) == [f"{number:04}" for number in range(1, SCHEMA + 1)]


def test_a_migration_keeps_every_row_and_every_shared_column(written: Path, tmp_path: Path) -> None:
    before = {kind: rows(written, kind.__tablename__) for kind in KINDS}
    scripts = invented_schema.scripts_with(
        tmp_path, invented_schema.ADDS_A_COLUMN_AND_REBUILDS_A_TABLE
    )
    migrate(written, NEXT, scripts)
    for kind, old in before.items():
        columns = ", ".join(column.name for column in kind.__table__.columns)
        columns = columns.replace("why", "reason") if kind.__tablename__ == "goal" else columns
        assert rows(written, kind.__tablename__, columns) == old
    assert rows(written, "check_in", "weather") == [("",)]


def test_a_migrated_journal_still_bears_the_marks_of_a_journal(
    written: Path, tmp_path: Path
) -> None:
    scripts = invented_schema.scripts_with(
        tmp_path, invented_schema.ADDS_A_COLUMN_AND_REBUILDS_A_TABLE
    )
    migrate(written, NEXT, scripts)
    assert pragma(written, "application_id") == database.APPLICATION_ID
    assert pragma(written, "user_version") == NEXT
    assert written.stat().st_mode & 0o777 == 0o600


def test_the_old_journal_is_handed_over_to_be_kept_before_it_is_migrated(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = invented_schema.scripts_with(
        tmp_path, invented_schema.ADDS_A_COLUMN_AND_REBUILDS_A_TABLE
    )
    monkeypatch.setattr(database, "SCHEMA", NEXT)
    monkeypatch.setattr("journal.models.migrate.migrate", partial(migrate, scripts=scripts))
    kept = []

    def keep(old: Database) -> None:
        kept.append(Notebook(old).read(counts()))

    open_journal(written, keep=keep).close()
    [before] = kept
    assert set(before.values()) == {1}


def test_a_journal_that_cannot_be_kept_is_not_migrated(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SCHEMA", NEXT)

    def keep(_old: Database) -> None:
        raise JournalError("The disk is full.")

    before = written.read_bytes()
    with pytest.raises(JournalError, match="full"):
        open_journal(written, keep=keep)
    assert written.read_bytes() == before


def test_opening_an_older_journal_migrates_it_first(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = invented_schema.scripts_with(
        tmp_path, invented_schema.ADDS_A_COLUMN_AND_REBUILDS_A_TABLE
    )
    monkeypatch.setattr(database, "SCHEMA", NEXT)
    monkeypatch.setattr("journal.models.migrate.migrate", partial(migrate, scripts=scripts))
    opened = open_journal(written)
    assert faults(opened) == []
    opened.close()
    assert pragma(written, "user_version") == NEXT


@pytest.mark.parametrize(
    "body",
    [
        invented_schema.FAILS_HALF_WAY,
        invented_schema.LOSES_A_ROW,
        invented_schema.DROPS_A_TABLE,
        invented_schema.CHANGES_A_WORD,
        invented_schema.ORPHANS_A_RECORD,
        "def upgrade(:",
    ],
    ids=["fails", "loses a row", "drops a table", "changes a word", "orphans", "is no Python"],
)
def test_a_script_that_fails_or_loses_something_leaves_the_journal_untouched(
    written: Path, tmp_path: Path, body: str
) -> None:
    before = written.read_bytes()
    scripts = invented_schema.scripts_with(tmp_path, body)
    with pytest.raises(JournalError, match="could not be brought up to date"):
        migrate(written, NEXT, scripts)
    assert written.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journal.db", "scripts"]


def test_a_schema_without_a_script_leaves_the_journal_untouched(written: Path) -> None:
    before = written.read_bytes()
    with pytest.raises(JournalError, match="could not be brought up to date"):
        migrate(written, NEXT)
    assert written.read_bytes() == before


def test_a_script_may_change_values_when_it_says_so(written: Path, tmp_path: Path) -> None:
    scripts = invented_schema.scripts_with(tmp_path, invented_schema.CHANGES_A_WORD_AND_SAYS_SO)
    migrate(written, NEXT, scripts)
    assert rows(written, "achievement", "measure_unit") == [("EUR",)]


def test_what_a_killed_run_left_behind_is_swept_away(written: Path, tmp_path: Path) -> None:
    stale = tmp_path / ".journal.db.a1b2c3d4.part"
    stale.write_bytes(b"half of a journal")
    neighbour = tmp_path / ".journal.db.zip.a1b2c3d4.part"
    neighbour.touch()
    scripts = invented_schema.scripts_with(
        tmp_path, invented_schema.ADDS_A_COLUMN_AND_REBUILDS_A_TABLE
    )
    migrate(written, NEXT, scripts)
    assert not stale.exists()
    assert neighbour.exists()


def test_a_journal_that_is_open_elsewhere_is_not_migrated(written: Path, tmp_path: Path) -> None:
    scripts = invented_schema.scripts_with(
        tmp_path, invented_schema.ADDS_A_COLUMN_AND_REBUILDS_A_TABLE
    )
    opened = open_journal(written)
    with pytest.raises(JournalBusyError):
        migrate(written, NEXT, scripts)
    opened.close()


def test_a_full_disk_leaves_the_journal_untouched(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = written.read_bytes()
    scripts = invented_schema.scripts_with(
        tmp_path, invented_schema.ADDS_A_COLUMN_AND_REBUILDS_A_TABLE
    )

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(JournalError, match="could not be brought up to date"):
        migrate(written, NEXT, scripts)
    assert written.read_bytes() == before


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_journal_of_every_schema_opens_with_everything_in_it(
    tmp_path: Path, released: Path
) -> None:
    copy = tmp_path / "journal.db"
    copy.write_bytes(released.read_bytes())
    before = {table: rows(copy, table, "count(*)") for table in tables(copy)}
    book = Notebook(open_journal(copy))
    held = {kind.__tablename__: count for kind, count in book.read(counts()).items()}
    for table in before.keys() & held.keys():
        assert before[table] == [(held[table],)] == [(1,)]
    assert before.keys() - held.keys() <= {"revision", "draft", "attachment_content"}
    assert faults(book.database) == []
    book.close()


def test_there_is_a_journal_of_the_schema_the_program_writes() -> None:
    assert RELEASED[-1].stem.endswith(f"-{SCHEMA}")
