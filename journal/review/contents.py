"""Choose what a review pack says: records in, a document in words out."""

from collections.abc import Sequence
from datetime import date

from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn
from journal.models.goal import GoalFile
from journal.models.reframe import BeliefCard
from journal.models.review_pack import GroupBy, ReviewPack
from journal.review.aliases import Aliases
from journal.review.choosing import chosen_for, pack_of
from journal.review.document import Group, ReviewDocument, Total
from journal.review.entries import entry_of
from journal.review.goals import pace_total, report_of, standings
from journal.review.grouping import Grouping
from journal.review.private_parts import private_groups
from journal.review.totals import sums_of
from journal.review.wording import Words, one_line

WORK_DAYS = frozenset(range(5))
"""Monday to Friday, unless a person works on other days."""


def review_of(
    achievements: Sequence[Achievement],
    pack: ReviewPack | None = None,
    *,
    goals: Sequence[GoalFile] = (),
    beliefs: Sequence[BeliefCard] = (),
    check_ins: Sequence[CheckIn] = (),
    first: date | None = None,
    last: date | None = None,
    group_by: GroupBy | str = GroupBy.MONTH,
    title: str = "Achievements",
    work_days: frozenset[int] = WORK_DAYS,
    words: Words | None = None,
) -> ReviewDocument:
    """Put what a pack names in words: nothing else of all that is handed in.

    ``achievements`` are best all of the journal: an alias that one of them knows replaces its
    customer's name in every text. Confidential ones never appear. ``goals`` give groups their
    names; only those the pack names are reported on, as of the day of the pack. Without a pack,
    everything from ``first`` to ``last`` is told, oldest first. ``words`` are those of the
    system's locale unless told.
    """
    words = words or _locale_words()
    if pack is None:
        pack = pack_of(achievements, first=first, last=last, group_by=group_by, title=title)
    aliases = Aliases(achievements)
    chosen = chosen_for(achievements, pack)
    stands = standings(goals, pack, work_days)
    sums = sums_of(chosen, aliases, words)
    totals = _totals(chosen, sums, pace_total(stands))
    private = private_groups(pack, beliefs, check_ins, aliases, words)
    return ReviewDocument(
        title=aliases.say(one_line(pack.title)) or "Achievements",
        period_words=_period(chosen, pack, words),
        facts=_facts(chosen)[1 if totals else 0 :],  # the count is among the totals
        groups=(*_groups(chosen, pack, goals, aliases, words), *private),
        summary=aliases.say(pack.summary.strip()),
        totals=totals,
        goals=tuple(report_of(one, aliases, words) for one in stands),
    )


def _locale_words() -> Words:
    from journal.review.words import LocaleWords  # Qt knows the system's locale

    return LocaleWords()


def _groups(
    chosen: Sequence[Achievement],
    pack: ReviewPack,
    goals: Sequence[GoalFile],
    aliases: Aliases,
    words: Words,
) -> list[Group]:
    ticked = {one: rank for rank, one in enumerate(pack.goals)}
    ordered = sorted((one.goal for one in goals), key=lambda goal: ticked.get(goal.id, len(ticked)))
    by_id = {goal.id: goal for goal in ordered}

    def goal_title(one: Achievement) -> str:
        goal = by_id.get(one.goal_id) if one.goal_id else None
        return goal.title if goal else ""

    return [
        Group(
            title,
            tuple(
                entry_of(
                    one,
                    aliases,
                    words,
                    headline=pack.headlines.get(one.id, ""),
                    goal=goal_title(one),
                )
                for one in under
            ),
        )
        for title, under in Grouping(pack.group_by, by_id, aliases, words).grouped(chosen)
    ]


def _totals(
    chosen: Sequence[Achievement], sums: Sequence[Total], on_pace: Total | None
) -> tuple[Total, ...]:
    """Return the row of figures; a count that would stand in it alone is left to the facts."""
    if not chosen or not (sums or on_pace):
        return (on_pace,) if on_pace else ()
    count = Total(str(len(chosen)), f"achievement{'' if len(chosen) == 1 else 's'}")
    return (count, *sums, *([on_pace] if on_pace else []))


def _period(chosen: Sequence[Achievement], pack: ReviewPack, words: Words) -> str:
    first, last = pack.first_day, pack.last_day
    if first is not None and last is not None:
        return words.days(first, last)
    if first is not None:
        return f"Since {words.day(first)}"
    if last is not None:
        return f"Until {words.day(last)}"
    if not chosen:
        return ""
    return words.days(
        min(one.day for one in chosen), max(one.last_day or one.day for one in chosen)
    )


def _facts(chosen: Sequence[Achievement]) -> tuple[str, ...]:
    """Count what a reader looks for; a count of none goes without saying."""
    measured = sum(one.measure_after is not None for one in chosen)
    proven = sum(bool(one.evidence.strip() or one.evidence_link.strip()) for one in chosen)
    counted = f"{len(chosen)} achievement{'' if len(chosen) == 1 else 's'}"
    facts = (
        (len(chosen), counted),
        (measured, f"{measured} with a number"),
        (proven, f"{proven} with evidence"),
    )
    return tuple(fact for count, fact in facts if count)
