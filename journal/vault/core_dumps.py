"""Keep what the program holds in memory out of the files a crash leaves behind."""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_GET_DUMPABLE, _SET_DUMPABLE = 3, 4  # of Linux's prctl
_FILTER = Path("/proc/self/coredump_filter")
_QUIET = 0x0001 | 0x0002  # of Windows: no box, no report, for a fault
_NO_HEAP = 1  # of Windows: a report all the same carries no heap


@dataclass(frozen=True, slots=True)
class DumpsBefore:
    """How dumps were allowed before they were forbidden; None where that was not touched."""

    limit: tuple[int, int] | None = None
    memory: str | None = None
    dumpable: int | None = None
    error_mode: int | None = None


def forbid_core_dumps() -> DumpsBefore:
    """Let no crash from now on leave a copy of the memory; return what `allow_core_dumps` needs.

    On Unix dumps get no room. On Linux what is dumped all the same, by a handler that does not
    ask for the limit, holds no memory, and other programs of this user may not read ours either.
    On Windows a fault is not reported. What a system refuses is left as it was.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.WerSetFlags(_NO_HEAP)
        before = DumpsBefore(error_mode=ctypes.windll.kernel32.SetErrorMode(_QUIET))
    else:
        import resource

        limit = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, limit[1]))
        before = DumpsBefore(limit)
        if sys.platform.startswith("linux"):
            dumpable = None if _asks_portals() else _prctl(_GET_DUMPABLE)
            before = DumpsBefore(limit, _dump_memory("0"), dumpable)
            if dumpable is not None:
                _prctl(_SET_DUMPABLE, 0)
    return before


def allow_core_dumps(before: DumpsBefore) -> None:
    """Let a crash leave what it left before: there is nothing to guard any more."""
    if before.dumpable is not None:
        _prctl(_SET_DUMPABLE, before.dumpable)
    if before.memory is not None:
        _dump_memory(before.memory)
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.WerSetFlags(0)
        ctypes.windll.kernel32.SetErrorMode(before.error_mode or 0)
    elif before.limit is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, before.limit)


def _asks_portals() -> bool:
    """Tell whether the desktop's portals open the file dialogs here.

    They look the asking program up in /proc and turn away one that cannot be read, without a
    word to the person; then other programs of this user may rather read it.
    """
    theme = os.environ.get("QT_QPA_PLATFORMTHEME", "")
    asked = os.environ.get("GTK_USE_PORTAL", "0") not in ("", "0")
    return asked or "portal" in theme or "SNAP" in os.environ


def _dump_memory(kinds: str) -> str | None:
    """Choose the kinds of memory a dump holds, a mask in hexadecimal; return the one before."""
    with suppress(OSError):
        before = _FILTER.read_text("ascii").strip()
        _FILTER.write_text(f"0x{kinds}", "ascii")
        return before
    return None


def _prctl(deed: int, value: int = 0) -> int | None:
    """Ask the kernel about this process; return its answer, None where it has none."""
    import ctypes

    # Found where the running program already has it: there may be no file to load.
    prctl = ctypes.CDLL(None).prctl
    answer = prctl(deed, *(ctypes.c_ulong(one) for one in (value, 0, 0, 0)))
    return int(answer) if answer >= 0 else None
