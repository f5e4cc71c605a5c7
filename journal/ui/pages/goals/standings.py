"""Where the listed goals stand, asked of the journal when first needed."""

from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from journal.errors import JournalError
from journal.goal_standing import Pause, Standing, standing_by_figures
from journal.models.goal import Goal, GoalStatus
from journal.models.goal_figures import goal_figures, last_check_ins, pauses_by_goal
from journal.numbers.pace import Pace
from journal.ui.desk import Desk

_GOING_WELL = frozenset({Pace.AHEAD, Pace.ON_PACE})


class Standings:
    """Keeps what was worked out until told to forget it.

    Five years of weekly check-ins of a hundred goals are not read to paint eight rows.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[UUID, Standing | None] = {}
        self._pauses: dict[UUID, list[Pause]] | None = None
        self._checked: dict[UUID, date] = {}

    def forget(self) -> None:
        """Ask the journal again for whatever is wanted next."""
        self._known.clear()
        self._pauses = None

    def of(self, goal: Goal) -> Standing | None:
        """Return where ``goal`` stands, None where it could not be read."""
        if goal.id not in self._known:
            self._known[goal.id] = self._read(goal)
        return self._known[goal.id]

    def _read(self, goal: Goal) -> Standing | None:
        try:
            read = self._desk.notebook.read
            if self._pauses is None:
                self._checked, self._pauses = read(last_check_ins()), read(pauses_by_goal())
            figures = read(goal_figures(goal.id))
        except JournalError:
            return None  # painting cannot tell; opening the goal will
        waited, last = self._pauses.get(goal.id, ()), self._checked.get(goal.id)
        today, work_days = self._desk.today, self._desk.work_days
        return standing_by_figures(goal, figures, today, work_days, waited, last)


def below_words(below: Iterable[Goal], standing_of: Callable[[Goal], Standing | None]) -> str:
    """Return how the goals below one stand, such as "2 of 3 on pace, 1 reached"."""
    known = [one for one in below if one.status is not GoalStatus.DROPPED]
    under_way = [one for one in known if one.status is GoalStatus.ACTIVE]
    reached = sum(one.status is GoalStatus.REACHED for one in known)
    well = 0
    for one in under_way:
        now = standing_of(one)
        well += now is not None and (now.reached or now.pace in _GOING_WELL)
    parts = [f"{well} of {len(under_way)} on pace"] if under_way else []
    parts += [f"{reached} reached"] if reached else []
    if not parts:
        parts = [f"{len(known)} below, none under way" if known else "All below were dropped"]
    return ", ".join(parts)
