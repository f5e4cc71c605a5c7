"""Markdown cut into the three things a brag document is made of, in plain text.

Headings, paragraphs and top-level bullets come out in their order; numbered items count as
bullets, a quotation is transparent, and text indented like code is read as text. Links become
their text and their address is kept, kramdown attributes (``{target=_blank}``) go, line breaks
inside a paragraph fold to a space, and nothing else of the wording changes. Code fences, raw
HTML blocks and rules are nothing by themselves; what a bullet holds besides its first paragraph
follows it line by line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from journal.exchange.brag_dates import split_leading_date

LONGEST = 20_000  # characters of one entry, the most a field of the journal holds
_DEEPEST = 100  # levels of the parser, two for each list; beyond them it drops text
_DEEPEST_INLINE = 6
_LEAP_YEAR = 2000

_VALUE = r"""(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s{}"']{1,200})"""
_ITEM = rf"(?:[#.][\w-]{{1,200}}|[\w-]{{1,200}}={_VALUE})"
_ATTRIBUTES = re.compile(
    rf"\{{:?[ \t]*{_ITEM}(?:\s{{1,9}}{_ITEM}){{0,20}}\s{{0,9}}\}}|\{{:[ \t]*[\w-]{{1,200}}[ \t]*\}}"
)
_BREAKS = re.compile(r"[\n\v\f\r\x1c-\x1e\x85]+")
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|abbr|b|code|del|div|em|i|img|ins|kbd|mark|p|s|small|span|strong|sub|sup|u)(?![\w-])"
    r"|<!--",
    re.IGNORECASE,
)
_BARE_ADDRESS = re.compile(r"https?://[^\s<>\[\]{}\"'“”]+")


class UnreadableMarkdownError(Exception):
    """The text cannot be read without losing some; says why, to follow "is no ...: "."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph outside every list, or a top-level bullet."""

    kind: Literal["heading", "paragraph", "bullet"]
    text: str  # its own first paragraph
    opening: str  # the start of `text` before any link, code or picture
    below: tuple[str, ...]  # further lines: nested bullets, paragraphs, code
    links: tuple[str, ...]  # of `text` and `below`, in order
    line: int  # 1-based
    level: int  # of a heading, 1 to 6; else 0


@dataclass(slots=True)
class _Plain:
    """Inline Markdown on its way to plain text."""

    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    opening: str | None = None  # set by the first thing that is not plain words

    @property
    def text(self) -> str:
        return "".join(self.parts)


@dataclass(slots=True)
class _Bullet:
    """A top-level bullet being collected."""

    line: int
    own: _Plain | None = None
    below: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    depth: int = 0  # lists open inside it
    mark: str = ""  # of the nested item whose first line is still to come
    size: int = 0  # characters so far

    def begin(self, plain: _Plain) -> None:
        """Take the bullet's own first paragraph."""
        self.own = plain
        self._grow(plain.text)

    def add(self, lines: Sequence[str]) -> None:
        """Put ``lines`` under the bullet, two spaces further in for each list but the first."""
        indent = "  " * (self.depth - 1)
        for text in lines:
            self.below.append(indent + (self.mark or "  " * bool(self.depth)) + text)
            self.mark = ""
            self._grow(self.below[-1])

    def done(self) -> Block:
        """Return the bullet as it stands."""
        own = self.own or _Plain()
        return _block("bullet", own, line=self.line, below=self.below, links=self.links)

    def _grow(self, text: str) -> None:
        self.size += len(text) + 1
        if self.size > LONGEST:
            raise UnreadableMarkdownError(_too_long(self.line))


def read_blocks(text: str) -> Iterator[Block]:
    """Yield what ``text`` is made of, in order; UnreadableMarkdownError if some would be lost.

    ``text`` has plain newlines and no control characters.
    """
    env: dict[str, Any] = {}
    tokens: list[Token] = []
    _BLOCKS.block.parse(text, _BLOCKS, env, tokens)
    bullet: _Bullet | None = None
    heading, depth = 0, 0
    for token in tokens:
        if token.level >= _DEEPEST - 1:
            raise UnreadableMarkdownError("its lists or quotations are nested too deep.")
        depth += token.nesting * token.type.endswith(("list_open", "list_close"))
        if token.type == "list_item_open" and depth == 1:
            bullet = _Bullet(_line(token))
        elif token.type == "list_item_close" and depth == 1 and bullet:
            yield bullet.done()
            bullet = None
        elif bullet:
            _collect(bullet, token, depth - 1, env)
        elif token.type == "heading_open":
            heading = int(token.tag[1:])
        elif token.type == "inline":
            yield _free_block(token, heading, env)
            heading = 0


