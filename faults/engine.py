"""The door between the program's database engine and the disk: watched, or closed.

The engine the program uses is told to call us before it writes, syncs, truncates or deletes. So
everything above that door - SQLCipher, SQLAlchemy, the program itself - is the real thing, for
plain and protected journals alike.
"""

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from typing import Any, Protocol

import sqlcipher3._sqlite3 as engine

OK, IO_ERROR, FULL, CANNOT_OPEN = 0, 10, 13, 14
"""SQLite's result codes."""

_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
_SET_CALL = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)
_GET_CALL = CFUNCTYPE(c_void_p, c_void_p, c_char_p)
_OPEN_FOLDER = CFUNCTYPE(c_int, c_char_p, POINTER(c_int))
_CLOSE = CFUNCTYPE(c_int, c_void_p)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class Listener(Protocol):
    """Is told before each of these happens; another answer than OK refuses it."""

    def opened(self, name: str) -> int:
        """Hear that a file is opened, and made where it is missing."""

    def written(self, name: str, offset: int, data: bytes) -> int:
        """Hear of a write."""

    def truncated(self, name: str, size: int) -> int:
        """Hear that a file is cut to ``size`` bytes."""

    def synced(self, name: str) -> int:
        """Hear that a file is made to last."""

    def deleted(self, name: str) -> int:
        """Hear that a file is removed."""

    def folder_synced(self, folder: str) -> int:
        """Hear that the names in a folder are made to last."""


class _System(ctypes.Structure):
    """The engine's table of the operating system: ``sqlite3_vfs``."""

    _fields_ = (
        ("version", c_int),
        ("file_size", c_int),
        ("longest_path", c_int),
        ("following", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
        ("between", c_void_p * 11),
        ("set_call", c_void_p),
        ("get_call", c_void_p),
        ("next_call", c_void_p),
    )


class _Methods(ctypes.Structure):
    """What can be done to an open file: ``sqlite3_io_methods``."""

    _fields_ = (
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        ("rest", c_void_p * 13),
    )


class _File(ctypes.Structure):
    _fields_ = (("methods", c_void_p),)


class _Door:
    """Our functions in the place of the engine's own, until `restore`."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._names: dict[int, str] = {}
        self._tables: dict[int, tuple[_Methods, list[Any]]] = {}
        find = ctypes.CDLL(engine.__file__).sqlite3_vfs_find
        find.restype = POINTER(_System)
        self._system: _System = find(None).contents
        self._before = (self._system.open, self._system.delete)
        self._ours = (_OPEN(self._open), _DELETE(self._delete), _OPEN_FOLDER(self._open_folder))
        own_folder_call = _GET_CALL(self._system.get_call)(self._address, b"openDirectory")
        self._open_own_folder = _OPEN_FOLDER(own_folder_call)
        self._system.open = ctypes.cast(self._ours[0], c_void_p)
        self._system.delete = ctypes.cast(self._ours[1], c_void_p)
        self._set_folder_call(ctypes.cast(self._ours[2], c_void_p))

    def restore(self) -> None:
        self._system.open, self._system.delete = self._before
        self._set_folder_call(None)

    @property
    def _address(self) -> int:
        return ctypes.addressof(self._system)

    def _set_folder_call(self, call: c_void_p | None) -> None:
        _SET_CALL(self._system.set_call)(self._address, b"openDirectory", call)

    def _open(self, system: int, name: int, file: int, flags: int, out: int) -> int:
        path = os.fsdecode(ctypes.string_at(name)) if name else ""
        if path and (refused := self._listener.opened(path)):
            _File.from_address(file).methods = None
            return refused
        code: int = _OPEN(self._before[0])(system, name, file, flags, out)
        opened = _File.from_address(file)
        if path and code == OK and opened.methods:
            self._names[file] = path
            opened.methods = ctypes.addressof(self._methods(opened.methods))
        return code

    def _delete(self, system: int, name: bytes, sync_folder: int) -> int:
        refused = self._listener.deleted(os.fsdecode(name))
        return refused or _DELETE(self._before[1])(system, name, sync_folder)

    def _open_folder(self, name: bytes, handle: Any) -> int:
        refused = self._listener.folder_synced(os.path.dirname(os.fsdecode(name)))
        return refused or self._open_own_folder(name, handle)

    def _methods(self, address: int) -> _Methods:
        """Return our table for files that have the engine's table at ``address``."""
        if address not in self._tables:
            own = _Methods.from_address(address)
            table = _Methods.from_buffer_copy(own)
            functions = {
                "close": _CLOSE(self._close(_CLOSE(own.close))),
                "write": _WRITE(self._write(_WRITE(own.write))),
                "truncate": _TRUNCATE(self._truncate(_TRUNCATE(own.truncate))),
                "sync": _SYNC(self._sync(_SYNC(own.sync))),
            }
            for name, function in functions.items():
                setattr(table, name, ctypes.cast(function, c_void_p))
            self._tables[address] = (table, list(functions.values()))
        return self._tables[address][0]

    def _close(self, own: Any) -> Callable[[int], int]:
        def close(file: int) -> int:
            self._names.pop(file, None)
            return int(own(file))

        return close

    def _write(self, own: Any) -> Callable[[int, int, int, int], int]:
        def write(file: int, data: int, amount: int, offset: int) -> int:
            content = ctypes.string_at(data, amount)
            refused = self._listener.written(self._names[file], offset, content)
            return refused or int(own(file, data, amount, offset))

        return write

    def _truncate(self, own: Any) -> Callable[[int, int], int]:
        def truncate(file: int, size: int) -> int:
            return self._listener.truncated(self._names[file], size) or int(own(file, size))

        return truncate

    def _sync(self, own: Any) -> Callable[[int, int], int]:
        def sync(file: int, flags: int) -> int:
            return self._listener.synced(self._names[file]) or int(own(file, flags))

        return sync


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Let ``listener`` hear what the engine does to files that are opened meanwhile.

    Every such file must be closed before the end.
    """
    door = _Door(listener)
    try:
        yield
    finally:
        door.restore()
        if door._names:
            raise RuntimeError(f"still open: {sorted(door._names.values())}")
