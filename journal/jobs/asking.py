"""Ask for what only the person knows: typed on a terminal, or in a file they name."""

import sys
import warnings
from collections.abc import Callable
from pathlib import Path

from journal.errors import JournalError

_LONGEST = 64 * 1024


def passphrase(file: Path | None) -> str:
    """Return what opens the journal; raises `JournalError` where nobody is there to be asked."""
    return first_line(file) if file is not None else _typed("Passphrase: ")


def new_passphrase(file: Path | None) -> str:
    """Return a passphrase to set; typed, it is typed twice. Raises `JournalError`."""
    from journal.vault.passphrase import normalised, refusal

    chosen = first_line(file) if file is not None else _typed("New passphrase: ")
    why_not = refusal(chosen)
    if why_not:
        raise JournalError(why_not, next_step="Several words in a row do well.")
    if file is None and normalised(_typed("The same again: ")) != normalised(chosen):
        raise JournalError("The two are not the same.", safe="Nothing was changed.")
    return chosen


def first_line(file: Path) -> str:
    """Return the first line of a file, without its end; raises `JournalError`."""
    try:
        with file.open("rb") as opened:
            line = opened.read(_LONGEST).split(b"\n", 1)[0].removesuffix(b"\r")
        text = line.decode("utf-8-sig")
    except OSError as cause:
        raise JournalError(
            f"{file} cannot be read: {(cause.strerror or 'the disk refused').lower()}."
        ) from cause
    except UnicodeDecodeError:
        # Not as the cause: it would carry the bytes along.
        raise JournalError(f"{file} is no text in UTF-8.") from None
    if not text:
        raise JournalError(f"The first line of {file} is empty.")
    return text


def on_terminal() -> bool:
    """Tell whether somebody sits there to read and type."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def retype(same: Callable[[str], str]) -> bool:
    """Let something be typed until ``same`` has nothing to say; an empty line gives up."""
    while True:
        try:
            typed = input("Type it here to make sure, or press Enter to leave it: ")
        except EOFError:
            typed = ""
        if not typed.strip():
            return False
        objection = same(typed)
        if not objection:
            return True
        print(objection)


def _typed(prompt: str) -> str:
    """Ask on the terminal without showing what is typed."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise JournalError(
            "A passphrase is needed, and there is no terminal to ask for it on.",
            next_step="Name a file that holds it with --passphrase-file.",
        )
    from getpass import GetPassWarning, getpass

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)
            return getpass(prompt)
    except EOFError:
        raise JournalError("No passphrase was typed.") from None
    except UnicodeDecodeError:
        raise JournalError("The terminal sent something that is no text.") from None
    except GetPassWarning:
        raise JournalError(
            "This terminal would show the passphrase.",
            next_step="Name a file that holds it with --passphrase-file.",
        ) from None
