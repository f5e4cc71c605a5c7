"""The command line as a whole: its help, its options, and mistakes told in one line."""

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal import __version__, cli
from journal.models.achievement import Achievement
from journal.vault.instance_lock import InstanceLock
from tests.command_line import ROOT, CommandLine, process

COMMANDS = (
    "sample", "import", "add", "export", "backup", "restore", "check", "protect", "unprotect",
)  # fmt: skip
ON_A_JOURNAL = [
    ("check",),
    ("add", "achievement", "Won Acme"),
    ("sample",),
    ("import", "brag", "2024.md"),
    ("export", "achievements", "--out", "review.md"),
    ("backup",),
]
needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes and devices")


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication) -> CommandLine:  # noqa: ARG001 - an export finds the application other tests share
    return CommandLine(tmp_path / "data", capsys)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a brag document in it."""
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "2024.md").write_text("* [Oct 2] Won Acme\n", "utf-8")
    monkeypatch.chdir(folder)
    return folder


def files_of(folder: Path) -> dict[str, str]:
    """Return every file of a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# --- help and options -------------------------------------------------------------------------


def test_help_names_every_command_and_the_exit_codes(command: CommandLine) -> None:
    said = command.bare("--help").answer
    assert [name for name in COMMANDS if f"\n    {name} " not in said] == []
    assert "--data-dir" in said
    assert "Exit codes: 0 done, 1 something is unsound (check), 2" in said


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (("sample",), "--years --seed --end"),
        (("import", "brag"), "FILE"),
        (
            ("add", "achievement"),
            "TITLE --date --until --category --situation --task --action --result --credit"
            " --evidence --tag",
        ),
        (("export", "achievements"), "--from --to --category --out --force"),
        (("check",), "0: sound, 1: 2:"),
        (("backup",), "--to"),
        (("restore",), "--list newest passphrase"),
        (("protect",), "recovery key"),
        (("unprotect",), "--recovery-key-file"),
    ],
)
def test_the_help_of_a_command_names_its_options(
    words: tuple[str, ...], options: str, command: CommandLine
) -> None:
    said = command.bare(*words, "--help").answer
    assert [
        option
        for option in [*options.split(), "--data-dir", "--passphrase-file"]
        if option not in said
    ] == []


def test_the_version_is_told(command: CommandLine) -> None:
    assert command.bare("--version").answer == f"Rep Journal {__version__}\n"


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_the_folder_may_be_named_anywhere(place: int, command: CommandLine) -> None:
    words: list[str | Path] = ["add", "achievement", "Won Acme"]
    words[place:place] = ["--data-dir", command.folder]
    assert "Written down" in command.bare(*words).answer
    assert [one.title for one in command.achievements] == ["Won Acme"]


def test_the_folder_named_last_counts(command: CommandLine, tmp_path: Path) -> None:
    command("add", "achievement", "Won Acme", "--data-dir", tmp_path / "other")
    assert not command.folder.exists()
    assert (tmp_path / "other" / "journal.db").exists()


# --- mistakes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("celebrate",), "invalid choice: 'celebrate'"),
        (("check", "--loudly"), "unrecognized arguments: --loudly"),
        (("check", "two\nlines"), "unrecognized arguments: two lines"),
        (("export",), "required: KIND"),
        (("import", "brag"), "required: FILE"),
        (("add", "achievement"), "required: TITLE"),
        (("export", "achievements"), "required: --out"),
        (("sample", "--years", "0"), "'0' is no number of years from 1 to 40"),
        (("sample", "--years", "many"), "'many' is no number of years"),
        (("sample", "--seed", "x"), "--seed: invalid int value: 'x'"),
        (("sample", "--end", "tomorrow"), "'tomorrow' is no date; write it as 2026-11-23"),
        (("add", "achievement", "a", "--date", "2025-13-01"), "'2025-13-01' is no date"),
        (("add", "achievement", "a", "--category", "luck"), "'luck' is none of: result, customer_"),
        (("export", "achievements", "--out", "a.md", "--from", "yesterday"), "--from: 'yesterday'"),
        (("export", "achievements", "--out", "a.md", "--category", "luck"), "none of: result"),
    ],
)
def test_a_slip_of_the_keyboard_is_told_in_one_line(
    words: tuple[str, ...], told: str, command: CommandLine
) -> None:
    refusal = command(*words).refusal
    assert told in refusal
    assert refusal.endswith("--help)")
    assert not command.folder.exists()


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("", "the name of the folder is empty"),
        ("~nobody-of-that-name/x", "names nobody's home"),
        ("x" * 300, "too long"),
    ],
)
def test_a_folder_that_cannot_be_is_told(folder: str, told: str, command: CommandLine) -> None:
    assert told in command.bare("--data-dir", folder, "check").refusal


