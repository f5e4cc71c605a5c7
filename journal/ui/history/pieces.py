"""A text in the pieces two texts are compared by: words, blanks and single signs."""

import re
import unicodedata
from collections.abc import Iterator

_PIECE = re.compile(r"\n|[^\S\n]+|\w+(?:['’]\w+)*|[^\w\s]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that set no space between words: there each sign stands for itself."""

_JOINER = "\u200d"


def pieces_of(text: str) -> list[str]:
    """Return ``text`` in words, blanks and signs; an accent or a joined emoji stays whole."""
    pieces = _PIECE.findall(text)
    if text.isascii():
        return pieces
    whole: list[str] = []
    for piece in pieces:
        clings = bool(whole) and (_clings(piece[0]) or whole[-1][-1] == _JOINER)
        goes_on = bool(whole) and piece[0].isalnum() and _is_mark(whole[-1][-1])
        if (clings or goes_on) and not piece.isspace():
            whole[-1] += piece
        else:
            whole.append(piece)
    return [sign for piece in whole for sign in _signs(piece)]


def _signs(piece: str) -> Iterator[str]:
    if len(piece) < 2 or not _UNSPACED.search(piece):
        yield piece
        return
    since = 0
    for at in range(1, len(piece)):
        if not _clings(piece[at]):
            yield piece[since:at]
            since = at
    yield piece[since:]


def _clings(sign: str) -> bool:
    """Tell whether ``sign`` is drawn together with the one before it."""
    return _is_mark(sign) or sign == _JOINER or "\U0001f3fb" <= sign <= "\U0001f3ff"


def _is_mark(sign: str) -> bool:
    return not sign.isascii() and unicodedata.category(sign)[0] == "M"