def _free_block(token: Token, heading: int, env: dict[str, Any]) -> Block:
    """Read a heading or a paragraph outside the lists; an endless one is not looked into."""
    if len(token.content) > LONGEST:
        if heading or token.content.lstrip().startswith("["):
            raise UnreadableMarkdownError(_too_long(_line(token)))
        return _block("paragraph", _Plain(["…"]), line=_line(token))
    plain = _plain(token.content, env)
    kind: Literal["heading", "paragraph"] = "heading" if heading else "paragraph"
    return _block(kind, plain, line=_line(token), links=plain.links, level=heading)


def _collect(bullet: _Bullet, token: Token, depth: int, env: dict[str, Any]) -> None:
    """Add what ``token`` says, ``depth`` lists inside the bullet."""
    bullet.depth = depth
    if token.type == "list_item_open":
        bullet.mark = f"{token.info}{token.markup} " if token.info else "- "
    elif token.type == "list_item_close":
        bullet.mark = ""
    elif token.type in ("fence", "html_block"):
        text = token.content.rstrip()
        bullet.add([] if not text or text.startswith("<!--") else text.split("\n"))
    elif token.type == "inline":
        if len(token.content) > LONGEST:
            raise UnreadableMarkdownError(_too_long(_line(token)))
        plain = _plain(token.content, env)
        bullet.links += plain.links
        if depth == 0 and bullet.own is None:
            bullet.begin(plain)
        elif plain.text.strip():
            bullet.add([plain.text.strip()])


def _plain(content: str, env: dict[str, Any]) -> _Plain:
    """Read one paragraph's Markdown."""
    tokens: list[Token] = []
    _INLINE.inline.parse(content, _INLINE, env, tokens)
    plain = _Plain()
    linked = 0
    for token in tokens:
        linked += token.nesting * token.type.startswith("link_")
        if token.type in ("link_open", "image", "code_inline") and plain.opening is None:
            plain.opening = plain.text
        if token.type == "html_inline":
            plain.parts.append(_without_tag(token.content))
        elif token.type in ("softbreak", "hardbreak"):
            plain.parts.append(" ")
        else:
            plain.parts.append(_BREAKS.sub(" ", token.content))
        if token.type != "text":
            plain.links += _address(token)
        elif not linked:
            found = _BARE_ADDRESS.findall(token.content)
            plain.links += [address.rstrip(".,;:!?)*") for address in found]
    return plain


def _without_tag(html: str) -> str:
    """Return a space for a line break, nothing for a tag of HTML, the words for ``<Acme>``."""
    if _LINE_BREAK_TAG.fullmatch(html):
        return " "
    return "" if _TAG.match(html) else _BREAKS.sub(" ", html)


def _address(token: Token) -> list[str]:
    """Return the address of a link or a picture; a picture inside the text itself has none."""
    address = str(token.attrs.get("href") or token.attrs.get("src") or "")
    return [address] if address and not address.startswith("data:") else []


def _block(
    kind: Literal["heading", "paragraph", "bullet"],
    plain: _Plain,
    *,
    line: int,
    below: Sequence[str] = (),
    links: Sequence[str] = (),
    level: int = 0,
) -> Block:
    opening = plain.text if plain.opening is None else plain.opening
    return Block(kind, plain.text, opening, tuple(below), tuple(links), line, level)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _too_long(line: int) -> str:
    return f"line {line} begins a text of more than {LONGEST:,} characters."


def _skip_attributes(state: StateInline, silent: bool) -> bool:  # noqa: ARG001, FBT001  # parser's
    """Pass over kramdown attributes (an inline rule of the parser)."""
    found = _ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if found:
        state.pos = found.end()
    return found is not None


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a link definition, but never ``[Oct 2, 2025]: Promoted`` (a block rule)."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    return not split_leading_date(line, _LEAP_YEAR) and reference(state, start, end, silent)


_BLOCKS = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).disable("code")
_BLOCKS.block.ruler.at("reference", _reference)
_INLINE = MarkdownIt("commonmark", {"maxNesting": _DEEPEST_INLINE})
_INLINE.inline.ruler.before("backticks", "attributes", _skip_attributes)
