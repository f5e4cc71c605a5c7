"""A backup put back from the command line; what it replaces can be put back in turn."""

import sys
from datetime import date
from pathlib import Path

import pytest

from journal.models.achievement import Achievement
from journal.models.database import is_plain
from journal.vault.backup_shelf import Shelf
from journal.vault.instance_lock import InstanceLock
from tests.command_line import CommandLine
from tests.vault.cheap_keys import CHEAP, PASSPHRASE


@pytest.fixture
def backed_up(command: CommandLine) -> CommandLine:
    """A journal with two backups, one entry in the first, two in the second, and then three."""
    for title in ("first", "second", "third"):
        command.write(Achievement(day=date(2026, 11, 23), title=title))
        if title != "third":
            assert command("backup").answer
    return command


def titles(command: CommandLine) -> list[str]:
    return sorted(one.title for one in command.achievements)


def kept(command: CommandLine) -> Path:
    return Shelf(command.folder / "backups").replaced()[0]


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_the_newest_is_put_back_and_the_present_one_kept(backed_up: CommandLine) -> None:
    answer = backed_up("restore", "newest").answer
    assert titles(backed_up) == ["first", "second"]
    assert "(2 entries) is the journal again" in answer
    assert f"What was there is kept: {kept(backed_up)}\n" in answer
    assert "passphrase" not in answer


def test_what_was_kept_can_be_put_back(backed_up: CommandLine) -> None:
    backed_up("restore", "newest")
    assert "is the journal again" in backed_up("restore", kept(backed_up)).answer
    assert titles(backed_up) == ["first", "second", "third"]


def test_one_is_chosen_by_its_number_or_its_file(backed_up: CommandLine, tmp_path: Path) -> None:
    [_, first] = Shelf(backed_up.folder / "backups").backups()
    elsewhere = tmp_path / "sent by mail.zip"
    elsewhere.write_bytes(first.path.read_bytes())
    for name in ("1", first.path, first.path.name, elsewhere):
        assert backed_up("restore", "newest").answer
        assert backed_up("restore", name).answer
        assert titles(backed_up) == ["first"]


def test_the_newest_that_is_whole_is_the_newest(backed_up: CommandLine) -> None:
    damage(Shelf(backed_up.folder / "backups").backups()[0].path)
    assert backed_up("restore", "newest").answer
    assert titles(backed_up) == ["first"]


def test_a_damaged_one_replaces_nothing(backed_up: CommandLine) -> None:
    damage(Shelf(backed_up.folder / "backups").backups()[0].path)
    assert "damaged" in backed_up("restore", "2").refusal
    assert titles(backed_up) == ["first", "second", "third"]


def test_they_are_listed_newest_first(backed_up: CommandLine) -> None:
    damage(Shelf(backed_up.folder / "backups").backups()[1].path)
    lines = backed_up("restore", "--list").answer.splitlines()
    assert [line.split()[0] for line in lines] == ["2", "1"]
    assert "by hand, 2 entries" in lines[0]
    backed_up("restore", "newest")
    assert backed_up("restore", "--list").answer.splitlines()[-1].strip() == str(kept(backed_up))


def test_a_shelf_without_backups_is_told(command: CommandLine) -> None:
    assert "There is no backup" in command("restore", "--list").answer
    assert "There is no whole backup" in command("restore", "newest").refusal


@pytest.mark.parametrize("name", [[], ["99"], ["nothing.zip"], ["journal.db"]])
def test_what_is_not_there_is_told(backed_up: CommandLine, name: list[str]) -> None:
    assert "newest" in backed_up("restore", *name).refusal
    assert titles(backed_up) == ["first", "second", "third"]


def test_a_lost_journal_comes_back(backed_up: CommandLine) -> None:
    backed_up.journal.unlink()
    answer = backed_up("restore", "newest").answer
    assert titles(backed_up) == ["first", "second"]
    assert "kept" not in answer


def test_an_open_journal_is_not_replaced(backed_up: CommandLine) -> None:
    with InstanceLock(backed_up.journal) as lock:
        assert lock.take()
        assert "open in a window" in backed_up("restore", "newest").refusal


def test_the_passphrase_of_that_day_is_asked_for_from_then_on(
    backed_up: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.vault.key_header.calibrated", lambda: CHEAP)
    monkeypatch.setattr(sys, "stdin", None)
    words = tmp_path / "words.txt"
    words.write_text(PASSPHRASE)
    assert backed_up("protect", "--passphrase-file", words).answer
    newest = Shelf(backed_up.folder / "backups").backups()[0].path.read_bytes()
    assert backed_up("unprotect", "--passphrase-file", words).answer
    (tmp_path / "then.zip").write_bytes(newest)
    answer = backed_up("restore", tmp_path / "then.zip").answer
    assert "It opens with the passphrase" in answer
    assert not is_plain(backed_up.journal)
    assert backed_up("check", "--passphrase-file", words).answer


def test_a_passphrase_that_does_not_open_the_backup_replaces_nothing(
    backed_up: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.vault.key_header.calibrated", lambda: CHEAP)
    words, others = tmp_path / "words.txt", tmp_path / "others.txt"
    words.write_text(PASSPHRASE)
    others.write_text("quite another one entirely")
    assert backed_up("protect", "--passphrase-file", words).answer
    before = backed_up.journal.read_bytes()
    for name in ("newest", Shelf(backed_up.folder / "backups").backups()[0].path):
        assert "passphrase" in backed_up("restore", name, "--passphrase-file", others).refusal
    assert backed_up.journal.read_bytes() == before
    assert backed_up("restore", "newest", "--passphrase-file", words).answer
    assert backed_up("check", "--passphrase-file", words).answer
