"""A bus of the tests' own with a feigned desktop on it."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

only_where_there_is_a_bus = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="no dbus-daemon to start a bus of our own",
)

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>"""


class Bus:
    """A bus of our own; nobody else is on it."""

    def __init__(self, folder: Path) -> None:
        configuration = folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(folder=folder))
        self.process = subprocess.Popen(
            ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def hang(self) -> None:
        """Answer nobody; go on some seconds later, lest a test waits for ever."""
        os.kill(self.process.pid, signal.SIGSTOP)
        self._rescue = subprocess.Popen(["sh", "-c", f"sleep 3; kill -CONT {self.process.pid}"])

    def go_on(self) -> None:
        os.kill(self.process.pid, signal.SIGCONT)
        self._rescue.kill()
        self._rescue.wait()


class Desktop:
    """The feigned logind and screen savers, in a process of their own."""

    def __init__(self, address: str, *sessions: str) -> None:
        self.lines: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.fake_desktop", address, *sessions],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def tell(self, command: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()

    @property
    def delays(self) -> int:
        """How many delays of sleep were given and have not ended."""
        given = [line for line in self.lines if line.startswith("gave Inhibit")]
        return len(given) - self.lines.count("delay ended")

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._reader.join()
        assert self._process.wait() == 0
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.append(line.strip())
