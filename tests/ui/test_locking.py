"""Locking leaves no word of any entry in the window, and unlocking leads back."""

from datetime import date
from pathlib import Path

import pytest

from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn
from journal.models.database import create_journal
from journal.models.goal import Goal, Milestone, Progress
from journal.models.reframe import BeliefStep, Reframe, ReframeStatus
from journal.notebook import Notebook
from journal.vault.protection import protect
from tests.ui.protected_program import CANARY, PASSPHRASE, told
from tests.vault.cheap_keys import CHEAP


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a protected journal, the canary in every field that is shown."""
    journal = tmp_path / "journal.db"
    notebook = Notebook(create_journal(journal))
    today = notebook.clock.today()
    card = Reframe(
        day=today,
        negative_thought=f"{CANARY} will hang up",
        balanced_thought=f"{CANARY} may listen",
        situation=f"a call with {CANARY}",
        status=ReframeStatus.ACTIVE,
        next_on=today,
    )
    goal = Goal(
        day=today,
        title=f"Win {CANARY}",
        why=f"for {CANARY}",
        due_on=date(today.year + 1, 6, 30),
        baseline=0.0,
        target=10.0,
    )
    notebook.save(
        CheckIn(day=today, resistance=7, one_thing=f"Call {CANARY}", note=f"{CANARY} was kind"),
        card,
        BeliefStep(day=today, reframe_id=card.id, text=f"ask {CANARY}"),
        goal,
        Milestone(day=today, goal_id=goal.id, label=f"half of {CANARY}", value=5.0),
        Progress(day=today, goal_id=goal.id, value=2.0, moved_it=f"{CANARY} signed"),
        Achievement(day=today, title=f"Renewed {CANARY}", result=f"{CANARY} stays", tags=(CANARY,)),
    )
    notebook.close()
    protect(journal, PASSPHRASE, cost=CHEAP)
    return tmp_path


VISIT_ALL = """
for key in ("today", "beliefs", "achievements", "goals", "trends", "trash", "settings"):
    go(key)
"""


def test_the_canary_is_on_screen_while_the_journal_is_open(folder: Path) -> None:
    told(folder, f"unlock()\n{VISIT_ALL}\nassert len(holding()) > 8, holding()\nassert records()")


def test_nothing_of_any_entry_is_left_in_the_window(folder: Path) -> None:
    told(
        folder,
        f"unlock()\n{VISIT_ALL}\nlock()\nassert holding() == [], holding()\n"
        "assert records() == [], records()\n"
        "assert program.window.windowTitle() == 'Rep Journal'",
    )


def test_every_dialog_closes_and_its_words_are_there_again(folder: Path) -> None:
    told(
        folder,
        """
unlock()
program.window.actions_by_key["quick_achievement"].trigger()
dialog = program.window.findChild(QDialog)
dialog.title.setFocus()
QTest.keyClicks(dialog.title, CANARY + " again")
del dialog
lock()
assert holding() == [], holding()
assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
unlock()
program.window.actions_by_key["quick_achievement"].trigger()
assert program.window.findChild(QDialog).title.text() == CANARY + " again"
QDialog.reject(program.window.findChild(QDialog))
""",
    )


def test_the_key_locks_out_of_a_menu(folder: Path) -> None:
    told(
        folder,
        """
unlock()
bar = program.window.menuBar()
program.window.activateWindow()
bar.actions()[0].menu().popup(program.window.pos())
wait_for(lambda: QApplication.activePopupWidget() is not None)
QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
wait_for(lambda: program._sitting is None)
assert QApplication.activePopupWidget() is None
""",
    )


def test_the_key_locks_out_of_a_dialog(folder: Path) -> None:
    told(
        folder,
        """
unlock()
program.window.actions_by_key["quick_achievement"].trigger()
dialog = program.window.findChild(QDialog)
wait_for(dialog.isActiveWindow)
QTest.keyClick(dialog.title, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
del dialog
wait_for(lambda: program._sitting is None)
assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
""",
    )


def test_unlocking_leads_back_to_where_one_was(folder: Path) -> None:
    told(
        folder,
        """
unlock()
go("goals")
goal = program.window.page.shown_record
assert goal is not None
lock()
unlock()
assert program.window.page_key == "goals"
assert program.window.page.shown_record.id == goal.id
""",
    )


def test_what_is_typed_is_saved_before_the_lock(folder: Path) -> None:
    told(
        folder,
        """
unlock()
go("today")
field = program.window.page.control.note
field.setFocus()
QTest.keyClicks(field, "!!")
lock()
unlock()
assert "!!" in program.window.page.control.note.text
""",
    )


def test_what_cannot_be_saved_keeps_the_journal_open(folder: Path) -> None:
    told(
        folder,
        """
from journal.errors import JournalError
unlock()
page = program.window.page
field = page.control.note
field.setFocus()
def full(*records, origin=None):
    raise JournalError("The disk is full.")
notebook = program._sitting.notebook
notebook.save, save = full, notebook.save
QTest.keyClicks(field, "!!")
program.window.actions_by_key["lock"].trigger()
QTest.qWait(100)
assert program._sitting is not None
assert "not locked" in program.window.toast.words
assert "!!" in field.text
notebook.save = save
assert program.window.flush()
""",
    )


def test_a_journal_without_a_passphrase_says_there_is_nothing_to_lock_with(
    tmp_path: Path,
) -> None:
    create_journal(tmp_path / "journal.db").close()
    told(
        tmp_path,
        """
wait_for(lambda: program.window.page is not None)
program.window.actions_by_key["lock"].trigger()
assert program._sitting is not None
assert "passphrase" in program.window.toast.words
""",
    )
