"""Write a review document as Markdown, with every word of the person's taken literally."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from journal.review.document import NOTHING_WORDS, Entry, Group, ReviewDocument
from journal.review.progress import Progress, ShouldStop, keep_going
from journal.whole_file import replacing

_ANYWHERE = re.compile(r"[\\`*_\[\]<>#&~|{}]")
_AT_LINE_START = re.compile(r"^(\d*)([-+=:.)])")  # lists, rules, underlines of headings


def write_markdown(
    document: ReviewDocument,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
) -> None:
    """Write the document to ``target`` in UTF-8, whole or not at all.

    Raises `StoppedError` when asked to stop, and `JournalError` where the file cannot be
    written or is there and must not be overwritten.
    """
    with replacing(target, overwrite=overwrite) as part:
        keep_going(should_stop)
        part.write_bytes(markdown_text(document).encode())
    if progress is not None:
        progress(1.0)


def markdown_text(document: ReviewDocument) -> str:
    """Return the document as CommonMark: headings, entries, every line break kept."""
    return "\n\n".join(_blocks(document)) + "\n"


def _blocks(document: ReviewDocument) -> Iterator[str]:
    yield f"# {_inert(document.title)}"
    head = (document.period_words, " · ".join(document.facts))
    if any(head):
        yield _broken(_inert(line) for line in head if line)
    if not document.entry_count:
        yield _inert(NOTHING_WORDS)
    for group in document.groups:
        if group.title:
            yield f"## {_inert(group.title)}"
        for entry in group.entries:
            yield from _entry(entry, group)


def _entry(entry: Entry, group: Group) -> Iterator[str]:
    yield f"{'###' if group.title else '##'} {_inert(entry.title)}"
    if facts := group.facts_of(entry):
        yield _inert(facts)
    if entry.measure:
        yield f"**{_inert(entry.measure)}**"
    for label, text in entry.sections:
        yield f"**{_inert(label)}:** {_prose(text)}"


def _prose(text: str) -> str:
    """Keep the person's lines: a break stays a break, an empty line begins a paragraph."""
    paragraphs: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            paragraphs[-1].append(_inert(line))
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join(_broken(lines) for lines in paragraphs if lines)


def _broken(lines: Iterable[str]) -> str:
    """Join lines with hard breaks."""
    return "  \n".join(lines)


def _inert(line: str) -> str:
    """Escape whatever a renderer would take for Markdown or HTML in one line.

    The line's indent becomes spaces that do not collapse: four plain ones would open code.
    """
    words = line.strip()
    before = line[: len(line) - len(line.lstrip())].expandtabs(4)
    escaped = _AT_LINE_START.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", words))
    return "\u00a0" * len(before) + escaped
