"""Take a picture of every page, light and dark, from a sample journal: ``make screenshots``.

Runs the program itself on whatever display there is, at 1280 x 820, and writes
``docs/pictures/<page>.png`` and ``<page>-dark.png``.
"""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from journal.app import Program
from journal.clock import Clock
from journal.models.database import create_journal
from journal.paths import Paths
from journal.sample import fill_sample
from journal.settings import Settings, save_settings
from journal.ui.application import prepare_application
from journal.ui.page_list import PAGES

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
SETTLE_MS = 2_500  # charts are drawn behind the page


def main() -> int:
    """Take all pictures."""
    app = prepare_application(QApplication(sys.argv[:1]))
    PICTURES.mkdir(parents=True, exist_ok=True)
    today = Clock().today()
    for theme in ("light", "dark"):
        with tempfile.TemporaryDirectory() as home:
            os.environ["HOME"] = home  # a new rep's, with the folders everybody has
            take(app, Paths.platform(), theme, today)
    print(f"{len(list(PICTURES.glob('*.png')))} pictures in {PICTURES}")
    return 0


def take(app: QApplication, paths: Paths, theme: str, today: date) -> None:
    """Take the welcome and then every page in one theme."""
    paths.data.mkdir(parents=True)
    save_settings(paths.settings, Settings(theme=theme))
    ending = "" if theme == "light" else "-dark"
    program = Program(app, paths)
    program.window.resize(1280, 820)
    program.start()
    settle()
    save(program, f"welcome{ending}")
    program.window.close()
    settle(200)
    database = create_journal(paths.journal)
    fill_sample(database, end=today)
    database.close()
    program = Program(app, paths)
    program.window.resize(1280, 820)
    program.start()
    settle()
    for page in PAGES:
        program.window.show_page(page.key)
        settle()
        save(program, f"{page.key}{ending}")
    program.window.close()
    settle(200)


def save(program: Program, name: str) -> None:
    """Write what the window shows."""
    picture = program.window.grab()
    if not picture.save(str(PICTURES / f"{name}.png")):
        raise SystemExit(f"{PICTURES} cannot be written")


def settle(milliseconds: int = SETTLE_MS) -> None:
    """Let the window do its work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    raise SystemExit(main())
