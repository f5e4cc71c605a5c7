"""A process that does something to the journal, says what, and is killed in the middle of it.

It is forked from this one, which has everything imported already: a trial takes milliseconds.
"""

import fcntl
import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable

from PySide6.QtCore import qInstallMessageHandler

from faults.disk import Step
from faults.engine import OK
from faults.oracle import Say
from faults.recorder import hearing

GIVE_UP_AFTER = 300
"""Seconds after which a child hangs."""


class Child:
    """Runs a job in a process of its own, and hears the lines it says."""

    def __init__(self, job: Callable[[Say], None]) -> None:
        reading, writing = os.pipe()
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 1 << 20)  # nobody waits for a reader
        sys.stdout.flush()
        sys.stderr.flush()
        self._number = os.fork()
        if self._number == 0:
            os.close(reading)
            _work(job, writing)
        os.close(writing)
        self._lines = os.fdopen(reading, "rb", buffering=0)  # `select` sees no buffer
        self.ended = False

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send it a signal."""
        os.kill(self._number, number)

    def next_line(self, longest: float) -> str:
        """Return what it says next; "" at its end, or where it says nothing for so long."""
        ready, _, _ = select.select([self._lines], [], [], longest)
        line = self._lines.readline().decode().rstrip("\n") if ready else ""
        self.ended = self.ended or bool(ready and not line)
        return line

    def kill_after(self, seconds: float) -> list[str]:
        """Kill it so much later; return what it said until then."""
        time.sleep(seconds)  # the fault itself: no event tells when a power switch falls
        self.kill()
        return self.lines()

    def lines(self) -> list[str]:
        """Return all it says until its end; a line cut off by the end was not said."""
        with self._lines as lines:
            *said, _cut_off = lines.readall().decode("utf-8", "replace").split("\n")
        _, status = os.waitpid(self._number, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM:
            raise RuntimeError("the child hung")
        if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status) != 0:
            raise RuntimeError("the child failed by itself, see above")
        return said


def without_a_display() -> None:
    """Prepare a child for a window nobody sees."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_nobody_listens)  # what such a platform lacks is known


def _nobody_listens(_kind: object, _where: object, _words: str) -> None:
    pass


def killed_at(step: int, job: Callable[[], None]) -> None:
    """Do a job and be killed just before what it does to the disk for the ``step``-th time."""
    seen = 0

    def hear(_step: Step) -> int:
        nonlocal seen
        seen += 1
        if seen == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return OK

    with hearing(hear):
        job()


def _work(job: Callable[[Say], None], writing: int) -> None:
    """Do the job and end at once, without what Python does at an end."""
    code = 1
    signal.alarm(GIVE_UP_AFTER)

    def say(line: str) -> None:
        os.write(writing, f"{line}\n".encode())

    try:
        job(say)
        code = 0
    except BaseException:  # noqa: BLE001 - told, whatever it is: nobody is above to tell
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)
