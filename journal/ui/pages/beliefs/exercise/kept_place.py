"""Keep how far an exercise is, so that another start of the program goes on there."""

from contextlib import suppress
from uuid import UUID

from journal.errors import JournalError
from journal.models.draft import draft_of, keep_draft
from journal.notebook import Notebook
from journal.ui.pages.beliefs.exercise.place import ACT, END, SAY, TURN, Place

KEY = "exercise:place"


def keep_place(notebook: Notebook, place: Place) -> None:
    """Keep ``place`` from the first turned card on, and nothing once the exercise has ended.

    Where the disk refuses, the exercise goes on: what was written in it is kept elsewhere.
    """
    words = {} if place.at in (None, END) or not place.turned else _words_of(place)
    with suppress(JournalError):
        if not notebook.database.read_only and notebook.read(draft_of(KEY)) != words:
            notebook.write(lambda connection: keep_draft(connection, KEY, words))


def kept_place(notebook: Notebook) -> Place:
    """Return the place that was kept, or a new one; raises `JournalError`."""
    words = notebook.read(draft_of(KEY))
    if not words:
        return Place()
    at = next((part for part in (TURN, ACT, SAY) if words.get("at") == str(part)), TURN)
    card = words.get("card")
    return Place(
        at=at,
        turned=[UUID(one) for one in words.get("turned", "").split()],
        card=UUID(card) if card else None,
    )


def _words_of(place: Place) -> dict[str, str]:
    return {
        "at": str(place.at),
        "turned": " ".join(str(one) for one in place.turned),
        "card": str(place.card) if place.card is not None else "",
    }
