"""The file an export writes: where it lies, and whether it may be replaced."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from journal.errors import JournalError
from journal.review.formats import FORMATS

if TYPE_CHECKING:
    from journal.review.document import ReviewDocument

ENDINGS = ", ".join(FORMATS)
"""Every ending that chooses a format."""


def add_target(parser: argparse.ArgumentParser) -> None:
    """Ask for the file."""
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--force", action="store_true", help="replace FILE if it is there")
    parser.add_argument(
        "--bom", action="store_true", help="begin text with the mark by which Excel knows UTF-8"
    )


def check_target(chosen: argparse.Namespace) -> None:
    """Refuse a file that cannot be meant, before the journal is opened."""
    if chosen.out.is_dir():
        raise JournalError(f"{chosen.out} is a folder.", next_step="Name a file to write.")
    if not chosen.force and chosen.out.exists():
        raise JournalError(
            f"{chosen.out} is there already.",
            safe="It was left as it is.",
            next_step="Choose another name, or add --force to replace it.",
        )


def write_target(chosen: argparse.Namespace, make: Callable[[], "ReviewDocument"]) -> None:
    """Make the document and write it, without a display."""
    from PySide6.QtGui import QGuiApplication

    from journal.review.formats import write_review

    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pages need fonts, not a display
    _application = QGuiApplication.instance() or QGuiApplication(["rep-journal"])
    write_review(make(), chosen.out, overwrite=chosen.force, with_bom=chosen.bom)
