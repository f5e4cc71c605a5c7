"""Words for belief cards and what hangs on them."""

from journal.models.base import Record
from journal.models.focus import Focus
from journal.models.full_record import FullRecord
from journal.models.proof import Proof
from journal.models.reframe import BeliefRating, BeliefStep, Reframe, Share
from journal.ui.kind_words.kind import KindWords
from journal.ui.record_titles import (
    focus_title,
    full_record_title,
    no_title,
    rating_title,
    reframe_title,
    share_title,
    step_title,
)

BELIEFS: dict[type[Record], KindWords] = {
    Reframe: KindWords(
        "Belief card",
        "belief",
        reframe_title,
        {
            "negative_thought": "The old thought",
            "balanced_thought": "Its turn",
            "breakthrough": "Breakthrough",
            "personal_reason": "Taken personally because of",
            "distortions": "Thinking traps",
            "situation": "Situation",
            "evidence_for": "Evidence for",
            "evidence_against": "Evidence against",
            "status": "Status",
            "next_on": "Next on",
            "day": "Written on",
        },
    ),
    BeliefRating: KindWords(
        "Belief rating",
        "belief",
        rating_title,
        {
            "day": "Day",
            "in_thought": "Belief in the thought",
            "in_turn": "Belief in its turn",
            "said_aloud": "Said aloud",
            "recall": "Recalled",
        },
        "reframe_id",
        Reframe,
    ),
    BeliefStep: KindWords(
        "Step",
        "belief",
        step_title,
        {"text": "Step", "due_on": "Due on", "done_on": "Done on", "day": "Added on"},
        "reframe_id",
        Reframe,
    ),
    Share: KindWords(
        "Share",
        "belief",
        share_title,
        {"with_whom": "With whom", "how": "How", "reply": "Their reply", "day": "Day"},
        "reframe_id",
        Reframe,
    ),
    FullRecord: KindWords(
        "Full record",
        "belief",
        full_record_title,
        {
            "emotions": "Emotions",
            "prediction": "Prediction",
            "likelihood": "How likely",
            "did": "What I did",
            "happened": "What happened",
            "came_true": "Came true",
            "day": "Written on",
        },
        "reframe_id",
        Reframe,
    ),
    Focus: KindWords(
        "Focus",
        "belief",
        focus_title,
        {"breakthrough": "Breakthrough", "day": "Since"},
    ),
    Proof: KindWords(
        "Counter-proof",
        "belief",
        no_title,
        {"day": "Linked on", "achievement_id": "Achievement"},
        "reframe_id",
        Reframe,
    ),
}
