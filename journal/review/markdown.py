"""Write a review document as Markdown, with every word of the person's taken literally."""

import re
from collections.abc import Iterable, Iterator

from journal.harmless import lines_of
from journal.review.document import NOTHING_WORDS, Entry, GoalReport, Group, ReviewDocument
from journal.review.progress import ShouldStop, keep_going
from journal.review.readable import one_line, paragraphs_of

_ANYWHERE = re.compile(r"[\\`*_\[\]<>#&~|{}]")
_AT_LINE_START = re.compile(r"^(\d*)([-+=:.)])")  # lists, rules, underlines of headings


def markdown_text(document: ReviewDocument, *, should_stop: ShouldStop | None = None) -> str:
    """Return the document as CommonMark: headings, entries, every line break kept."""
    return "\n\n".join(_blocks(document, should_stop)) + "\n"


def _blocks(document: ReviewDocument, should_stop: ShouldStop | None) -> Iterator[str]:
    yield f"# {_worded(document.title)}"
    head = (document.period_words, " · ".join(document.facts))
    if any(head):
        yield _broken(_worded(line) for line in head if line)
    if document.summary.strip():
        yield _prose(document.summary)
    if document.totals:
        yield "\n".join(
            f"- **{_worded(total.figure)}** {_worded(total.words)}" for total in document.totals
        )
    if document.goals:
        yield "## Goals"
    for goal in document.goals:
        yield from _goal(goal)
    if not document.entry_count:
        yield _inert(NOTHING_WORDS)
    for group in document.groups:
        if group.title:
            yield f"## {_worded(group.title)}"
        for entry in group.entries:
            keep_going(should_stop)
            yield from _entry(entry, group)


def _goal(goal: GoalReport) -> Iterator[str]:
    yield f"### {_worded(goal.title)}"
    if goal.words.strip():
        yield _prose(goal.words)
    if goal.chart is not None and goal.chart.alternative.strip():
        yield _prose(goal.chart.alternative)


def _entry(entry: Entry, group: Group) -> Iterator[str]:
    yield f"{'###' if group.title else '##'} {_worded(entry.title)}"
    if facts := group.facts_of(entry):
        yield _worded(facts)
    if entry.measure:
        yield f"**{_worded(entry.measure)}**"
    for label, text in entry.sections:
        yield f"**{_worded(label)}:** {_prose(text)}"


def _prose(text: str) -> str:
    """Keep the person's lines: a break stays a break, an empty line begins a paragraph."""
    return "\n\n".join(_broken(map(_inert, lines)) for lines in paragraphs_of(text))


def _broken(lines: Iterable[str]) -> str:
    """Join lines with hard breaks."""
    return "  \n".join(lines)


def _worded(text: str) -> str:
    """Return a text that stands in a line of its own: no mark holds on to a space."""
    return _inert(one_line(text))


def _inert(line: str) -> str:
    """Escape whatever a renderer would take for Markdown or HTML in one line.

    The line's indent becomes spaces that do not collapse: four plain ones would open code.
    """
    line = " ".join(lines_of(line))
    words = line.strip()
    before = line[: len(line) - len(line.lstrip())].expandtabs(4)
    escaped = _AT_LINE_START.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", words))
    return "\u00a0" * len(before) + escaped
