"""Import slow modules in the interface thread, piece by piece, between its events.

No class of Qt's may be made in any other thread. PySide6 keeps what it knows of its classes in a
table that Qt's own code reads without holding Python's lock (`PepType_SOTP`, asked by every
``QMetaObject::cast``); a class made elsewhere lets that table grow under the reader's hands. Seen
as one crash in some hundred starts.
"""

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS = 10
"""What the person does goes first: so long the events have between two pieces."""


class Importing(QObject):
    """Imports some modules, one between two rounds of events.

    Signals:
        ended(): all of them are there.
    """

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: Iterator[str] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def start(self, names: Iterable[str], *, pause: int = 0) -> None:
        """Import ``names``, ``pause`` milliseconds apart, instead of what was still to come."""
        self._names = iter(names)
        self._timer.start(pause)

    def stop(self) -> None:
        """Leave the rest."""
        self._timer.stop()
        self._names = iter(())

    def _step(self) -> None:
        for name in self._names:
            if name not in sys.modules:
                import_module(name)
                self._timer.start()
                return
        self.ended.emit()


def pieces(module: str, package: str) -> Iterator[str]:
    """Name what of ``package`` importing ``module`` brings in, so that each comes alone.

    Whatever a module imports at once comes before it, read from its source while one asks for the
    next name; one without a source comes whole.
    """
    seen: set[str] = set()

    def walk(name: str) -> Iterator[str]:
        if name in seen or name in sys.modules:
            return
        seen.add(name)
        for each in _imported_by(name):
            if each.startswith(f"{package}."):
                yield from walk(each)
        yield name

    return walk(module)


def _imported_by(name: str) -> list[str]:
    import ast  # not before the first frame

    spec = find_spec(name)
    source = getattr(spec.loader, "get_source", None) if spec is not None else None
    text = source(name) if source is not None else None
    names = []
    for node in ast.parse(text or "").body:  # not within functions, nor for type checkers
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.append(node.module)
        elif isinstance(node, ast.Import):
            names.extend(one.name for one in node.names)
    return names
