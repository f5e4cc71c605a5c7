"""Documents and achievements to write."""

from datetime import date
from typing import Any

from PySide6.QtCore import QLocale

from journal.models.achievement import Achievement
from journal.models.review_pack import GroupBy
from journal.review.contents import review_of
from journal.review.document import Entry, Group, ReviewDocument
from journal.review.words import LocaleWords

AUTUMN = (date(2026, 9, 1), date(2026, 11, 30))
BRITISH = LocaleWords(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def achievement(title: str = "Renewed Contoso", **fields: Any) -> Achievement:
    """Return an achievement of 14 November 2026 unless told."""
    return Achievement(title=title, **{"day": date(2026, 11, 14), **fields})


def review(
    *achievements: Achievement,
    first: date | None = None,
    last: date | None = None,
    group_by: GroupBy | str = GroupBy.MONTH,
) -> ReviewDocument:
    """Put achievements in British words."""
    return review_of(achievements, first=first, last=last, group_by=group_by, words=BRITISH)


def only_entry(one: Achievement) -> Entry:
    """Return the entry an achievement becomes."""
    (group,) = review(one).groups
    (entry,) = group.entries
    return entry


def document(*entries: Entry, title: str = "Achievements") -> ReviewDocument:
    """Return a document with all entries in one group."""
    groups = (Group("November 2026", entries),) if entries else ()
    return ReviewDocument(title, "1 September – 30 November 2026", ("some facts",), groups)


def entry(number: int = 1, text: str = "Rebuilt the case with three new stakeholders.") -> Entry:
    """Return an entry with a number in its title."""
    return Entry(
        title=f"Entry {number}",
        when="14 November 2026",
        category="Result",
        measure="ARR $110,000 → $129,800 (+18 %)",
        paragraphs=(("Situation", "Renewal at risk."), ("Action", text)),
        credit="Solutions team",
        tags=("renewal", "executive"),
    )
