"""From what stands on screen to what is stored, and what is refused on the way."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from journal.models.base import Record
from journal.models.reframe import (
    BeliefCard,
    BeliefRating,
    PersonalReason,
    Reframe,
    ReframeStatus,
)
from journal.numbers.rehearsal import first_rehearsal

EASIER_BELOW = 40
"""Belief in a turn, in percent, under which an easier sentence is offered."""

NO_THOUGHT = "A card needs its thought. The one saved before stays until you write another."
NO_TURN = "A card in use needs its turn. The one saved before stays until you write another."
SAME_WORDS = "This is still the old thought. What else could be true?"
EASIER = "Hard to believe? Try an easier sentence: “I am learning to …”, “It may be that …”."


@dataclass(frozen=True, slots=True)
class Typed:
    """The words and choices on screen; ``rated`` holds the ratings just given, by field."""

    thought: str = ""
    turn: str = ""
    breakthrough: str = ""
    reason: PersonalReason | None = None
    traps: tuple[str, ...] = ()
    situation: str = ""
    evidence_for: str = ""
    evidence_against: str = ""
    rated: Mapping[str, int | None] = field(default_factory=dict)

    @property
    def blank(self) -> bool:
        """Tell whether there is no thought yet, without which there is no card."""
        return not self.thought.strip()

    @property
    def has_words(self) -> bool:
        """Tell whether anything is written at all."""
        return any(
            text.strip()
            for text in (
                self.thought,
                self.turn,
                self.situation,
                self.evidence_for,
                self.evidence_against,
            )
        )


def same_words(one: str, other: str) -> bool:
    """Tell whether two sentences differ in nothing but case, spaces and the last sign."""
    return _bare(one) == _bare(other)


def thought_refusal(stored: BeliefCard, typed: Typed) -> str:
    """Say why the thought on screen is not saved, "" where it is."""
    return NO_THOUGHT if typed.blank and stored.reframe.negative_thought else ""


def turn_refusal(stored: BeliefCard, typed: Typed, today: date) -> str:
    """Say why the turn on screen is not saved, "" where it is."""
    if not typed.turn.strip():
        in_use = stored.reframe.status is not ReframeStatus.DRAFT
        turned = bool(stored.reframe.balanced_thought.strip())
        return NO_TURN if in_use and turned and not _turned_today(stored, today) else ""
    thought = typed.thought if not typed.blank else stored.reframe.negative_thought
    return SAME_WORDS if same_words(typed.turn, thought) else ""


def written(stored: BeliefCard, typed: Typed, today: date, now: datetime) -> list[Record]:
    """Put what is typed into the stored card; return the card and the rating to save.

    A draft that has its turn becomes active. What is refused leaves the stored words alone.
    """
    reframe = stored.reframe
    thought = reframe.negative_thought if typed.blank else typed.thought
    turn = reframe.balanced_thought if turn_refusal(stored, typed, today) else typed.turn
    if turn.strip() and same_words(turn, thought):
        thought = reframe.negative_thought
    if not turn.strip() and reframe.status is ReframeStatus.ACTIVE:
        reframe.status, reframe.next_on = ReframeStatus.DRAFT, None
    reframe.negative_thought, reframe.balanced_thought = thought, turn
    reframe.breakthrough, reframe.personal_reason = typed.breakthrough, typed.reason
    reframe.distortions = typed.traps
    reframe.situation = typed.situation
    reframe.evidence_for, reframe.evidence_against = typed.evidence_for, typed.evidence_against
    if reframe.status is ReframeStatus.DRAFT and turn.strip():
        activate(reframe, today)
    rating = _rating(stored, typed.rated, today, now)
    return [reframe, rating] if rating else [reframe]


def activate(reframe: Reframe, today: date) -> None:
    """Put a card to work; without its turn it stays a draft."""
    if not reframe.balanced_thought.strip():
        reframe.status, reframe.next_on = ReframeStatus.DRAFT, None
        return
    reframe.status = ReframeStatus.ACTIVE
    if reframe.next_on is None:
        scheduled = first_rehearsal(today)
        reframe.rehearsal_step, reframe.next_on = scheduled.step, scheduled.on


def _turned_today(stored: BeliefCard, today: date) -> bool:
    """Tell whether the card became active today and was never said: it may be a draft again."""
    reframe = stored.reframe
    return (
        reframe.status is ReframeStatus.ACTIVE
        and not stored.times_said
        and reframe.next_on == first_rehearsal(today).on
    )


def _rating(
    stored: BeliefCard, rated: Mapping[str, int | None], today: date, now: datetime
) -> BeliefRating | None:
    """Return today's own rating with the new values, or a new one; earlier ones never change."""
    if not rated:
        return None
    last = stored.ratings[-1] if stored.ratings else None
    rehearsed = last is not None and (last.said_aloud or last.recall is not None)
    known = last is not None and last.day == today and not rehearsed
    rating = last if known and last else BeliefRating(day=today, reframe_id=stored.reframe.id)
    for name, value in rated.items():
        setattr(rating, name, value)
    if rating.in_thought is None and rating.in_turn is None:
        if not known:
            return None
        rating.deleted_at = now  # taken back: an empty rating says nothing
    return rating


def _bare(text: str) -> str:
    words = unicodedata.normalize("NFKC", text).casefold().split()
    return " ".join(words).rstrip(".!…")
