"""``rep-journal sample``: fill an empty journal with invented days."""

import argparse
from typing import Any

from journal.jobs.arguments import day
from journal.paths import Paths


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "sample",
        parents=[shared],
        help="fill an empty journal with a realistic invented sample",
        description="Fill an empty journal with a realistic, seeded sample of all four practices.",
    )
    parser.add_argument("--years", type=_years, default=1, metavar="N", help="how many (1)")
    parser.add_argument("--seed", type=int, default=7, metavar="S", help="another seed, other days")
    parser.add_argument("--end", type=day, metavar="DATE", help="the last day (today)")
    parser.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Fill the journal."""
    from journal.jobs.opening import open_notebook
    from journal.models.kinds import KINDS
    from journal.sample import fill_sample

    with open_notebook(paths, create=True, passphrase_file=chosen.passphrase_file) as notebook:
        counts = fill_sample(
            notebook.database,
            years=chosen.years,
            seed=chosen.seed,
            end=chosen.end or notebook.clock.today(),
        )
    print(f"{paths.journal} now holds a sample:")
    for kind, count in counts.items():
        print(f"  {count:6} {KINDS[kind]}")
    return 0


def _years(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 40:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of years from 1 to 40")
    return int(text)
