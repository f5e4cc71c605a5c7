"""Words for goals and what leads to them."""

from journal.models.base import Record
from journal.models.goal import Goal, GoalPause, Milestone, Progress
from journal.ui.kind_words.kind import KindWords
from journal.ui.record_titles import (
    milestone_title,
    pause_title,
    progress_title,
    title_itself,
)

GOALS: dict[type[Record], KindWords] = {
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
            "target_amount": "By how much",
            "baseline_days": "First days that are the baseline",
            "counter": "Counter that feeds it",
            "counter_of": "Out of the counter",
            "parent_id": "Serves",
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
            "thanks_to": "Whom to thank",
            "achievement_id": "Achievement",
            "day": "Added on",
        },
        "goal_id",
        Goal,
    ),
    GoalPause: KindWords(
        "Pause of a goal",
        "goal",
        pause_title,
        {"day": "From", "last_day": "To", "reason": "Reason"},
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
