"""``rep-journal export review``: a review pack, put together and kept like those of the window."""

import argparse
from datetime import date
from typing import TYPE_CHECKING, Any

from journal.jobs.arguments import GROUPINGS, category
from journal.jobs.export_target import ENDINGS, add_target, check_target, write_target
from journal.jobs.wording import counted
from journal.paths import Paths

if TYPE_CHECKING:
    from journal.models.achievement import Achievement
    from journal.models.goal import GoalFile
    from journal.models.review_pack import ReviewPack
    from journal.notebook import Notebook
    from journal.review.period import Period
    from journal.settings import Settings


def add_review(kinds: Any, shared: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser = kinds.add_parser(
        "review",
        parents=[shared],
        help="a review pack of a period, with its groups and goals",
        description="Write a review pack to a file; its ending chooses the format"
        f" ({ENDINGS}). Customers with an alias appear by it alone; confidential achievements,"
        " beliefs and check-ins are left out.",
    )
    parser.add_argument(
        "--period", default="since-last-review", metavar="P",
        help="since-last-review (unless told), this-quarter, last-quarter, this-half, last-half,"
        " this-year, last-year, 2026-Q3, 2026-H1, 2026-07, 2026 (the fiscal year that begins in"
        " it) or FROM..TO",
    )  # fmt: skip
    parser.add_argument("--group-by", choices=GROUPINGS, default="month", help="(month)")
    parser.add_argument(
        "--category", type=category, action="append", default=[], metavar="C",
        help="only this category; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--tag", action="append", default=[], metavar="TAG",
        help="only what has this tag; may be repeated",
    )  # fmt: skip
    parser.add_argument("--goals", action="store_true", help="tell how the goals stand")
    parser.add_argument("--title", default="Achievements", metavar="TEXT", help="(Achievements)")
    parser.add_argument("--summary", default="", metavar="TEXT", help="what it says first")
    add_target(parser)
    parser.set_defaults(job=run)


def run(chosen: argparse.Namespace, paths: Paths) -> int:
    """Read, choose, write, and keep what was handed in."""
    check_target(chosen)
    from journal.jobs.opening import open_notebook
    from journal.models.achievement import achievements_between
    from journal.models.goal import goal_files
    from journal.review.contents import review_of
    from journal.settings import load_settings

    settings = load_settings(paths.settings)
    with open_notebook(paths, passphrase_file=chosen.passphrase_file) as notebook:
        period = _period(chosen.period, notebook, settings)
        known = notebook.read(achievements_between(None, None))
        goals = notebook.read(goal_files())
        found = [one for one in known if _is_meant(one, period, chosen)]
        pack = _pack(chosen, found, goals, period, notebook.clock.today())
        work_days = frozenset(settings.work_days)
        write_target(chosen, lambda: review_of(known, pack, goals=goals, work_days=work_days))
        notebook.save(pack)
    _tell(chosen, found, pack, period)
    return 0


def _period(text: str, notebook: "Notebook", settings: "Settings") -> "Period":
    from journal.models.review_pack import last_review_day
    from journal.review.period import parsed_period

    return parsed_period(
        text,
        notebook.clock.today(),
        fiscal_year_start=settings.fiscal_year_start,
        last_review=notebook.read(last_review_day()),
    )


def _is_meant(one: "Achievement", period: "Period", chosen: argparse.Namespace) -> bool:
    tags = {tag.strip().casefold() for tag in chosen.tag}
    return (
        (period.first is None or (one.last_day or one.day) >= period.first)
        and (period.last is None or one.day <= period.last)
        and (not chosen.category or one.category in chosen.category)
        and (not tags or not tags.isdisjoint(tag.strip().casefold() for tag in one.tags))
    )


def _pack(
    chosen: argparse.Namespace,
    found: "list[Achievement]",
    goals: "list[GoalFile]",
    period: "Period",
    today: date,
) -> "ReviewPack":
    from journal.models.goal import GoalStatus
    from journal.review.choosing import pack_of

    pack = pack_of(
        found,
        first=period.first,
        last=period.last,
        group_by=chosen.group_by,
        title=chosen.title,
        day=today,
    )
    pack.summary = chosen.summary
    pack.format, pack.file = chosen.out.suffix.lower(), chosen.out.name
    if chosen.goals:
        pack.goals = tuple(
            one.goal.id
            for one in goals
            if one.goal.status is not GoalStatus.DRAFT
            and (period.first is None or one.goal.due_on >= period.first)
            and (period.last is None or one.goal.day <= period.last)
        )
    return pack


def _tell(
    chosen: argparse.Namespace, found: "list[Achievement]", pack: "ReviewPack", period: "Period"
) -> None:
    from journal.review.choosing import chosen_for
    from journal.review.warnings import warnings_of
    from journal.review.words import LocaleWords

    print(f"{counted(len(pack.chosen), 'achievement')} written to {chosen.out}.")
    if confidential := sum(one.confidential for one in found):
        print(f"Confidential and left out: {confidential}.")
    warnings = warnings_of(chosen_for(found, pack), period, LocaleWords(), today=pack.day)
    for words in (warnings.recency, warnings.gaps):
        if words:
            print(words)
    if warnings.lacking_number:
        print(f"Without a number: {len(warnings.lacking_number)}.")
