"""The command line: open the window, or do one job without it."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from journal import __version__
from journal.errors import JournalError
from journal.jobs import add_commands
from journal.paths import Paths

DONE, UNSOUND, MISTAKE = 0, 1, 2
"""Exit codes: done; the journal is unsound (`check`); the user's mistake or a closed door."""

Job = Callable[[argparse.Namespace, Paths], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit code."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    paths = Paths.under(chosen.data_dir) if chosen.data_dir else Paths.platform()
    job: Job = chosen.job
    try:
        return job(chosen, paths)
    except JournalError as error:
        print(f"rep-journal: {error.one_line}", file=sys.stderr)
        return MISTAKE
    except BrokenPipeError:  # the reader of our output went away
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def open_window(_chosen: argparse.Namespace, paths: Paths) -> int:
    """Open the window."""
    shown_elsewhere = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not has_display and not shown_elsewhere:
        raise JournalError(
            "There is no display to open a window on.",
            next_step="Start it in a desktop session; the commands in --help need none.",
        )
    from journal.app import run  # Qt's widgets are for the window alone

    return run(paths)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rep-journal",
        description="An offline journal for a sales rep. Without a command it opens the window.",
        epilog="Exit codes: 0 done, 1 the journal is unsound (check), 2 something you can mend.",
        parents=[_shared()],
    )
    parser.add_argument("--version", action="version", version=f"Rep Journal {__version__}")
    parser.set_defaults(job=open_window, data_dir=None)
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
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="keep everything the program reads or writes in DIR",
    )
    return shared
