"""Words for what belongs to a day."""

from journal.models.base import Record
from journal.models.check_in import CheckIn, Shape
from journal.models.commitment import Commitment
from journal.models.counter import Counter, DayCount
from journal.models.one_thing import OneThingEnd
from journal.ui.kind_words.kind import KindWords
from journal.ui.record_titles import (
    check_in_title,
    commitment_title,
    count_title,
    counter_title,
    no_title,
    shape_title,
)

DAYS: dict[type[Record], KindWords] = {
    CheckIn: KindWords(
        "Check-in",
        "resistance",
        check_in_title,
        {
            "day": "Day",
            "day_type": "Kind of day",
            "resistance": "Resistance",
            "shapes": "Shapes",
            "one_thing": "The one thing",
            "plan_cue": "If",
            "plan_act": "Then I will",
            "showed_up": "Did it",
            "minutes": "Minutes",
            "started_at": "Started at",
            "beliefs": "Beliefs",
            "attitude": "Attitude",
            "emotions": "Emotions",
            "performance": "Performance",
            "situation": "Situation",
            "note": "Note of the day",
        },
    ),
    Shape: KindWords(
        "Own shape",
        "resistance",
        shape_title,
        {"label": "Name", "archived": "Archived", "day": "Added on"},
    ),
    OneThingEnd: KindWords(
        "End of a one thing",
        "resistance",
        no_title,
        {"day": "Day", "ending": "How it ended", "achievement_id": "Achievement"},
    ),
    Counter: KindWords(
        "Counter",
        "goal",
        counter_title,
        {
            "label": "Name",
            "key": "Counts",
            "place": "Place",
            "hidden": "Hidden",
            "day": "Added on",
        },
    ),
    DayCount: KindWords(
        "Day count",
        "goal",
        count_title,
        {"day": "Day", "counter": "Counter", "number": "Number"},
    ),
    Commitment: KindWords(
        "Commitment",
        "goal",
        commitment_title,
        {
            "what": "What I will do",
            "to_whom": "To whom",
            "due_on": "By",
            "outcome": "What became of it",
            "outcome_on": "Answered on",
            "day": "Promised on",
        },
    ),
}
