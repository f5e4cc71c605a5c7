"""Finish the PDF that Qt has painted: say what its marked stretches read, list its groups.

Qt 6.11 offers neither ``/ActualText`` nor an outline. Both are small additions to the plain
file it writes (one cross-reference table, streams of their own); a file put together in any
other way is left as it is: it lacks only these additions.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from journal.review.text_layer import CLOSING, MARK_AT, OPENING


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline: its page, counted from 0, and its height in points."""

    title: str
    page: int
    height: float


_MARKED = re.compile(
    rb"(-\d+) %d %d 1 re\nf\n(.*?)\1 %d %d 1 re\nf\n" % (MARK_AT, OPENING, MARK_AT, CLOSING),
    re.DOTALL,
)
_STREAM = re.compile(rb"<<.*?/Filter /FlateDecode.*?>>\s*stream\n(.*)\nendstream", re.DOTALL)
_TRAILER = re.compile(rb"trailer\n(<<.*>>)\nstartxref\n(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_ROW = re.compile(rb"(\d{10}) \d{5} ([nf]) ?\r?\n")


def with_marks(pdf: bytes, texts: Sequence[str], bookmarks: Sequence[Bookmark]) -> bytes:
    """Return the PDF with its marks turned into text and with an outline."""
    file = _File.read(pdf)
    if file is None:
        return pdf
    pages = file.pages()
    if texts:
        for page in pages:
            file.say(page, texts)
    if bookmarks:
        file.outline(pages, bookmarks)
    return file.written()


class _File:
    """The objects of a PDF by number, as their bytes between ``obj`` and ``endobj``."""

    def __init__(self, head: bytes, objects: dict[int, bytes], trailer: bytes) -> None:
        self._head = head
        self._objects = objects
        self._trailer = trailer

    @classmethod
    def read(cls, pdf: bytes) -> "_File | None":
        """Take a file apart along its cross-reference table; None where it has no plain one."""
        end = _TRAILER.search(pdf, max(0, pdf.rfind(b"trailer")))
        if end is None or not pdf.startswith(b"xref\n", start := int(end[2])):
            return None
        rows = _ROW.findall(pdf, start, end.start())
        places = {number: int(place) for number, (place, used) in enumerate(rows) if used == b"n"}
        order = sorted(places, key=places.__getitem__)
        bounds = [*(places[number] for number in order), start]
        objects = {}
        for index, number in enumerate(order):
            opening, closing = b"%d 0 obj\n" % number, b"endobj\n"
            body = pdf[bounds[index] : bounds[index + 1]]
            if not (body.startswith(opening) and body.endswith(closing)):
                return None
            objects[number] = body[len(opening) : -len(closing)]
        return cls(pdf[: bounds[0]], objects, end[1])

    def pages(self) -> list[int]:
        """The numbers of the page objects in order."""
        tree = self._objects[self._reference(self._objects[self._root], b"/Pages")]
        kids = re.search(rb"/Kids\s*\[(.*?)\]", tree, re.DOTALL)
        return [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1] if kids else b"")]

    def say(self, page: int, texts: Sequence[str]) -> None:
        """Turn the marks on a page into the beginning and end of what is said there."""
        number = self._reference(self._objects[page], b"/Contents")
        stream = _STREAM.match(self._objects[number])
        if stream is None:
            return

        def said(marked: re.Match[bytes]) -> bytes:
            text = _text(texts[MARK_AT - int(marked[1])])
            before, begin, rest = marked[2].partition(b"BT\n")
            inner, end, after = rest.rpartition(b"ET\n")
            # Close upon the glyphs: pdftotext asks for the font and direction at the end mark.
            opening = b"/Span <</ActualText %s>> BDC\n" % text
            return b"".join((before, opening, begin, inner, end, b"EMC\n", after))

        content, count = _MARKED.subn(said, zlib.decompress(stream[1]))
        if count:
            packed = zlib.compress(content)
            self._objects[number] = (
                b"<<\n/Length %d\n/Filter /FlateDecode\n>>\nstream\n%s\nendstream\n"
                % (len(packed), packed)
            )

    def outline(self, pages: Sequence[int], bookmarks: Sequence[Bookmark]) -> None:
        """Add an outline of one level."""
        root = max(self._objects) + 1
        last = root + len(bookmarks)
        for number, mark in enumerate(bookmarks, start=root + 1):
            self._objects[number] = (
                b"<<\n/Title %s\n/Parent %d 0 R\n%s%s/Dest [%d 0 R /XYZ 0 %d 0]\n>>\n"
                % (
                    _text(mark.title),
                    root,
                    b"/Prev %d 0 R\n" % (number - 1) if number > root + 1 else b"",
                    b"/Next %d 0 R\n" % (number + 1) if number < last else b"",
                    pages[mark.page],
                    round(mark.height),
                )
            )
        self._objects[root] = (
            b"<<\n/Type /Outlines\n/First %d 0 R\n/Last %d 0 R\n/Count %d\n>>\n"
            % (root + 1, last, len(bookmarks))
        )
        catalog = self._objects[self._root]
        self._objects[self._root] = catalog.replace(b"<<", b"<<\n/Outlines %d 0 R" % root, 1)

    def written(self) -> bytes:
        """Put the file together again."""
        parts, place, rows = [self._head], len(self._head), {}
        for number, body in self._objects.items():
            rows[number] = place
            parts.append(b"%d 0 obj\n%sendobj\n" % (number, body))
            place += len(parts[-1])
        size = max(rows) + 1
        parts.append(b"xref\n0 %d\n" % size)
        parts += [
            b"%010d 00000 n \n" % rows[number] if number in rows else b"0000000000 65535 f \n"
            for number in range(size)
        ]
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, self._trailer, count=1)
        parts.append(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, place))
        return b"".join(parts)

    @property
    def _root(self) -> int:
        return self._reference(self._trailer, b"/Root")

    @staticmethod
    def _reference(body: bytes, key: bytes) -> int:
        found = re.search(re.escape(key) + rb"\s+(\d+) 0 R", body)
        if found is None:
            raise ValueError(f"a PDF object lacks {key.decode()}")
        return int(found[1])


def _text(text: str) -> bytes:
    """Write a text as PDF does outside Latin: UTF-16 with its mark, in hexadecimal."""
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode()
