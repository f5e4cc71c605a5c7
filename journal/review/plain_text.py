"""Write a review document as plain text, to paste where nothing else is taken."""

from collections.abc import Iterator

from journal.review.document import NOTHING_WORDS, Entry, GoalReport, Group, ReviewDocument
from journal.review.progress import ShouldStop, keep_going
from journal.review.readable import one_line, paragraphs_of


def plain_text(document: ReviewDocument, *, should_stop: ShouldStop | None = None) -> str:
    """Return the document as lines without any marks but the ones under headings."""
    return "\n\n".join(_blocks(document, should_stop)) + "\n"


def _blocks(document: ReviewDocument, should_stop: ShouldStop | None) -> Iterator[str]:
    facts = " · ".join(map(one_line, document.facts))
    head = (_underlined(document.title, "="), one_line(document.period_words), facts)
    yield "\n".join(line for line in head if line)
    if document.summary.strip():
        yield _prose(document.summary)
    if document.totals:
        yield "\n".join(one_line(f"{total.figure} {total.words}") for total in document.totals)
    if document.goals:
        yield _underlined("Goals", "-")
    yield from map(_goal, document.goals)
    if not document.entry_count:
        yield NOTHING_WORDS
    for group in document.groups:
        if group.title:
            yield _underlined(group.title, "-")
        for entry in group.entries:
            keep_going(should_stop)
            yield _entry(entry, group)


def _goal(goal: GoalReport) -> str:
    alternative = _prose(goal.chart.alternative) if goal.chart is not None else ""
    parts = (one_line(goal.title), _prose(goal.words), alternative)
    return "\n".join(part for part in parts if part)


def _entry(entry: Entry, group: Group) -> str:
    lines = [one_line(entry.title), one_line(group.facts_of(entry)), one_line(entry.measure)]
    lines += [f"{one_line(label)}: {_prose(text)}" for label, text in entry.sections]
    return "\n".join(line for line in lines if line)


def _prose(text: str) -> str:
    return "\n\n".join("\n".join(lines) for lines in paragraphs_of(text))


def _underlined(text: str, mark: str) -> str:
    words = one_line(text)
    return f"{words}\n{mark * min(len(words), 72)}" if words else ""
