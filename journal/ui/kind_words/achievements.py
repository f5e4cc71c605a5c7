"""Words for achievements."""

from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.ui.kind_words.kind import KindWords
from journal.ui.record_titles import (
    title_itself,
)

ACHIEVEMENTS: dict[type[Record], KindWords] = {
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
}
