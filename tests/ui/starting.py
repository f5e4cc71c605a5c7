"""Run the program in a process of its own, with a script that looks at it from inside."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 30

START = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from journal.ui.quick_start import begin_quick_start
begin_quick_start()
from journal.app import Program
from journal.paths import Paths
from journal.ui.application import prepare_application

app = prepare_application(QApplication(sys.argv[:1]))

def kill(number=signal.SIGTERM):
    os.kill(os.getpid(), number)

{before}
program = Program(app, Paths.under(Path(sys.argv[1])))
{after}
program.start()
code = app.exec()
print("ended")
sys.exit(code)
"""
"""The program's own start, with places for what a test wants to happen."""


def run(folder: Path, *, before: str = "", after: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program on ``folder`` until it ends."""
    return subprocess.run(
        [sys.executable, "-c", START.format(before=before, after=after), folder],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST,
    )
