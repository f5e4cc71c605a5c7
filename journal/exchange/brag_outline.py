"""Where in a brag document one stands: the year, the heading path, its date, its category.

A year heading is one that is a year, alone (``## 2024``) or with words such as "brag document",
or the document's own title (level 1) when it names one year. It holds until the next year
heading; the heading path starts anew below it. Other headings may carry a date: in brackets
before or after their words, or as all they say (``### March``).
"""

import re
from dataclasses import dataclass

from journal.exchange.brag_dates import (
    BragDate,
    parse_brag_date,
    single_year,
    split_leading_date,
    whole_year,
)
from journal.exchange.brag_markdown import Block

DEFAULT_CATEGORY = "contribution"

_TRAILING = re.compile(r"\s*[\[(]([^\[\]()]{1,80})[\])]\s*$")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS_OF_A_YEAR = re.compile(
    r"(?:a|accomplishments|achievements|book|brag|bragging|diary|docs?|documents?|file|for"
    r"|highlights|in|journal|list|log|my|of|our|report|review|sheet|the|wins|year)"
)
_CATEGORIES = {
    "result": r"results?|wins?|deals?|closed|revenue|quotas?|impact",
    "customer_impact": r"customers?|clients?",
    "problem_solved": r"problems?|solved|fix(?:es|ed)?|troubleshooting|rescues?|challenges?",
    "proposal": r"proposals?|proposed|ideas?|initiatives?|suggestions?",
    "collaboration": r"collaborations?|teamwork|cross-functional|partners?|partnerships?",
    "mentoring": r"mentor(?:s|ing|ship)?|coach(?:ing)?|onboarding|interns?",
    "leadership": r"leadership|leading|led",
    "learning": r"learn(?:ed|t|ing|ings)?|books?|reading|courses?|certificat(?:es?|ions?)|skills?",
    "recognition": r"recognitions?|awards?|kudos|praise|testimonials?|thanks|prizes?",
    "risk_taken": r"risks?|bets?|experiments?",
}
_CATEGORY = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _CATEGORIES.items())
    + r")(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    text: str
    when: BragDate | None
    year: int | None


class Outline:
    """The headings above the place being read; ``named`` is the year of the file name."""

    def __init__(self, named: int | None) -> None:
        self._named = named
        self._headed: list[int] = []
        self._above: list[_Heading] = []

    def enter(self, block: Block) -> None:
        """Step below the heading ``block``."""
        when, text = _split_date(block, self.year)
        year = single_year(text)
        if not when and year and (block.level == 1 or _is_a_year(text)):
            self._headed.append(year)
            self._above = []
            return
        self._above = [heading for heading in self._above if heading.level < block.level]
        if when and not year:
            year = when.first_day.year
        self._above.append(_Heading(block.level, text, when, year))

    @property
    def year(self) -> int | None:
        """The year that holds here, None if none is named."""
        if self._headed:
            return self._headed[-1]
        return self._named or next((each.year for each in self._above[::-1] if each.year), None)

    @property
    def when(self) -> BragDate | None:
        """The date of the nearest heading that carries one."""
        return next((each.when for each in self._above[::-1] if each.when), None)

    @property
    def path(self) -> tuple[str, ...]:
        """The headings below the year, outermost first, without their dates."""
        return tuple(each.text for each in self._above if each.text)

    @property
    def only_year(self) -> int | None:
        """The document's year: the one its headings name, else the file name's."""
        years = set(self._headed)
        return years.pop() if len(years) == 1 else None if years else self._named


def category_of(headings: tuple[str, ...]) -> str:
    """Return the category the headings' words speak of, the nearest heading and word first."""
    for heading in reversed(headings):
        found = _CATEGORY.search(heading)
        if found:
            return found.lastgroup or DEFAULT_CATEGORY
    return DEFAULT_CATEGORY


def _split_date(block: Block, year: int | None) -> tuple[BragDate | None, str]:
    """Return the date a heading carries and its other words; a bare year is no date here."""
    text = block.text.strip()
    leading = split_leading_date(block.opening, year)
    if leading and not _is_whole_year(leading[0]):
        return leading[0], block.text[leading[1] :].strip()
    if block.opening != block.text:  # the rest may be words of a link
        return None, text
    trailing = _TRAILING.search(text)
    readings = [(text, "")] + ([(trailing[1], text[: trailing.start()])] if trailing else [])
    for dated, rest in readings:
        when = parse_brag_date(dated, year)
        if when and not _is_whole_year(when):
            return when, rest
    return None, text


def _is_whole_year(when: BragDate) -> bool:
    return when == whole_year(when.first_day.year)


def _is_a_year(text: str) -> bool:
    return all(_WORDS_OF_A_YEAR.fullmatch(word) for word in _WORD.findall(text.lower()))
