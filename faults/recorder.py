"""Everything a stretch of the program asked of the disk, step by step."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeAlias
from unittest.mock import patch

from faults.disk import (
    Cut,
    FolderSynced,
    Linked,
    Opened,
    Removed,
    Renamed,
    Step,
    Synced,
    Written,
)
from faults.engine import OK, listening

Hear: TypeAlias = Callable[[Step], int]
"""Is told of a step before it happens; an answer other than OK refuses it."""


class _EngineSteps:
    """Turns what the engine does into steps."""

    def __init__(self, hear: Hear) -> None:
        self._hear = hear

    def opened(self, name: str) -> int:
        return self._hear(Opened(name))

    def written(self, name: str, offset: int, data: bytes) -> int:
        return self._hear(Written(name, offset, data))

    def truncated(self, name: str, size: int) -> int:
        return self._hear(Cut(name, size))

    def synced(self, name: str) -> int:
        return self._hear(Synced(name))

    def deleted(self, name: str) -> int:
        return self._hear(Removed(name))

    def folder_synced(self, folder: str) -> int:
        return self._hear(FolderSynced(folder))


class _PythonSteps:
    """Turns what the program does by Python's own `os` into steps.

    What Python writes is seen where it is synced or renamed: until then it may be lost anyway.
    """

    def __init__(self, hear: Hear) -> None:
        self._hear = hear
        self._own = {name: getattr(os, name) for name in ("fsync", "replace", "unlink", "link")}

    def fsync(self, handle: Any) -> None:
        number = handle if isinstance(handle, int) else handle.fileno()
        path = f"/proc/self/fd/{number}"
        name = os.readlink(path)
        if os.path.isdir(path):
            self._ask(FolderSynced(name))
        elif os.fstat(number).st_nlink:
            self._ask(Opened(name))
            self._tell_content(name, path)
            self._ask(Synced(name))
        else:
            name = _nameless(Path(name).parent, os.fstat(number))
            self._tell_content(name, path)
            self._ask(Synced(name))
        self._own["fsync"](number)

    def replace(self, old: Any, new: Any, **folders: Any) -> None:
        self._ask(Opened(_name(old)))
        self._tell_content(_name(old), old)
        over = Path(_name(new))
        gone = _nameless(over.parent, over.lstat()) if over.exists() else ""
        self._ask(Renamed(_name(old), _name(new), gone))
        self._own["replace"](old, new, **folders)

    def unlink(self, path: Any, **folders: Any) -> None:
        if os.path.lexists(path):
            self._ask(Removed(_name(path)))
        self._own["unlink"](path, **folders)

    def link(self, old: Any, new: Any, **folders: Any) -> None:
        self._ask(Opened(_name(old)))
        self._ask(Linked(_name(old), _name(new)))
        self._own["link"](old, new, **folders)

    def _tell_content(self, name: str, path: Any) -> None:
        with open(path, "rb") as file:
            content = file.read()
        self._ask(Written(name, 0, content))
        self._ask(Cut(name, len(content)))

    def _ask(self, step: Step) -> None:
        if self._hear(step) != OK:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), step.name)


def _nameless(folder: Path, state: os.stat_result) -> str:
    """Return what a file without a name is called in the steps."""
    return str(folder / f"(inode {state.st_ino})")


def _name(path: Any) -> str:
    # The folder may be reached by a link; the file itself may be one.
    folder, last = os.path.split(os.path.abspath(os.fspath(path)))
    return str(Path(os.path.realpath(folder), last))


@contextmanager
def hearing(hear: Hear) -> Iterator[None]:
    """Let ``hear`` know every step meanwhile, by whichever way the program takes it."""
    python = _PythonSteps(hear)
    with ExitStack() as stack:
        stack.enter_context(listening(_EngineSteps(hear)))
        for name, stand_in in (
            ("fsync", python.fsync),
            ("fdatasync", python.fsync),
            ("replace", python.replace),
            ("rename", python.replace),
            ("unlink", python.unlink),
            ("remove", python.unlink),
            ("link", python.link),
        ):
            stack.enter_context(patch.object(os, name, stand_in))
        yield


class Recorder:
    """Keeps the steps under a folder; marks among them say what the program promised by then."""

    def __init__(self, folder: Path) -> None:
        self._folder = f"{folder}{os.sep}"
        self._known = {str(path) for path in folder.rglob("*")}
        self.steps: list[Step | str] = []

    def hear(self, step: Step) -> int:
        """Keep a step."""
        if f"{step.name}{os.sep}".startswith(self._folder):
            self.steps.append(step)
            self._know(step)
        return OK

    def say(self, mark: str) -> None:
        """Keep a promise of the program."""
        self.steps.append(mark)

    def _know(self, step: Step) -> None:
        """Follow the names: what Python wrote without a word is told once the engine opens it."""
        if isinstance(step, Opened) and step.name not in self._known:
            self._known.add(step.name)
            path = Path(step.name)
            if path.exists() and (content := path.read_bytes()):
                self.steps.append(Written(step.name, 0, content))
        elif isinstance(step, Removed | Renamed):
            self._known.discard(step.name)
        if isinstance(step, Linked | Renamed):
            self._known.add(step.new)
