"""Turn a review document into the lines of its pages."""

from collections.abc import Iterator
from dataclasses import replace

from journal.review.document import NOTHING_WORDS, Entry, GoalReport, Group, ReviewDocument
from journal.review.figures import Bar, GoalPath, Rule
from journal.review.sheet import (
    BODY,
    ENTRY,
    FACTS,
    GROUP,
    LABEL,
    MEASURE,
    PERIOD,
    POINT,
    TITLE,
    WHEN,
    Sheet,
    Style,
)
from journal.review.totals_row import totals_rows
from journal.review.typesetter import Line, Typesetter, beside, glued

_LABELS = 62 * POINT
"""The column of labels; what is left of the page holds about 75 characters a line."""
_BAR = 5 * POINT
_CHART = 130 * POINT

GOALS = "Goals"
"""The heading over the goals."""


class Blocks:
    """Set one document for one sheet, block by block."""

    def __init__(self, document: ReviewDocument, sheet: Sheet) -> None:
        self._document = document
        self._sheet = sheet
        self._type = Typesetter()

    def head(self) -> list[Line]:
        """Set the title, the period and the facts, what the person says first, and the totals.

        A rule closes them off from what follows.
        """
        document = self._document
        lines = self._set(document.title, TITLE)
        lines += self._set(document.period_words, PERIOD, above=2)
        lines += self._set(" · ".join(document.facts), FACTS, above=3)
        lines = glued(lines) + self._set(document.summary, BODY, above=12)
        rows = totals_rows(document.totals, self._sheet, self._type)
        lines += glued(_spaced(rows, 16))
        lines.append(Line(1.0, before=12 * POINT, is_glued=True, figure=Rule()))
        if not document.entry_count:
            lines += self._set(NOTHING_WORDS, BODY, above=18)
        return lines

    def goals(self) -> Iterator[list[Line]]:
        """Set the goals one by one, the first under their heading."""
        lines = self._heading(GOALS if self._document.goals else "")
        for goal in self._document.goals:
            yield lines + self._goal(goal, is_first=bool(lines))
            lines = []

    def entries(self) -> Iterator[list[Line]]:
        """Set the entries one by one, each heading with the first entry under it."""
        for group in self._document.groups:
            lines = self._heading(group.title)
            for entry in group.entries:
                yield lines + self._entry(entry, group, is_first=bool(lines))
                lines = []

    def _heading(self, title: str) -> list[Line]:
        lines = glued(self._set(title, GROUP, above=24))
        if lines:
            lines[0] = replace(lines[0], heading=title)
        return lines

    def _goal(self, goal: GoalReport, *, is_first: bool) -> list[Line]:
        lines = self._set(goal.title, ENTRY, above=7 if is_first else 17)
        if goal.share is not None:
            lines.append(Line(_BAR, before=5 * POINT, figure=Bar(goal.share)))
        lines += self._set(goal.words, BODY, above=5)
        if goal.chart is not None:
            lines.append(Line(_CHART, before=8 * POINT, figure=GoalPath(goal.chart)))
        return [*glued(lines[:-1]), *lines[-1:]]

    def _entry(self, entry: Entry, group: Group, *, is_first: bool) -> list[Line]:
        head = self._set(entry.title, ENTRY, above=7 if is_first else 17)
        head += self._set(group.facts_of(entry), WHEN, above=1)
        measure = self._set(entry.measure, MEASURE, above=4)
        body = measure if len(measure) > 1 or not entry.sections else glued(measure)
        for number, (label, text) in enumerate(entry.sections):
            if number >= len(entry.paragraphs) and body:  # credit and tags never stand alone
                body[-1] = replace(body[-1], is_glued=True)
            body += self._section(label, text, above=4 if body else 5)
        return glued(head) + body if body else [*glued(head[:-1]), *head[-1:]]

    def _section(self, label: str, text: str, *, above: float) -> list[Line]:
        left = self._sheet.left
        width = self._sheet.text_width - _LABELS
        side = self._type.label(label, LABEL, x=left, width=_LABELS - 6 * POINT)
        lines = beside(side, self._type.set(text, BODY, x=left + _LABELS, width=width))
        return _spaced(lines, above)

    def _set(self, text: str, style: Style, *, above: float = 0.0) -> list[Line]:
        lines = self._type.set(text, style, x=self._sheet.left, width=self._sheet.text_width)
        return _spaced(lines, above)


def _spaced(lines: list[Line], above: float) -> list[Line]:
    """Leave ``above`` points free over the first line."""
    return [replace(lines[0], before=above * POINT), *lines[1:]] if lines else []
