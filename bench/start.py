"""From process start to the first painted frame, against a bare PySide6 window."""

import json
import subprocess
import sys
import time
from pathlib import Path

from bench.journals import Journals
from bench.table import Row, median, paired

ROUNDS = 11


def measure(journals: Journals) -> list[Row]:
    """Time bare window, empty, one-year and ten-year journal in turn, ``ROUNDS`` times."""
    runs: dict[str, list[dict[str, float]]] = {"bare": [], "0": [], "1": [], "10": []}
    for round_ in range(ROUNDS + 1):  # the first warms the disk cache
        taken = {"bare": _run("bench.floor_window")}
        for years, folder in journals.folders.items():
            taken[str(years)] = _run("bench.program_window", folder)
        if round_:
            for name, result in taken.items():
                runs[name].append(result)

    def of(name: str, mark: str) -> list[float]:
        return [run[mark] for run in runs[name]]

    def ratio(name: str, mark: str, floor: str = "bare", floor_mark: str = "painted") -> float:
        return paired(of(name, mark), of(floor, floor_mark))

    bare, peak = 1000 * median(of("bare", "painted")), median(of("bare", "peak_kib")) / 1024
    pairs = f"bare {bare:.0f} ms, {ROUNDS} pairs"
    return [
        Row("first frame, empty / bare", ratio("0", "painted"), "x", 1.5, pairs),
        Row("first frame, 10 years / bare", ratio("10", "painted"), "x", 1.5),
        Row("first frame, 10 years / empty", ratio("10", "painted", "0"), "x", 1.15),
        Row("Today filled, empty / bare", ratio("0", "filled"), "x", 4.5),
        Row("Today filled, 1 year / bare", ratio("1", "filled"), "x", 4.5),
        Row("Today filled, 10 years / bare", ratio("10", "filled"), "x", 4.5),
        Row(
            "peak memory at Today / bare",
            ratio("10", "peak_kib", "bare", "peak_kib"),
            "x",
            2.5,
            f"bare {peak:.0f} MiB",
        ),
    ]


def _run(module: str, *arguments: Path) -> dict[str, float]:
    finished = subprocess.run(
        [sys.executable, "-m", module, repr(time.monotonic()), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    result: dict[str, float] = json.loads(finished.stdout)
    return result
