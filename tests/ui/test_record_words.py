"""Every kind of record and every field of it has a plain name."""

from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import inspect

from journal.models.achievement import Achievement
from journal.models.base import Prose, Record, Words
from journal.models.check_in import CheckIn
from journal.models.goal import Goal, Milestone, Progress
from journal.models.kinds import KINDS
from journal.models.reframe import BeliefRating, BeliefStep, Reframe, Share
from journal.notebook import Notebook
from journal.ui.field_words import GONE_GOAL, field_words, text_of
from journal.ui.record_names import names_for
from journal.ui.record_words import (
    KEPT_BY_THE_PROGRAM,
    KIND_WORDS,
    name_of,
    owner_of,
    title_of,
)
from tests.entries import MONDAY, one_of_each_kind

ENTRIES = {type(record): record for record in one_of_each_kind()}


def columns(kind: type[Record]) -> dict[str, object]:
    return {one.key: one.columns[0].type for one in inspect(kind).column_attrs}


def test_every_kind_has_words() -> None:
    assert KIND_WORDS.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_a_kind_is_named(kind: type[Record]) -> None:
    texts = {name for name, type_ in columns(kind).items() if isinstance(type_, Prose | Words)}
    assert texts - KEPT_BY_THE_PROGRAM <= KIND_WORDS[kind].fields.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_every_other_column_is_named_or_nobody_wrote_it(kind: type[Record]) -> None:
    words = KIND_WORDS[kind]
    known = words.fields.keys() | KEPT_BY_THE_PROGRAM | ({words.owner} - {""})
    assert known >= columns(kind).keys()
    assert words.fields.keys() <= columns(kind).keys()
    assert len(set(words.fields.values())) == len(words.fields)


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_has_a_title_a_name_and_a_text(kind: type[Record]) -> None:
    record = ENTRIES[kind]
    assert title_of(record).strip()
    assert text_of(record).startswith(f"{name_of(record)}: ")
    for column in KIND_WORDS[kind].fields:
        assert "<" not in field_words(record, column)


@pytest.mark.parametrize(
    ("record", "title"),
    [
        (CheckIn(day=MONDAY, resistance=7), "23 Nov 2026: Resistance 7"),
        (CheckIn(day=MONDAY), "Check-in of 23 Nov 2026"),
        (Reframe(day=MONDAY, negative_thought="\n  They will\n hang up"), "They will"),
        (BeliefRating(day=MONDAY, reframe_id=uuid4(), in_turn=40), "23 Nov 2026: its turn 40%"),
        (Share(day=MONDAY, reframe_id=uuid4(), with_whom="Ines"), "With Ines"),
        (Milestone(day=MONDAY, goal_id=uuid4(), value=27.5), "At 27.5"),
        (Progress(day=MONDAY, goal_id=uuid4(), value=4.0), "23 Nov 2026: 4"),
        (Progress(day=MONDAY, goal_id=uuid4()), "Goal check-in of 23 Nov 2026"),
    ],
)
def test_the_title_is_the_first_thing_one_would_say(record: Record, title: str) -> None:
    assert title_of(record) == title


def test_an_endless_title_is_cut_for_the_list() -> None:
    assert len(title_of(Reframe(day=MONDAY, negative_thought="x" * 20_000))) == 300


@pytest.mark.parametrize(
    ("kind", "column", "words"),
    [
        (CheckIn, "showed_up", "Done"),
        (CheckIn, "shapes", "Procrastination, Sharpening pencils"),
        (BeliefRating, "in_thought", "80%"),
        (BeliefRating, "recall", "Partly"),
        (Reframe, "distortions", "Mind reading, Fortune telling"),
        (Goal, "target", "30%"),
        (Goal, "adds_up", "Won out of won and lost"),
        (Achievement, "measure_after", "€36,000"),
        (Achievement, "goal_id", "Win a quarter of the first calls"),
        (Achievement, "confidential", "No"),
        (Achievement, "last_day", ""),
        (BeliefStep, "due_on", "23 Nov 2026"),
    ],
)
def test_a_field_reads_as_the_person_would_write_it(
    notebook: Notebook, kind: type[Record], column: str, words: str
) -> None:
    records = {type(record): record for record in one_of_each_kind()}
    notebook.save(*records.values())
    record = records[kind]
    assert field_words(record, column, names_for(notebook, record)) == words


def test_what_an_entry_pointed_to_may_be_gone() -> None:
    achievement = Achievement(day=MONDAY, title="Renewed", goal_id=uuid4())
    assert field_words(achievement, "goal_id") == GONE_GOAL


def test_choices_stored_as_the_same_word_are_told_apart() -> None:
    from journal.models.check_in import ShowedUp
    from journal.models.reframe import Recall

    not_done = CheckIn(day=MONDAY, showed_up=ShowedUp.NOT)
    forgotten = BeliefRating(day=MONDAY, reframe_id=uuid4(), recall=Recall.NOT)
    assert field_words(not_done, "showed_up") == "Not yet"
    assert field_words(forgotten, "recall") == "Not recalled"


def test_children_know_what_they_are_part_of() -> None:
    card = Reframe(day=date(2026, 1, 1), negative_thought="No")
    step = BeliefStep(day=MONDAY, reframe_id=card.id, text="Call")
    assert owner_of(step) == (Reframe, card.id)
    assert owner_of(card) is None
