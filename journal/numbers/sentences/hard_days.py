"""How often one did it anyway."""

from journal.numbers.proportion import worded_interval
from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Said, Sentence
from journal.numbers.showing_up import HARD_FROM, did_it_anyway

_FEWEST_FOR_PERCENT = 10


def hard_days(days: Days) -> Sentence | None:
    """Say on how many hard days one showed up; None before the first of them is answered."""
    anyway = did_it_anyway(days.answers, days.resistance)
    if not anyway.known:
        return None
    write = days.writing.count
    worded = write(anyway.worded)
    partly = f", and partly on {write(anyway.partly)} more" if anyway.partly else ""
    still = "still " if anyway.yes else ""
    if anyway.known < _FEWEST_FOR_PERCENT:
        what = "day" if anyway.known == 1 else "days"
        text = f"You {still}showed up on {worded} high-Resistance {what}{partly}."
    else:
        share = worded.replace(" (", " of the time (")
        text = f"On high-Resistance days you {still}showed up {share}{partly}."
    rule = (
        f"Days with Resistance {write(HARD_FROM)} or more and an answer."
        f" The true share is likely {write(worded_interval(anyway.yes, anyway.known))}"
        f" (Wilson interval, {write(95)} %)."
    )
    return Sentence(text, anyway.known, rule, Said.FOUND)
