from journal.numbers.sentences.pairs import pairs
from journal.numbers.sentences.sentence import Said
from tests.numbers.sentences.kept import kept, on_days

UP_AND_DOWN = [1, 8, 3, 9, 5, 2, 7, 4, 10, 6] * 4


def test_resistance_and_showing_up_go_together():
    answers = ["yes" if one < 4 else "partly" if one < 8 else "not" for one in UP_AND_DOWN]
    (sentence,) = pairs(kept(resistance=on_days(UP_AND_DOWN), answers=on_days(answers)))
    assert sentence.text == "More Resistance and showing up less go together (40 days)."
    assert (sentence.n, sentence.said) == (40, Said.FOUND)
    assert "not causing" in sentence.rule


def test_beliefs_and_attempts_may_rise_together():
    beliefs = [(one + 1) // 2 for one in UP_AND_DOWN]
    (sentence,) = pairs(kept(confidence=on_days(beliefs), attempts=on_days(UP_AND_DOWN)))
    assert sentence.text == "Higher rated beliefs and more attempts go together (40 days)."


def test_what_does_not_go_together_is_not_clear_yet():
    attempts = [3, 3, 4, 4] * 10
    (sentence,) = pairs(kept(resistance=on_days(UP_AND_DOWN), attempts=on_days(attempts)))
    assert sentence.text == "No clear link yet between Resistance and attempts (40 days)."
    assert sentence.said is Said.UNCLEAR


def test_what_never_changes_is_told_so():
    (sentence,) = pairs(kept(resistance=on_days([5] * 40), attempts=on_days(UP_AND_DOWN)))
    assert sentence.text.endswith("one of them never changed.")


def test_of_pairs_with_too_few_days_the_nearest_is_told():
    rated = on_days(UP_AND_DOWN[:20])
    days = kept(
        resistance=rated,
        confidence=rated,
        attempts=on_days(UP_AND_DOWN[:12]),
        answers=on_days(["yes"] * 20),
    )
    (sentence,) = pairs(days)
    assert sentence.text == (
        "Too few days yet to compare Resistance with showing up (needs 10 more days)."
    )
    assert sentence.waiting


def test_a_day_without_an_answer_is_no_day_with_both():
    days = kept(resistance=on_days(UP_AND_DOWN), answers=on_days(["yes", "not"] * 14 + [None] * 12))
    (sentence,) = pairs(days)
    assert "needs 2 more days" in sentence.text


def test_nothing_is_said_of_what_was_never_recorded():
    assert pairs(kept()) == []
    assert pairs(kept(resistance=on_days(UP_AND_DOWN))) == []


def test_a_range_that_cannot_hold_enough_days_is_told_to_be_too_short():
    few = on_days(UP_AND_DOWN[:22])
    (sentence,) = pairs(kept(30, resistance=few, attempts=few))
    assert sentence.text == (
        "This range is too short to compare Resistance with attempts (needs 30 days with both)."
    )
    assert sentence.waiting
