"""Bring an older journal up to date: on a copy, compared row by row, and only then in its place.

To change the schema, raise `journal.models.database.SCHEMA` to N and add
``migrations/versions/000N_what_changed.py`` with ``revision = "000N"``, ``down_revision`` and
``upgrade()``. A script that means to alter stored values or to drop a table names them in
``REWRITES = {"table", "table.column"}``; everything else must come through unchanged. Batch mode
does not see CHECK constraints: a script that rebuilds a table passes them in ``table_args``.
"""

import glob
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from journal.errors import JournalError
from journal.models.database import APPLICATION_ID, JournalBusyError
from journal.whole_file import replacing

SCRIPTS = Path(__file__).parent / "migrations"
"""The folder whose ``versions`` hold one script a schema."""

_Columns = dict[str, list[str]]


class _UnlikeError(Exception):
    """The migrated copy does not hold what the journal held."""


def migrate(path: Path, target: int, scripts: Path = SCRIPTS) -> None:
    """Bring the journal at ``path`` to schema ``target`` with the scripts in ``scripts``.

    The old file is kept as ``backups/journal-schema<N>-<UTC time>.db`` beside it. Raises
    `JournalError` and leaves the old file's bytes as they were whatever fails; a kill at any
    moment leaves the old or the new journal, whole. Raises `JournalBusyError` where another
    process has the journal open.
    """
    real = path.resolve()  # a link stays a link
    try:
        _sweep(real)
        with replacing(real) as part:
            _make_new(real, part, target, scripts)
    except JournalBusyError:
        raise
    except Exception as cause:
        raise JournalError(
            f"{path} could not be brought up to date.",
            safe="It is as it was, with everything in it.",
            next_step="Free some disk space and start again, or go on with the earlier version.",
        ) from cause


def run_scripts(connection: Connection, first: int, target: int, scripts: Path) -> set[str]:
    """Run the scripts after schema ``first`` up to ``target`` inside the caller's transaction.

    ``user_version`` keeps step. Returns the tables and columns that were rewritten on purpose.
    """
    steps = ScriptDirectory(scripts).iterate_revisions(
        _revision(target), _revision(first) if first else "base"
    )
    context = MigrationContext.configure(connection, opts={"transactional_ddl": True})
    rewritten: set[str] = set()
    with Operations.context(context):
        for step in reversed(list(steps)):
            step.module.upgrade()
            connection.exec_driver_sql(f"PRAGMA user_version={int(step.revision)}")
            rewritten |= getattr(step.module, "REWRITES", set())
    return rewritten


def _revision(schema: int) -> str:
    return f"{schema:04}"


def _make_new(real: Path, part: Path, target: int, scripts: Path) -> None:
    """Fill ``part`` with the migrated journal and keep a backup of the old one."""
    with closing(_hold(real)) as old:
        first = _number(old, "user_version")
        with closing(_connect(part)) as copy:
            old.backup(copy)
        rewritten = _upgrade(part, first, target, scripts)
        with closing(_connect(part)) as new:
            _check(old, new, target, rewritten)
        _keep(old, real, first)


def _upgrade(part: Path, first: int, target: int, scripts: Path) -> set[str]:
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: _connect(part),
        poolclass=StaticPool,
        hide_parameters=True,  # no entry text in any exception
    )
    with _disposing(engine), engine.begin() as connection:
        return run_scripts(connection, first, target, scripts)


@contextmanager
def _disposing(engine: Engine) -> Iterator[None]:
    # The driver opens no transaction by itself and closes none before a CREATE or ALTER.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        yield
    finally:
        engine.dispose()


def _check(old: Any, new: Any, target: int, rewritten: set[str]) -> None:
    """Raise unless ``new`` is sound and holds every row and value of ``old``."""
    if (_number(new, "application_id"), _number(new, "user_version")) != (APPLICATION_ID, target):
        raise _UnlikeError("the marks of a journal are wrong")
    if [row[0] for row in new.execute("PRAGMA integrity_check")] != ["ok"]:
        raise _UnlikeError("the integrity check failed")
    if _orphans(new) > _orphans(old):
        raise _UnlikeError("a record points to a missing one")
    here, there = _columns(old), _columns(new)
    for table in sorted(here.keys() - rewritten):
        if table not in there:
            raise _UnlikeError(f"the table {table} is gone")
        shared = [
            column
            for column in here[table]
            if column in there[table] and f"{table}.{column}" not in rewritten
        ]
        if _content(old, table, shared) != _content(new, table, shared):
            raise _UnlikeError(f"the table {table} lost or changed something")


def _orphans(connection: Any) -> int:
    return len(connection.execute("PRAGMA foreign_key_check").fetchall())


def _columns(connection: Any) -> _Columns:
    tables: _Columns = {}
    for table, column in connection.execute(
        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY 1, 2"
    ):
        tables.setdefault(table, []).append(column)
    return tables


def _content(connection: Any, table: str, columns: list[str]) -> tuple[int, int]:
    """Return the number of rows and a hash of their values that does not mind the order."""
    names = ", ".join(f'"{name}"' for name in columns) or "NULL"
    count = total = 0
    for row in connection.execute(f'SELECT {names} FROM "{table}"'):  # noqa: S608 - our own names
        count += 1
        total += int.from_bytes(sha256(repr(row).encode("utf-8", "surrogatepass")).digest())
    return count, total % 2**256


def _keep(old: Any, real: Path, schema: int) -> None:
    """Keep the old journal beside the new one."""
    backups = real.parent / "backups"
    backups.mkdir(mode=0o700, exist_ok=True)
    target = backups / f"journal-schema{schema}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db"
    for name in glob.glob(".journal-schema*.????????.part", root_dir=backups):
        (backups / name).unlink(missing_ok=True)
    with replacing(target) as part, closing(_connect(part)) as copy:
        old.backup(copy)
        if _content_of_all(old) != _content_of_all(copy):
            raise _UnlikeError("the backup is unlike the journal")


def _content_of_all(connection: Any) -> dict[str, tuple[int, int]]:
    tables = _columns(connection)
    return {table: _content(connection, table, columns) for table, columns in tables.items()}


def _sweep(real: Path) -> None:
    """Remove what a killed run left beside the journal."""
    for name in glob.glob(f".{glob.escape(real.name[:40])}.????????.part", root_dir=real.parent):
        (real.parent / name).unlink(missing_ok=True)


def _hold(real: Path) -> Any:
    """Connect to the old journal so that nobody else reads or writes it meanwhile."""
    connection = _connect(real)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # the lock stays
    except driver.OperationalError as cause:
        connection.close()
        if "locked" in str(cause):
            raise JournalBusyError(f"The journal {real} is open elsewhere.") from cause
        raise
    return connection


def _connect(path: Path) -> Any:
    connection = driver.connect(
        f"{path.as_uri()}?mode=rw", uri=True, timeout=0.5, isolation_level=None
    )
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA secure_delete=ON")
    if path.suffix == ".part":  # it is thrown away whole if anything fails, and synced at the end
        connection.execute("PRAGMA journal_mode=MEMORY")
        connection.execute("PRAGMA synchronous=OFF")
    return connection


def _number(connection: Any, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
