"""Bring an older journal up to date: on a copy, compared row by row, and only then in its place.

To change the schema, raise `journal.models.database.SCHEMA` to N and add
``migrations/versions/000N_what_changed.py`` with ``revision = "000N"``, ``down_revision`` and
``upgrade()``. A script that means to alter stored values or to drop a table names them in
``REWRITES = {"table", "table.column"}``; everything else must come through unchanged. Batch mode
does not see CHECK constraints: a script that rebuilds a table passes them in ``table_args``.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from journal.errors import JournalError
from journal.models.comparing import UnlikeError, as_stored, compare
from journal.models.connection import connect_part, keyed, number
from journal.models.database import APPLICATION_ID
from journal.models.raw_key import RawKey
from journal.models.refusal import JournalBusyError
from journal.whole_file import replacing, sweep_parts

SCRIPTS = Path(__file__).parent / "migrations"
"""The folder whose ``versions`` hold one script a schema."""


def migrate(path: Path, target: int, scripts: Path = SCRIPTS, *, key: RawKey | None = None) -> None:
    """Bring the journal at ``path`` to schema ``target`` with the scripts in ``scripts``.

    Keeping the old one is the caller's to do before. Raises `JournalError` and leaves the old
    file's bytes as they were whatever fails; a kill at any moment leaves the old or the new
    journal, whole. Raises `JournalBusyError` where another process has the journal open.
    """
    real = path.resolve()  # a link stays a link
    try:
        sweep_parts(real)
        with replacing(real) as part:
            _make_new(real, part, key, target, scripts)
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


def _make_new(real: Path, part: Path, key: RawKey | None, target: int, scripts: Path) -> None:
    """Fill ``part`` with the migrated journal."""
    with closing(_hold(real, key)) as old:
        first = number(old, "user_version")
        with closing(connect_part(part, key)) as copy:
            old.backup(copy)
        rewritten = _upgrade(part, key, first, target, scripts)
        with closing(connect_part(part, key)) as new:
            _check(old, new, target, rewritten)


def _upgrade(part: Path, key: RawKey | None, first: int, target: int, scripts: Path) -> set[str]:
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connect_part(part, key),
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
    if (number(new, "application_id"), number(new, "user_version")) != (APPLICATION_ID, target):
        raise UnlikeError("the marks of a journal are wrong")
    compare(old, new, rewritten)


def _hold(real: Path, key: RawKey | None) -> Any:
    """Connect to the old journal so that nobody else reads or writes it meanwhile."""
    connection = keyed(real, "rw", key, isolation_level=None)
    connection.text_factory = as_stored
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
