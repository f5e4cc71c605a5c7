"""What an exercise reads and writes; each deed is one commit."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal.models.base import Record
from journal.models.focus import Focus, current_focus
from journal.models.reframe import (
    BREAKTHROUGHS,
    BeliefCard,
    BeliefRating,
    BeliefStep,
    PersonalReason,
    Reframe,
    ReframeStatus,
    belief_card,
)
from journal.models.unturned import last_reason, unturned
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.card_writing import Typed, activate
from journal.ui.pages.beliefs.exercise.place import Place
from journal.ui.pages.beliefs.steps_card import new_step
from journal.ui.rehearsing import said_aloud


class Course:
    """One run through the exercise; reading and writing may raise `JournalError`."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self.desk = desk
        self.page = page
        self.place = Place()

    def focus(self) -> str:
        """Return the breakthrough that is the current focus, "" for none."""
        return self.desk.notebook.read(current_focus())

    def reason_for(self, breakthrough: str) -> PersonalReason | None:
        """Return the reason named last with ``breakthrough``, or the one it suggests."""
        last = self.desk.notebook.read(last_reason(breakthrough)) if breakthrough else None
        return last or BREAKTHROUGHS.get(breakthrough)

    def choose(self, breakthrough: str, reason: PersonalReason | None) -> None:
        """Put the focus on ``breakthrough``; the history grows only where it is another one."""
        if breakthrough != self.focus():
            self._save(Focus(day=self.desk.today, breakthrough=breakthrough))
        self.place.reason = reason

    def thoughts(self) -> list[Reframe]:
        """Return the thoughts that wait to be turned; those put off come last."""
        waiting = self.desk.notebook.read(unturned())
        return sorted(waiting, key=self._put_off)

    def write(self, thought: str) -> None:
        """Keep a thought as a draft."""
        focus = self.focus()
        reframe = Reframe(
            day=self.desk.today,
            negative_thought=thought,
            breakthrough=focus,
            personal_reason=self.place.reason or self.reason_for(focus),
        )
        self._save(reframe)
        self.place.written.append(reframe.id)

    def turn(self, card_id: UUID, typed: Typed) -> bool:
        """Put a turned card to work with its ratings; tell whether it was still there."""
        card = self.card(card_id)
        if card is None:
            return False
        reframe, today = copy_of(card.reframe), self.desk.today
        reframe.negative_thought, reframe.balanced_thought = typed.thought, typed.turn
        activate(reframe, today)
        records: list[Record] = [reframe]
        thought, turn = typed.rated.get("in_thought"), typed.rated.get("in_turn")
        if (thought, turn) != (None, None):
            rating = BeliefRating(day=today, reframe_id=card_id, in_thought=thought, in_turn=turn)
            records.append(rating)
        self._save(*records)
        if card_id not in self.place.turned:
            self.place.turned.append(card_id)
        return True

    def put_off(self, card_id: UUID) -> None:
        """Leave a thought for the end."""
        if card_id not in self.place.later:
            self.place.later.append(card_id)

    def card(self, card_id: UUID | None) -> BeliefCard | None:
        """Return a card as it is stored, None where it is gone."""
        return self.desk.notebook.read(belief_card(card_id)) if card_id is not None else None

    def turned(self) -> list[BeliefCard]:
        """Return the cards turned in this run that are still there."""
        cards = (self.card(card_id) for card_id in self.place.turned)
        return [card for card in cards if card is not None]

    def chosen(self) -> BeliefCard | None:
        """Return the card one acts on: the one chosen, or the first one turned."""
        return self.card(self.place.card) or next(iter(self.turned()), None)

    def add_step(self, text: str) -> None:
        """Add a step to the chosen card; the first one is for today."""
        card = self.chosen()
        if card is not None:
            self._save(new_step(card, text, self.desk.today))

    def delete_step(self, step: BeliefStep) -> None:
        """Move a step to the trash."""
        self.desk.notebook.delete(step, origin=self.page)

    def say(self) -> None:
        """Write down that the chosen card was said; the first time of a day moves its date."""
        card, today = self.chosen(), self.desk.today
        if card is None or card.reframe.status is not ReframeStatus.ACTIVE:
            return
        reframe, rating = said_aloud(card.reframe, today)
        if any(one.said_aloud and one.day == today for one in card.ratings):
            self._save(rating)
        else:
            self._save(reframe, rating)

    def change_step(self, step: BeliefStep) -> None:
        """Keep a changed step; where it is the one for today, no other open one of its card is."""
        today, others = self.desk.today, []
        card = self.card(step.reframe_id)
        if card is not None and step.due_on == today and step.done_on is None:
            others = [
                copy_of(one)
                for one in card.steps
                if one.id != step.id and one.due_on == today and one.done_on is None
            ]
        for one in others:
            one.due_on = None
        self._save(step, *others)

    def _put_off(self, reframe: Reframe) -> bool:
        return reframe.id in self.place.later

    def _save(self, *records: Record) -> None:
        self.desk.notebook.save(*records, origin=self.page)
