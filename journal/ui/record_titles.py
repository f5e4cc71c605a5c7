"""The line each kind of record is known by; "" where it holds no words of its own."""

from journal.models.achievement import Achievement
from journal.models.attachment import Attachment
from journal.models.base import Record
from journal.models.check_in import CheckIn, Shape
from journal.models.commitment import Commitment
from journal.models.counter import COUNTERS, Counter, DayCount
from journal.models.focus import Focus
from journal.models.full_record import FullRecord
from journal.models.goal import Goal, GoalPause, Milestone, Progress
from journal.models.prospect import Attempt, Prospect
from journal.models.reframe import BeliefRating, BeliefStep, Reframe, Share
from journal.models.review_pack import ReviewPack
from journal.ui.attempt_words import attempt_words
from journal.ui.words import number, one_line, short_day

LONGEST = 300
"""More than any list shows of one line."""


def day_of(record: Record) -> str:
    """Return the day of ``record`` with its year."""
    return short_day(record.day, year=True)


def first_line(text: str) -> str:
    """Return the first line with words in it."""
    lines = text[: 20 * LONGEST].splitlines()
    return next((line for line in map(one_line, lines) if line), "")[:LONGEST]


def check_in_title(one: CheckIn) -> str:
    """Return the day and the one thing, or what else was noted."""
    rated = "" if one.resistance is None else f"Resistance {one.resistance}"
    words = first_line(one.one_thing) or first_line(one.note) or rated
    return f"{day_of(one)}: {words}" if words else ""


def shape_title(one: Shape) -> str:
    """Return its name."""
    return one.label


def reframe_title(one: Reframe) -> str:
    """Return the old thought."""
    return one.negative_thought


def rating_title(one: BeliefRating) -> str:
    """Return both ratings."""
    rated = (("the thought", one.in_thought), ("its turn", one.in_turn))
    words = ", ".join(f"{what} {rating}%" for what, rating in rated if rating is not None)
    return f"{day_of(one)}: {words}" if words else ""


def step_title(one: BeliefStep) -> str:
    """Return what is to be done."""
    return one.text


def share_title(one: Share) -> str:
    """Return with whom."""
    whom = first_line(one.with_whom)
    return f"With {whom}" if whom else ""


def title_itself(one: Achievement | Goal) -> str:
    """Return the title."""
    return one.title


def attachment_title(one: Attachment) -> str:
    """Return the name of the file."""
    return one.name


def pack_title(one: ReviewPack) -> str:
    """Return the day and the title."""
    title = first_line(one.title)
    return f"{day_of(one)}: {title}" if title else ""


def milestone_title(one: Milestone) -> str:
    """Return its name, or its value."""
    return one.label.strip() or f"At {number(one.value)}"


def progress_title(one: Progress) -> str:
    """Return the day, the figure and what moved it."""
    if one.won is not None or one.lost is not None:
        figure = f"{number(one.won or 0)} won, {number(one.lost or 0)} lost"
    else:
        figure = "" if one.value is None else number(one.value)
    parts = [figure, first_line(one.moved_it) or first_line(one.next_act)]
    words = " · ".join(part for part in parts if part)
    return f"{day_of(one)}: {words}" if words else ""


def pause_title(one: GoalPause) -> str:
    """Return from when to when, and why."""
    last = "" if one.last_day is None else f" to {short_day(one.last_day, year=True)}"
    reason = first_line(one.reason)
    return f"{day_of(one)}{last}{': ' if reason else ''}{reason}"


def prospect_title(one: Prospect) -> str:
    """Return the alias."""
    return one.alias


def attempt_title(one: Attempt) -> str:
    """Return the day, the way and what came of it."""
    note = first_line(one.note)
    return f"{day_of(one)}: {attempt_words(one)}{' · ' if note else ''}{note}"


def focus_title(one: Focus) -> str:
    """Return the breakthrough."""
    return one.breakthrough


def full_record_title(one: FullRecord) -> str:
    """Return the prediction, or what came of it."""
    return first_line(one.prediction) or first_line(one.happened) or ", ".join(one.emotions)


def counter_title(one: Counter) -> str:
    """Return its name."""
    return one.label


def count_title(one: DayCount) -> str:
    """Return the counter and the number."""
    return f"{COUNTERS.get(one.counter, 'Own counter')}: {number(one.number)}"


def commitment_title(one: Commitment) -> str:
    """Return what was promised."""
    return one.what


def no_title(_one: Record) -> str:
    """Return nothing: it holds no words of its own."""
    return ""
