"""Bring any text into signs that every format can hold and no reader obeys."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from journal.harmless import lines_of

_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*•‣◦–]\s+)(?P<words>\S.*)")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: of one paragraph, or the items of a list."""

    lines: tuple[str, ...]
    is_list: bool = False


def one_line(text: str) -> str:
    """Return a text as one line, free of control signs."""
    return " ".join(" ".join(lines_of(text)).split())


def paragraphs_of(text: str) -> list[list[str]]:
    """Return the paragraphs of a text: empty lines part them, other breaks stay."""
    grouped = groupby(lines_of(text), key=lambda line: bool(line.strip()))
    return [[line.rstrip() for line in lines] for is_text, lines in grouped if is_text]


def blocks_of(text: str) -> list[Block]:
    """Return the paragraphs of a text and the lists in it.

    Two lines or more with the same indent that begin with a dash, a star or a dot are a list;
    a single one is taken as it stands.
    """
    return [block for lines in paragraphs_of(text) for block in _parted(lines)]


def _parted(lines: list[str]) -> Iterator[Block]:
    """Part the lines of one paragraph into plain ones and lists."""
    plain: list[str] = []
    for indent, run in groupby(lines, key=_indent_of_item):
        together = list(run)
        if indent is None or len(together) == 1:
            plain += together
            continue
        if plain:
            yield Block(tuple(plain))
            plain = []
        words = [found["words"] for line in together if (found := _ITEM.fullmatch(line))]
        yield Block(tuple(words), is_list=True)
    if plain:
        yield Block(tuple(plain))


def _indent_of_item(line: str) -> str | None:
    """Return how far an item of a list is indented, None where the line is none."""
    found = _ITEM.fullmatch(line)
    return found["indent"] if found else None
