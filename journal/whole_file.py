"""Replace a file whole or not at all."""

import errno
import glob
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journal.errors import JournalError


@contextmanager
def replacing(target: Path, *, overwrite: bool = True) -> Iterator[Path]:
    """Give a private new file beside ``target`` to fill; at the end it takes the target's place.

    Whatever fails before that end leaves the old file as it was and no new one behind. Raises
    `JournalError` where the folder or the disk refuses, or where ``target`` is there and must
    not be overwritten.
    """
    try:
        if target.is_dir():
            raise IsADirectoryError(21, "a folder is in the way", str(target))
        if not overwrite and target.exists():
            raise FileExistsError(17, "it is there already", str(target))
        handle, name = tempfile.mkstemp(
            prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent
        )
        os.close(handle)
    except OSError as cause:
        raise _unwritable(target, cause) from cause
    part = Path(name)
    try:
        yield part
        _settle(part, target, overwrite=overwrite)
    except OSError as cause:
        raise _unwritable(target, cause) from cause
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _settle(part: Path, target: Path, *, overwrite: bool) -> None:
    """Put the finished file in place so that a power cut finds the old or the new one whole."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    if not overwrite and target.exists():
        raise FileExistsError(17, "it is there already", str(target))
    part.replace(target)
    sync_folder(target.parent)


def sweep_parts(target: Path) -> None:
    """Remove the unfinished files a killed run left beside ``target``.

    Only for whoever holds the target alone: another run's part would go too.
    """
    pattern = f".{glob.escape(target.name[:40])}.????????.part"
    for name in glob.glob(pattern, root_dir=target.parent):
        with suppress(OSError):
            (target.parent / name).unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` last through a power cut, where the platform can."""
    if os.name == "nt":  # Windows opens no folders; its rename is journaled
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as cause:
        if cause.errno not in (errno.EINVAL, errno.ENOTSUP):  # some shares know no such thing
            raise
    finally:
        os.close(handle)


def _unwritable(target: Path, cause: OSError) -> JournalError:
    if isinstance(cause, FileExistsError):
        return JournalError(
            f"{target} is there already.",
            safe="It was left as it is.",
            next_step="Choose another name, or say that it may be replaced.",
        )
    if isinstance(cause, FileNotFoundError):
        return JournalError(
            f"There is no folder {target.parent}.",
            safe="Nothing was written.",
            next_step="Choose a folder that is there.",
        )
    return JournalError(
        f"{target} could not be written: {(cause.strerror or 'the disk refused').lower()}.",
        safe="What was there before is unharmed.",
        next_step="Free some space or choose another place, then try again.",
    )
