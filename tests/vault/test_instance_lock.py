"""One program a journal."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal.vault.instance_lock import InstanceLock

_HOLDER = """
import sys
from pathlib import Path
from journal.vault.instance_lock import InstanceLock

lock = InstanceLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def start_holder(journal_path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(journal_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_the_first_takes_it_and_the_second_does_not(journal_path: Path) -> None:
    with InstanceLock(journal_path) as first, InstanceLock(journal_path) as second:
        assert first.take()
        assert not second.take()
        first.release()
        assert second.take()


def test_taking_twice_is_taking_once(journal_path: Path) -> None:
    with InstanceLock(journal_path) as lock:
        assert lock.take()
        assert lock.take()


def test_leaving_the_block_removes_the_lock_file(journal_path: Path) -> None:
    with InstanceLock(journal_path) as lock:
        lock.take()
        assert [path.name for path in journal_path.parent.iterdir()] == ["journal.db.lock"]
    assert list(journal_path.parent.iterdir()) == []


def test_two_journals_do_not_hinder_each_other(tmp_path: Path) -> None:
    with InstanceLock(tmp_path / "a.db") as one, InstanceLock(tmp_path / "b.db") as other:
        assert one.take()
        assert other.take()


def test_the_folder_is_made_when_it_is_missing(tmp_path: Path) -> None:
    with InstanceLock(tmp_path / "new" / "journal.db") as lock:
        assert lock.take()
        assert (tmp_path / "new").is_dir()


def test_a_folder_that_cannot_hold_a_lock_is_not_taken_for_a_running_program(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    with InstanceLock(tmp_path / "file" / "journal.db") as lock:
        assert lock.take()


def test_another_process_keeps_it_until_it_ends(journal_path: Path) -> None:
    with start_holder(journal_path) as holder, InstanceLock(journal_path) as mine:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        assert not mine.take()
        holder.communicate()
        assert mine.take()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_the_lock_of_a_killed_process_is_taken_over(journal_path: Path) -> None:
    with start_holder(journal_path) as holder, InstanceLock(journal_path) as mine:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        holder.kill()
        holder.wait()
        assert (journal_path.parent / "journal.db.lock").exists()
        assert mine.take()


def test_nothing_that_could_talk_to_a_network_is_loaded_for_it() -> None:
    code = (
        "import sys, journal.vault.instance_lock, journal.vault.raise_window;"
        "assert 'PySide6.QtNetwork' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
