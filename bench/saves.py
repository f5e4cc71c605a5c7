"""Saves through the notebook, against the bare driver writing the same rows the same way."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from bench.journals import END, Journals
from bench.table import Row, median, quantile
from journal.models.check_in import CheckIn, check_in_on
from journal.models.connection import PRAGMAS
from journal.models.database import open_journal
from journal.models.writing import fields_of
from journal.notebook import Notebook

SAVES = 400


def measure(journals: Journals) -> list[Row]:
    """Save a growing note again and again, in turns with the floors."""
    with tempfile.TemporaryDirectory(dir=journals.folders[10].parent) as folder:
        ours, floor = Path(folder, "ours.db"), Path(folder, "floor.db")
        shutil.copy(journals.folders[10] / "journal.db", ours)
        shutil.copy(ours, floor)
        notebook = Notebook(open_journal(ours))
        record = notebook.read(check_in_on(END)) or CheckIn(day=date(2026, 11, 23))
        bare = _bare_save(floor, record)
        through, under, synced = [], [], []
        sync = _sync_4k(Path(folder, "sync"))
        for turn in range(SAVES):
            record.note = f"note {turn} " + "x" * (turn % 300)
            through.append(_timed(lambda: notebook.save(record)))
            under.append(_timed(lambda: bare(record)))
            synced.append(_timed(sync))
        notebook.close()
    return [
        Row("save p50 / bare driver p50", median(through) / median(under), "x", 2,
            f"{1000 * median(through):.2f} ms over {1000 * median(under):.2f} ms"),
        Row("save p95, 10 years", 1000 * quantile(through, 0.95), "ms", 50),
        Row("save p50 / fdatasync of 4 KiB", median(through) / median(synced), "x", None,
            f"fdatasync {1000 * median(synced):.2f} ms"),
    ]  # fmt: skip


def _bare_save(path: Path, record: CheckIn) -> Callable[[CheckIn], None]:
    """Return a function that writes the whole row with the bare driver and commits."""
    connection = driver.connect(str(path), isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    names = list(fields_of(record))
    statement = (
        f"INSERT INTO check_in ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) "  # noqa: S608 - names of columns
        "ON CONFLICT (id) DO UPDATE SET "
        + ", ".join(f"{name}=excluded.{name}" for name in names if name not in ("id", "created_at"))
    )
    row = connection.execute(
        f"SELECT {', '.join(names)} FROM check_in WHERE id = ?",  # noqa: S608 - as above
        (record.id.hex,),
    ).fetchone()
    note = names.index("note")

    def save(changed: CheckIn) -> None:
        values = list(row)
        values[note] = changed.note
        connection.execute("BEGIN")
        connection.execute(statement, values)
        connection.execute("COMMIT")

    return save


def _sync_4k(path: Path) -> Callable[[], None]:
    handle = os.open(path, os.O_CREAT | os.O_RDWR)
    block = b"x" * 4096

    def sync() -> None:
        os.pwrite(handle, block, 0)
        os.fdatasync(handle)

    return sync


def _timed(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began
