"""Two texts are compared word by word, and quickly."""

import random
import string
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.ui.history.difference import Mark, Run, difference, folded, words_changed

LONG = 20_000
WORDS = [word * 2 for word in string.ascii_lowercase] + ["the", "and", "called", "client"]


def marked(before: str, after: str) -> str:
    """Return the difference as one line: [-removed-] and {+added+}."""
    frames = {Mark.REMOVED: "[-{}-]", Mark.ADDED: "{{+{}+}}", Mark.LEFT_OUT: "…"}
    return "".join(frames.get(run.mark, "{}").format(run.text) for run in difference(before, after))


def without(mark: Mark, runs: list[Run]) -> str:
    return "".join(run.text for run in runs if run.mark is not mark)


@pytest.mark.parametrize(
    ("before", "after", "reads"),
    [
        ("", "", ""),
        ("", "All new.", "{+All new.+}"),
        ("All gone.", "", "[-All gone.-]"),
        ("The same.", "The same.", "The same."),
        ("I called the CFO.", "I called the new CFO.", "I called the {+new +}CFO."),
        (
            "I called Anna today and she listened.",
            "I called Ines today and she listened.",
            "I called [-Anna-]{+Ines+} today and she listened.",
        ),
        ("One.\nTwo.\nThree.", "One.\nThree.", "One.\n[-Two.\n-]Three."),
        ("don't go", "don’t go", "[-don't-]{+don’t+} go"),
        ("cafe\u0301 now", "cafe\u0301 later", "cafe\u0301 [-now-]{+later+}"),
        ("Zoë 👩🏽‍💻", "Zoë 👩🏽‍🎤", "Zoë [-👩🏽‍💻-]{+👩🏽‍🎤+}"),
        ("拜访客户。", "拜访新客户。", "拜访{+新+}客户。"),
        ("a\u2028b\u00a0c", "a\u2028b c", "a\u2028b[-\u00a0-]{+ +}c"),
    ],
)
def test_only_the_changed_words_are_marked(before: str, after: str, reads: str) -> None:
    assert marked(before, after) == reads


def test_a_rewritten_sentence_reads_as_one_change_and_not_as_confetti() -> None:
    assert marked("I sent the offer to Tom", "She phoned the boss of Ann") == (
        "[-I sent the offer to Tom-]{+She phoned the boss of Ann+}"
    )


def test_what_stands_between_two_insertions_stays_as_it_is() -> None:
    assert (
        marked("Call before 11", "Call her before 11 or not") == "Call {+her +}before 11{+ or not+}"
    )


@given(st.text(max_size=200), st.text(max_size=200))
def test_both_texts_can_be_read_back_from_the_difference(before: str, after: str) -> None:
    runs = difference(before, after)
    assert without(Mark.ADDED, runs) == before
    assert without(Mark.REMOVED, runs) == after


@given(st.lists(st.sampled_from(["a", "b", "c.", "\n", "é"])), st.randoms())
def test_so_they_can_where_words_repeat(words: list[str], dice: random.Random) -> None:
    other = [word for word in words if dice.random() > 0.3]
    before, after = " ".join(words), " ".join(other)
    runs = difference(before, after)
    assert without(Mark.ADDED, runs) == before
    assert without(Mark.REMOVED, runs) == after


def prose(dice: random.Random, words: list[str], between: str = " ") -> str:
    return between.join(dice.choices(words, k=LONG))[:LONG]


@pytest.mark.parametrize("between", [" ", ". ", "\n", ""])
@pytest.mark.parametrize("words", [WORDS, ["a", "b"], [".", "!", ","], ["客", "户"]])
def test_texts_as_long_as_they_may_be_take_no_time_whatever_they_hold(
    words: list[str], between: str
) -> None:
    dice = random.Random(7)  # noqa: S311 - invents texts, keeps no secret
    before, after = prose(dice, words, between), prose(dice, words, between)
    start = perf_counter()
    runs = difference(before, after)
    # Some 20 ms where nothing else runs; difflib alone would take seconds.
    assert perf_counter() - start < 0.5
    assert without(Mark.ADDED, runs) == before


def test_a_long_kept_stretch_shows_its_ends_alone() -> None:
    text = "word " * 400
    runs = folded(difference(f"{text}old {text}", f"{text}new {text}"))
    assert [run.mark for run in runs] == [
        Mark.LEFT_OUT,
        Mark.KEPT,
        Mark.REMOVED,
        Mark.ADDED,
        Mark.KEPT,
        Mark.LEFT_OUT,
    ]
    assert without(Mark.REMOVED, runs) == f"{text}new {text}"
    assert all(run.text.strip("word ") == "" for run in runs if run.mark is Mark.KEPT)
    assert runs[1].text.startswith("word")


def test_short_ones_are_left_whole() -> None:
    runs = difference("one two", "one three")
    assert folded(runs) == runs


def test_one_word_without_end_is_cut_all_the_same() -> None:
    runs = folded(difference("x" * 5000 + " a", "x" * 5000 + " b"))
    assert runs[0].mark is Mark.LEFT_OUT
    assert len(runs[1].text) < 400


def test_words_are_counted_in_and_out() -> None:
    assert words_changed("one two three", "one three four five") == (2, 1)
    assert words_changed("one, two", "one two!") == (0, 0)
