"""What the days of a range say."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Sentence
from journal.numbers.sentences.spoken import day_sentences
from journal.trends.fields import field_values
from journal.trends.records import Records
from journal.trends.span import Span

T = TypeVar("T")


def sentences(records: Records, span: Span) -> tuple[Sentence, ...]:
    """Say what the days of ``span`` show, most useful first."""
    return day_sentences(
        Days(
            first=span.first,
            last=span.last,
            today=records.today,
            work_days=records.work_days,
            scheduled=records.told(span),
            resistance=_inside(records.ratings, span),
            answers=_inside(records.answers, span),
            attempts=_inside(records.numbers.get("attempts", {}), span),
            confidence=_inside(field_values(records, "beliefs"), span),
            shapes={one.day: one.shapes for one in records.inside(span)},
            shape_words=records.shapes,
            writing=records.writing,
            beliefs=[(path.words, path.ratings) for path in records.turns],
        )
    )


def _inside(values: Mapping[date, T], span: Span) -> Mapping[date, T]:
    days = list(values)
    inside = days[span.part(days)]
    return values if len(inside) == len(days) else {day: values[day] for day in inside}