@pytest.mark.parametrize("words", [(), *ON_A_JOURNAL])
def test_a_file_is_no_folder(words: tuple[str, ...], command: CommandLine, elsewhere: Path) -> None:
    (elsewhere / "notes.txt").write_text("mine")
    refusal = command.bare("--data-dir", "notes.txt", *words).refusal
    assert "'notes.txt' is a file; a folder is needed" in refusal
    assert (elsewhere / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("words", [("check",), ("export", "achievements", "--out", "review.md")])
def test_a_missing_journal_is_told_and_not_made(
    words: tuple[str, ...], command: CommandLine, elsewhere: Path
) -> None:
    refusal = command(*words).refusal
    assert f"There is no journal at {command.journal}" in refusal
    assert "--data-dir" in refusal
    assert not command.folder.exists()
    assert sorted(files_of(elsewhere)) == ["2024.md"]


def _newer(journal: Path) -> None:
    content = bytearray(journal.read_bytes())
    content[60:64] = (9_999).to_bytes(4, "big")
    journal.write_bytes(content)


def _foreign(journal: Path) -> None:
    content = bytearray(journal.read_bytes())
    content[68:72] = bytes(4)
    journal.write_bytes(content)


def _torn(journal: Path) -> None:
    content = journal.read_bytes()
    journal.write_bytes(content[:5000] + b"\xff" * (len(content) - 5000))


NO_JOURNALS = {
    "written by a newer Rep Journal": _newer,
    "is empty": lambda journal: journal.write_bytes(b""),
    "is not a Rep Journal": _foreign,
    "is damaged": _torn,
}


@pytest.mark.parametrize("words", ON_A_JOURNAL)
@pytest.mark.parametrize("told", NO_JOURNALS)
def test_what_is_no_sound_journal_is_refused_and_left_alone(
    told: str, words: tuple[str, ...], command: CommandLine, elsewhere: Path
) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title="Won Acme", result="won " * 2000))
    NO_JOURNALS[told](command.journal)
    before = files_of(command.folder)
    said = command(*words)
    if words == ("check",) and told in ("is empty", "is damaged"):
        assert (said.code, said.err) == (1, "")  # it did what it is for
        answer = said.out
    else:
        answer = said.refusal
    assert told in answer
    assert "not touched" in answer
    assert files_of(command.folder) == before
    assert sorted(files_of(elsewhere)) == ["2024.md"]


def test_a_text_file_called_like_a_journal_is_none(command: CommandLine) -> None:
    command.folder.mkdir()
    command.journal.write_text("dear diary " * 50)
    assert "is not a Rep Journal" in command("check").refusal
    command.journal.unlink()
    command.journal.mkdir()
    assert "is a directory" in command("check").refusal


@pytest.mark.parametrize("words", ON_A_JOURNAL)
@pytest.mark.usefixtures("elsewhere")
def test_a_journal_that_is_open_elsewhere_is_told(
    words: tuple[str, ...], command: CommandLine
) -> None:
    command.write(Achievement(day=date(2026, 11, 23), title="Won Acme"))
    with InstanceLock(command.journal) as window:
        assert window.take()
        before = files_of(command.folder)
        refusal = command(*words).refusal
        assert "is open in a window or another command. Close it there" in refusal
        assert files_of(command.folder) == before


