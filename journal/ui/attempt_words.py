"""Attempts in words and keys: how it was made, and what came of it."""

from collections.abc import Mapping
from types import MappingProxyType

from journal.models.prospect import Attempt, Channel, Outcome

CHANNELS: Mapping[Channel, str] = MappingProxyType(
    {
        Channel.CALL: "Call",
        Channel.EMAIL: "E-mail",
        Channel.MESSAGE: "Message",
        Channel.VISIT: "Visit",
        Channel.LETTER: "Letter",
        Channel.OTHER: "Other way",
    }
)
OUTCOMES: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.NO_ANSWER: "No answer",
        Outcome.LEFT_WORD: "Left word",
        Outcome.GATEKEEPER: "Gatekeeper",
        Outcome.TALKED: "Talked",
        Outcome.MEETING: "Booked a meeting",
        Outcome.NO: "Heard a no",
    }
)
CHANNEL_KEYS: Mapping[Channel, str] = MappingProxyType(
    {
        Channel.CALL: "C",
        Channel.EMAIL: "E",
        Channel.MESSAGE: "M",
        Channel.VISIT: "V",
        Channel.LETTER: "L",
        Channel.OTHER: "O",
    }
)
OUTCOME_KEYS: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.NO_ANSWER: "A",
        Outcome.LEFT_WORD: "W",
        Outcome.GATEKEEPER: "G",
        Outcome.TALKED: "T",
        Outcome.MEETING: "B",
        Outcome.NO: "N",
    }
)
"""No letter stands for two things, so it does not matter which of the two is pressed first."""


def attempt_words(attempt: Attempt) -> str:
    """Return an attempt in two words: "Call, no answer"."""
    return f"{CHANNELS[attempt.channel]}, {OUTCOMES[attempt.outcome].lower()}"
