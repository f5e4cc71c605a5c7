"""Measure the program and print one table: ``python -m bench [name ...]``.

Everything is a ratio to a floor taken in the same run, or a time with its target; journals are
made in a temporary folder and nothing is written anywhere else.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bench import (
    achievements,
    cards,
    exports,
    forecasts,
    goals,
    pages,
    review_pages,
    saves,
    start,
    trends_figures,
    trends_page,
    vault,
)
from bench.journals import make_journals
from bench.table import Row, print_table

PARTS = {
    "start": start.measure,
    "saves": saves.measure,
    "pages": pages.measure,
    "cards": cards.measure,
    "achievements": achievements.measure,
    "goals": goals.measure,
    "forecasts": forecasts.measure,
    "exports": exports.measure,
    "review_pages": review_pages.measure,
    "trends_figures": trends_figures.measure,
    "trends_page": trends_page.measure,
    "vault": vault.measure,
}


def main() -> int:
    """Run the named parts, or all of them."""
    names = sys.argv[1:] or list(PARTS)
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; known: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    _application = QApplication(sys.argv[:1])  # fonts and signals need one
    with tempfile.TemporaryDirectory(prefix="rep-journal-bench-") as folder:
        journals = make_journals(Path(folder))
        rows: list[Row] = list(journals.rows)
        for name in names:
            print(f"measuring {name} …", file=sys.stderr)
            rows += PARTS[name](journals)
    print_table(rows)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
