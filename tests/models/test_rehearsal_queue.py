"""The queue of a rehearsal is what is due, in the same order."""

from datetime import date, timedelta

from journal.models.reframe import Reframe, ReframeStatus, cards_due
from journal.models.rehearsal_queue import rehearsal_queue
from journal.notebook import Notebook

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def test_the_queue_is_what_is_due_the_longest_waiting_first(notebook: Notebook) -> None:
    def card(ago: int | None, status: ReframeStatus = ReframeStatus.ACTIVE) -> Reframe:
        next_on = None if ago is None else TODAY - ago * DAY
        return Reframe(
            day=TODAY, negative_thought="No", balanced_thought="Yes", status=status, next_on=next_on
        )

    made = [card(1), card(9), card(0), card(-1), card(None), card(20, ReframeStatus.HELD), card(9)]
    gone = card(30)
    notebook.save(*made, gone)
    notebook.delete(gone)
    queue = notebook.read(rehearsal_queue(TODAY))
    assert queue == [made[1].id, made[6].id, made[0].id, made[2].id]
    assert queue == [due.reframe.id for due in notebook.read(cards_due(TODAY))]
