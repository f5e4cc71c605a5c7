from journal.numbers.sentences.hard_days import hard_days
from journal.numbers.sentences.sentence import Said
from tests.numbers.sentences.kept import kept, on_days


def said(answers, resistance=8):
    rated = on_days([resistance] * len(answers))
    return hard_days(kept(resistance=rated, answers=on_days(answers)))


def test_share_of_many_hard_days_is_told_with_its_days():
    sentence = said(["yes"] * 22 + ["not"] * 9)
    assert sentence.text == (
        "On high-Resistance days you still showed up 71 % of the time (22 of 31)."
    )
    assert (sentence.n, sentence.said) == (31, Said.FOUND)
    assert "between 53 % and 84 %" in sentence.rule


def test_few_hard_days_have_no_percentage():
    assert said(["yes", "yes", "not"]).text == "You still showed up on 2 of 3 high-Resistance days."
    assert said(["yes"]).text == "You still showed up on 1 of 1 high-Resistance day."


def test_partly_is_told_beside_it():
    sentence = said(["yes"] * 8 + ["partly"] * 3 + ["not"])
    assert sentence.text == (
        "On high-Resistance days you still showed up 67 % of the time (8 of 12),"
        " and partly on 3 more."
    )


def test_not_once_is_told_without_a_still():
    assert said(["not"] * 4).text == "You showed up on 0 of 4 high-Resistance days."


def test_nothing_is_said_before_a_hard_day_is_answered():
    assert said([]) is None
    assert said([None, None]) is None
    assert said(["yes"] * 30, resistance=4) is None
