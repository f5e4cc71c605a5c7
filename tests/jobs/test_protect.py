"""A passphrase on the command line: set, asked for, read from a file, taken away."""

import os
import re
import sys
from datetime import date
from pathlib import Path

import pytest

from journal.models.achievement import Achievement
from journal.models.database import is_plain
from journal.vault.key_files import keys_of
from journal.vault.recovery_key import new_recovery_key
from tests.command_line import CommandLine, process
from tests.jobs.terminal import Terminal
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

ANOTHER_KEY = "370D-VGRG-99M1-5KWR-VD13-8PSN-2GFP"
KEY = re.compile(r"\b(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}\b")
TELLING = "Zaunkoenig"
needs_terminal = pytest.mark.skipif(os.name == "nt", reason="Windows has terminals of another kind")


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess cost next to nothing; nobody sits at the terminal."""
    monkeypatch.setattr("journal.vault.key_header.calibrated", lambda: CHEAP)
    monkeypatch.setattr(sys, "stdin", None)


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A file with the passphrase in it."""
    return written(tmp_path / "words.txt", PASSPHRASE + "\n")


@pytest.fixture
def protected(command: CommandLine, words: Path) -> CommandLine:
    """The command line on a protected journal with one achievement."""
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    assert command("protect", "--passphrase-file", words).answer
    return command


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def readable(folder: Path) -> list[str]:
    """Return the files a search of the disk would find the title in."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in paths if TELLING.encode() in path.read_bytes())


# --- protecting -------------------------------------------------------------------------------


def test_protecting_shows_the_recovery_key_once_and_leaves_nothing_readable(
    command: CommandLine, words: Path
) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    assert readable(command.folder) == ["journal.db"]
    said = command("protect", "--passphrase-file", words).answer
    (key,) = KEY.findall(said)
    assert "please write it down now" in said
    assert f"{command.journal} and its backups are encrypted now." in said
    assert readable(command.folder) == []
    header = keys_of(command.journal)
    assert header is not None
    assert header.unlock_with_recovery_key(key) == header.unlock(PASSPHRASE)
    assert PASSPHRASE not in said


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("short\n", "Too short: at least 8 characters"),
        ("password1\n", "Too easy to guess: a common password"),
        ("\n" + PASSPHRASE, "The first line"),
        (b"\xff\xfeP\0a\0", "is no text in UTF-8"),
        ("x" * 70_000, "Too long"),
    ],
)
def test_a_file_without_a_good_passphrase_is_told(
    content: str | bytes, told: str, command: CommandLine, tmp_path: Path
) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    words = written(tmp_path / "words.txt", content)
    assert told in command("protect", "--passphrase-file", words).refusal
    assert is_plain(command.journal)
    assert (
        sorted(path.name for path in command.folder.iterdir())
        == [
            "journal.db",
            "journal.db.lock",
        ][:1]
    )


def test_a_missing_journal_is_told_and_not_made(command: CommandLine, words: Path) -> None:
    for job in ("protect", "unprotect"):
        refusal = command(job, "--passphrase-file", words).refusal
        assert f"There is no journal at {command.journal}" in refusal
    assert not command.folder.exists()


def test_a_damaged_journal_is_not_encrypted(command: CommandLine, words: Path) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    content = command.journal.read_bytes()
    torn = content[:5000] + b"\xff" * (len(content) - 5000)
    command.journal.write_bytes(torn)
    assert "is damaged" in command("protect", "--passphrase-file", words).refusal
    assert command.journal.read_bytes() == torn


def test_what_is_encrypted_is_not_encrypted_again(protected: CommandLine, words: Path) -> None:
    refusal = protected("protect", "--passphrase-file", words).refusal
    assert "is encrypted already" in refusal
    assert "Settings, Protection" in refusal


def test_backups_that_were_left_plain_are_encrypted_by_the_next_run(
    command: CommandLine, words: Path, tmp_path: Path
) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    (command.folder / "settings.json").write_text(f'{{"second_backup_folder": "{second}"}}')
    assert command("protect", "--passphrase-file", words).answer
    assert command("unprotect", "--passphrase-file", words).answer
    away = second.rename(tmp_path / "away")
    assert command("protect", "--passphrase-file", words).answer
    away.rename(second)
    assert len(readable(second)) == 2
    said = command("protect", "--passphrase-file", words).answer
    assert said == "2 backups encrypted; the journal was already.\n"
    assert readable(second) == readable(command.folder) == []


def test_a_backup_that_cannot_be_encrypted_is_named(command: CommandLine, words: Path) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    damaged = command.folder / "backups" / "journal-000001-20261101T080000Z.zip"
    damaged.parent.mkdir()
    damaged.write_bytes(b"PK torn")
    said = command("protect", "--passphrase-file", words).answer
    assert f"may be readable by anyone:\n  {damaged}\n" in said


# --- every other command ----------------------------------------------------------------------


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\nanother line"])
def test_every_command_works_with_a_passphrase_file(
    end: str, protected: CommandLine, tmp_path: Path
) -> None:
    words = (
        "--passphrase-file",
        written(tmp_path / "w", "\ufeff" * (end == "\r\n") + PASSPHRASE + end),
    )
    brag = written(tmp_path / "2024.md", "* [Oct 2] Won Acme\n")
    out = tmp_path / "review.md"
    assert "Written down" in protected("add", "achievement", "Won Delta", *words).answer
    assert "1 achievement taken" in protected(*words, "import", "brag", brag).answer
    assert (
        "3 achievements written" in protected("export", "achievements", "--out", out, *words).answer
    )
    assert TELLING in out.read_text("utf-8")
    said = protected("check", *words).answer
    assert "       3 achievements" in said
    assert "is sound" in said
    assert "goes into an empty journal only" in protected("sample", *words).refusal
    assert readable(protected.folder) == []


@pytest.mark.parametrize(
    "job",
    [("check",), ("add", "achievement", "Won Acme"), ("sample",), ("unprotect",)],
)
def test_a_wrong_passphrase_is_one_line_and_changes_nothing(
    job: tuple[str, ...], protected: CommandLine, tmp_path: Path
) -> None:
    wrong = written(tmp_path / "wrong.txt", "meadow kettle 42 harbour")
    before = protected.journal.read_bytes()
    refusal = protected(*job, "--passphrase-file", wrong).refusal
    assert "This passphrase does not open the journal." in refusal
    assert "kettle" not in refusal
    assert protected.journal.read_bytes() == before


@pytest.mark.parametrize(
    "job",
    [
        ("check",),
        ("add", "achievement", "Won Acme"),
        ("export", "achievements", "--out", "review.md"),
        ("unprotect",),
    ],
)
def test_no_command_waits_for_a_terminal_that_is_not_there(
    job: tuple[str, ...], protected: CommandLine
) -> None:
    said = process("--data-dir", protected.folder, *job)
    assert "there is no terminal to ask for it on" in said.refusal
    assert "--passphrase-file" in said.refusal
    assert not Path("review.md").exists()


def test_a_missing_passphrase_file_is_told(protected: CommandLine, tmp_path: Path) -> None:
    refusal = protected("check", "--passphrase-file", tmp_path / "none.txt").refusal
    assert "none.txt cannot be read: no such file" in refusal


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_the_file_may_be_a_pipe(protected: CommandLine, words: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, words.read_bytes())
    os.close(writing)
    assert "is sound" in protected("check", "--passphrase-file", f"/dev/fd/{reading}").answer
    os.close(reading)


def test_a_new_journal_is_plain_and_takes_no_passphrase(command: CommandLine, words: Path) -> None:
    add = ("add", "achievement", "Won Acme")
    refusal = command(*add, "--passphrase-file", words).refusal
    assert "no journal" in refusal
    assert "rep-journal protect encrypts it" in refusal
    assert not command.journal.exists()
    assert command(*add).answer
    assert is_plain(command.journal)


def test_no_plain_journal_is_begun_where_a_protected_one_has_gone(protected: CommandLine) -> None:
    protected.journal.unlink()
    refusal = protected("add", "achievement", "Won Acme").refusal
    assert "rep-journal restore newest puts" in refusal
    assert not protected.journal.exists()
    for backup in (protected.folder / "backups").glob("*.zip"):
        backup.unlink()
    refusal = protected("add", "achievement", "Won Acme").refusal
    assert "what opened a protected one is still there" in refusal
    assert not protected.journal.exists()


@pytest.mark.parametrize("job", [["check"], ["protect"], ["unprotect"], ["backup"]])
def test_a_journal_that_has_gone_is_offered_from_its_backup(
    protected: CommandLine, words: Path, job: list[str]
) -> None:
    protected.journal.unlink()
    refusal = protected(*job, "--passphrase-file", words).refusal
    assert "rep-journal restore newest puts" in refusal
    assert protected("restore", "newest").answer
    assert protected("check", "--passphrase-file", words).answer


def test_lost_keys_are_told(protected: CommandLine, words: Path) -> None:
    for path in protected.folder.rglob("*"):
        if path.suffix in (".keys", ".keys2", ".zip"):
            path.write_bytes(b"torn")
    refusal = protected("check", "--passphrase-file", words).refusal
    assert "are gone or damaged" in refusal
    assert "Restore a backup" in refusal


def test_the_window_asks_for_itself(command: CommandLine, words: Path) -> None:
    assert "The window asks" in command("--passphrase-file", words).refusal


# --- taking it away ---------------------------------------------------------------------------


def test_the_passphrase_takes_it_away(protected: CommandLine, words: Path) -> None:
    said = protected("unprotect", "--passphrase-file", words).answer
    assert said == f"{protected.journal} and its backups are plain files again.\n"
    assert is_plain(protected.journal)
    assert [one.title for one in protected.achievements] == [TELLING]
    assert [path.name for path in protected.folder.glob("*.keys*")] == []
    assert "has no passphrase" in protected("unprotect", "--passphrase-file", words).refusal


def test_the_recovery_key_takes_it_away(command: CommandLine, words: Path, tmp_path: Path) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    (key,) = KEY.findall(command("protect", "--passphrase-file", words).answer)
    paper = written(tmp_path / "paper.txt", key.lower().replace("-", " ") + "\r\n")
    assert command("unprotect", "--recovery-key-file", paper).answer
    assert is_plain(command.journal)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (ANOTHER_KEY, "does not open this journal"),
        ("KFT3-KGME-F6EY-9G9T-4C51-9NH2-XRVK", "There is a slip"),
        ("KFT3", "has 28 signs; these are 4"),
    ],
)
def test_a_wrong_recovery_key_is_told(
    key: str, told: str, protected: CommandLine, tmp_path: Path
) -> None:
    paper = written(tmp_path / "paper.txt", key)
    assert told in protected("unprotect", "--recovery-key-file", paper).refusal
    assert not is_plain(protected.journal)


# --- on a terminal ----------------------------------------------------------------------------


@needs_terminal
def test_on_a_terminal_it_is_asked_for_twice_and_never_shown(command: CommandLine) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    terminal = Terminal("--data-dir", command.folder, "protect")
    terminal.answer("New passphrase: ", PASSPHRASE)
    terminal.answer("The same again: ", PASSPHRASE)
    terminal.answer("press Enter to leave it: ", new_recovery_key())
    terminal.answer("That is another key.", "")
    assert terminal.end() == 0
    (key,) = set(KEY.findall(terminal.shown)) - set(KEY.findall(terminal.shown)[1:])
    assert PASSPHRASE not in terminal.shown
    assert not is_plain(command.journal)

    reading = Terminal("--data-dir", command.folder, "check")
    reading.answer("Passphrase: ", PASSPHRASE)
    assert reading.end() == 0
    assert "1 achievements" in reading.shown
    assert PASSPHRASE not in reading.shown
    header = keys_of(command.journal)
    assert header is not None
    assert header.unlock_with_recovery_key(key)


@needs_terminal
def test_the_recovery_key_typed_rightly_is_confirmed(command: CommandLine, words: Path) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    terminal = Terminal("--data-dir", command.folder, "protect", "--passphrase-file", words)
    terminal.answer("press Enter to leave it: ", "KFT3")
    (key,) = KEY.findall(terminal.shown)
    terminal.answer("press Enter to leave it: ", key.lower())
    assert terminal.end() == 0
    assert "these are 4" in terminal.shown
    assert "That is right." in terminal.shown


@needs_terminal
def test_two_that_differ_change_nothing(command: CommandLine) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title=TELLING))
    terminal = Terminal("--data-dir", command.folder, "protect")
    terminal.answer("New passphrase: ", PASSPHRASE)
    terminal.answer("The same again: ", PASSPHRASE + "!")
    assert terminal.end() == 2
    assert "The two are not the same" in terminal.shown
    assert is_plain(command.journal)


@needs_terminal
@pytest.mark.parametrize(
    ("key", "code", "told"), [(b"\x04", 2, "No passphrase was typed"), (b"\x03", 130, "stopped.")]
)
def test_leaving_the_question_ends_the_command(
    key: bytes, code: int, told: str, protected: CommandLine
) -> None:
    terminal = Terminal("--data-dir", protected.folder, "check")
    terminal.press("Passphrase: ", key)
    assert terminal.end() == code
    assert told in terminal.shown
    assert "Traceback" not in terminal.shown
