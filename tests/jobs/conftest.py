"""What the tests of the jobs share."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.command_line import CommandLine


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication) -> CommandLine:  # noqa: ARG001 - an export finds the application other tests share
    """The command line on a folder that is not there yet."""
    return CommandLine(tmp_path / "data", capsys)
