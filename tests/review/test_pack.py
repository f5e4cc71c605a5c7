"""A pack tells what was chosen, in its order and words, and none of what is to stay at home."""

import re
import shutil
import subprocess
import uuid
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pytest

from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn, ShowedUp
from journal.models.goal import Goal, GoalFile, Progress
from journal.models.reframe import BeliefCard, BeliefRating, Reframe
from journal.models.review_pack import GroupBy, ReviewPack
from journal.review.contents import review_of
from journal.review.document import ReviewDocument
from journal.review.fields import FIELDS
from journal.review.formats import FORMATS, write_review
from tests.review.samples import BRITISH, achievement

TODAY = date(2026, 11, 23)


def told(document: ReviewDocument) -> list[tuple[str, list[str]]]:
    return [(group.title, [one.title for one in group.entries]) for group in document.groups]


def pack(*chosen: Achievement, group_by: GroupBy = GroupBy.NONE) -> ReviewPack:
    return ReviewPack(day=TODAY, chosen=tuple(one.id for one in chosen), group_by=group_by)


def test_only_what_was_chosen_is_told_in_the_order_of_the_pack() -> None:
    a, b, c = achievement("a"), achievement("b"), achievement("c")
    one = pack(c, a)
    one.chosen = (uuid.uuid4(), *one.chosen, c.id)
    assert told(review_of([a, b, c], one, words=BRITISH)) == [("", ["c", "a"])]


def test_a_headline_holds_for_the_pack_and_leaves_the_entry_alone() -> None:
    one = achievement("as written")
    mine = pack(one)
    mine.headlines = {one.id: "for\nmy manager"}
    assert told(review_of([one], mine, words=BRITISH)) == [("", ["for my manager"])]
    assert one.title == "as written"


def test_priorities_stand_as_they_come_and_what_has_none_is_last() -> None:
    found = [
        achievement("a"),
        achievement("b", priority="Growth"),
        achievement("c", priority=" Access"),
        achievement("d", priority="growth"),
    ]
    document = review_of(found, pack(*found, group_by=GroupBy.PRIORITY), words=BRITISH)
    assert told(document) == [
        ("Growth", ["b", "d"]), ("Access", ["c"]), ("Other achievements", ["a"])
    ]  # fmt: skip


@pytest.mark.parametrize("group_by", [GroupBy.GOAL, GroupBy.PRIORITY])
def test_without_any_goal_or_priority_there_is_no_heading(group_by: GroupBy) -> None:
    one = achievement("a")
    assert told(review_of([one], pack(one, group_by=group_by), words=BRITISH)) == [("", ["a"])]


def test_the_fields_are_those_of_a_table() -> None:
    one = achievement(
        last_day=date(2026, 11, 15), measure_before=0.1, measure_after=1200000.0, tags=("a", "b"),
        evidence_link="https://example.org", customer_alias="Client B",
    )  # fmt: skip
    (entry,) = review_of([one], pack(one), words=BRITISH).entries
    assert tuple(name for name, _ in entry.fields) == FIELDS
    fields = {name: value for name, value in entry.fields if value}
    assert fields == {
        "title": "Renewed Contoso",
        "happened_on": "2026-11-14",
        "ended_on": "2026-11-15",
        "category": "result",
        "measure_before": "0.1",
        "measure_after": "1200000",
        "evidence_link": "https://example.org",
        "tags": "a, b",
        "customer": "Client B",
    }
    assert entry.paragraphs == (("Link", "https://example.org"),)


def belief(thought: str, turn: str = "") -> BeliefCard:
    reframe = Reframe(day=date(2026, 11, 2), negative_thought=thought, balanced_thought=turn)
    ratings = tuple(
        BeliefRating(reframe_id=reframe.id, day=date(2026, 11, day), in_turn=value)
        for day, value in ((2, 30), (20, 80))
    )
    return BeliefCard(reframe, ratings)


