"""``rep-journal export achievements``: the pages to hand in."""

import argparse
import os
from pathlib import Path
from typing import Any

from journal.errors import JournalError
from journal.jobs.arguments import category, day
from journal.jobs.wording import counted
from journal.paths import Paths


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser("export", parents=[shared], help="write entries to a file")
    kinds = parser.add_subparsers(title="kinds", metavar="KIND", required=True)
    some = kinds.add_parser(
        "achievements",
        parents=[shared],
        help="the achievements of a period as PDF or Markdown",
        description="Write the achievements of a period to a file; its ending chooses the format"
        " (.pdf, .md). Confidential ones are left out.",
    )
    some.add_argument("--from", dest="first", type=day, metavar="D", help="the first day")
    some.add_argument("--to", dest="last", type=day, metavar="D", help="the last day")
    some.add_argument(
        "--category", type=category, action="append", default=[], metavar="C",
        help="only this category; may be repeated",
    )  # fmt: skip
    some.add_argument("--out", type=Path, required=True, metavar="FILE")
    some.add_argument("--force", action="store_true", help="replace FILE if it is there")
    some.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Read, lay out, write."""
    if chosen.first and chosen.last and chosen.first > chosen.last:
        raise JournalError("--from lies after --to.")
    if chosen.out.is_dir():
        raise JournalError(f"{chosen.out} is a folder.", next_step="Name a file to write.")
    if not chosen.force and chosen.out.exists():
        raise JournalError(
            f"{chosen.out} is there already.",
            safe="It was left as it is.",
            next_step="Choose another name, or add --force to replace it.",
        )
    from journal.jobs.opening import open_notebook
    from journal.models.achievement import Category, achievements_between

    with open_notebook(paths, read_only=True, passphrase_file=chosen.passphrase_file) as notebook:
        categories = [Category(one) for one in chosen.category]
        found = notebook.read(achievements_between(chosen.first, chosen.last, categories))
    _write(chosen, found)
    confidential = sum(one.confidential for one in found)
    print(f"{counted(len(found) - confidential, 'achievement')} written to {chosen.out}.")
    if confidential:
        print(f"Confidential and left out: {confidential}.")
    return 0


def _write(chosen: argparse.Namespace, found: list[Any]) -> None:
    from PySide6.QtGui import QGuiApplication

    from journal.review.contents import review_of
    from journal.review.formats import write_review

    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pages need fonts, not a display
    _application = QGuiApplication.instance() or QGuiApplication(["rep-journal"])
    document = review_of(found, first=chosen.first, last=chosen.last)
    write_review(document, chosen.out, overwrite=chosen.force)
