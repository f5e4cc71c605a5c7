"""Copies of attached files that another program opens: readable by their owner, soon gone."""

import os
import re
import shutil
import tempfile
import unicodedata
from contextlib import suppress
from pathlib import Path

from journal.errors import JournalError
from journal.vault.wiping import wipe

PRIVATE_COPIES = "opened"
"""The folder beside the journal that attached files are opened from."""

_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_LONGEST = 120  # bytes; file systems take 255, and some less where they encrypt names


class PrivateCopies:
    """The copies given to other programs since the start, in a folder only their owner enters."""

    def __init__(self, journal: Path) -> None:
        self._folder = journal.parent / PRIVATE_COPIES

    def make(self, name: str, content: bytes) -> Path:
        """Write ``content`` to a new private file that ends as ``name`` does, and return it.

        Raises `JournalError` where the disk refuses.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.chmod(0o700)
            # Each in a folder of its own: names may repeat, and the other program shows them.
            path = Path(tempfile.mkdtemp(dir=self._folder)) / safe_name(name)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            with open(handle, "wb") as file:
                file.write(content)
        except OSError as cause:
            raise JournalError(
                f"The file cannot be opened: {(cause.strerror or 'the disk refused').lower()}.",
                safe="It is kept in the journal as before.",
                next_step="Free some space, then try again.",
            ) from cause
        return path

    def remove_all(self) -> None:
        """Overwrite and remove every copy; one still open elsewhere loses its name here."""
        remove_copies(self._folder.parent)


_BINARY = getattr(os, "O_BINARY", 0)


def remove_copies(folder: Path) -> None:
    """Remove the private copies beside the journal in ``folder``."""
    copies = folder / PRIVATE_COPIES
    if copies.is_symlink():  # nobody of ours made it: not followed, only taken away
        with suppress(OSError):
            copies.unlink()
        return
    with suppress(OSError):
        for place, _, names in os.walk(copies):
            for name in names:
                path = Path(place, name)
                if path.is_symlink():
                    path.unlink()
                else:
                    wipe(path)
    shutil.rmtree(copies, ignore_errors=True)


def safe_name(name: str) -> str:
    """Return ``name`` as every file system takes it, its ending kept."""
    plain = "".join(
        "_" if one in '<>:"/\\|?*' or unicodedata.category(one)[0] == "C" else one for one in name
    ).strip(" .")
    if not plain or _RESERVED.match(plain):
        plain = f"file_{plain}"
    stem, suffix = os.path.splitext(plain)
    suffix = suffix if len(suffix.encode()) <= 20 else ""
    room = _LONGEST - len(suffix.encode())
    return stem.encode()[:room].decode("utf-8", "ignore").rstrip(" .") + suffix