def test_beliefs_and_check_ins_are_told_only_when_ticked_one_by_one() -> None:
    ticked, other = belief("They all say no", "One in five says yes"), belief("Private thought")
    day = CheckIn(
        day=TODAY, one_thing="Called three", resistance=6, showed_up=ShowedUp.YES, note="Went well"
    )
    unticked = CheckIn(day=date(2026, 11, 22), note="Private note")
    one = ReviewPack(day=TODAY, beliefs=(ticked.reframe.id,), check_ins=(day.id,))
    document = review_of([], one, beliefs=[other, ticked], check_ins=[unticked, day], words=BRITISH)
    assert told(document) == [
        ("Beliefs", ["One in five says yes"]), ("Check-ins", ["Called three"])
    ]  # fmt: skip
    assert "Private" not in repr(document)
    turned, told_day = document.entries
    assert turned.measure == "Belief in the turn: 30 % first, 80 % latest"
    assert turned.paragraphs == (("Thought", "They all say no"),)
    assert (told_day.measure, told_day.category) == ("Resistance 6 of 10", "Showed up")


# --- nothing leaks ----------------------------------------------------------------------------

NAMES = ("Contoso", "Fabrikam Ltd", "Müller & Söhne", "Zażółć Sp", "Northwind", "Wingtip Toys")
SECRETS = tuple(f"Whispered{number}" for number in range(6))
LEAKS = ("ontoso", "abrikam", "öhne", "Sohne", "żół", "orthwind", "ingtip", "hispered")


def leaky() -> tuple[list[Achievement], ReviewPack, list[GoalFile], list[BeliefCard]]:
    """Return six aliased and six confidential entries, their names in every text there is."""
    goal = Goal(
        title="Grow Contoso", day=date(2026, 10, 1), due_on=date(2026, 12, 31), target=9.0,
        unit="Northwind orders",
    )  # fmt: skip
    points = [Progress(goal_id=goal.id, day=date(2026, 11, n), value=float(n)) for n in (2, 9)]
    known = []
    for number, name in enumerate(NAMES):
        every = f"{name.upper()}, {'’s and '.join(NAMES)}"
        texts = dict.fromkeys(
            ("situation", "task", "action", "result", "evidence", "credit_to", "priority"), every
        )
        known.append(
            achievement(
                f"Won {name}", **texts, customer=name, customer_alias=f"Client {number}",
                tags=(name, "big"), goal_id=goal.id, measure_name=every, measure_unit=every,
                measure_before=1.0, measure_after=2.0,
                evidence_link=f"https://{name.split()[0].lower()}.example/post",
            )
        )  # fmt: skip
    known += [achievement(title, confidential=True, result=title) for title in SECRETS]
    cards = [belief(f"{name} is too big for me", f"{name} asked me") for name in NAMES]
    one = pack(*known, group_by=GroupBy.PRIORITY)
    one.title, one.summary = "For Contoso's people", "Thanks to Müller & Söhne"
    one.headlines = {known[0].id: "Closed CONTOSO", known[-1].id: "Whispered headline"}
    one.goals, one.beliefs = (goal.id,), tuple(card.reframe.id for card in cards)
    return known, one, [GoalFile(goal, tuple(points))], cards


def bytes_of(path: Path) -> bytes:
    """Return all that a file holds, what is packed in it too."""
    raw = path.read_bytes()
    parts = [raw]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", raw, re.DOTALL):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            continue
    if path.suffix == ".pdf" and shutil.which("pdftotext"):
        for words in (["pdftotext", path, "-"], ["pdfinfo", path]):
            parts.append(subprocess.run(words, capture_output=True, check=True).stdout)
    return b"\n".join(parts)


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.usefixtures("qapp")
def test_no_format_leaks_a_name_or_what_is_confidential(ending: str, tmp_path: Path) -> None:
    known, one, goals, cards = leaky()
    document = review_of(known, one, goals=goals, beliefs=cards, words=BRITISH)
    assert document.entry_count == len(NAMES) * 2
    target = tmp_path / f"review{ending}"
    write_review(document, target)
    written = bytes_of(target)
    for leak in LEAKS:
        for way in ("utf-8", "utf-16-be", "utf-16-le"):
            for spelling in {leak, leak.lower(), leak.upper()}:
                assert spelling.encode(way) not in written, spelling
    for leak in LEAKS:
        assert leak.casefold() not in repr(document).casefold()
    assert document.title == "For Client 0's people"
