"""A terminal somebody sits at: what it shows, and what is typed."""

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

from tests.command_line import ROOT

# A process becomes the terminal's own by opening it; what asks for passphrases looks for that.
# Whoever runs the tests in the background may have left Ctrl+C ignored.
_AT_THE_TERMINAL = (
    "import os, signal, sys; os.open(os.ttyname(0), os.O_RDWR);"
    "signal.signal(signal.SIGINT, signal.SIG_DFL);"
    "os.execv(sys.executable, [sys.executable, '-m', 'journal', *sys.argv[1:]])"
)


class Terminal:
    """Runs one command of the program on a terminal of its own."""

    def __init__(self, *arguments: str | Path) -> None:
        self._ours, theirs = os.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _AT_THE_TERMINAL, *map(str, arguments)],
            cwd=ROOT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.shown = ""
        self._seen = 0

    def answer(self, prompt: str, typed: str) -> None:
        """Wait until ``prompt`` is shown, then type a line."""
        while prompt not in self.shown[self._seen :]:
            assert self._read(), f"the program ended: {self.shown}"
        self._seen = len(self.shown)
        os.write(self._ours, f"{typed}\n".encode())

    def press(self, prompt: str, key: bytes) -> None:
        """Wait until ``prompt`` is shown, then press a key."""
        while prompt not in self.shown[self._seen :]:
            assert self._read(), f"the program ended: {self.shown}"
        os.write(self._ours, key)

    def end(self) -> int:
        """Wait for the end and return the exit code."""
        until = monotonic() + 60
        while self._read():
            assert monotonic() < until
        code = self._process.wait(timeout=60)
        os.close(self._ours)
        return code

    def _read(self) -> bool:
        try:
            read = os.read(self._ours, 4096)
        except OSError:  # the other end is closed
            return False
        self.shown += read.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(read)
