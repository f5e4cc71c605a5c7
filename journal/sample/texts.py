"""The sample's texts, and how names and figures get into them."""

import json
import re
from collections.abc import Sequence
from random import Random
from typing import Any, Generic, TypeVar

from journal.paths import resource

T = TypeVar("T")

_GAP = re.compile(r"\{(?P<name>[a-z]+\d?)(?::(?P<least>\d+)-(?P<most>\d+))?\}")
_POOLS = {
    "person": "people",
    "colleague": "colleagues",
    "role": "roles",
    "segment": "segments",
    "place": "places",
}


def texts(name: str) -> dict[str, Any]:
    """Read one file of the sample's texts; it is ours, so whatever is wrong in it is a bug."""
    content = json.loads(resource("sample", f"{name}.json").read_text("utf-8"))
    if not isinstance(content, dict):
        raise TypeError(f"{name}.json holds no object")
    return content


class Bag(Generic[T]):
    """Draws each item once, in random order, before any comes again."""

    def __init__(self, rng: Random, items: Sequence[T]) -> None:
        self._rng = rng
        self._items = list(items)
        self._left: list[T] = []
        self._last: T | None = None

    def draw(self) -> T:
        """Return the next item, never the same twice in a row."""
        if not self._left:
            self._left = self._rng.sample(self._items, len(self._items))
            if self._left[-1] == self._last:
                self._left.reverse()
        self._last = self._left.pop()
        return self._last


class Cast:
    """The invented customers, people and places, each drawn in turn."""

    def __init__(self, rng: Random) -> None:
        names = texts("cast")
        self.rng = rng
        self.alias: dict[str, str] = dict(names["customers"])
        self._pools = {name: Bag[str](rng, names[pool]) for name, pool in _POOLS.items()}
        self._pools["customer"] = self._pools["other"] = Bag(rng, list(self.alias))

    def draw(self, name: str) -> str:
        """Return a new customer, person, colleague, role, segment or place."""
        return self._pools[name.rstrip("0123456789")].draw()


class Story:
    """Fills the gaps of all texts of one entry with the same names and figures.

    ``{customer}`` and its like are drawn from the cast, ``{n:3-9}`` is a figure from 3 to 9;
    a gap that comes again gets what it got before.
    """

    def __init__(self, cast: Cast, **known: str) -> None:
        self._cast = cast
        self._known = known

    @property
    def customer(self) -> str:
        """The customer the texts so far named, or nothing."""
        return self._known.get("customer", "")

    def tell(self, text: str) -> str:
        """Return ``text`` with its gaps filled."""
        return _GAP.sub(self._fill, text)

    def _fill(self, gap: re.Match[str]) -> str:
        name = gap["name"]
        if name not in self._known:
            self._known[name] = self._new(name, gap["least"], gap["most"])
        return self._known[name]

    def _new(self, name: str, least: str | None, most: str | None) -> str:
        if least is not None and most is not None:
            return str(self._cast.rng.randint(int(least), int(most)))
        if name == "alias":
            return self._cast.alias[self.tell("{customer}")]
        return self._cast.draw(name)
