"""The command line: open the window, or do one job without it."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from journal import __version__
from journal.errors import JournalError
from journal.jobs import add_commands
from journal.paths import Paths

DONE, UNSOUND, MISTAKE = 0, 1, 2
"""Exit codes: done; the journal is unsound (`check`); the user's mistake or a closed door."""

STOPPED = 130
"""The exit code of whatever Ctrl+C ended, as shells have it."""

Job = Callable[[argparse.Namespace, Paths], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may not know every sign
    try:
        try:
            return _do(arguments)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # the interpreter would, too late to say what failed
    except JournalError as error:
        return _tell(error.one_line)
    except BrokenPipeError:  # the reader of our output went away
        _drop_output()
        return DONE
    except OSError as error:  # a name too long, a folder closed to us, output to a full disk
        _drop_output()
        where = f"{error.filename}: " if error.filename else ""
        return _tell(f"{where}{error.strerror or 'the disk refused'}.")
    except KeyboardInterrupt:
        return _tell("stopped.", STOPPED)


def open_window(chosen: argparse.Namespace, paths: Paths) -> int:
    """Open the window."""
    if chosen.passphrase_file is not None:
        raise JournalError(
            "The window asks for the passphrase itself.",
            next_step="--passphrase-file is for the commands in --help.",
        )
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    needs_display = platform in ("", "xcb") or platform.startswith("wayland")
    if sys.platform.startswith("linux") and needs_display and not _has_display():
        raise JournalError(
            "There is no display to open a window on.",
            next_step="Start it in a desktop session; the commands in --help need none.",
        )
    from journal.ui.quick_start import begin_quick_start

    begin_quick_start()
    from journal.app import run  # Qt's widgets are for the window alone

    return run(paths)


class _Parser(argparse.ArgumentParser):
    """Tells a mistake in one line; the usage is for --help."""

    def error(self, message: str) -> NoReturn:
        """Leave with the exit code of a mistake."""
        words = " ".join(message.split())
        self.exit(MISTAKE, f"{self.prog}: {words} (see {self.prog} --help)\n")


def _do(arguments: Sequence[str] | None) -> int:
    chosen = _parser().parse_args(arguments)
    job: Job = chosen.job
    return job(chosen, Paths.under(chosen.data_dir) if chosen.data_dir else Paths.platform())


def _tell(words: str, code: int = MISTAKE) -> int:
    """Say it in one line, whatever names of files are in it."""
    print(f"rep-journal: {' '.join(words.split())}", file=sys.stderr)
    return code


def _drop_output() -> None:
    """Let what is still to be written go nowhere; at the end it would fail once more."""
    with suppress(OSError, ValueError):  # standard output may be no file at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _has_display() -> bool:
    """Ask whether a display answers, for Qt aborts where none does."""
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), wayland).exists():
        return True
    if not os.environ.get("DISPLAY"):
        return False
    import ctypes  # only here, once a window is wanted

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt says what is missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    # Stays open to the end: a bare X server starts anew when its last client leaves, and that
    # would meet Qt on its way in.
    return not xcb.xcb_connection_has_error(connection)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="rep-journal",
        description="An offline journal for a sales rep. Without a command it opens the window.",
        epilog="Exit codes: 0 done, 1 something is unsound (check), 2 something you can mend.",
        parents=[_shared()],
    )
    parser.add_argument("--version", action="version", version=f"Rep Journal {__version__}")
    parser.set_defaults(job=open_window, data_dir=None, passphrase_file=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    add_commands(commands, _shared())
    return parser


def _shared() -> argparse.ArgumentParser:
    """Return the options every command takes, anew: argparse shares what it is handed.

    Left out, an option says nothing, so that the one before the command still holds.
    """
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data-dir",
        type=_folder,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="keep everything the program reads or writes in DIR",
    )
    shared.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="read the passphrase from the first line of FILE instead of asking for it",
    )
    return shared


def _folder(text: str) -> Path:
    """Read the name of a folder, which need not be there yet."""
    try:
        folder = Path(text).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"{text!r} names nobody's home") from None
    if not text:
        raise argparse.ArgumentTypeError("the name of the folder is empty")
    if os.path.lexists(folder) and not folder.is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} is a file; a folder is needed")
    return folder
