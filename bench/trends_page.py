"""Trends of a ten-year journal: first shown against bare matplotlib, and a change of the range."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.journals import Journals
from bench.table import Row, median, paired, quantile

PAIRS = 5


def measure(journals: Journals) -> list[Row]:
    """Let processes of their own show the page, each beside one that draws bare."""
    folder = journals.folders[10].parent / "trends-page"
    shutil.copytree(journals.folders[10], folder)
    calls = folder / "calls.json"
    _run("bench.trends_walk", folder, calls)
    walks, floors = [], []
    for _ in range(PAIRS):
        floors.append(_run("bench.trends_floor", calls))
        walks.append(_run("bench.trends_walk", folder))
    firsts = [walk["first"] for walk in walks]
    bare = [floor["seconds"] for floor in floors]
    changes = [taken for walk in walks for _, taken in walk["changes"]]
    slowest = max((taken, key) for walk in walks for key, taken in walk["changes"])
    detail = f"{1000 * median(firsts):.0f} ms, bare {1000 * median(bare):.0f} ms"
    detail += f" for the {floors[0]['sheets']} charts in view"
    return [
        Row("Trends first shown / bare matplotlib", paired(firsts, bare), "x", 1.2, detail),
        Row(
            "range change to charts painted, p95, 10 years",
            1000 * quantile(changes, 0.95),
            "ms",
            250,
            f"median {1000 * median(changes):.0f} ms; slowest: {slowest[1]}",
        ),
    ]


def _run(module: str, *args: Path) -> dict[str, Any]:
    finished = subprocess.run(
        [sys.executable, "-m", module, *map(str, args)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    told: dict[str, Any] = json.loads(finished.stdout)
    return told
