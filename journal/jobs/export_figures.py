"""``rep-journal export goals`` and its like: the figures as tables, to work them out again."""

import argparse
from functools import partial
from typing import Any

from journal.errors import JournalError
from journal.jobs.export_target import add_target, check_target
from journal.jobs.wording import counted
from journal.paths import Paths

TABLES = {
    "goals": "goals, with what they aim at and how they are measured",
    "goal-check-ins": "the check-ins on goals",
    "goal-pauses": "the times goals waited",
    "milestones": "the milestones of goals",
    "prospects": "prospects under their aliases",
    "attempts": "every attempt to reach a prospect",
    "day-numbers": "what each day's counters came to, by hand and logged",
}
"""The tables, named here so that --help needs no database library."""


def add_figures(kinds: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the commands."""
    for name, words in TABLES.items():
        parser = kinds.add_parser(
            name,
            parents=[shared],
            help=f"{words}, as a table",
            description=f"Write {words} to a table (CSV), one row each, linked by ids; dates are"
            " written as 2026-11-23 and numbers with a point, whatever your system does.",
        )
        add_target(parser)
        parser.set_defaults(job=partial(run, name))


def run(name: str, chosen: argparse.Namespace, paths: Paths) -> int:
    """Read and write one table, whole or not at all."""
    check_target(chosen)
    if chosen.out.suffix.lower() != ".csv":
        raise JournalError(
            f"{chosen.out} is no name for a table.",
            safe="Nothing was written.",
            next_step="Use a name that ends with .csv.",
        )
    from journal.exchange.figure_tables import FIGURE_TABLES
    from journal.harmless import table_text
    from journal.jobs.opening import open_notebook
    from journal.whole_file import replacing

    with open_notebook(paths, read_only=True, passphrase_file=chosen.passphrase_file) as notebook:
        table = FIGURE_TABLES[name](notebook)
    text = table_text(table.header, table.rows)
    with replacing(chosen.out, overwrite=chosen.force) as part:
        part.write_bytes(text.encode("utf-8-sig" if chosen.bom else "utf-8"))
    print(f"{counted(len(table.rows), 'row')} written to {chosen.out}.")
    return 0
