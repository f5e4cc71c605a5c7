"""Words for achievements, the files that prove them and the packs they are handed in with."""

from journal.models.achievement import Achievement
from journal.models.attachment import Attachment
from journal.models.base import Record
from journal.models.review_pack import ReviewPack
from journal.ui.kind_words.kind import KindWords
from journal.ui.record_titles import (
    attachment_title,
    pack_title,
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
            "evidence_link": "Link to the evidence",
            "credit_to": "Credit to",
            "tags": "Tags",
            "priority": "Manager’s priority",
            "goal_id": "Goal",
            "proposal_status": "Proposal",
            "confidential": "Confidential",
            "customer": "Customer",
            "customer_alias": "Customer alias",
            "follow_up_on": "Follow up on",
        },
    ),
    Attachment: KindWords(
        "Attached file",
        "achievement",
        attachment_title,
        {"name": "Name", "media_type": "Type", "size": "Bytes", "day": "Attached on"},
        "achievement_id",
        Achievement,
    ),
    ReviewPack: KindWords(
        "Review pack",
        "achievement",
        pack_title,
        {
            "title": "Title",
            "summary": "Summary",
            "first_day": "From",
            "last_day": "Until",
            "group_by": "Grouped by",
            "chosen": "Achievements",
            "headlines": "Own headlines",
            "goals": "Goals",
            "beliefs": "Belief cards",
            "check_ins": "Check-ins",
            "format": "Format",
            "file": "File",
            "day": "Exported on",
        },
    ),
}
