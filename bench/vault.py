"""What protection costs: the same deeds on the ten-year journal, encrypted and plain, in turns."""

import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from bench.journals import END, Journals
from bench.table import Row, median, paired, quantile
from journal.models.achievement import achievements_between
from journal.models.check_in import check_in_on
from journal.models.database import open_journal
from journal.models.raw_key import RawKey
from journal.models.reframe import belief_cards
from journal.notebook import Notebook
from journal.trends.figures import figures
from journal.trends.records import read_records
from journal.trends.span import span_back
from journal.vault.backup_file import make_backup
from journal.vault.backup_shelf import Shelf
from journal.vault.key_files import header_for
from journal.vault.protection import protect

TURNS = 40
SAVES = 300
PASSPHRASE = "copper lantern river monday"  # noqa: S105 - of a journal made for this run


def measure(journals: Journals) -> list[Row]:
    """Encrypt a copy of the ten-year journal and compare."""
    folder = journals.folders[10].parent / "vault"
    plain, sealed = folder / "plain" / "journal.db", folder / "sealed" / "journal.db"
    for path in (plain, sealed):
        path.parent.mkdir(parents=True)
        shutil.copy(journals.folders[10] / "journal.db", path)
    key = RawKey.fresh()
    protect(sealed, PASSPHRASE, key=key)
    return [
        *_ratios(plain, sealed, key),
        *_backups(sealed, key),
        *_window(sealed.parent),
    ]


def _ratios(plain: Path, sealed: Path, key: RawKey) -> list[Row]:
    """Read cold, in turns: each time the journal is opened anew and nothing is cached."""
    reads: dict[str, tuple[Callable[[Notebook], object], float]] = {
        "search: read all titles and cards": (_read_all, 1.3),
        "the figures behind Trends": (_figures, 2.0),
    }
    rows = []
    for what, (deed, target) in reads.items():
        times: dict[Path, list[float]] = {plain: [], sealed: []}
        for _ in range(TURNS):
            for path, one in ((sealed, key), (plain, None)):
                notebook = Notebook(open_journal(path, key=one))
                times[path].append(_timed(lambda: deed(notebook)))  # noqa: B023 - called at once
                notebook.close()
        detail = f"{1000 * median(times[sealed]):.1f} ms over {1000 * median(times[plain]):.1f} ms"
        ratio = paired(times[sealed], times[plain])
        rows.append(Row(f"encrypted / plain, {what}", ratio, "x", target, detail))
    return [*rows, _saves(plain, sealed, key)]


def _saves(plain: Path, sealed: Path, key: RawKey) -> Row:
    books = {sealed: Notebook(open_journal(sealed, key=key)), plain: Notebook(open_journal(plain))}
    times: dict[Path, list[float]] = {plain: [], sealed: []}
    for turn in range(SAVES):
        for path, book in books.items():
            record = book.read(check_in_on(END))
            assert record is not None
            record.note = f"note {turn} " + "x" * (turn % 300)
            times[path].append(_timed(lambda: book.save(record)))  # noqa: B023 - called at once
    for book in books.values():
        book.close()
    detail = f"{1000 * median(times[sealed]):.2f} ms over {1000 * median(times[plain]):.2f} ms"
    ratio = median(times[sealed]) / median(times[plain])
    return Row("encrypted / plain, save p50", ratio, "x", 1.7, detail)


def _backups(sealed: Path, key: RawKey) -> list[Row]:
    """Back up in a thread while this one types."""
    database = open_journal(sealed, key=key)
    notebook, header = Notebook(database), header_for(sealed, key.salt)
    record = notebook.read(check_in_on(END))
    assert record is not None
    took: list[float] = []
    waits: list[float] = []
    shelf = Shelf(sealed.parent / "backups")
    for _ in range(5):
        maker = threading.Thread(
            target=lambda: took.append(_timed(lambda: make_backup(database, header, shelf, "")))
        )
        maker.start()
        while maker.is_alive():
            record.note += "x"
            waits.append(_timed(lambda: notebook.save(record)))
            time.sleep(0.005)  # a fast typist is slower than this
        maker.join()
    notebook.close()
    return [
        Row("backup of 10 years, encrypted", max(took), "s", 2, "slowest of 5"),
        Row("longest wait of a typist meanwhile", 1000 * max(waits), "ms", 50,
            f"{len(waits)} saves, p95 {1000 * quantile(waits, 0.95):.1f} ms"),
    ]  # fmt: skip


def _window(folder: Path) -> list[Row]:
    """Unlock and lock the program itself, in a process of its own."""
    finished = subprocess.run(
        [sys.executable, "-m", "bench.lock_walk", str(folder), PASSPHRASE],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    walk = json.loads(finished.stdout)
    unlocks, locks, derives = walk["unlock"], walk["lock"], walk["derive"]
    rests = [unlock - derive for unlock, derive in zip(unlocks, derives, strict=True)]
    return [
        Row("unlock less the key's derivation", 1000 * median(rests), "ms",
            150, f"{median(unlocks):.2f} s, {median(derives):.2f} s of it the derivation"),
        Row("lock, every page visited", max(locks), "s", 1, f"slowest of {len(locks)}"),
    ]  # fmt: skip


def _read_all(notebook: Notebook) -> object:
    return notebook.read(achievements_between(None, None)), notebook.read(belief_cards())


def _figures(notebook: Notebook) -> object:
    today = notebook.clock.today()
    records = read_records(notebook.read, today, frozenset(range(5)), 3)
    return figures(records, span_back(today, None)).work_out()


def _timed(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began
