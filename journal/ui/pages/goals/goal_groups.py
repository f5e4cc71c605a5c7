"""Goals in the order one reads them: by horizon, each with what serves it below."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from journal.models.goal import Goal, Horizon

LONG = (Horizon.MULTI_YEAR, Horizon.YEAR)
"""The horizons of the long view, the farthest first."""
SHORT = (Horizon.HALF, Horizon.QUARTER, Horizon.MONTH)
"""The horizons of the short view, the farthest first."""
_HEADINGS = {
    Horizon.MULTI_YEAR: "Long view · several years",
    Horizon.YEAR: "Long view · a year",
    Horizon.HALF: "Short view · half a year",
    Horizon.QUARTER: "Short view · a quarter",
    Horizon.MONTH: "Short view · a month",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, or a goal so many steps below another.

    ``below`` are the goals that serve it directly, listed or not; ``opens`` tells whether rows
    of them can be folded away, ``folded`` whether they are.
    """

    goal: Goal | None
    heading: str = ""
    depth: int = 0
    below: tuple[Goal, ...] = ()
    opens: bool = False
    folded: bool = False

    @property
    def key(self) -> tuple[UUID | str, int, bool, bool]:
        """What makes it another row, rather than the same one with other figures."""
        same = self.heading if self.goal is None else self.goal.id
        return same, self.depth, bool(self.below), self.opens


class Groups:
    """Sets goals in rows; a goal stands under the goal it serves where that is listed too.

    Every goal is listed once; of goals that serve each other in a ring the first one begins.
    """

    def __init__(
        self, shown: Sequence[Goal], known: Iterable[Goal], folded: Collection[UUID] = ()
    ) -> None:
        self._shown = shown
        self._folded = folded
        ids = {one.id for one in shown}
        self._serving: dict[UUID, list[Goal]] = {}
        for one in known:
            if one.parent_id is not None:
                self._serving.setdefault(one.parent_id, []).append(one)
        self._listed: dict[UUID, list[Goal]] = {}
        for one in shown:
            if one.parent_id in ids and one.parent_id is not None:
                self._listed.setdefault(one.parent_id, []).append(one)
        self._roots = [one for one in shown if one.parent_id not in ids]
        self._seen: set[UUID] = set()
        self._rows = {horizon: self._under(horizon) for horizon in (*LONG, *SHORT)}
        for one in shown:
            if one.id not in self._seen:
                self._rows[one.horizon].extend(self._tree(one, 0, hidden=False))

    @property
    def long(self) -> list[Row]:
        """The rows of the long view, under headings."""
        return self._headed(LONG)

    @property
    def short(self) -> list[Row]:
        """The rows of the short view, under headings."""
        return self._headed(SHORT)

    @property
    def all(self) -> list[Row]:
        """The rows of both, without headings where there would be a single one."""
        rows = self._headed((*LONG, *SHORT))
        alone = sum(one.goal is None for one in rows) == 1
        return rows[1:] if alone else rows

    def _headed(self, horizons: Iterable[Horizon]) -> list[Row]:
        found: list[Row] = []
        for horizon in horizons:
            if self._rows[horizon]:
                found += [Row(None, _HEADINGS[horizon]), *self._rows[horizon]]
        return found

    def _under(self, horizon: Horizon) -> list[Row]:
        rows: list[Row] = []
        for one in self._roots:
            if one.horizon is horizon:
                rows += self._tree(one, 0, hidden=False)
        return rows

    def _tree(self, goal: Goal, depth: int, *, hidden: bool) -> list[Row]:
        """Return the rows of a goal and of what serves it, none of them where ``hidden``."""
        self._seen.add(goal.id)
        children = [one for one in self._listed.get(goal.id, ()) if one.id not in self._seen]
        folded = bool(children) and goal.id in self._folded
        below = tuple(self._serving.get(goal.id, ()))
        rows = [] if hidden else [Row(goal, "", depth, below, bool(children), folded)]
        for one in children:
            if one.id not in self._seen:
                rows += self._tree(one, depth + 1, hidden=hidden or folded)
        return rows


def ways_up(goal: Goal, known: Iterable[Goal]) -> set[UUID]:
    """Return the ids of all goals above ``goal``: what must be unfolded to see it."""
    by_id = {one.id: one for one in known}
    above: set[UUID] = set()
    at = goal.parent_id
    while at is not None and at not in above and at != goal.id:
        above.add(at)
        parent = by_id.get(at)
        at = None if parent is None else parent.parent_id
    return above
