"""Brakes taken off while the program starts.

Measured on the way to the filled first page: a tenth of the time went into garbage collections
that find nothing in freshly imported modules, as much into an `__import__` that PySide6 puts in
the place of Python's own, and a fiftieth into `importlib.metadata`, which SQLAlchemy imports for
the plug-ins this program does not have.
"""

import builtins
import gc
import importlib.util
import sys


def begin_quick_start() -> None:
    """Leave collecting for later (collecting.py takes it over) and import as Python does.

    PySide6's `__import__` looks for ``from __feature__ import ...``, which this program never
    says; shiboken keeps the original beside it.
    """
    gc.disable()
    import PySide6.QtWidgets  # noqa: F401 - shiboken must have been there

    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
    _import_when_used("importlib.metadata")


def _import_when_used(name: str) -> None:
    """Let a module be loaded at its first use, as the standard library's recipe has it."""
    spec = importlib.util.find_spec(name)
    if name in sys.modules or spec is None or spec.loader is None:
        return
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
