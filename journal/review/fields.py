"""An achievement's facts for tables: names that never change, values any program reads."""

from journal.models.achievement import Achievement
from journal.numbers.figure import exact
from journal.review.aliases import Say
from journal.review.wording import one_line

FIELDS = (
    "title",
    "happened_on",
    "ended_on",
    "category",
    "goal",
    "priority",
    "situation",
    "task",
    "action",
    "result",
    "measure_name",
    "measure_unit",
    "measure_before",
    "measure_after",
    "evidence",
    "evidence_link",
    "credit_to",
    "tags",
    "proposal_status",
    "customer",
)
"""The names of an entry's fields, in the order of a table's columns."""


def fields_of(
    achievement: Achievement, say: Say, *, title: str, goal: str, link: str
) -> tuple[tuple[str, str], ...]:
    """Return the fields of one achievement, empty where there is nothing; the customer's alias."""
    one = achievement
    values = (
        title,
        one.day.isoformat(),
        one.last_day.isoformat() if one.last_day else "",
        one.category.value,
        goal,
        say(one_line(one.priority)),
        *(say(text) for text in (one.situation, one.task, one.action, one.result)),
        say(one_line(one.measure_name)),
        say(one_line(one.measure_unit)),
        _plain(one.measure_before),
        _plain(one.measure_after),
        say(one.evidence),
        link,
        say(one_line(one.credit_to)),
        ", ".join(say(tag) for tag in map(one_line, one.tags) if tag),
        one.proposal_status.value if one.proposal_status else "",
        say(one_line(one.customer_alias)),
    )
    return tuple(zip(FIELDS, values, strict=True))


def private_fields(
    title: str, day: str, kind: str, texts: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return the fields of an entry that is no achievement, in the same columns."""
    told = {"title": title, "happened_on": day, "category": kind, **texts}
    return tuple((name, told.get(name, "")) for name in FIELDS)


def _plain(value: float | None) -> str:
    return "" if value is None else f"{exact(value).normalize():f}"
