"""All that a pack can be made of."""

from datetime import date

from journal.models.achievement import Achievement, achievements_between
from journal.models.check_in import CheckIn, check_ins_between
from journal.models.goal import GoalFile, goal_files
from journal.models.reframe import BeliefCard, belief_cards
from journal.models.review_pack import ReviewPack
from journal.notebook import Notebook
from journal.review.contents import review_of
from journal.review.document import ReviewDocument
from journal.review.period import Period


class Material:
    """What the journal holds for a review, read once for many packs."""

    def __init__(self) -> None:
        self.achievements: list[Achievement] = []
        self.goals: list[GoalFile] = []
        self.beliefs: list[BeliefCard] = []
        self.check_ins: list[CheckIn] = []

    def read(self, notebook: Notebook) -> None:
        """Ask the journal again for what no period bounds."""
        self.achievements = notebook.read(achievements_between(None, None))
        self.goals = notebook.read(goal_files())
        self.beliefs = notebook.read(belief_cards())

    def read_days(self, notebook: Notebook, period: Period) -> None:
        """Ask for the check-ins of ``period``."""
        days = period.first or date.min, period.last or date.max
        self.check_ins = notebook.read(check_ins_between(*days))

    def document(self, pack: ReviewPack, work_days: frozenset[int]) -> ReviewDocument:
        """Put ``pack`` in words."""
        return review_of(
            self.achievements,
            pack,
            goals=self.goals,
            beliefs=self.beliefs,
            check_ins=self.check_ins,
            work_days=work_days,
        )
