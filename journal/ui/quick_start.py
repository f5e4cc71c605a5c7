"""Two brakes taken off while the program starts.

Measured on the way to the filled first page: a tenth of the time went into garbage collections
that find nothing in freshly imported modules, and as much into an `__import__` that PySide6 puts
in the place of Python's own.
"""

import builtins
import gc


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
