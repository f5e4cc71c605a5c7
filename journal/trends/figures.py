"""All figures of the Trends page for one range of days."""

from dataclasses import dataclass
from functools import cached_property

from journal.numbers.sentences.sentence import Sentence
from journal.trends.achievements import Achievements, achievement_figures
from journal.trends.beliefs import Beliefs, belief_figures
from journal.trends.counters import Counters, counter_figures
from journal.trends.fields import Field, controllable_figures, field_figures
from journal.trends.goals import Goals, goal_courses
from journal.trends.ratings import Rated, rated
from journal.trends.records import Records
from journal.trends.sentences import sentences
from journal.trends.shapes import Shapes, shapes_figures
from journal.trends.showing_up import ShowingUp, showing_up_figures
from journal.trends.situations import Situations, situation_figures
from journal.trends.span import Span
from journal.trends.weekdays import Weekday, weekday_figures


@dataclass(frozen=True)
class Figures:
    """The page for ``span``; each card's figures are worked out when first asked for, once."""

    records: Records
    span: Span

    @cached_property
    def resistance(self) -> Rated:
        """Resistance on every rated day."""
        return rated(self.records, self.span, self.records.ratings)

    @cached_property
    def showing_up(self) -> ShowingUp:
        """How often the rep showed up."""
        return showing_up_figures(self.records, self.span)

    @cached_property
    def shapes(self) -> Shapes:
        """The shapes Resistance took."""
        return shapes_figures(self.records, self.span)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """What the days say, most useful first."""
        return sentences(self.records, self.span)

    @cached_property
    def beliefs(self) -> Beliefs:
        """Beliefs then and now."""
        return belief_figures(self.records)

    @cached_property
    def achievements(self) -> Achievements:
        """Achievements by month and category."""
        return achievement_figures(self.records, self.span)

    @cached_property
    def goals(self) -> Goals:
        """Goals against pace."""
        kept = self.records
        return goal_courses(kept.goals, self.span, kept.today, kept.work_days)

    @cached_property
    def controllables(self) -> tuple[Field, ...]:
        """The four things under one's control."""
        return controllable_figures(self.records, self.span)

    @cached_property
    def counters(self) -> Counters:
        """From attempts to meetings."""
        return counter_figures(self.records, self.span)

    @cached_property
    def weekdays(self) -> tuple[Weekday, ...]:
        """The days of the week."""
        return weekday_figures(self.records, self.span)

    @cached_property
    def situations(self) -> Situations:
        """Which shape in which situation."""
        return situation_figures(self.records, self.span)

    def work_out(self) -> "Figures":
        """Work everything out at once but the figure of one's choice."""
        for name, what in vars(type(self)).items():
            if isinstance(what, cached_property):
                getattr(self, name)
        return self

    def field(self, key: str) -> Field:
        """Work out any one figure over time."""
        return field_figures(self.records, self.span, key)


def figures(records: Records, span: Span) -> Figures:
    """Work out the page for the days of ``span`` that the journal can tell of."""
    begin = min(records.begin, records.first_day or records.today)
    return Figures(records, span.cut(begin))


def figures_before(shown: Figures) -> Figures | None:
    """Work out as many days before; None where the journal begins later than those."""
    before = shown.span.before
    return Figures(shown.records, before) if shown.records.begin <= before.first else None
