"""What the settings and the first start wish of the vault is done, or the journal is as it was."""

from pathlib import Path

import pytest

from journal.models.achievement import Achievement
from journal.models.database import create_journal, is_plain
from journal.notebook import Notebook
from journal.vault.protection import protect
from tests.ui.protected_program import CANARY, PASSPHRASE, told
from tests.vault.cheap_keys import CHEAP

OPEN = "wait_for(lambda: program.window.page is not None)"

THROUGH_THE_SHEET = """
from journal.ui.vault.recovery_key_sheet import RecoveryKeySheet
wait_for(lambda: isinstance(program.window._alone, RecoveryKeySheet))
program.window._alone.finished.emit(True)
wait_for(lambda: program.window.page is not None)
"""

HOLDS = """
from journal.models.achievement import achievements_between
[kept] = program._sitting.notebook.read(achievements_between(None, None))
assert CANARY in kept.title
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a plain journal and one achievement."""
    notebook = Notebook(create_journal(tmp_path / "journal.db"))
    notebook.save(Achievement(day=notebook.clock.today(), title=f"Renewed {CANARY}"))
    notebook.close()
    return tmp_path


@pytest.fixture
def protected(folder: Path) -> Path:
    """The same, protected."""
    protect(folder / "journal.db", PASSPHRASE, cost=CHEAP)
    return folder


def plain_words_in(folder: Path) -> list[str]:
    """Return the files an outside tool could read the canary in."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if CANARY.encode() in path.read_bytes()]


def test_a_passphrase_set_later_encrypts_everything_and_the_journal_opens_again(
    folder: Path,
) -> None:
    told(
        folder,
        f"{OPEN}\nprogram._sitting.settle(program.window)\nprogram._custody.protect(PASSPHRASE)"
        f"\n{THROUGH_THE_SHEET}\n{HOLDS}\nassert program._sitting.header is not None",
    )
    assert not is_plain(folder / "journal.db")
    assert plain_words_in(folder) == []


def test_the_first_start_makes_a_protected_journal(tmp_path: Path) -> None:
    told(
        tmp_path,
        f"""
wait_for(lambda: program.window._alone is not None)
program.window._alone.create_requested.emit(PASSPHRASE, 10)
{THROUGH_THE_SHEET}
assert program._preferences.settings.lock_after == 10
lock()
unlock()
""",
    )
    assert not is_plain(tmp_path / "journal.db")


def test_a_first_start_the_disk_refuses_keeps_the_welcome(tmp_path: Path) -> None:
    told(
        tmp_path,
        """
from journal.errors import JournalError
from journal.vault import founding
def refuse(*_arguments):
    raise JournalError("The disk is full.")
founding.found = refuse
wait_for(lambda: program.window._alone is not None)
page = program.window._alone
page.create_requested.emit(PASSPHRASE, 5)
wait_for(lambda: "disk is full" in " ".join(str(w[2]) for w in words()))
assert program.window._alone is page
""",
    )
    assert not (tmp_path / "journal.db").exists()


def test_a_recovery_key_that_was_never_confirmed_is_asked_for_at_every_start(
    tmp_path: Path,
) -> None:
    unconfirmed = THROUGH_THE_SHEET.replace("emit(True)", "emit(False)")
    told(
        tmp_path,
        f"""
wait_for(lambda: program.window._alone is not None)
program.window._alone.create_requested.emit(PASSPHRASE, 10)
{unconfirmed}
""",
    )
    told(
        tmp_path,
        f"""
unlock()
wait_for(lambda: "recovery key" in program.window.toast.words)
program._custody.renew_recovery_key()
{THROUGH_THE_SHEET}
assert program._preferences.settings.recovery_key_kept
""",
    )


def test_another_passphrase_opens_it_from_then_on(protected: Path) -> None:
    told(
        protected,
        f"""
unlock()
program._custody.change_passphrase("granite teapot orchard")
{OPEN}
lock()
PASSPHRASE = "granite teapot orchard"
unlock()
{HOLDS}
""".replace("PASSPHRASE =", "global PASSPHRASE\nPASSPHRASE ="),
    )


def test_taking_the_passphrase_away_makes_it_a_plain_file_again(protected: Path) -> None:
    told(
        protected,
        f"""
unlock()
program._custody.unprotect()
wait_for(lambda: program._sitting is not None and program._sitting.header is None)
{OPEN}
{HOLDS}
""",
    )
    assert is_plain(protected / "journal.db")


def test_a_backup_takes_the_place_of_the_journal_and_what_was_there_is_kept(
    protected: Path,
) -> None:
    told(
        protected,
        f"""
from journal.models.achievement import Achievement
from journal.vault.backup_file import make_backup
unlock()
sitting = program._sitting
shelf = program._doorway.shelf()
backup = make_backup(sitting.notebook.database, sitting.header, shelf, "by hand")
sitting.notebook.save(Achievement(day=sitting.desk.today, title="Later"))
program._custody.restore(backup, sitting.key)
wait_for(lambda: program._sitting is not None and program._sitting is not sitting)
{OPEN}
{HOLDS}
assert len(program._doorway.shelf().replaced()) == 1
""",
    )


def test_a_deed_that_fails_leaves_the_journal_open_as_it_was(folder: Path) -> None:
    told(
        folder,
        f"""
from journal.errors import JournalError
from journal.vault import protection
def refuse(*_arguments, **_named):
    raise JournalError("The disk is full.")
protection.protect = refuse
{OPEN}
before = program._sitting
program._custody.protect(PASSPHRASE)
wait_for(lambda: program._sitting is not None and program._sitting is not before)
{OPEN}
{HOLDS}
wait_for(lambda: "disk is full" in program.window.toast.words)
""",
    )
    assert is_plain(folder / "journal.db")


def test_what_cannot_be_saved_stops_the_deed(folder: Path) -> None:
    told(
        folder,
        f"""
from journal.errors import JournalError
{OPEN}
field = program.window.page.control.note
field.setFocus()
def full(*records, origin=None):
    raise JournalError("The disk is full.")
notebook = program._sitting.notebook
notebook.save, save = full, notebook.save
QTest.keyClicks(field, "!!")
program._custody.protect(PASSPHRASE)
assert program._sitting is not None
assert "!!" in field.text
assert "not saved" in program.window.toast.words
notebook.save = save
assert program.window.flush()
""",
    )
    assert is_plain(folder / "journal.db")
