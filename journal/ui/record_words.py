"""What every kind of record and each of its fields is called, and the line that stands for one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.check_in import CheckIn, Shape
from journal.models.goal import Goal, Milestone, Progress
from journal.models.reframe import BeliefRating, BeliefStep, Reframe, Share
from journal.ui.record_titles import (
    check_in_title,
    day_of,
    first_line,
    milestone_title,
    progress_title,
    rating_title,
    reframe_title,
    shape_title,
    share_title,
    step_title,
    title_itself,
)

KEPT_BY_THE_PROGRAM = frozenset(
    {"id", "created_at", "updated_at", "deleted_at", "zone", "rehearsal_step"}
)
"""Columns nobody wrote; the rehearsal step shows in the day a card is due next."""


@dataclass(frozen=True, slots=True)
class KindWords:
    """How one kind of record reads: ``fields`` names its columns in the order one reads them.

    ``owner`` is the column that holds the id of what the record is part of, of kind
    ``owner_kind``.
    """

    name: str
    role: str
    title: Callable[[Any], str]
    fields: Mapping[str, str]
    owner: str = ""
    owner_kind: type[Record] | None = None


def title_of(record: Record) -> str:
    """Return the line ``record`` is known by, never empty."""
    words = KIND_WORDS[type(record)]
    return first_line(words.title(record)) or f"{words.name} of {day_of(record)}"


def name_of(record: Record) -> str:
    """Return what kind of thing ``record`` is: "Belief card"."""
    return KIND_WORDS[type(record)].name


def owner_of(record: Record) -> tuple[type[Record], UUID] | None:
    """Return the kind and the id of what ``record`` is part of, None where it stands alone."""
    words = KIND_WORDS[type(record)]
    if words.owner_kind is None:
        return None
    return words.owner_kind, cast("UUID", getattr(record, words.owner))


KIND_WORDS: dict[type[Record], KindWords] = {
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
    Achievement: KindWords(
        "Achievement",
        "achievement",
        title_itself,
        {
            "title": "Title",
            "day": "Day",
            "last_day": "Last day",
            "category": "Kind",
            "situation": "Situation",
            "task": "Task",
            "action": "Action",
            "result": "Result",
            "measure_name": "Measure",
            "measure_unit": "Unit",
            "measure_before": "Before",
            "measure_after": "After",
            "evidence": "Evidence",
            "credit_to": "Credit to",
            "tags": "Tags",
            "priority": "Manager’s priority",
            "goal_id": "Goal",
            "proposal_status": "Proposal",
            "confidential": "Confidential",
            "customer_alias": "Customer alias",
            "follow_up_on": "Follow up on",
        },
    ),
    Goal: KindWords(
        "Goal",
        "goal",
        title_itself,
        {
            "title": "Title",
            "why": "Why",
            "kind": "Kind",
            "horizon": "Horizon",
            "skill_area": "Skill area",
            "unit": "Unit",
            "adds_up": "What counts",
            "direction": "Direction",
            "baseline": "From",
            "target": "Target",
            "target_given": "Target given as",
            "day": "Start",
            "due_on": "Due on",
            "cadence_days": "Days between check-ins",
            "confidence": "Confidence",
            "status": "Status",
            "status_reason": "Reason",
            "ended_on": "Ended on",
        },
    ),
    Milestone: KindWords(
        "Milestone",
        "goal",
        milestone_title,
        {
            "label": "Name",
            "value": "At",
            "due_on": "Due on",
            "reached_on": "Reached on",
            "celebrated": "How it was celebrated",
            "day": "Added on",
        },
        "goal_id",
        Goal,
    ),
    Progress: KindWords(
        "Goal check-in",
        "goal",
        progress_title,
        {
            "day": "Day",
            "value": "Value",
            "won": "Won",
            "lost": "Lost",
            "moved_it": "What moved it",
            "in_the_way": "What is in the way",
            "next_act": "Next act",
            "next_by": "By",
            "help_needed": "Help needed",
        },
        "goal_id",
        Goal,
    ),
}
"""Each kind in plain words; a new kind is one entry here."""
