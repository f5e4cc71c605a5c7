"""Choose what a review pack says: achievements in, a document in words out."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Literal, Protocol, TypeAlias

from journal.models.achievement import Achievement, Category, ProposalStatus
from journal.numbers.measure import change
from journal.review.document import Entry, Group, ReviewDocument

GroupBy: TypeAlias = Literal["month", "category", "none"]

_Key: TypeAlias = tuple[int, int, int]


class Words(Protocol):
    """How dates and figures are worded where the person lives."""

    def day(self, day: date) -> str:
        """Word one day: ``2 October 2025``."""
        ...

    def days(self, first: date, last: date) -> str:
        """Word a range shortly: ``2–3 October 2025``, ``June – November 2026``, ``2024``."""
        ...

    def month(self, day: date) -> str:
        """Word the month of a day as a heading: ``October 2025``."""
        ...

    def figure(self, value: float, unit: str = "") -> str:
        """Word a figure: a currency sign stands before it, ``%`` and nouns after it."""
        ...

    def difference(self, value: float, unit: str = "", *, decimals: int = 2) -> str:
        """Word a difference with its sign: ``+18 %``, ``−3``."""
        ...


def review_of(
    achievements: Sequence[Achievement],
    *,
    first: date | None,
    last: date | None,
    group_by: GroupBy = "month",
    title: str = "Achievements",
    words: Words | None = None,
) -> ReviewDocument:
    """Put the achievements from ``first`` to ``last`` in words, oldest first, in groups.

    None leaves an end open; a range counts where it overlaps the period. Confidential ones are
    left out. No customer's alias appears: nothing here knows which name it would replace.
    ``words`` are the system's locale's unless told.
    """
    if words is None:
        from journal.review.words import LocaleWords

        words = LocaleWords()
    chosen = [each for each in achievements if _belongs(each, first, last)]
    chosen.sort(key=_age)
    return ReviewDocument(
        title=title,
        period_words=_period(chosen, first, last, words),
        facts=_facts(chosen),
        groups=_groups(chosen, group_by, words),
    )


def _belongs(achievement: Achievement, first: date | None, last: date | None) -> bool:
    return (
        not achievement.confidential
        and (first is None or (achievement.last_day or achievement.day) >= first)
        and (last is None or achievement.day <= last)
    )


def _age(achievement: Achievement) -> tuple[date, datetime, str]:
    created = achievement.created_at or datetime.min.replace(tzinfo=UTC)
    return achievement.day, created, achievement.title


def _period(
    chosen: Sequence[Achievement], first: date | None, last: date | None, words: Words
) -> str:
    if first is not None and last is not None:
        return words.days(first, last)
    if first is not None:
        return f"Since {words.day(first)}"
    if last is not None:
        return f"Until {words.day(last)}"
    if not chosen:
        return ""
    return words.days(
        min(each.day for each in chosen), max(each.last_day or each.day for each in chosen)
    )


def _facts(chosen: Sequence[Achievement]) -> tuple[str, ...]:
    """Count what a reader looks for; a count of none goes without saying."""
    measured = sum(each.measure_after is not None for each in chosen)
    proven = sum(bool(each.evidence.strip()) for each in chosen)
    counted = f"{len(chosen)} achievement{'' if len(chosen) == 1 else 's'}"
    facts = (
        (len(chosen), counted),
        (measured, f"{measured} with a number"),
        (proven, f"{proven} with evidence"),
    )
    return tuple(fact for count, fact in facts if count)


def _groups(chosen: Iterable[Achievement], group_by: GroupBy, words: Words) -> tuple[Group, ...]:
    key: Callable[[Achievement], _Key] = {
        "month": _month_key,
        "category": _category_key,
        "none": _no_key,
    }[group_by]
    headings: dict[_Key, str] = {}
    entries: dict[_Key, list[Entry]] = {}
    for each in chosen:
        place = key(each)
        if place not in headings:
            headings[place] = _heading(each, group_by, words)
        entries.setdefault(place, []).append(_entry(each, words))
    return tuple(Group(headings[place], tuple(entries[place])) for place in sorted(entries))


def _month_key(achievement: Achievement) -> _Key:
    """Order months; what is only known by its years stands before their first month."""
    if _is_whole_years(achievement):
        return achievement.day.year, 0, (achievement.last_day or achievement.day).year
    return achievement.day.year, achievement.day.month, 0


def _category_key(achievement: Achievement) -> _Key:
    return list(Category).index(achievement.category), 0, 0


def _no_key(_achievement: Achievement) -> _Key:
    return 0, 0, 0


def _heading(achievement: Achievement, group_by: GroupBy, words: Words) -> str:
    if group_by == "category":
        return achievement.category.words
    if group_by == "none":
        return ""
    if _is_whole_years(achievement):
        return words.days(achievement.day, achievement.last_day or achievement.day)
    return words.month(achievement.day)


def _is_whole_years(achievement: Achievement) -> bool:
    """Tell whether only the year is known: that is how undated imports are kept."""
    first, last = achievement.day, achievement.last_day
    return (
        last is not None
        and (first.month, first.day) == (1, 1)
        and (last.month, last.day) == (12, 31)
    )


def _entry(achievement: Achievement, words: Words) -> Entry:
    paragraphs = (
        ("Situation", achievement.situation),
        ("Task", achievement.task),
        ("Action", achievement.action),
        ("Result", achievement.result),
        ("Evidence", achievement.evidence),
    )
    return Entry(
        title=_one_line(achievement.title),
        when=words.days(achievement.day, achievement.last_day or achievement.day),
        category=_kind(achievement),
        measure=_measure(achievement, words),
        paragraphs=tuple((label, text.strip("\r\n")) for label, text in paragraphs if text.strip()),
        credit=_one_line(achievement.credit_to),
        tags=tuple(tag for tag in map(_one_line, achievement.tags) if tag),
    )


def _kind(achievement: Achievement) -> str:
    """Name the category, and what became of a proposal once that is known."""
    status = achievement.proposal_status
    if status is None or status is ProposalStatus.OFFERED:
        return achievement.category.words
    return f"{achievement.category.words}, {status.value}"


def _measure(achievement: Achievement, words: Words) -> str:
    """Say the number: ``ARR $110,000 → $129,800 (+18 %)``."""
    name, unit = _one_line(achievement.measure_name), _one_line(achievement.measure_unit)
    before, after = achievement.measure_before, achievement.measure_after
    if before is not None and after is not None:
        figures = f"{words.figure(before, unit)} → {words.figure(after, unit)}"
        figures += f" ({_change(before, after, unit, words)})"
    elif after is not None:
        figures = words.figure(after, unit)
    elif before is not None:
        figures = f"{words.figure(before, unit)} before"
    else:
        figures = ""
    return " ".join(part for part in (name, figures) if part)


def _change(before: float, after: float, unit: str, words: Words) -> str:
    moved = change(before, after, unit=unit)
    if moved.absolute == 0:
        return "no change"
    if moved.in_points:
        return words.difference(moved.absolute, "point" if abs(moved.absolute) == 1 else "points")
    if moved.percent is None:
        return words.difference(moved.absolute, unit)
    return words.difference(moved.percent, "%", decimals=0 if abs(moved.percent) >= 10 else 1)


def _one_line(text: str) -> str:
    return " ".join(text.split())
