"""Customers' names, and the aliases that stand in their place in all that leaves the journal."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from journal.models.achievement import Achievement

Say: TypeAlias = Callable[[str], str]
"""Returns a text with every name it may not say replaced."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Thai to Hangul: scripts in which a name touches the words beside it."""
_LETTER = rf"[^\W_{_SPACELESS}\uf900-\ufaff]"
_BETWEEN = r"(?:[\W_]|%20){0,6}"
_GRAM = 3
_LOOSE_FROM = 5
"""Names of fewer letters are taken as they are typed: “C&A” is not “ca”."""
_FIRMS = re.compile(
    "ab|ag|aps|as|asa|bv|co|company|corp|corporation|gbr|gmbh|group|holdings?|inc|incorporated|kg"
    "|kgaa|limited|llc|llp|lp|ltd|nv|oyj?|plc|pte|pty|sa|sarl|sas|se|spa|srl|ug"
)
_CLUSTER = re.compile(r"(?s:[^\u0300-\u036f])[\u0300-\u036f]*|[\u0300-\u036f]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


class Aliases:
    """Replaces the names of customers, whoever's entry mentions them.

    Names are found as whole words in any spelling a reader would take for them: capitals,
    accents, another space or hyphen, a possessive, invisible signs, and without “Ltd”.
    """

    def __init__(self, achievements: Iterable[Achievement]) -> None:
        self._alias: dict[str, str] = {}
        ordered = sorted(achievements, key=lambda one: (one.day, one.id.hex))
        for one in ordered:  # of several aliases of one customer the latest counts
            self._alias.update(_pair(one))
        self._names: dict[str, list[_Name]] = {}
        for name in self._alias:
            prepared = _name(name)
            self._names.setdefault(prepared.word[:_GRAM], []).append(prepared)
        self._sizes = {len(gram) for gram in self._names}
        words = [re.findall(r"[^\W_]+", name)[:1] for name in self._alias]
        self._first_words = {word for first in words for word in first if len(word) >= _LOOSE_FROM}

    def say(self, text: str) -> str:
        """Return a text of no entry in particular with every name replaced."""
        return self._replaced(text, self._alias)

    def say_of(self, achievement: Achievement) -> Say:
        """Return what replaces the names in one entry: its own alias counts before others'."""
        own = {**self._alias, **_pair(achievement)}
        return lambda text: self._replaced(text, own)

    def link(self, text: str) -> str:
        """Return a link that names nobody, otherwise nothing: a changed one would lead nowhere."""
        plain = _ENCODED.sub(_decoded, text)
        address = _folded(plain)[0]
        named = any(word in address for word in self._first_words)
        return "" if named or self.say(plain) != plain else text

    def _replaced(self, text: str, alias: dict[str, str]) -> str:
        if not self._names or not text:
            return text
        folded, places = _folded(text)
        found = [
            (match.start(), -match.end(), one.name)
            for one in self._possible(folded)
            for match in one.pattern.finditer(folded)
        ]
        parts, at, done = [], 0, 0
        for start, end, name in sorted(found):  # of two names in one place the longer counts
            if start >= done:
                parts += [text[at : places[start]], alias[name]]
                done, at = -end, places[-end]
        return "".join([*parts, text[at:]])

    def _possible(self, folded: str) -> Iterator["_Name"]:
        """Yield the few names whose longest word is in a text, quickly among thousands."""
        grams = {folded[at : at + size] for size in self._sizes for at in range(len(folded))}
        for gram in grams & self._names.keys():
            yield from (one for one in self._names[gram] if one.word in folded)


@dataclass(frozen=True)
class _Name:
    """A folded name, what finds it, and a word that no text with it lacks."""

    name: str
    expression: str
    word: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when a text needs it: that is slow, and few texts do."""
        return re.compile(self.expression)


def _pair(achievement: Achievement) -> dict[str, str]:
    """Return what the name of an entry's customer, folded, is to be replaced by."""
    name = " ".join(_folded(achievement.customer)[0].split())
    alias = " ".join(achievement.customer_alias.split())
    return {name: alias} if name and alias else {}


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Return a text as it is compared, and where each of its signs stood, the end included."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    signs: list[str] = []
    places: list[int] = []
    at = 0
    for cluster in _CLUSTER.findall(text):
        bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", cluster))
        for sign in unicodedata.normalize("NFC", bare).casefold():
            if unicodedata.category(sign) != "Cf":  # soft hyphens, joiners, marks of direction
                signs.append(sign)
                places.append(at)
        at += len(cluster)
    return "".join(signs), [*places, at]


def _name(name: str) -> _Name:
    """Prepare to find a name; its firm's form may be there or not."""
    every = re.findall(r"[^\W_]+", name)
    words = _without_firm(every)
    form = _BETWEEN.join(map(re.escape, every[len(words) :]))
    if sum(map(len, words)) >= _LOOSE_FROM:
        pattern = _BETWEEN.join(map(re.escape, words))
    elif form:
        pattern = r"[\W_]{1,6}".join(map(re.escape, words))
    else:
        words = name.split()
        pattern = r"\s+".join(map(re.escape, words))
    before = f"(?<!{_LETTER})" if re.match(_LETTER, words[0]) else ""
    after = f"(?=s?(?!{_LETTER}))" if re.search(f"{_LETTER}$", words[-1]) else ""
    if form:
        pattern += rf"(?:[\W_]{{1,6}}{form}(?!{_LETTER}))?"
    return _Name(name, before + pattern + after, max(words, key=len))


def _without_firm(words: list[str]) -> list[str]:
    """Take “GmbH & Co. KG”, “S.p.A.” or “A/S” off the end of a name."""
    for count in (3, 2, 1):
        if len(words) > count and _FIRMS.fullmatch("".join(words[-count:])):
            return _without_firm(words[:-count])
    return words


def _decoded(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace")
