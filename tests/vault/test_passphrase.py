"""What makes a passphrase, and what it comes to however it was typed."""

import unicodedata
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.vault.passphrase import MAXIMUM, MINIMUM, Strength, normalised, refusal, strength

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=100)
GOOD = "meadow kettle 41 harbour"


@given(ANY_TEXT)
def test_the_form_it_was_typed_in_does_not_matter(text: str) -> None:
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")]
    assert {normalised(form) for form in forms} == {normalised(text)}


@given(ANY_TEXT)
def test_white_space_around_it_does_not_matter(text: str) -> None:
    assert normalised(f" \t{text}\u00a0\n") == normalised(text)
    assert normalised(normalised(text).decode("utf-8", "surrogatepass")) == normalised(text)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Zoe\u0308 geht heim", "Zo\u00eb geht heim"),
        ("\uff4d\uff45\uff41\uff44\uff4f\uff57", "meadow"),
        ("\ufb01nale", "finale"),
        ("\u1112\u1161\u11ab", "\ud55c"),
        ("a\u0323\u0307", "a\u0307\u0323"),
    ],
)
def test_two_ways_to_type_the_same(typed: str, same: str) -> None:
    assert normalised(typed) == normalised(same)


@pytest.mark.parametrize("other", ["Meadow", "meadow ", "mead ow", "me\u00e4dow", ""])
def test_another_word_is_another_word(other: str) -> None:
    assert (normalised(other) == b"meadow") is (other == "meadow ")


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "Xk7$mQ2!",
        "nächste Woche läuft der Kessel",
        "👩🏽‍💻 tippt 41 Kessel",
        "спит усталый чайник 41",
    ],
)
def test_these_will_do(text: str) -> None:
    assert refusal(text) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Too short: at least 8"),
        ("Xk7$mQ2", "Too short: at least 8"),
        ("  Xk7$mQ2  ", "Too short"),
        ("Zoe\u0308 4$x", "Too short"),
        ("x" * (MAXIMUM + 1), "Too long: at most 1000"),
        ("password", "a common password"),
        ("Passw0rd", "a common password"),
        ("\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44", "a common password"),
        ("12345678", "Too easy to guess"),
        ("qwertyuiop[]", "neighbouring keys"),
        ("aaaaaaaaaaaaaaaaaaaa", "the same again and again"),
        ("20.11.1987", "a date"),
        ("journal1", "a common word"),
        ("elizabeth", "a common "),
        ("Xk7$mQ2!\x07", "may not be typed the same way again"),
        ("Xk7$mQ2!\ud83d", "may not be typed the same way again"),
        ("Xk7$mQ2!\U000e0fff", "may not be typed the same way again"),
    ],
)
def test_these_will_not_and_say_why(text: str, told: str) -> None:
    assert told in refusal(text)


@pytest.mark.parametrize("text", ["kevin lisa", "elizabeth", "asdfghjk", "20.11.1987", "Xk7$mQ"])
def test_no_word_of_it_is_told(text: str) -> None:
    assert text not in refusal(text) + strength(text).words


def test_no_sign_is_demanded() -> None:
    assert [refusal(one) for one in ("kettlemeadowharbour", "4718825903316", "ÄÖÜßÄÜÖÄß")] == [
        ""
    ] * 3


@given(ANY_TEXT)
def test_whatever_is_typed_is_judged(text: str) -> None:
    judged = strength(text)
    assert 0 <= judged.share <= 1
    assert bool(judged.words) is bool(unicodedata.normalize("NFKC", text).strip())
    assert refusal(text) or len(unicodedata.normalize("NFKC", text).strip()) >= MINIMUM


def test_nothing_typed_is_nothing_said() -> None:
    assert strength("") == strength("   ") == Strength(0, "")


def test_the_words_go_from_too_short_to_strong() -> None:
    typed = ["kettle", "password1", "kevin lisa", "Xk7$mQ2!z", "Xk7$mQ2!zR4p", GOOD]
    words = [strength(text).words.partition(":")[0] for text in typed]
    assert words == ["too short", "too easy to guess", "weak", "fair", "good", "strong"]
    shares = [strength(text).share for text in typed[1:]]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_what_is_too_easy_to_guess_is_refused_in_the_same_words() -> None:
    assert refusal("password1").casefold() == f"{strength('password1').words}.".casefold()


@pytest.mark.parametrize("text", ["4@8({[<3691!|0$57+%2" * 4, "a" * MAXIMUM, "aA1" * 300, GOOD * 9])
def test_a_keystroke_never_waits_long(text: str) -> None:
    strength("warm")
    began = perf_counter()
    strength(text)
    assert perf_counter() - began < 0.5  # far less than that, but this may be a busy machine


def test_a_pasted_document_is_refused_at_once() -> None:
    began = perf_counter()
    assert refusal("a\u0301\u0323" * 1_000_000)
    assert strength("a\u0301\u0323" * 1_000_000).share <= 1
    assert perf_counter() - began < 1
