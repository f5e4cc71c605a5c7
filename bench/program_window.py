"""The program itself, timed from outside to its first frame and to the filled page."""

import sys
from pathlib import Path

from bench.stopwatch import Stopwatch


def main() -> None:
    """Start on a journal, tell when the shell and Today were painted, and leave."""
    stopwatch = Stopwatch(float(sys.argv[1]))
    from journal.ui.quick_start import begin_quick_start

    begin_quick_start()
    from PySide6.QtWidgets import QApplication

    from journal.app import Program
    from journal.paths import Paths
    from journal.ui.application import prepare_application
    from journal.vault.instance_lock import InstanceLock

    app = prepare_application(QApplication(sys.argv[:1]))
    paths = Paths.under(Path(sys.argv[2]))
    with InstanceLock(paths.journal) as lock:
        if not lock.take():
            raise SystemExit(f"{paths.journal} is open elsewhere")
        program = Program(app, paths)
        stopwatch.watch(program.window, "painted", lambda: None)
        program.start()

        def page_shown() -> None:
            stopwatch.watch(program.window.stack.currentWidget(), "filled", program.window.close)

        program.window.page_shown.connect(page_shown)
        app.exec()
    stopwatch.report()


if __name__ == "__main__":
    main()
