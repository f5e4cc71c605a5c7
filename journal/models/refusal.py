"""Why a journal was not opened or not written, in the person's words."""

from pathlib import Path

from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from journal.errors import JournalError

UNTOUCHED = "It was not touched."


class CannotOpenError(JournalError):
    """The file is no journal this program can open; it was not changed."""


class DamagedError(CannotOpenError):
    """It is a journal, but bytes of it are lost or altered: a backup helps."""


class MissingError(CannotOpenError):
    """There is no file."""


class NewerJournalError(CannotOpenError):
    """A newer program has written it: updating the program helps."""


class JournalBusyError(JournalError):
    """Another process holds the journal."""


def damaged(path: Path, what: str = "is damaged") -> DamagedError:
    """Return the refusal of a journal that is not whole."""
    return DamagedError(
        f"{path} {what}.",
        safe=UNTOUCHED,
        next_step="Restore it from a backup; keep this file until that is done.",
    )


def foreign(path: Path) -> CannotOpenError:
    """Return the refusal of what this program never wrote."""
    return CannotOpenError(f"{path} is not a Rep Journal.", safe=UNTOUCHED)


def newer(path: Path) -> NewerJournalError:
    """Return the refusal of what a newer program wrote."""
    return NewerJournalError(
        f"{path} was written by a newer Rep Journal.",
        safe=UNTOUCHED,
        next_step="Please update the program to open it.",
    )


def cannot_open(path: Path, cause: Exception) -> JournalError:
    """Return why SQLite refused to open ``path``."""
    words = str(cause)
    if "locked" in words or "busy" in words:
        return JournalBusyError(f"The journal {path} is open in another window or program.")
    if "malformed" in words or "not a database" in words or "disk I/O error" in words:
        return damaged(path)
    return CannotOpenError(f"{path} cannot be opened: {words}.", safe=UNTOUCHED)


def is_the_worlds(cause: DBAPIError) -> bool:
    """Tell a failing disk or file from a mistake of ours, such as a broken rule or bad SQL."""
    # A bare DatabaseError is a malformed file; its other subclasses are broken rules and bad SQL.
    return isinstance(cause, OperationalError) or type(cause) is DatabaseError


def cannot_read() -> JournalError:
    """Return what to tell where an open journal could not be read."""
    return JournalError(
        "The journal could not be read.",
        safe="Nothing was changed.",
        next_step="Please check the disk and start the program again.",
    )


def cannot_write(cause: DBAPIError) -> JournalError:
    """Return what to tell where a commit failed."""
    full = "full" in str(cause.orig)
    return JournalError(
        "The disk is full." if full else "The journal could not be written.",
        safe="What you typed is still on screen; what was saved before is unharmed.",
        next_step="Free some space or check the disk; saving is tried again.",
    )


def read_only() -> JournalError:
    """Return what to tell where a journal takes no writing."""
    return JournalError(
        "This journal can be read but not written here.",
        safe="Nothing was changed in the journal.",
        next_step="Make its folder writable, or copy your text to another place.",
    )
