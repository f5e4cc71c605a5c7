"""All that can be said of a range of days, most useful first."""

from dataclasses import replace

from journal.numbers.sentences.days import Days
from journal.numbers.sentences.hard_days import hard_days
from journal.numbers.sentences.months import months, shapes
from journal.numbers.sentences.pairs import pairs
from journal.numbers.sentences.resistance_trend import resistance_trend
from journal.numbers.sentences.sentence import Said, Sentence
from journal.numbers.sentences.unmoved import unmoved
from journal.numbers.sentences.weekdays import weekdays


def day_sentences(days: Days) -> tuple[Sentence, ...]:
    """Say what the days show, then what they do not show yet, then what it takes to tell.

    Nothing is said of what was never recorded. Tests leave out the running week; where there is
    nothing else, the days of it tell how many more it takes.
    """
    over = days.over
    tests = [
        resistance_trend(over) or resistance_trend(days),
        *(pairs(over) or pairs(days)),
        weekdays(over) or weekdays(days),
        months(over),
        shapes(over),
    ]
    if over is not days:
        tests = [one and _without_the_running_week(one) for one in tests]
    said = [hard_days(days), tests[0], unmoved(days), *tests[1:]]
    spoken = [sentence for sentence in said if sentence is not None]
    return tuple(sorted(spoken, key=lambda sentence: sentence.said))


def _without_the_running_week(test: Sentence) -> Sentence:
    """Return ``test`` with the week it left out told in its rule, where it was done."""
    if test.said is Said.WAITING:
        return test
    return replace(test, rule=f"{test.rule} The week that is not over is left out.")
