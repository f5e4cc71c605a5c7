"""All that can be said of a range of days, most useful first."""

from journal.numbers.sentences.days import Days
from journal.numbers.sentences.hard_days import hard_days
from journal.numbers.sentences.months import months, shapes
from journal.numbers.sentences.pairs import pairs
from journal.numbers.sentences.resistance_trend import resistance_trend
from journal.numbers.sentences.sentence import Sentence
from journal.numbers.sentences.unmoved import unmoved
from journal.numbers.sentences.weekdays import weekdays


def day_sentences(days: Days) -> tuple[Sentence, ...]:
    """Say what the days show, then what they do not show yet, then what it takes to tell.

    Nothing is said of what was never recorded.
    """
    said = [
        hard_days(days),
        resistance_trend(days),
        unmoved(days),
        *pairs(days),
        weekdays(days),
        months(days),
        shapes(days),
    ]
    spoken = [sentence for sentence in said if sentence is not None]
    return tuple(sorted(spoken, key=lambda sentence: sentence.said))
