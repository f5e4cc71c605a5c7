"""The floor of every start: a bare PySide6 window, timed from outside to its first frame."""

import sys

from bench.stopwatch import Stopwatch


def main() -> None:
    """Show a bare window, tell the time of its first frame and leave."""
    stopwatch = Stopwatch(float(sys.argv[1]))
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication(sys.argv[:1])
    app.setStyle("fusion")
    window = QMainWindow()
    window.setCentralWidget(QLabel("A bare window"))
    window.resize(1280, 820)
    stopwatch.watch(window, "painted", app.quit)
    window.show()
    app.exec()
    stopwatch.report()


if __name__ == "__main__":
    main()
