"""The jobs of the command line, one file each; each imports what it needs when it runs."""

import argparse
from typing import Any

from journal.jobs import add, backup, check, export, import_, protect, restore, sample, unprotect


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add every job to ``commands``, argparse's subparsers; ``shared`` holds common options."""
    for job in (sample, import_, add, export, backup, restore, check, protect, unprotect):
        job.add_command(commands, shared)
