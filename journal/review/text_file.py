"""Write a review document that is text to a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from journal.review.document import ReviewDocument
from journal.review.progress import Progress, ShouldStop, keep_going
from journal.whole_file import replacing

if TYPE_CHECKING:
    from journal.review.formats import Writer


class Compose(Protocol):
    """What puts a document into text of one format."""

    def __call__(self, document: ReviewDocument, *, should_stop: ShouldStop | None = ...) -> str:
        """Return the text; raise `StoppedError` when asked to stop."""


def text_writer(compose: Compose, *, with_bom: bool = False) -> "Writer":
    """Return what writes the text of ``compose`` in UTF-8, whole or not at all.

    ``with_bom`` puts the mark before it by which Excel knows UTF-8.
    """

    def write(
        document: ReviewDocument,
        target: Path,
        *,
        overwrite: bool = False,
        progress: Progress | None = None,
        should_stop: ShouldStop | None = None,
    ) -> None:
        with replacing(target, overwrite=overwrite) as part:
            keep_going(should_stop)
            text = compose(document, should_stop=should_stop)
            part.write_bytes(text.encode("utf-8-sig" if with_bom else "utf-8"))
        if progress is not None:
            progress(1.0)

    return write
