"""What saying a belief aloud writes down."""

from datetime import date

from journal.models.reframe import BeliefRating, Recall, Reframe
from journal.notebook import copy_of
from journal.numbers.rehearsal import next_rehearsal


def said_aloud(
    reframe: Reframe,
    today: date,
    *,
    in_thought: int | None = None,
    in_turn: int | None = None,
    recall: Recall = Recall.RECALLED,
) -> tuple[Reframe, BeliefRating]:
    """Return a copy of the card with its next date, and the rehearsal to append.

    Saying a turn one has in view counts as recalled; ratings not given stay missing.
    """
    reframe = copy_of(reframe)  # the one on screen stays as it is until the commit
    scheduled = next_rehearsal(reframe.rehearsal_step, recall.value, today)
    reframe.rehearsal_step, reframe.next_on = scheduled.step, scheduled.on
    rating = BeliefRating(
        day=today,
        reframe_id=reframe.id,
        in_thought=in_thought,
        in_turn=in_turn,
        said_aloud=True,
        recall=recall,
    )
    return reframe, rating
