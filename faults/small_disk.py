"""A real disk of a few pages, mounted where nobody else sees it."""

import ctypes
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from faults.child import Child
from faults.oracle import Say

PAGE = 4096
_NEW_MOUNTS, _NEW_USERS = 0x00020000, 0x10000000
_REMOUNT, _READ_ONLY, _ALL_BELOW, _PRIVATE = 0x20, 0x1, 0x4000, 0x40000
_NOT_HERE = "not here "


class SmallDisk:
    """A disk in memory at ``folder``; its size can be changed while it is used."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        _mount("tmpfs", folder, 0, "size=64m")

    def leave_free(self, pages: int) -> None:
        """Take all room but for some pages."""
        state = os.statvfs(self.folder)
        used = (state.f_blocks - state.f_bfree) * state.f_frsize
        _mount("tmpfs", self.folder, _REMOUNT, f"size={used + pages * PAGE or PAGE}")

    def give_room(self) -> None:
        """Let it be large again."""
        _mount("tmpfs", self.folder, _REMOUNT, "size=64m")

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """Let nobody write, not even the superuser."""
        _mount("tmpfs", self.folder, _REMOUNT | _READ_ONLY, "size=64m")
        try:
            yield
        finally:
            self.give_room()


def apart(job: Callable[[Say], None]) -> tuple[list[str], str]:
    """Do a job in a child that may mount; return what it said, and why it could not be done."""

    def prepared(say: Say) -> None:
        try:
            _leave_the_others()
        except OSError as error:
            say(f"{_NOT_HERE}{error.strerror}")
            return
        job(say)

    lines = Child(prepared).lines()
    if lines and lines[0].startswith(_NOT_HERE):
        return [], f"no disk can be mounted ({lines[0].removeprefix(_NOT_HERE).lower()})"
    return lines, ""


def _leave_the_others() -> None:
    """See mounts of our own from now on; a plain user becomes the superuser of a small world."""
    user, group = os.getuid(), os.getgid()
    if user == 0:
        _must(_libc().unshare(_NEW_MOUNTS))
    else:
        _must(_libc().unshare(_NEW_MOUNTS | _NEW_USERS))
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    _mount("none", Path("/"), _ALL_BELOW | _PRIVATE, "")


def _mount(kind: str, place: Path, flags: int, options: str) -> None:
    words = (kind, str(place), kind, options)
    source, target, name, data = (word.encode() for word in words)
    _must(_libc().mount(source, target, name, flags, data))


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _must(code: int) -> None:
    if code != 0:
        number = ctypes.get_errno() or errno.EPERM
        raise OSError(number, os.strerror(number))
