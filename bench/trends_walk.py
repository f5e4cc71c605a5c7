"""Show Trends for the first time, then change its range; print the times as one line of JSON.

With a second argument the calls that drew the charts in view are written there.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench.page_walk import SETTLE_MS, settle
from journal.app import Program
from journal.paths import Paths
from journal.ui.application import prepare_application
from journal.ui.charts import loading
from journal.ui.charts.chart_view import ChartView
from journal.ui.pages.trends.page import TrendsPage
from journal.ui.theme import Look
from journal.vault.instance_lock import InstanceLock

WINDOW = (1280, 820)
ROUNDS = 4
POLL_MS = 4
RANGES = ("30", "365", "all", "90")
DRAWN = ("frame", "line", "lines", "points", "bars", "bands", "field", "words_at")
ROLES = {"line": 2, "lines": 1, "points": 2, "bars": 2, "bands": 1, "field": 2, "words_at": 3}
"""Where each call has the role of its colour."""


class Recorder:
    """Notes what is asked of the sheets, with roles as colours."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.sheets: list[dict[str, Any]] = []

    def listen(self) -> None:
        """Stand between charts and sheets from now on."""
        loading.load_now()
        sheet = loading.sheet_kind()
        assert sheet is not None
        made: Any = sheet.__init__

        def begin(this: Any, look: Look, width: int, height: int, ratio: float) -> None:
            self.sheets.append({"size": [width, height, ratio], "calls": []})
            made(this, look, width, height, ratio)

        sheet.__init__ = begin  # type: ignore[method-assign, assignment]
        for name in DRAWN:
            setattr(sheet, name, self._noting(name, getattr(sheet, name)))

    def _noting(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def noted(this: Any, *args: Any, **kwargs: Any) -> Any:
            told = [list(each) if hasattr(each, "__next__") else each for each in args]
            plain = list(told)
            if name in ROLES:
                place = ROLES[name]
                role = str(plain[place]) if place < len(plain) else "faint"
                plain[place:] = [self._look.theme.hex(role), *plain[place + 1 :]]
            self.sheets[-1]["calls"].append([name, plain, kwargs])
            return call(this, *told, **kwargs)

        return noted


def missing(page: TrendsPage) -> bool:
    """Tell whether a chart in view is not drawn yet."""
    charts = page.findChildren(ChartView)
    in_view = [chart for chart in charts if not chart.visibleRegion().isEmpty()]
    return not in_view or any(not chart.drawn for chart in in_view)


def painted_after(act: Callable[[], TrendsPage]) -> float:
    """Return the seconds from ``act`` until every chart in view is painted."""
    began = time.perf_counter()
    page = act()
    loop, clock = QEventLoop(), QTimer()

    def look() -> None:
        if not missing(page):
            loop.quit()

    clock.timeout.connect(look)
    clock.start(POLL_MS)  # to spin would keep the interpreter from the thread that imports
    loop.exec()
    return time.perf_counter() - began


def walk(program: Program, rounds: int) -> dict[str, Any]:
    """Show the page, then its ranges, some ``rounds`` long."""

    def open_page() -> TrendsPage:
        program.window.show_page("trends")
        page = program.window.page
        assert isinstance(page, TrendsPage)
        return page

    first = painted_after(open_page)
    page = open_page()

    def choose(key: str) -> Callable[[], TrendsPage]:
        def act() -> TrendsPage:
            page.range.choose(key)
            page.range.chosen.emit(key)
            return page

        return act

    changes = [(key, painted_after(choose(key))) for _ in range(rounds) for key in RANGES]
    return {"first": first, "changes": changes}


def main() -> None:
    """Walk, or record."""
    app = prepare_application(QApplication(sys.argv[:1]))
    folder = Path(sys.argv[1])
    (folder / "settings.json").write_text('{"page": "today"}', "utf-8")
    paths = Paths.under(folder)
    with InstanceLock(paths.journal) as lock:
        lock.take()
        program = Program(app, paths)
        loop = QEventLoop()
        program.window.page_shown.connect(loop.quit)
        program.start()
        loop.exec()
        program.window.resize(*WINDOW)
        settle(SETTLE_MS)
        look = app.findChild(Look)
        assert isinstance(look, Look)
        recorder = Recorder(look)
        if len(sys.argv) > 2:
            recorder.listen()
        found = walk(program, 0 if len(sys.argv) > 2 else ROUNDS)
        program.window.close()
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text(json.dumps(recorder.sheets), "utf-8")
    print(json.dumps(found))


if __name__ == "__main__":
    main()
