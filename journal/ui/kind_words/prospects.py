"""Words for prospects and the attempts to reach them."""

from journal.models.base import Record
from journal.models.prospect import Attempt, Prospect
from journal.ui.kind_words.kind import KindWords
from journal.ui.record_titles import attempt_title, prospect_title

PROSPECTS: dict[type[Record], KindWords] = {
    Prospect: KindWords(
        "Prospect",
        "goal",
        prospect_title,
        {
            "alias": "Alias",
            "segment": "Segment",
            "senior": "Senior",
            "parked_on": "Parked on",
            "park_reason": "Why parked",
            "note": "Note",
            "day": "Added on",
        },
    ),
    Attempt: KindWords(
        "Attempt",
        "goal",
        attempt_title,
        {"day": "Day", "channel": "Channel", "outcome": "Outcome", "note": "Note"},
        "prospect_id",
        Prospect,
    ),
}
