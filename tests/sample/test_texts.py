import re
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from journal.models.achievement import Category
from journal.models.base import storable
from journal.models.reframe import DISTORTIONS
from journal.sample.texts import Bag, Cast, Story, texts

FILES = ("cast", "check_ins", "beliefs", "achievements", "goals")


@pytest.fixture
def cast() -> Cast:
    return Cast(Random(1))  # noqa: S311


def words(content: Any) -> list[str]:
    if isinstance(content, str):
        return [content]
    if isinstance(content, dict):
        content = list(content.values())
    return [word for part in content for word in words(part)] if isinstance(content, list) else []


def test_there_is_enough_to_tell() -> None:
    days, cards, goals = texts("check_ins"), texts("beliefs"), texts("goals")
    told = texts("achievements")["told"]
    assert len({thing for some in days["one_things"].values() for thing in some}) >= 60
    assert len({note for some in days["notes"].values() for note in some}) >= 50
    kinds = ("due_today", "new", "existing", "bigger", "own")
    assert len({pair["thought"] for kind in kinds for pair in cards[kind]}) >= 45
    assert len({one["title"] for some in told.values() for one in some}) >= 90
    assert len(set(goals["moved"])) >= 25
    assert set(told) == set(Category)


def test_no_turn_repeats_its_thought_and_every_trap_is_known() -> None:
    cards = texts("beliefs")
    for kind in ("due_today", "new", "existing", "bigger", "own"):
        for pair in cards[kind]:
            assert pair["turn"].casefold() != pair["thought"].casefold()
            assert set(pair["traps"]) <= set(DISTORTIONS)


@pytest.mark.parametrize("name", FILES)
def test_every_gap_can_be_filled(name: str, cast: Cast) -> None:
    for text in words(texts(name)):
        known = dict.fromkeys(("after", "change", "baseline", "target", "percent", "h"), "1")
        filled = Story(cast, **known).tell(text)
        assert not re.search(r"[{}]", filled), text
        assert storable(filled) == filled


def test_names_of_real_sample_firms_stay_out() -> None:
    everything = " ".join(word for name in FILES for word in words(texts(name))).casefold()
    for firm in ("contoso", "northwind", "fabrikam", "acme"):
        assert firm not in everything


def test_a_story_keeps_its_names_and_figures(cast: Cast) -> None:
    story = Story(cast)
    first = story.tell("{customer} {n:3-9} {person}")
    assert story.tell("{customer} {n} {person}") == first
    assert story.tell("{other}") != story.tell("{customer}")
    assert story.tell("{alias}") == cast.alias[story.customer]


def test_a_gap_nobody_knows_is_a_bug(cast: Cast) -> None:
    with pytest.raises(KeyError):
        Story(cast).tell("{nobody}")


def test_a_bag_gives_everything_once_before_it_repeats() -> None:
    bag = Bag(Random(3), range(5))  # noqa: S311
    drawn = [bag.draw() for _ in range(50)]
    assert all(set(drawn[start : start + 5]) == set(range(5)) for start in range(0, 50, 5))
    assert all(one != following for one, following in pairwise(drawn))
