"""Keep what the program holds in memory out of the files a crash leaves behind."""

import os
import sys
from contextlib import suppress
from pathlib import Path

_SET_DUMPABLE = 4  # of Linux's prctl
_FILTER = Path("/proc/self/coredump_filter")
_QUIET = 0x0001 | 0x0002  # of Windows: no box, no report, for a fault
_NO_HEAP = 1  # of Windows: a report all the same carries no heap


def forbid_core_dumps() -> None:
    """Let no crash from now on leave a copy of the memory; it is never allowed again.

    Freed memory may still hold words and keys after the lock. On Unix dumps get no room. On Linux
    what is dumped all the same, by a handler that does not ask for the limit, holds no memory,
    and other programs of this user may not read ours either. On Windows a fault is not reported.
    What a system refuses is left as it was.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.WerSetFlags(_NO_HEAP)
        ctypes.windll.kernel32.SetErrorMode(_QUIET)
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    if sys.platform.startswith("linux"):
        with suppress(OSError):
            _FILTER.write_text("0x0", "ascii")
        if not _asks_portals():
            _make_undumpable()


def _asks_portals() -> bool:
    """Tell whether the desktop's portals open the file dialogs here.

    They look the asking program up in /proc and turn away one that cannot be read, without a
    word to the person; then other programs of this user may rather read it.
    """
    theme = os.environ.get("QT_QPA_PLATFORMTHEME", "")
    asked = os.environ.get("GTK_USE_PORTAL", "0") not in ("", "0")
    return asked or "portal" in theme or "SNAP" in os.environ


def _make_undumpable() -> None:
    import ctypes

    # Found where the running program already has it: there may be no file to load.
    ctypes.CDLL(None).prctl(_SET_DUMPABLE, *(ctypes.c_ulong(0) for _ in range(4)))
