"""Write a review document as one web page that needs nothing else and runs nothing."""

import base64
import hashlib
from collections.abc import Iterator
from html import escape

from journal.review.document import NOTHING_WORDS, Entry, GoalReport, Group, ReviewDocument
from journal.review.progress import ShouldStop, keep_going
from journal.review.readable import blocks_of, one_line

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #23211D; background: #fff;
  max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; color: #1F6F5C; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0; }
p { margin: .35rem 0; } ul { margin: .35rem 0; padding-left: 1.4rem; }
header { border-bottom: 1px solid #E2DCD3; padding-bottom: 1rem; }
.muted { color: #59534A; } .measure { color: #1F6F5C; font-weight: 600; }
.totals { display: flex; flex-wrap: wrap; gap: 1.5rem 2.5rem; list-style: none; padding: 0;
  margin: 1.5rem 0; } .totals strong { display: block; font-size: 1.5rem; }
.label { color: #59534A; font-weight: 600; margin-right: .4em; }
img { display: block; max-width: 100%; margin: .6rem 0; }
@media print { body { margin: 0 auto; } h2, h3 { break-after: avoid; } }
"""
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{}'; \
img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>{}</title>
<style>{}</style>
</head>
<body>
"""


def html_page(document: ReviewDocument, *, should_stop: ShouldStop | None = None) -> str:
    """Return the document as a page of its own, pictures in it."""
    mark = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    head = _HEAD.format(mark, _inert(document.title), _STYLE)
    return f"{head}{html_body(document, should_stop=should_stop)}\n</body>\n</html>\n"


def html_body(
    document: ReviewDocument,
    *,
    with_pictures: bool = True,
    should_stop: ShouldStop | None = None,
) -> str:
    """Return what stands between the tags of the body, to paste into a form of rich text."""
    return "\n".join(_parts(document, with_pictures, should_stop))


def _parts(
    document: ReviewDocument,
    with_pictures: bool,  # noqa: FBT001 - handed on by name above
    should_stop: ShouldStop | None,
) -> Iterator[str]:
    yield f'<header>\n<h1 dir="auto">{_inert(document.title)}</h1>'
    for line in (document.period_words, " · ".join(document.facts)):
        if line:
            yield f'<p class="muted" dir="auto">{_inert(line)}</p>'
    yield "</header>"
    yield from _prose(document.summary)
    if document.totals:
        yield '<ul class="totals">'
        for total in document.totals:
            yield f"<li><strong>{_inert(total.figure)}</strong> {_inert(total.words)}</li>"
        yield "</ul>"
    if document.goals:
        yield "<h2>Goals</h2>"
    for goal in document.goals:
        yield from _goal(goal, with_pictures)
    if not document.entry_count:
        yield f"<p>{_inert(NOTHING_WORDS)}</p>"
    for group in document.groups:
        if group.title:
            yield f'<h2 dir="auto">{_inert(group.title)}</h2>'
        for entry in group.entries:
            keep_going(should_stop)
            yield from _entry(entry, group)


def _goal(goal: GoalReport, with_pictures: bool) -> Iterator[str]:  # noqa: FBT001 - as above
    yield f'<h3 dir="auto">{_inert(goal.title)}</h3>'
    if with_pictures and goal.share is not None:
        from journal.review.chart_picture import bar_png

        yield _picture(bar_png(goal.share), "")
    yield from _prose(goal.words)
    if goal.chart is None:
        return
    if not with_pictures:
        yield from _prose(goal.chart.alternative)
        return
    from journal.review.chart_picture import chart_png

    yield _picture(chart_png(goal.chart), goal.chart.alternative)


def _entry(entry: Entry, group: Group) -> Iterator[str]:
    level = 3 if group.title else 2
    yield f'<h{level} dir="auto">{_inert(entry.title)}</h{level}>'
    if facts := group.facts_of(entry):
        yield f'<p class="muted" dir="auto">{_inert(facts)}</p>'
    if entry.measure:
        yield f'<p class="measure" dir="auto">{_inert(entry.measure)}</p>'
    for label, text in entry.sections:
        yield from _prose(text, label)


def _prose(text: str, label: str = "") -> Iterator[str]:
    """Keep the person's lines, paragraphs and lists; the label stands before the first."""
    before = f'<strong class="label">{_inert(label)}</strong> ' if label else ""
    for block in blocks_of(text):
        lines = [escape(line.strip()) for line in block.lines]
        if not block.is_list:
            yield f'<p dir="auto">{before}{"<br>".join(map(_indented, block.lines))}</p>'
        else:
            if before:
                yield f"<p>{before.rstrip()}</p>"
            yield "<ul>" + "".join(f'<li dir="auto">{line}</li>' for line in lines) + "</ul>"
        before = ""


def _indented(line: str) -> str:
    """Return a line whose indent does not collapse."""
    bare = line.lstrip()
    return "\u00a0" * len(line[: len(line) - len(bare)].expandtabs(4)) + escape(bare)


def _inert(text: str) -> str:
    return escape(one_line(text))


def _picture(png: bytes, alternative: str) -> str:
    data = base64.b64encode(png).decode()
    return f'<img src="data:image/png;base64,{data}" alt="{_inert(alternative)}">'
