"""What saying a belief aloud writes down, and how far a rehearsal of several cards is."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from journal.models.reframe import BeliefRating, Recall, Reframe
from journal.notebook import copy_of
from journal.numbers.rehearsal import next_rehearsal


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A rehearsal as far as it went, by the ids of its cards: it holds no word of them.

    ``left`` come before whatever else is due; ``revealed`` tells whether the first of them is
    turned, ``ended`` whether what moved is in view.
    """

    left: tuple[UUID, ...] = ()
    done: tuple[UUID, ...] = ()
    revealed: bool = False
    ended: bool = False


def said_aloud(
    reframe: Reframe,
    today: date,
    *,
    in_thought: int | None = None,
    in_turn: int | None = None,
    recall: Recall = Recall.RECALLED,
    aloud: bool = True,
) -> tuple[Reframe, BeliefRating]:
    """Return a copy of the card with its next date, and the rehearsal to append.

    Saying a turn one has in view counts as recalled; ratings not given stay missing. Without
    ``aloud`` it was only read.
    """
    reframe = copy_of(reframe)  # the one on screen stays as it is until the commit
    scheduled = next_rehearsal(reframe.rehearsal_step, recall.value, today)
    reframe.rehearsal_step, reframe.next_on = scheduled.step, scheduled.on
    rating = BeliefRating(
        day=today,
        reframe_id=reframe.id,
        in_thought=in_thought,
        in_turn=in_turn,
        said_aloud=aloud,
        recall=recall,
    )
    return reframe, rating
