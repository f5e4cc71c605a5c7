"""What each place may say, by what was typed and what was promised to be safe."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from journal.models.achievement import Achievement
from journal.models.check_in import check_ins_between
from journal.models.draft import draft_of
from journal.models.reframe import Reframe
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.beliefs.page import BeliefsPage
from tests.ui.at_the_desk import AtTheDesk
from tests.ui.writing_places import Place, places, text_of

NEEDED = ("negative_thought", "balanced_thought", "title")
"""Emptied, these keep what was saved before: a card needs them."""


class WordLedger:
    """``words`` holds what each place may say: what is safe comes first, then what was typed
    since, the last of which is on screen; ``ever`` all it ever said."""

    def __init__(self, desk: AtTheDesk) -> None:
        self._desk = desk
        self.words: dict[Place, list[str]] = {}
        self.ever: dict[Place, set[str]] = {}

    def take_typing(self) -> None:
        """Take what is on screen as typed."""
        for place, field in places(self._desk.page).items():
            words = self.words.setdefault(place, [self.stored(place)])
            if text_of(field) != words[-1]:
                words.append(text_of(field))
            self.ever.setdefault(place, {""}).add(text_of(field))
        self._leave_drafts()

    def _leave_drafts(self) -> None:
        """Where a new card has got its thought, it is a draft no longer; and the other way."""
        page, here = self._desk.page, places(self._desk.page)
        new = {BeliefsPage: "belief:new", AchievementsPage: "achievement:new"}.get(type(page))
        if new is None:
            return
        fresh = page.editor.fresh if isinstance(page, BeliefsPage) else page.editing.is_new
        owners = {place[0] for place in here}
        for place in list(self.words):
            if fresh and place[0] == new and new not in owners and self.words[place][-1]:
                self.words[place].append("")

    def all_is_safe(self) -> None:
        for place in list(self.words):
            self.is_safe(place)

    def is_safe(self, place: Place) -> None:
        words, stored = self.words[place], self.stored(place)
        if not words[-1].strip() and place[1] in NEEDED:
            return
        if isinstance(place[0], str) and place in places(self._desk.page) and self._desk.dirty:
            return  # a line that stays on screen waits for its pause, whatever else is saved
        assert stored == words[-1], (place, stored, words)
        del words[:-1]

    def look_at_screen(self) -> None:
        """Every field says what its place holds."""
        for place, field in places(self._desk.page).items():
            shown = text_of(field)
            words = self.words.setdefault(place, [self.stored(place)])
            if not words[-1].strip() and place[1] in NEEDED:
                words[:] = [self.stored(place)]  # emptied and refused; what was saved stays
            assert shown == words[-1], (place, shown, words)
            self.ever.setdefault(place, {""}).add(shown)

    def stored(self, place: Place) -> str:
        owner, name = place
        read = self._desk.notebook.read
        if isinstance(owner, date):
            days = read(check_ins_between(owner, owner))
            return str(getattr(days[0], name)) if days else ""
        if isinstance(owner, UUID):
            kind = Achievement if name in ("title", "result") else Reframe

            def query(session: Session) -> Any:
                return session.get(kind, owner)

            record = read(query)
            return str(getattr(record, name)) if record is not None else ""
        return read(draft_of(str(owner))).get(name, "")

    def alive(self, kind: type[Any]) -> list[Any]:
        def query(session: Session) -> list[Any]:
            return list(session.query(kind).filter(kind.deleted_at.is_(None)))

        return self._desk.notebook.read(query)
