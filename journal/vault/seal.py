"""What a plain journal looked like when it was closed, so that bits flipped at rest are seen.

An encrypted one needs no seal: each of its pages carries one.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from journal.errors import JournalError
from journal.models.database import is_plain
from journal.models.refusal import DamagedError
from journal.vault.file_hash import hash_of
from journal.whole_file import replacing

_LARGEST = 4096
_COUNTER = slice(24, 28)
"""Where SQLite counts the sessions that wrote something."""


class SealBrokenError(DamagedError):
    """Bytes of the journal changed while it was closed; it may be opened all the same."""


def write_seal(journal: Path) -> None:
    """Seal a journal that was just closed; an encrypted one gets none.

    A disk that refuses leaves it unsealed, which costs nothing but this check.
    """
    with suppress(OSError, JournalError):
        if not is_plain(journal):
            remove_seal(journal)
            return
        content = json.dumps(_seen(journal))
        with replacing(_place(journal)) as part:
            part.write_text(content, "ascii")


def check_seal(journal: Path) -> None:
    """Compare a plain journal with its seal, before SQLite opens it.

    Raises `SealBrokenError` where the file is another one although nobody has written it. Closing
    this look at the file would drop SQLite's locks on it.
    """
    sealed = _read(_place(journal))
    if sealed is None or _is_being_written(journal):
        return
    try:
        seen = _seen(journal)
    except OSError:  # whoever opens it next will say so
        return
    if seen["counter"] == sealed["counter"] and seen != sealed:
        raise SealBrokenError(
            f"{journal} has changed while it was closed: bytes of it are damaged.",
            safe="It was not touched.",
            next_step="Restore the newest backup, or open it all the same and look it through.",
        )


def remove_seal(journal: Path) -> None:
    """Let the next opening judge nothing: another file takes the journal's place."""
    with suppress(OSError):
        _place(journal).unlink(missing_ok=True)


def _place(journal: Path) -> Path:
    return journal.with_name(f"{journal.name}.seal")


def _seen(journal: Path) -> dict[str, Any]:
    with journal.open("rb") as file:
        counter = int.from_bytes(file.read(_COUNTER.stop)[_COUNTER])
    return {"size": journal.stat().st_size, "sha256": hash_of(journal), "counter": counter}


def _read(place: Path) -> dict[str, Any] | None:
    """Return what a seal says; None where there is none or it is damaged itself."""
    try:
        with place.open("rb") as file:
            sealed = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return None
    names = {"size", "sha256", "counter"}
    return sealed if isinstance(sealed, dict) and sealed.keys() == names else None


def _is_being_written(journal: Path) -> bool:
    """Tell whether a write was cut off; SQLite takes it back at the next opening."""
    try:
        with journal.with_name(f"{journal.name}-journal").open("rb") as notes:
            return notes.read(1) not in (b"", b"\0")
    except OSError:
        return False
