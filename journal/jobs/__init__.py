"""The jobs of the command line, one file each; each imports what it needs when it runs."""

import argparse
from typing import Any


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add every job to the command line's parser."""
