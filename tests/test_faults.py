"""The faults can be lost to: take a protection away, and each oracle says so."""

import random
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.notebook import Notebook
from journal.vault import door

if not sys.platform.startswith("linux"):
    pytest.skip("the faults are done to a Linux", allow_module_level=True)

from faults import flips, power_cuts, refusals
from faults.disk import Cut, Disk, FolderSynced, Opened, Removed, Renamed, Synced, Written
from faults.home import Home
from faults.keeping import Protecting
from faults.kills import judge
from faults.oracle import DID, Oracle, Say, mark_of, name_of, will
from faults.pen import MONDAY
from faults.saving import Saving
from faults.table import Row, print_table
from faults.trials import Run


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - repeatable


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(seed=1123, short=True, folder=tmp_path)


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Path, Oracle]:
    """A folder with a journal, and an oracle that has heard of every save in it."""
    deed, lines = Saving(protected=False, count=30), list[str]()
    deed.prepare(tmp_path, chance(1))
    oracle = Oracle(deed.contents(tmp_path))
    deed.do(tmp_path, chance(2), lines.append)
    for line in lines:
        oracle.hear(line)
    return tmp_path, oracle


def ask(folder: Path, statement: str) -> None:
    with closing(driver.connect(str(folder / "journal.db"))) as connection:
        connection.execute(statement)
        connection.commit()


def test_nothing_is_lost_of_what_was_saved_and_left_alone(saved: tuple[Path, Oracle]) -> None:
    folder, oracle = saved
    assert judge(Saving(protected=False), folder, oracle, []) == ""


@pytest.mark.parametrize(
    ("harm", "loss"),
    [
        ("DELETE FROM achievement WHERE id IN (SELECT id FROM achievement LIMIT 1)", "is gone"),
        ("UPDATE achievement SET result = result || '.'", "is altered"),
        ("UPDATE achievement SET deleted_at = created_at WHERE deleted_at IS NULL", "is altered"),
        ("DELETE FROM revision", "is gone"),
        ("DELETE FROM draft", "is gone"),
        ('UPDATE draft SET words = \'{"line": "other"}\'', "is altered"),
        ("UPDATE achievement SET goal_id = id", "unsound"),
    ],
)
def test_whatever_is_done_behind_its_back_counts_as_lost(
    saved: tuple[Path, Oracle], harm: str, loss: str
) -> None:
    folder, oracle = saved
    ask(folder, harm)
    assert loss in judge(Saving(protected=False), folder, oracle, [])


def test_a_journal_without_a_save_counts_as_lost(saved: tuple[Path, Oracle]) -> None:
    folder, oracle = saved
    entry = Achievement(day=MONDAY, title="Never saved")
    announced = will({name_of(entry): mark_of(entry)})
    assert judge(Saving(protected=False), folder, oracle, [announced]) == ""  # it was under way
    found = judge(Saving(protected=False), folder, oracle, [announced, DID])
    assert found == f"{name_of(entry)} is gone"


class Forgetful(Saving):
    """Acknowledges a save it has not made yet."""

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        entry = Achievement(day=MONDAY, title="Too early")
        say(will({name_of(entry): mark_of(entry)}))
        say(DID)
        super().do(folder, chance, say)


def test_a_program_that_says_saved_too_early_loses_to_a_power_cut(run: Run) -> None:
    row = power_cuts.trials(run, Forgetful(protected=False, count=1), 60)
    assert row.lost > 0
    assert not row.good


def test_less_asked_of_the_engine_loses_to_a_power_cut(run: Run) -> None:
    row = power_cuts.asking_less(run, Saving(protected=False), 2_000, "OFF")
    assert row.lost > 0
    assert row.good  # that is what a control is for


def test_a_file_put_in_place_unsynced_loses_to_a_power_cut(run: Run) -> None:
    assert power_cuts.without_syncing(run, Protecting(), 2_000).lost > 0