def test_a_disk_that_fails_is_told_in_one_line(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bool:
        raise PermissionError(13, "Permission denied", "/closed/journal.db")

    monkeypatch.setattr(Path, "exists", refuse)
    assert command("check").refusal == "rep-journal: /closed/journal.db: Permission denied."


def test_ctrl_c_ends_a_command_without_a_traceback(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "exists", interrupt)
    said = command("check")
    assert (said.code, said.out, said.err) == (130, "", "rep-journal: stopped.\n")


def test_a_bug_of_ours_is_not_swallowed(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bool:
        raise RuntimeError

    monkeypatch.setattr(Path, "exists", fail)
    with pytest.raises(RuntimeError):
        command("check")


# --- the real process -------------------------------------------------------------------------


def test_the_program_runs_as_a_module_and_ends_with_the_code(tmp_path: Path) -> None:
    assert process("--version").answer == f"Rep Journal {__version__}\n"
    assert "There is no journal" in process("check", "--data-dir", tmp_path).refusal
    assert "invalid choice" in process("celebrate").refusal


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt needs no DISPLAY")
@pytest.mark.parametrize(
    "surroundings",
    [
        {"DISPLAY": ""},
        {"DISPLAY": "", "QT_QPA_PLATFORM": "xcb"},
        {"DISPLAY": ":4095"},  # nobody answers there
        {"DISPLAY": "", "WAYLAND_DISPLAY": "wayland-nobody", "QT_QPA_PLATFORM": "wayland"},
    ],
)
def test_without_a_display_no_window_and_one_line(
    surroundings: dict[str, str], tmp_path: Path
) -> None:
    without = {"QT_QPA_PLATFORM": "", "WAYLAND_DISPLAY": "", **surroundings}
    refusal = process("--data-dir", tmp_path / "data", **without).refusal
    assert "no display to open a window on" in refusal
    assert not (tmp_path / "data").exists()


def test_a_sign_the_terminal_does_not_know_is_no_obstacle(tmp_path: Path) -> None:
    brag = tmp_path / "2024.md"
    brag.write_text("* Gewann Zoës 👩🏽‍💻-Auftrag\n", "utf-8")
    said = process("import", "brag", brag, "--data-dir", tmp_path, PYTHONIOENCODING="ascii").answer
    assert "2024  Gewann Zo\\xebs" in said


@needs_posix
@pytest.mark.parametrize("words", [("--help",), ("check",)])
def test_a_reader_that_went_away_is_no_mistake(words: tuple[str, ...], tmp_path: Path) -> None:
    process("add", "achievement", "Won Acme", "--data-dir", tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "journal", "--data-dir", tmp_path, *words],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (cli.DONE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_output_to_a_full_disk_is_told(tmp_path: Path) -> None:
    process("add", "achievement", "Won Acme", "--data-dir", tmp_path)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "journal", "--data-dir", tmp_path, "check"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, b"rep-journal: No space left on device.\n")


@pytest.mark.parametrize("words", ON_A_JOURNAL[:4])
def test_commands_load_neither_windows_nor_network(
    words: tuple[str, ...], tmp_path: Path, elsewhere: Path
) -> None:
    code = (
        "import sys; from journal.cli import main;"
        "main(['--data-dir', sys.argv[1], 'add', 'achievement', 'Won Acme']);"
        "main(['--data-dir', sys.argv[2], *sys.argv[3:]]);"
        "sys.exit(str({'PySide6.QtWidgets', 'PySide6.QtNetwork', 'matplotlib', 'alembic'}"
        " & set(sys.modules) or ''))"
    )
    other = tmp_path if words == ("check",) else tmp_path / "other"
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path, other, *words],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr.strip() == ""
