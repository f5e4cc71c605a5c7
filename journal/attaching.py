"""Take a file into the journal as evidence of an achievement."""

import mimetypes
import os
import stat
import uuid
from functools import partial
from hashlib import sha256
from pathlib import Path

from journal.errors import JournalError
from journal.models.attachment import SIZE_LIMIT, Attachment, attachments_of, keep_content
from journal.notebook import Notebook

SAFE = "Nothing was attached."

_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0)  # opening a pipe would wait for a writer
_BINARY = getattr(os, "O_BINARY", 0)
_TURNS_TEXT = frozenset(map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def attach(
    notebook: Notebook, achievement_id: uuid.UUID, path: Path, origin: object | None = None
) -> Attachment:
    """Keep a copy of the file at ``path`` with an achievement that is saved already.

    The same file attached twice is kept once. Raises `JournalError` for a folder, a file above
    `SIZE_LIMIT` or one that cannot be read, and where the journal cannot be written; then
    nothing of it was kept.
    """
    content = _content(path)
    digest, name = sha256(content).hexdigest(), plain_name(path.name)
    for known in notebook.read(attachments_of(achievement_id)):
        if (known.digest, known.name) == (digest, name):
            return known
    attachment = Attachment(
        day=notebook.clock.today(),
        achievement_id=achievement_id,
        name=name,
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
        size=len(content),
        digest=digest,
    )
    keep = partial(keep_content, digest=digest, content=content)
    notebook.save(attachment, origin=origin, first=keep)
    return attachment


def plain_name(name: str) -> str:
    """Return a file's name as text of one line that reads as it is stored."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    shown = "".join(one if one.isprintable() and one not in _TURNS_TEXT else "_" for one in text)
    return shown[:255] or "file"


def _content(path: Path) -> bytes:
    """Return all bytes of a regular file no larger than the limit."""
    try:
        handle = os.open(path, os.O_RDONLY | _NEVER_WAIT | _BINARY)
        with open(handle, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_ISREG(mode):
                content = file.read(SIZE_LIMIT + 1)
            else:
                raise _no_file(path, is_folder=stat.S_ISDIR(mode))
    except OSError as cause:
        if path.is_dir():  # Windows opens no folders
            raise _no_file(path, is_folder=True) from cause
        raise _unreadable(path, cause) from cause
    if len(content) > SIZE_LIMIT:
        raise JournalError(
            f"“{plain_name(path.name)}” is larger than {SIZE_LIMIT // 1024**2} MB.",
            safe=SAFE,
            next_step="Attach a smaller copy, or write down where it lies as a link.",
        )
    return content


def _no_file(path: Path, *, is_folder: bool) -> JournalError:
    what = "is a folder" if is_folder else "is no file one can keep"
    return JournalError(
        f"“{plain_name(path.name)}” {what}.",
        safe=SAFE,
        next_step="Attach the files in it one by one." if is_folder else "Choose another one.",
    )


def _unreadable(path: Path, cause: OSError) -> JournalError:
    return JournalError(
        f"“{plain_name(path.name)}” cannot be read:"
        f" {(cause.strerror or 'the disk refused').lower()}.",
        safe=SAFE,
        next_step="Check that it is still there and that you may read it, then try again.",
    )
