"""Starting is fast because little happens: what the first frames may import."""

from pathlib import Path

from journal.models.database import create_journal
from tests.ui.starting import run

TELL = """
def tell():
    print(*sorted({name.partition(".")[0] for name in sys.modules}))
    app.quit()
"""


def test_the_first_frame_waits_for_nothing_slow(tmp_path: Path) -> None:
    create_journal(tmp_path / "journal.db").close()
    before = f"{TELL}\nProgram._painted = lambda self: tell()"
    done = run(tmp_path, before=before)
    imported = done.stdout.split()
    assert "journal" in imported
    assert {"alembic", "matplotlib", "numpy", "sqlalchemy"}.isdisjoint(imported)


def test_the_welcome_waits_for_nothing_slow(tmp_path: Path) -> None:
    after = """
QTimer.singleShot(0, lambda: None)
def seen():
    program.window.grab()
    tell()
program.window.painted.connect(seen)
"""
    done = run(tmp_path, before=TELL, after=after)
    imported = done.stdout.split()
    assert "journal" in imported
    assert {"alembic", "matplotlib", "numpy", "sqlalchemy"}.isdisjoint(imported)


def test_the_filled_first_page_waits_for_no_chart_and_no_migration(tmp_path: Path) -> None:
    create_journal(tmp_path / "journal.db").close()
    after = """
def filled():
    assert program.window.page.title.text()
    program.window.grab()
    tell()
program.window.page_shown.connect(lambda: QTimer.singleShot(0, filled))
"""
    done = run(tmp_path, before=TELL, after=after)
    imported = done.stdout.split()
    assert "sqlalchemy" in imported
    assert {"alembic", "matplotlib", "numpy"}.isdisjoint(imported)
