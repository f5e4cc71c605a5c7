import uuid

from journal.models.turn_path import TurnPath
from journal.trends.records import Records
from journal.trends.sentences import sentences
from journal.trends.span import span_back
from tests.trends.kept import TODAY, WEEK, ago, entry, records, worked


def texts(kept, days=30):
    return [one.text for one in sentences(kept, span_back(TODAY, days))]


def test_an_empty_journal_says_nothing():
    assert texts(records(), None) == []


def test_only_the_days_of_the_range_are_spoken_of():
    days = [entry(day, 7, "yes") for day in worked(100, 0)]
    assert "(21 of 21)" in texts(records(*days))[0]
    assert "(71 of 71)" in texts(records(*days), None)[0]


def test_todays_not_yet_is_no_answer():
    kept = records(entry(ago(1), 7, "yes"), entry(TODAY, 8, "not"))
    assert texts(kept)[0] == "You still showed up on 1 of 1 high-Resistance day."


def test_attempts_are_those_of_the_counter():
    days = [entry(day, 5 + day.day % 3) for day in worked(80, 0)]
    counts = tuple((one.day, "attempts", 5 + one.day.day % 3) for one in days)
    said = texts(records(*days, counts=(*counts, (TODAY, "nos", 3))), 90)
    assert any(text.startswith("More Resistance and more attempts go together") for text in said)


def test_a_shape_is_told_in_its_words():
    days = [entry(day, 5, shapes=("busywork",)) for day in worked(100, 0)]
    assert any("“Busywork”" in text for text in texts(records(*days), 90))


def test_a_belief_is_told_in_its_words_though_it_was_first_rated_before_the_range():
    turn = TurnPath(uuid.uuid4(), "I am welcome", ((ago(60), 40), (ago(3), 42)))
    kept = records(entry(TODAY, 3), turns=(turn,))
    assert any("“I am welcome” has not clearly moved in 8 weeks" in text for text in texts(kept))


def test_a_journal_without_check_ins_still_speaks_of_beliefs():
    turn = TurnPath(uuid.uuid4(), "I am welcome", ((ago(60), 40), (ago(3), 42)))
    kept = Records(today=TODAY, work_days=WEEK, day_ends_at=3, turns=[turn])
    assert len(texts(kept)) == 1
