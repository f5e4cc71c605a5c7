"""``rep-journal import brag``: read Markdown brag documents into achievements."""

import argparse
from pathlib import Path
from typing import Any

from journal.paths import Paths

SHOWN = 12
"""How many undated entries are named before the rest is only counted."""


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser("import", help="take in entries from files")
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
    from journal.jobs.opening import open_notebook

    documents = [read_brag_document(file) for file in chosen.files]
    with open_notebook(paths, create=True) as notebook:
        imported = import_brag(notebook, documents)
    files = "1 file" if len(documents) == 1 else f"{len(documents)} files"
    print(f"{len(imported.taken)} achievements taken from {files}.")
    if imported.known:
        print(f"{imported.known} were in the journal already and were left alone.")
    if imported.repeated:
        print(f"{imported.repeated} stood there twice and were taken once.")
    if imported.undated:
        print(f"{len(imported.undated)} could not be dated to a day; each stands for its year:")
        for entry in imported.undated[:SHOWN]:
            print(f"  {entry.first_day.year}  {entry.title}")
        if len(imported.undated) > SHOWN:
            print(f"  … and {len(imported.undated) - SHOWN} more")
    if imported.plans:
        print(
            f"{imported.plans} of them stood under headings about goals: look whether they"
            " are achievements yet (filter by the word goals)."
        )
    if imported.prose_left_out:
        print(f"{imported.prose_left_out} paragraphs without bullet or date were left out.")
    return 0
