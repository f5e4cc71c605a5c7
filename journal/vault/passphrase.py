"""Passphrases: what is accepted, how hard it is to guess, and the bytes it stands for."""

import unicodedata
from dataclasses import dataclass
from typing import Any

MINIMUM = 8
"""The fewest characters a passphrase has."""

RECOMMENDED = 15
"""How many it should have."""

MAXIMUM = 1000
"""The most; a pasted page is a slip."""

_SEEN = (16, 32, 72)
"""How many characters are looked at: more only where fewer are not strong by themselves."""

_COMMON, _WEAK, _FAIR, _STRONG = 6.0, 9.0, 12.0, 15.0
"""Powers of ten: how many guesses each step takes."""

_OURS = ["rep journal", "rep-journal", "repjournal", "journal", "passphrase"]

_REASONS = {
    "spatial": "neighbouring keys",
    "repeat": "the same again and again",
    "sequence": "signs in a row, like abc",
    "regex": "a year",
    "date": "a date",
}


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard a passphrase is to guess: a share from 0 to 1, and a few words without it."""

    share: float
    words: str


def normalised(text: str) -> bytes:
    """Return what ``text`` stands for, the same bytes on every keyboard and system.

    However an accented, wide or ligated sign was typed, it is one and the same; white space at
    either end, which a paste brings along, does not count.
    """
    return _shaped(text).encode("utf-8", "surrogatepass")


def refusal(text: str) -> str:
    """Return why ``text`` makes no passphrase, in words for the person; "" where it does."""
    if len(text) > MAXIMUM:
        return f"Too long: at most {MAXIMUM} characters."
    shaped = _shaped(text)
    if len(shaped) < MINIMUM:
        return f"Too short: at least {MINIMUM} characters."
    if any(unicodedata.category(sign) in ("Cc", "Cn", "Cs") for sign in shaped):
        # Control signs, halves of signs, and signs this Python does not know yet: a newer one
        # may compose them in another way, and the passphrase would not open any more.
        return "It holds a sign that may not be typed the same way again."
    guesses, reason = _guessed(shaped)
    if guesses < _COMMON:
        return f"Too easy to guess: {reason or 'too plain'}."
    return ""


def strength(text: str) -> Strength:
    """Judge ``text``, as far as its first 72 characters tell; quick enough for every keystroke."""
    shaped = _shaped(text[:MAXIMUM])
    if not shaped:
        return Strength(0.0, "")
    guesses, reason = _guessed(shaped)
    share = min(1.0, max(0.0, guesses / _STRONG))
    if len(shaped) < MINIMUM:
        return Strength(share, "too short")
    advice = reason or "longer is better"
    if guesses < _COMMON:
        return Strength(share, f"too easy to guess: {advice}")
    if guesses < _WEAK:
        return Strength(share, f"weak: {advice}")
    if guesses < _FAIR:
        return Strength(share, "fair: longer is better")
    return Strength(share, "good" if guesses < _STRONG else "strong")


def _shaped(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _guessed(shaped: str) -> tuple[float, str]:
    """Return the power of ten of the guesses it takes, and what makes it easy."""
    from zxcvbn import zxcvbn  # its word lists are for whoever chooses a passphrase

    guesses, reason = 0.0, ""
    for seen in _SEEN:
        # Its time grows steeply with the length; a strong beginning settles it.
        found = zxcvbn(shaped[:seen], user_inputs=_OURS)
        guesses, reason = float(found["guesses_log10"]), _reason(found["sequence"])
        if guesses >= _STRONG or len(shaped) <= seen:
            break
    return guesses, reason


def _reason(sequence: list[dict[str, Any]]) -> str:
    """Name the largest part that is not random."""
    plain = [match for match in sequence if match["pattern"] != "bruteforce"]
    if not plain:
        return ""
    largest = max(plain, key=lambda match: len(match["token"]))
    if largest["pattern"] != "dictionary":
        return _REASONS.get(largest["pattern"], "")
    name = str(largest["dictionary_name"])
    if name == "passwords":
        return "a common password"
    return "a common name" if name.endswith("names") else "a common word"
