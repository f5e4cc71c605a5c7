"""Page switches on the ten-year journal: from the key to the painted page."""

import json
import shutil
import subprocess
import sys

from bench.journals import Journals
from bench.table import Row, quantile

KEYS = ("today", "beliefs", "achievements", "goals", "trends", "settings")


def measure(journals: Journals) -> list[Row]:
    """Let a process of its own walk through the pages."""
    folder = journals.folders[10].parent / "pages"
    shutil.copytree(journals.folders[10], folder)
    finished = subprocess.run(
        [sys.executable, "-m", "bench.page_walk", str(folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    walk = json.loads(finished.stdout)
    first = max((walk["first"][key], key) for key in KEYS if key != "trends")
    visits = [time for key in KEYS for time in walk["again"][key]]
    visits += [walk["first"][key] for key in KEYS if key not in ("today", "trends")]
    rows = [
        Row("page switch p95, 10 years", 1000 * quantile(visits, 0.95), "ms", 100),
        Row("slowest first visit but Trends", 1000 * first[0], "ms", None, first[1]),
        Row(
            "first visit of Trends",
            1000 * walk["first"]["trends"],
            "ms",
            None,
            "imports matplotlib",
        ),
    ]
    rows += [Row(f"  {key}, p95", 1000 * quantile(walk["again"][key], 0.95), "ms") for key in KEYS]
    return rows
