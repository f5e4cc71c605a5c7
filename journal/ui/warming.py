"""Import the pages not yet seen, so that a first visit need not wait for it."""

from collections.abc import Iterator

from journal.ui.importing import PAUSE_MS, Importing, pieces
from journal.ui.page_list import PAGES


class Warming(Importing):
    """Imports one page after the other in small pieces; nobody waits for the end."""

    def begin(self) -> None:
        """Go through the pages in their order."""
        self.start(_all_pages(), pause=PAUSE_MS)


def _all_pages() -> Iterator[str]:
    for page in PAGES:
        yield from pieces(page.module, "journal")
