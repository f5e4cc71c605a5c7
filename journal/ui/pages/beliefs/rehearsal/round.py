"""Which card of a rehearsal comes next, and what rehearsing one writes down."""

from dataclasses import dataclass
from uuid import UUID

from journal.models.reframe import BeliefCard, Recall, ReframeStatus, belief_card
from journal.models.rehearsal_queue import rehearsal_queue
from journal.ui.desk import Desk
from journal.ui.rehearsing import Rehearsal, said_aloud


@dataclass(frozen=True, slots=True)
class Answer:
    """How one card went; a rating that was not given is None."""

    recall: Recall
    aloud: bool
    in_thought: int | None
    in_turn: int | None


class Round:
    """The cards of one rehearsal, each read as it is stored when its turn comes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._left: list[UUID] = []
        self._done: list[UUID] = []
        self.card: BeliefCard | None = None

    @property
    def done(self) -> tuple[UUID, ...]:
        """The cards that were rehearsed, in their order."""
        return tuple(self._done)

    @property
    def left(self) -> tuple[UUID, ...]:
        """The cards that wait, the one in view first."""
        return tuple(self._left)

    @property
    def is_last(self) -> bool:
        """Tell whether no card waits behind the one in view."""
        return len(self._left) <= 1

    @property
    def place(self) -> str:
        """Say which card is in view."""
        count = len(self._done)
        return f"Card {count + 1} of {count + len(self._left)}"

    def begin(self, place: Rehearsal) -> None:
        """Queue what is due, the longest waiting first, but what ``place`` names before it."""
        due = dict.fromkeys(self._desk.notebook.read(rehearsal_queue(self._desk.today)))
        named = dict.fromkeys(one for one in place.left if one in due)
        self._done = list(place.done)
        self._left = [one for one in {**named, **due} if one not in self._done]
        self.look_again()

    def look_again(self) -> None:
        """Take the first card that is still due as it is stored; there may be none any more."""
        self.card = None
        while self._left and self.card is None:
            card = self._desk.notebook.read(belief_card(self._left[0]))
            if card is not None and self._is_due(card):
                self.card = card
            else:
                del self._left[0]

    def write(self, answer: Answer, origin: object) -> None:
        """Append the rehearsal of the card in view and go on to the next one.

        Where it cannot be saved, the card in view stays.
        """
        card = self.card
        if card is None:
            return
        reframe, rating = said_aloud(
            card.reframe,
            self._desk.today,
            in_thought=answer.in_thought,
            in_turn=answer.in_turn,
            recall=answer.recall,
            aloud=answer.aloud,
        )
        self._desk.notebook.save(reframe, rating, origin=origin)
        self.card = None  # saved: what comes next may fail, and be tried again
        self._left.remove(reframe.id)
        self._done.append(reframe.id)

    def outcomes(self) -> list[BeliefCard]:
        """Read the cards that were rehearsed, as they are now."""
        cards = [self._desk.notebook.read(belief_card(one)) for one in self._done]
        return [card for card in cards if card is not None]

    def _is_due(self, card: BeliefCard) -> bool:
        reframe = card.reframe
        at_work = reframe.status is ReframeStatus.ACTIVE
        return at_work and reframe.next_on is not None and reframe.next_on <= self._desk.today
