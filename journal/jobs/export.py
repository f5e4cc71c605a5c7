"""``rep-journal export achievements``: the pages to hand in."""

import argparse
from typing import Any

from journal.errors import JournalError
from journal.jobs.arguments import category, day
from journal.jobs.export_figures import add_figures
from journal.jobs.export_review import add_review
from journal.jobs.export_target import ENDINGS, add_target, check_target, write_target
from journal.jobs.wording import counted
from journal.paths import Paths


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser("export", parents=[shared], help="write entries to a file")
    kinds = parser.add_subparsers(title="kinds", metavar="KIND", required=True)
    some = kinds.add_parser(
        "achievements",
        parents=[shared],
        help="the achievements of a period, month by month",
        description="Write the achievements of a period to a file; its ending chooses the format"
        f" ({ENDINGS}). Confidential ones are left out.",
    )
    some.add_argument("--from", dest="first", type=day, metavar="D", help="the first day")
    some.add_argument("--to", dest="last", type=day, metavar="D", help="the last day")
    some.add_argument(
        "--category", type=category, action="append", default=[], metavar="C",
        help="only this category; may be repeated",
    )  # fmt: skip
    add_target(some)
    some.set_defaults(job=run)
    add_review(kinds, shared)
    add_figures(kinds, shared)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Read, lay out, write."""
    if chosen.first and chosen.last and chosen.first > chosen.last:
        raise JournalError("--from lies after --to.")
    check_target(chosen)
    from journal.jobs.opening import open_notebook
    from journal.models.achievement import achievements_between
    from journal.review.choosing import pack_of
    from journal.review.contents import review_of

    with open_notebook(paths, read_only=True, passphrase_file=chosen.passphrase_file) as notebook:
        known = notebook.read(achievements_between(None, None))  # for their customers' aliases
        categories = chosen.category
        found = [
            one
            for one in notebook.read(achievements_between(chosen.first, chosen.last))
            if not categories or one.category in categories
        ]
    pack = pack_of(found, first=chosen.first, last=chosen.last)
    write_target(chosen, lambda: review_of(known, pack))
    print(f"{counted(len(pack.chosen), 'achievement')} written to {chosen.out}.")
    if confidential := sum(one.confidential for one in found):
        print(f"Confidential and left out: {confidential}.")
    return 0
