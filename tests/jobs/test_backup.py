"""A backup from the command line: beside the journal, and where one says."""

import sys
from datetime import date
from pathlib import Path

import pytest

from journal.models.achievement import Achievement
from journal.settings import Settings, save_settings
from journal.vault.backup_file import Backup, header_in, verify
from journal.vault.backup_shelf import Shelf
from tests.command_line import CommandLine
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

BRAG = "## 2026\n\n- **Won the tender** [Oct 2, 2026]\n"


@pytest.fixture
def written(command: CommandLine) -> CommandLine:
    """A journal with one achievement."""
    command.write(Achievement(day=date(2026, 11, 23), title="Renewal"))
    return command


def backups_of(command: CommandLine) -> list[Backup]:
    return Shelf(command.folder / "backups").backups()


def test_a_backup_is_made_beside_the_journal_and_named(written: CommandLine) -> None:
    answer = written("backup").answer
    [backup] = backups_of(written)
    verify(backup)
    assert answer == f"{backup.path} ({backup.size // 1000} kB) holds 1 entry.\n"
    assert backup.about is not None
    assert backup.about.why == "by hand"


def test_it_is_copied_to_where_one_says(written: CommandLine, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert written("backup", "--to", stick).answer.endswith(f"Copied to {stick}.\n")
    [copy] = Shelf(stick).backups()
    verify(copy)
    assert copy.path.name == backups_of(written)[0].path.name


def test_a_folder_that_is_not_there_is_told_before_anything_is_done(
    written: CommandLine, tmp_path: Path
) -> None:
    assert "There is no folder" in written("backup", "--to", tmp_path / "nowhere").refusal
    assert backups_of(written) == []


def test_the_second_folder_of_the_settings_gets_a_copy(
    written: CommandLine, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    save_settings(written.folder / "settings.json", Settings(second_backup_folder=str(second)))
    assert "But: The second folder for backups is not there" in written("backup").answer
    second.mkdir()
    assert "But" not in written("backup").answer
    assert [one.sequence for one in Shelf(second).backups()] == [2]


def test_a_backup_of_a_protected_journal_is_protected(
    written: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.vault.key_header.calibrated", lambda: CHEAP)
    monkeypatch.setattr(sys, "stdin", None)
    words = tmp_path / "words.txt"
    words.write_text(PASSPHRASE)
    assert written("protect", "--passphrase-file", words).answer
    assert written("backup", "--passphrase-file", words).answer
    backup = backups_of(written)[0]
    header = header_in(backup)
    assert header is not None
    assert header.unlock(PASSPHRASE).salt == header.salt
    assert b"Renewal" not in backup.path.read_bytes()


def test_no_journal_makes_no_backup(command: CommandLine) -> None:
    assert "There is no journal" in command("backup").refusal
    assert not command.folder.exists() or not (command.folder / "backups").exists()


def test_an_import_is_made_after_a_backup(written: CommandLine, tmp_path: Path) -> None:
    document = tmp_path / "brag.md"
    document.write_text(BRAG, "utf-8")
    assert written("import", "brag", document).answer
    [backup] = backups_of(written)
    assert backup.about is not None
    assert (backup.about.why, backup.about.counts["achievement"]) == ("before an import", 1)


def test_an_import_into_a_new_journal_needs_none(command: CommandLine, tmp_path: Path) -> None:
    document = tmp_path / "brag.md"
    document.write_text(BRAG, "utf-8")
    assert command("import", "brag", document).answer
    assert backups_of(command) == []
