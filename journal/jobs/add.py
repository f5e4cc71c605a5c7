"""``rep-journal add achievement``: write one down from a terminal."""

import argparse
from typing import Any

from journal.errors import JournalError
from journal.jobs.arguments import category, day
from journal.paths import Paths

_TEXTS = ("situation", "task", "action", "result", "credit", "evidence")


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "add", parents=[shared], help="write something down without the window"
    )
    kinds = parser.add_subparsers(title="kinds", metavar="KIND", required=True)
    one = kinds.add_parser("achievement", parents=[shared], help="write an achievement down")
    one.add_argument("title", metavar="TITLE")
    one.add_argument("--date", type=day, metavar="D", help="when it happened (today)")
    one.add_argument("--until", type=day, metavar="D", help="the last day of a longer stretch")
    one.add_argument("--category", type=category, default="result", metavar="C", help="(result)")
    for name in _TEXTS:
        one.add_argument(f"--{name}", default="", metavar="TEXT")
    one.add_argument("--tag", action="append", default=[], metavar="TAG", help="may be repeated")
    one.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Save it."""
    from journal.jobs.opening import open_notebook
    from journal.models.achievement import Achievement, Category

    title = " ".join(chosen.title.splitlines()).strip()
    if not title:
        raise JournalError("An achievement needs a title.")
    with open_notebook(paths, create=True, passphrase_file=chosen.passphrase_file) as notebook:
        today = notebook.clock.today()
        first, last = chosen.date or today, chosen.until
        if first > today or (last is not None and last > today):
            raise JournalError("An achievement cannot lie in the future.")
        if last is not None and last < first:
            raise JournalError("--until lies before the date it began.")
        notebook.save(
            Achievement(
                day=first,
                last_day=last if last != first else None,
                title=title,
                category=Category(chosen.category),
                situation=chosen.situation,
                task=chosen.task,
                action=chosen.action,
                result=chosen.result,
                credit_to=chosen.credit,
                evidence=chosen.evidence,
                tags=tuple(tag.strip() for tag in chosen.tag if tag.strip()),
            )
        )
    print(f"Written down under {first.isoformat()}.")
    return 0
