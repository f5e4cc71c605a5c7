"""What a field takes, what it refuses, and that it comes back byte for byte."""

import json
import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from journal.models.base import (
    TEXT_LIMIT,
    Instant,
    Prose,
    UnstorableTextError,
    Words,
    storable,
)
from journal.models.check_in import CheckIn, check_in_on
from journal.notebook import Notebook
from tests.entries import MONDAY, one_of_each_kind

SQLITE = dialect()


def test_text_is_kept_in_normal_form_c() -> None:
    assert storable("Cafe\u0301") == "Caf\u00e9"


def test_a_text_of_exactly_the_limit_is_stored() -> None:
    assert storable("a" * TEXT_LIMIT) == "a" * TEXT_LIMIT


def test_a_longer_text_is_refused_whole_and_not_cut() -> None:
    with pytest.raises(UnstorableTextError, match="20,001 characters"):
        storable("a" * (TEXT_LIMIT + 1))


def test_the_limit_counts_signs_after_normalising() -> None:
    assert len(storable("e\u0301" * TEXT_LIMIT)) == TEXT_LIMIT


def test_a_field_may_have_a_limit_of_its_own() -> None:
    with pytest.raises(UnstorableTextError, match="holds 140"):
        Prose(140).process_bind_param("a" * 141, SQLITE)


@pytest.mark.parametrize("odd", ["\0", "\ud83d", "\udfff"])  # noqa: PT014 - taken for equal
def test_a_nul_or_half_an_emoji_is_told_and_not_dropped(odd: str) -> None:
    with pytest.raises(UnstorableTextError, match="not text"):
        storable(f"before{odd}after")


def test_a_refusal_does_not_quote_the_text() -> None:
    for text in ("canary\0", "canary" * TEXT_LIMIT):
        with pytest.raises(UnstorableTextError) as refusal:
            storable(text)
        assert "canary" not in refusal.value.one_line


@given(st.text(max_size=200))
@example("👩🏽‍💻 שלום مرحبا\u200f \u2028\u2029\u00a0\u202e\ufeff\x1b\x07\r\n\tﬁ")
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_can_be_stored_comes_back_sign_by_sign(notebook: Notebook, text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    entry = notebook.read(check_in_on(MONDAY)) or CheckIn(day=MONDAY)
    entry.note, entry.shapes = text, (text, "tag")
    if "\0" in text:
        with pytest.raises(UnstorableTextError):
            notebook.save(entry)
        return
    notebook.save(entry)
    found = notebook.read(check_in_on(MONDAY))
    assert found is not None
    assert found.note.encode() == text.encode()
    assert found.shapes == (text, "tag")


@given(st.tuples() | st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=5))
def test_words_are_kept_in_order_as_json(words: tuple[str, ...] | list[str]) -> None:
    clean = tuple(unicodedata.normalize("NFC", word.replace("\0", "")) for word in words)
    stored = Words().process_bind_param(clean, SQLITE)
    assert stored is not None
    assert json.loads(stored) == list(clean)
    assert Words().process_result_value(stored, SQLITE) == clean


def test_a_word_that_is_not_text_is_told() -> None:
    with pytest.raises(UnstorableTextError):
        Words().process_bind_param(("fine", "\ud83d"), SQLITE)


def test_no_words_are_an_empty_list() -> None:
    assert Words().process_bind_param(None, SQLITE) == "[]"
    assert Words().process_result_value(None, SQLITE) == ()


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Instant().process_bind_param(datetime(2026, 11, 23, 8, 42), SQLITE)  # noqa: DTZ001


@given(
    st.datetimes(
        min_value=datetime(1970, 1, 2),  # noqa: DTZ001
        max_value=datetime(2999, 1, 1),  # noqa: DTZ001
        timezones=st.builds(
            lambda minutes: timezone(timedelta(minutes=minutes)), st.integers(-720, 840)
        ),
    )
)
def test_an_instant_comes_back_as_the_same_moment_in_utc(moment: datetime) -> None:
    back = Instant().process_result_value(Instant().process_bind_param(moment, SQLITE), SQLITE)
    assert back == moment
    assert back is not None
    assert back.tzinfo is UTC


@given(st.lists(st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC)), min_size=2))  # noqa: DTZ001
def test_stored_instants_sort_as_the_moments_do(moments: list[datetime]) -> None:
    stored = [str(Instant().process_bind_param(moment, SQLITE)) for moment in moments]
    assert sorted(stored) == [
        Instant().process_bind_param(moment, SQLITE) for moment in sorted(moments)
    ]


def test_no_instant_stays_no_instant() -> None:
    assert Instant().process_bind_param(None, SQLITE) is None
    assert Instant().process_result_value(None, SQLITE) is None


def test_the_name_a_record_has_in_a_log_says_nothing_of_its_text() -> None:
    for record in one_of_each_kind():
        assert repr(record) == f"<{type(record).__name__} {record.id}>"
