"""Write half cards as a PDF."""

from collections.abc import Iterable
from pathlib import Path

from journal.review.half_cards import HalfCard, HalfCardSheets
from journal.review.pdf import pdf_of
from journal.review.pdf_marks import with_marks
from journal.review.sheet import Sheet
from journal.review.text_layer import TextLayer
from journal.whole_file import replacing

TITLE = "Half cards"


def write_half_cards(
    cards: Iterable[HalfCard], target: Path, *, sheet: Sheet | None = None
) -> None:
    """Write the cards to ``target``, whole or not at all, for its owner's eyes only.

    Needs a ``QGuiApplication``. Raises `JournalError` where the file cannot be written.
    """
    layer = TextLayer()
    pdf = pdf_of(HalfCardSheets(cards, sheet), TITLE, layer)
    with replacing(target) as part:
        part.write_bytes(with_marks(pdf, layer.texts, []))