def test_a_journal_without_its_seal_loses_to_a_flipped_bit(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "check_seal", lambda _journal: None)
    assert flips.trials(run, protected=False, spoil=flips.flip, count=150).lost > 0


def test_a_notebook_that_drops_what_it_could_not_save_loses_to_a_full_disk(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    save: Callable[..., None] = Notebook.save

    def dropping(self: Notebook, *records: Achievement, **options: object) -> None:
        try:
            save(self, *records, **options)
        except JournalError:
            for record in records:
                record.result = ""
            raise

    monkeypatch.setattr(refusals, "ACTS", refusals.ACTS[:1])
    monkeypatch.setattr(Notebook, "save", dropping)
    row = refusals.saves(run, None)
    assert row.first_loss == "the text of the form is altered"


def test_a_notebook_that_hides_a_refusal_loses_to_a_full_disk(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    save: Callable[..., None] = Notebook.save

    def hiding(self: Notebook, *records: Achievement, **options: object) -> None:
        with suppress(JournalError):
            save(self, *records, **options)

    monkeypatch.setattr(refusals, "ACTS", refusals.ACTS[:1])
    monkeypatch.setattr(Notebook, "save", hiding)
    assert "is altered" in refusals.saves(run, None).first_loss


def test_a_disk_keeps_what_was_synced_and_may_lose_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    disk, name, folder = Disk(tmp_path), str(file), str(tmp_path)
    other = str(tmp_path / "b")
    disk.take(Written(name, 0, b"new"))
    some = chance(1)
    assert {disk.after_power_cut(some)[name] for _ in range(50)} == {b"old", b"new"}
    disk.take(Synced(name))
    assert disk.after_power_cut(some) == {name: b"new"}
    for step in (Opened(other), Written(other, 0, b"other"), Cut(other, 2), Synced(other)):
        disk.take(step)
    assert {len(disk.after_power_cut(some)) for _ in range(50)} == {1, 2}
    disk.take(FolderSynced(folder))
    assert disk.after_power_cut(some) == {name: b"new", other: b"ot"}
    disk.take(Renamed(other, name))
    found = [disk.after_power_cut(some) for _ in range(50)]
    assert {one[name] for one in found} == {b"new", b"ot"}
    disk.take(FolderSynced(folder))
    assert disk.after_power_cut(some) == {name: b"ot"}
    disk.take(Removed(name))
    assert {len(disk.after_power_cut(some)) for _ in range(50)} == {0, 1}


def test_the_disk_hears_every_step_of_a_save(run: Run) -> None:
    with run.new_folder() as folder:
        home = Home(folder)
        home.found(chance(1), protected=True)
        before = Disk(folder)
        steps = power_cuts.recorded(Saving(protected=True, count=5), folder, chance(2))
        for step in steps:
            if not isinstance(step, str):
                before.take(step)
        for step in steps:  # whatever is left unsynced now, a polite end leaves nothing
            if isinstance(step, Opened | Written):
                before.take(Synced(step.name))
        before.take(FolderSynced(str(folder)))
        kept = before.after_power_cut(chance(3))
        assert kept[str(home.journal)] == home.journal.read_bytes()


@pytest.mark.parametrize(
    ("row", "good"),
    [
        (Row("a", 10, 0, "x"), True),
        (Row("a", 10, 1, "x"), False),
        (Row("a", 0, 0, "x"), False),
        (Row("a", 10, 1, "x", control=True), True),
        (Row("a", 10, 0, "x", control=True), False),
        (Row("a", 0, 0, "x", skipped="no disk can be mounted"), True),
    ],
)
def test_a_row_is_good_where_nothing_is_lost_but_to_a_control(row: Row, good: bool) -> None:
    assert row.good is good


def test_a_bad_row_is_marked_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([Row("power cut", 10, 1, "a save missing", first_loss="achievement 1 is gone")])
    said = capsys.readouterr().out
    assert "<-- BAD" in said
    assert "first: achievement 1 is gone" in said
