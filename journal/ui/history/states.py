"""The states of one record that are worth showing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from journal.clock import Clock
from journal.models.base import Record
from journal.models.revision import PastState
from journal.ui.history.changes import visible
from journal.ui.moment import moment


@dataclass(frozen=True, slots=True)
class State:
    """The record as it was from ``written_at`` on; the newest one is how it is now."""

    record: Record
    written_at: datetime
    is_now: bool = False

    @property
    def is_first(self) -> bool:
        """Tell whether nothing was written before."""
        made = self.record.created_at
        return made is not None and self.written_at <= made


def states_of(now: Record, past: Sequence[PastState]) -> list[State]:
    """Return the present and what differs from it, newest first.

    Deleting and putting back leaves states behind that read like the one before: of such, the
    one that was written first stands for all.
    """
    written_at = now.updated_at
    assert written_at is not None  # noqa: S101 - it has been saved; this tells mypy
    states = [State(now, written_at, is_now=True)]
    for one in past:
        last = states[-1]
        if visible(one.record) == visible(last.record):
            states[-1] = State(
                last.record if last.is_now else one.record, one.written_at, last.is_now
            )
        else:
            states.append(State(one.record, one.written_at))
    return states


def when(state: State, clock: Clock) -> str:
    """Return "Now", or the day and the time of day the state was written."""
    return "Now" if state.is_now else moment(state.written_at, clock)
