"""Overwrite what was readable, so that undeleting does not bring it back.

As far as that goes: a solid-state disk and some file systems write elsewhere and keep the old
blocks for a while. Only an encrypted disk is safe from that.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_CHUNK = bytes(1 << 20)


@contextmanager
def wiping(path: Path) -> Iterator[None]:
    """Overwrite the file that is at ``path`` now, once the block within has replaced it.

    A file that still has a name, here or anywhere, stays as it is.
    """
    old = None
    if os.name != "nt":  # there a file that is open cannot be replaced
        with suppress(OSError):
            old = path.open("rb+")
    if old is None:
        yield
        return
    with old:
        yield
        if os.fstat(old.fileno()).st_nlink == 0:
            _overwrite(old)


def wipe(path: Path) -> None:
    """Overwrite a file and remove it; one with a second name is only removed."""
    with suppress(OSError), path.open("rb+") as old:
        if os.fstat(old.fileno()).st_nlink == 1:
            _overwrite(old)
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _overwrite(file: IO[bytes]) -> None:
    with suppress(OSError):  # it is gone for whoever does not search the disk
        left = os.fstat(file.fileno()).st_size
        file.seek(0)
        while left > 0:
            left -= file.write(_CHUNK[:left])
        file.flush()
        os.fsync(file.fileno())
