"""A disk that forgets, at a power cut, what nobody asked it to keep.

Writes last from the sync of their file on; names from the sync of their folder on. Of everything
later each sector, each truncation and each name may or may not have reached the disk, in any
order; a sector (512 or 4096 bytes) is old or new, never a mixture.
"""

import os
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

SECTORS = (512, 4096)


@dataclass(frozen=True, slots=True)
class Opened:
    """A file is there from now on, empty where it was not."""

    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes are written."""

    name: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file has just ``size`` bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """What was written to a file lasts."""

    name: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A name is gone."""

    name: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A file has a second name."""

    name: str
    new: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """A file has another name and takes the place of the one there, known as ``over`` from now."""

    name: str
    new: str
    over: str = ""


@dataclass(frozen=True, slots=True)
class FolderSynced:
    """The names in a folder last."""

    name: str


Step: TypeAlias = Opened | Written | Cut | Synced | Removed | Linked | Renamed | FolderSynced
_Naming: TypeAlias = Opened | Removed | Linked | Renamed


@dataclass
class _Body:
    """The content of a file, whatever its name."""

    lasting: bytearray = field(default_factory=bytearray)
    pending: list[Written | Cut] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            _apply(self.lasting, change)
        self.pending.clear()

    def survivor(self, chance: random.Random, share: float, sector: int) -> bytes:
        content = bytearray(self.lasting)
        for change in self.pending:
            pieces = _torn(change, sector) if isinstance(change, Written) else [change]
            for piece in pieces:
                if chance.random() < share:
                    _apply(content, piece)
        return bytes(content)


def _apply(content: bytearray, change: Written | Cut) -> None:
    place = change.offset if isinstance(change, Written) else change.size
    content.extend(bytes(max(0, place - len(content))))
    if isinstance(change, Written):
        content[place : place + len(change.data)] = change.data
    else:
        del content[place:]


def _torn(write: Written, sector: int) -> list[Written]:
    pieces = []
    at, end = write.offset, write.offset + len(write.data)
    while at < end:
        following = min(end, (at // sector + 1) * sector)
        data = write.data[at - write.offset : following - write.offset]
        pieces.append(Written(write.name, at, data))
        at = following
    return pieces


class Disk:
    """What a folder would hold after a power cut."""

    def __init__(self, folder: Path) -> None:
        """Take everything in ``folder`` as lasting."""
        self._lasting: dict[str, _Body] = {}
        for path in folder.rglob("*"):
            if path.is_file():
                self._lasting[str(path)] = _Body(bytearray(path.read_bytes()))
        self._names = dict(self._lasting)
        self._nameless: dict[str, _Body] = {}
        self._pending: list[tuple[_Naming, _Body]] = []

    def take(self, step: Step) -> None:
        """Do what the program asked for."""
        match step:
            case Opened():
                if step.name not in self._names:
                    self._rename(step, _Body())
            case Written() | Cut():
                self._body(step.name).pending.append(step)
            case Synced():
                self._body(step.name).sync()
            case Removed():
                if step.name in self._names:
                    self._rename(step, self._names[step.name])
            case Linked():
                self._rename(step, self._names[step.name])
            case Renamed():
                if step.new in self._names:
                    self._nameless[step.over] = self._names[step.new]
                self._rename(step, self._names[step.name])
            case FolderSynced():
                inside = [one for one in self._pending if _folder(one[0]) == step.name]
                for change, body in inside:
                    _enter(self._lasting, change, body)
                self._pending = [one for one in self._pending if one not in inside]

    def after_power_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return name and content of every file that is there when the power is back."""
        sector = chance.choice(SECTORS)
        of_sectors, of_names = _share(chance), _share(chance)
        names = dict(self._lasting)
        for change, body in self._pending:
            if chance.random() < of_names:
                _enter(names, change, body)
        return {name: body.survivor(chance, of_sectors, sector) for name, body in names.items()}

    def _body(self, name: str) -> _Body:
        return self._names.get(name) or self._nameless.setdefault(name, _Body())

    def _rename(self, change: _Naming, body: _Body) -> None:
        _enter(self._names, change, body)
        self._pending.append((change, body))


def _share(chance: random.Random) -> float:
    """Return how much of what was not synced reaches the disk: often all, nothing or half."""
    return chance.choice((0.0, 0.1, 0.5, 0.9, 1.0, chance.random()))


def _enter(names: dict[str, _Body], change: _Naming, body: _Body) -> None:
    match change:
        case Opened():
            names[change.name] = body
        case Removed():
            names.pop(change.name, None)
        case Linked():
            names[change.new] = body
        case Renamed():
            names.pop(change.name, None)
            names[change.new] = body


def _folder(change: _Naming) -> str:
    return os.path.dirname(change.name)
