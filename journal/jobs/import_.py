"""``rep-journal import brag``: read Markdown brag documents into achievements."""

import argparse
from pathlib import Path
from typing import Any

from journal.jobs.wording import counted
from journal.paths import Paths

SHOWN = 12
"""How many undated entries are named before the rest is only counted."""


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser("import", parents=[shared], help="take in entries from files")
    kinds = parser.add_subparsers(title="kinds", metavar="KIND", required=True)
    brag = kinds.add_parser(
        "brag",
        parents=[shared],
        help="Markdown brag documents: bullets become achievements, headings their tags",
        description="Read Markdown brag documents. Bullets become achievements, headings their"
        " tags; dates such as [Oct 2-3, 2025] are understood. The year comes from a heading or the"
        " file name. Importing twice adds nothing twice; a file that is no brag document stops"
        " the import before anything is changed.",
    )
    brag.add_argument("files", nargs="+", type=Path, metavar="FILE")
    brag.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Read every file first, then save all of them in one go."""
    from journal.exchange.brag_document import read_brag_document
    from journal.exchange.brag_import import import_brag
    from journal.jobs.backup import back_up_before
    from journal.jobs.opening import open_notebook
    from journal.vault.backup_about import Why

    documents = [read_brag_document(file) for file in chosen.files]
    with open_notebook(paths, create=True, passphrase_file=chosen.passphrase_file) as notebook:
        back_up_before(notebook, paths, Why.IMPORT)
        imported = import_brag(notebook, documents)
    taken, files = counted(len(imported.taken), "achievement"), counted(len(documents), "file")
    print(f"{taken} taken from {files}.")
    if imported.known:
        print(f"In the journal already and left alone: {imported.known}.")
    if imported.repeated:
        print(f"There twice and taken once: {imported.repeated}.")
    if imported.undated:
        print(f"Without a day, each standing for its year: {len(imported.undated)}.")
        for entry in imported.undated[:SHOWN]:
            print(f"  {entry.first_day.year}  {entry.title}")
        if len(imported.undated) > SHOWN:
            print(f"  … and {len(imported.undated) - SHOWN} more")
    if imported.plans:
        print(
            f"From under headings about goals: {imported.plans}. Look whether these are"
            " achievements yet (filter by the word goals)."
        )
    if imported.prose_left_out:
        print(f"{counted(imported.prose_left_out, 'paragraph')} without bullet or date left out.")
    return 0
