"""``rep-journal check``: is the journal sound, and what does it hold?"""

import argparse
from typing import Any

from journal.paths import Paths


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "check",
        parents=[shared],
        help="run the integrity checks and count what there is",
        description="Open the journal without changing it, run the integrity checks and count"
        " the entries. Exit code 0: sound, 1: unsound, 2: it cannot be opened.",
    )
    parser.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Check and count."""
    from journal.jobs.opening import open_notebook
    from journal.models.database import faults
    from journal.models.kinds import KINDS, counts

    with open_notebook(paths, read_only=True, passphrase_file=chosen.passphrase_file) as notebook:
        found = faults(notebook.database)
        for kind, count in notebook.read(counts()).items():
            print(f"{count:8} {KINDS[kind]}")
    if found:
        print(f"{paths.journal} is unsound:")
        for fault in found:
            print(f"  {fault}")
        return 1
    print(f"{paths.journal} is sound.")
    return 0
