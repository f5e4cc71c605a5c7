"""Markdown brag documents, read into values an import can preview.

- Every top-level bullet is one entry, and so is a paragraph that opens with a date in brackets.
- The date in an entry's leading brackets wins over the date of the nearest heading; without
  either the entry is undated and stands for the whole year.
- The year is the date's own, else that of the last heading that is a year (``# 2024``,
  ``# Brag 2024``), else of the file name, else of the one year a heading above names, else - for
  undated entries - of the nearest entry before or after that has one.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath
from uuid import UUID, uuid5

from journal.errors import JournalError
from journal.exchange.brag_dates import (
    BragDate,
    single_year,
    split_leading_date,
    whole_year,
)
from journal.exchange.brag_markdown import Block, UnreadableMarkdownError, read_blocks
from journal.exchange.brag_outline import Outline, category_of

LARGEST = 5 * 1024 * 1024  # bytes of a file
LONGEST_TITLE = 140

_NAMESPACE = UUID("5b0c7a52-6f0e-5d0b-9a37-0d9a3a1f2c84")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")
_SEPARATORS = re.compile("[\u2028\u2029]+")
"""What parts lines within a bullet: a title has one line, its words are kept below."""
_FRONT_MATTER = re.compile(
    r"---\n(?=[A-Za-z_])(?:[A-Za-z_][\w-]*:.*\n|[ \t#-].*\n|\n)*?(?:---|\.\.\.)\n"
)
_MARK = re.compile(r"^\s*(?:-|\d+[.)])(?:\s+|$)")
_JOINERS = "\u200d\ufe0e\ufe0f" + "".join(map(chr, range(0x1F3FB, 0x1F400)))  # inside one emoji
_SAFE = "Nothing was imported."


@dataclass(frozen=True, slots=True)
class BragEntry:
    """One achievement of a brag document.

    ``id`` is the same whenever the same bullet is read: it knows the date or year, the heading
    path, the words and - among bullets alike in all of these - which of them it is, but neither
    the line nor the bullets around it.
    """

    id: UUID
    title: str  # plain text, at most 140 characters, cut at a word with "…"
    detail: str  # the full text when the title is cut, then nested lines; or ""
    links: tuple[str, ...]
    first_day: date
    last_day: date | None  # None: a single day
    dated: bool  # False: first_day to last_day is the whole year
    headings: tuple[str, ...]  # below the year, outermost first, without their dates
    category: str
    line: int  # 1-based, for messages only


@dataclass(frozen=True, slots=True)
class BragDocument:
    """What a brag document holds; ``year`` is None when it has no year of its own, or several."""

    year: int | None
    entries: tuple[BragEntry, ...]
    prose_left_out: int  # paragraphs that are neither bullet nor dated


@dataclass(frozen=True, slots=True)
class _Draft:
    """An entry whose year may still be missing."""

    block: Block
    words: str  # of the first paragraph, without the date
    when: BragDate | None
    year: int | None  # of an undated entry
    headings: tuple[str, ...]


def read_brag_document(path: Path) -> BragDocument:
    """Read the file at ``path``; JournalError when it cannot be read or is no brag document."""
    try:
        if path.is_dir():
            raise _refusal(path.name, "it is a folder.")
        if path.exists() and not path.is_file():
            raise _refusal(path.name, "it is no ordinary file.")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise JournalError(f"{path.name} is not there.", safe=_SAFE) from error
    except (OSError, ValueError) as error:
        raise JournalError(f"{path.name} cannot be read.", safe=_SAFE) from error
    if len(content) > LARGEST:
        raise _refusal(path.name, "it is larger than 5 MB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        why = "it is not UTF-8 text. Save it as UTF-8 and try again."
        raise _refusal(path.name, why) from error
    return parse_brag_document(text, path.name)


def parse_brag_document(text: str, name: str) -> BragDocument:
    """Read ``text``, the contents of the file called ``name``; JournalError says why it cannot."""
    text = _plain_lines(text, name)
    outline = Outline(single_year(PurePath(name).stem))
    drafts: list[_Draft] = []
    prose = 0
    try:
        for block in read_blocks(text):
            if block.kind == "heading":
                outline.enter(block)
            elif draft := _draft(block, outline):
                drafts.append(draft)
            elif block.kind == "paragraph":
                prose += any(character.isalnum() or character == "…" for character in block.text)
    except UnreadableMarkdownError as error:
        raise _refusal(name, str(error)) from error
    if not drafts:
        raise _refusal(name, "it has no bullet and no paragraph that opens with a date.")
    dated = _with_years(drafts)
    if not dated:
        raise _refusal(name, "nothing in it can be dated, for no year is named anywhere.")
    return BragDocument(outline.only_year, tuple(_entries(dated)), prose)


def _refusal(name: str, why: str) -> JournalError:
    return JournalError(f"{name} is no brag document: {why}", safe=_SAFE)


def _plain_lines(text: str, name: str) -> str:
    """Return ``text`` as the journal stores it (NFC), lines ended alike, front matter blank."""
    if len(text) > LARGEST:
        raise _refusal(name, "it is larger than 5 MB.")
    if _BINARY.search(text):
        raise _refusal(name, "it holds binary data, not text.")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    front = _FRONT_MATTER.match(text)
    return "\n" * front[0].count("\n") + text[front.end() :] if front else text


def _draft(block: Block, outline: Outline) -> _Draft | None:
    """Return the entry ``block`` is; None for prose and for a bullet that says nothing."""
    found = split_leading_date(block.opening, outline.year)
    words = block.text[found[1] if found else 0 :].strip()
    if block.kind == "paragraph" and not (found and words):
        return None
    if not words and not any(_MARK.sub("", line).strip() for line in block.below):
        words = block.text.strip()
        if not words:
            return None
    when = found[0] if found else outline.when
    return _Draft(block, words, when, outline.year, outline.path)


def _with_years(drafts: list[_Draft]) -> list[tuple[_Draft, BragDate]]:
    """Give every draft its days; an empty list when no year is known for any."""
    years = [draft.when.first_day.year if draft.when else draft.year for draft in drafts]
    if not any(years):
        return []
    for neighbours in (range(1, len(years)), range(len(years) - 2, -1, -1)):
        for index in neighbours:
            years[index] = years[index] or years[index - neighbours.step]
    return [
        (draft, draft.when or whole_year(year))
        for draft, year in zip(drafts, years, strict=True)
        if year
    ]


def _entries(dated: Iterable[tuple[_Draft, BragDate]]) -> Iterable[BragEntry]:
    """Turn drafts into entries, telling those alike apart by their order among each other."""
    seen: Counter[str] = Counter()
    for draft, days in dated:
        title, detail = _title_and_detail(draft.words, draft.block.below)
        key = _key(draft, title)
        seen[key] += 1
        yield BragEntry(
            id=uuid5(_NAMESPACE, f"{seen[key]} {key}"),
            title=title,
            detail=detail,
            links=draft.block.links,
            first_day=days.first_day,
            last_day=days.last_day,
            dated=draft.when is not None,
            headings=draft.headings,
            category=category_of(draft.headings),
            line=draft.block.line,
        )


def _key(draft: _Draft, title: str) -> str:
    """Return what makes two readings the same bullet: a guessed year is no part of it."""
    when = draft.when
    days = [str(when.first_day), str(when.last_day)] if when else [draft.year]
    words = " ".join((draft.words or title).split())
    return json.dumps([days, draft.headings, words])


def _title_and_detail(words: str, below: tuple[str, ...]) -> tuple[str, str]:
    """Return the title and what it leaves unsaid; a bullet without words is named by its first."""
    lines = list(below)
    while not words:
        words = _MARK.sub("", lines.pop(0)).strip()
    title = _cut(_SEPARATORS.sub(" ", words))
    return title, "\n".join([words, *lines] if title != words else lines)


def _cut(text: str) -> str:
    """Shorten ``text`` to a title at a word, or within one that fills more than half of it."""
    if len(text) <= LONGEST_TITLE:
        return text
    end = max(text.rfind(space, 0, LONGEST_TITLE) for space in " \t")
    if end < LONGEST_TITLE // 2:
        end = LONGEST_TITLE - 1
        while end > LONGEST_TITLE // 2 and _belong_together(text[end - 1], text[end]):
            end -= 1
    return text[:end].rstrip() + "…"


def _belong_together(before: str, after: str) -> bool:
    """Tell whether a cut between the two would break one visible character."""
    mark = unicodedata.category(after).startswith("M")
    return mark or after in _JOINERS or before == "\u200d"
