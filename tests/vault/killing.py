"""Kill a deed at every step that touches the disk, each time on a folder made anew.

``python -m tests.vault.killing module:deed module:check folder stride`` prints what each check
said and how often. The deed and the check are given the folder; a fork takes a hundredth of the
time a process of its own would.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

from tests.command_line import ROOT

# Every call that touches the disk is a step: killed at before or after it happens.
TOUCHES = {
    "backup", "chmod", "close", "commit", "execute", "flush", "fsync", "link", "mkdir", "mkstemp",
    "open", "read", "remove", "rename", "replace", "rmdir", "truncate", "unlink", "write",
}  # fmt: skip


def kill_at_every_step(deed: str, check: str, folder: Path, stride: int = 1) -> dict[str, int]:
    """Return what the checks found, counted; fails where one of them did."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.vault.killing", deed, check, folder, str(stride)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, int] = json.loads(done.stdout)
    return found


def _main(
    deed: Callable[[Path], object], check: Callable[[Path], str], folder: Path, stride: int
) -> None:
    found: Counter[str] = Counter()
    moment = stride
    template = folder.rename(folder.with_name(f"{folder.name}-template"))
    while True:
        shutil.copytree(template, folder, symlinks=True)
        killed = _was_killed(deed, folder, moment)
        try:
            found[check(folder)] += 1
        except BaseException:
            sys.stderr.write(f"killed at step {moment}:\n")
            raise
        shutil.rmtree(folder)
        if not killed:
            print(json.dumps(found))  # noqa: T201 - read by who started it
            return
        moment += stride


def _was_killed(deed: Callable[[Path], object], folder: Path, moment: int) -> bool:
    child = os.fork()
    if child == 0:
        try:
            _kill_at(moment)
            deed(folder)
            sys.setprofile(None)
            os._exit(0)
        except BaseException:  # noqa: BLE001 - a fork must not go on as its parent
            sys.setprofile(None)
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0, f"failed by itself at step {moment}"
    return False


def _kill_at(moment: int) -> None:
    seen = 0

    def watch(_frame: FrameType, event: str, what: Any) -> None:
        nonlocal seen
        if event in ("c_call", "c_return") and what.__name__ in TOUCHES:
            seen += 1
            if seen == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)


def _named(name: str) -> Callable[[Path], Any]:
    module, _, function = name.partition(":")
    found: Callable[[Path], Any] = getattr(import_module(module), function)
    return found


if __name__ == "__main__":
    _main(_named(sys.argv[1]), _named(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
