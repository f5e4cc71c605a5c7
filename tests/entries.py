"""Invented entries of every kind, linked the way the program links them."""

from datetime import date
from hashlib import sha256

from journal.models.achievement import Achievement, Category, ProposalStatus
from journal.models.attachment import Attachment
from journal.models.base import Record
from journal.models.check_in import CheckIn, DayType, Shape, ShowedUp
from journal.models.commitment import Commitment, Keeping
from journal.models.counter import Counter, DayCount
from journal.models.focus import Focus
from journal.models.full_record import CameTrue, FullRecord
from journal.models.goal import AddsUp, Goal, GoalPause, Milestone, Progress, TargetGiven
from journal.models.one_thing import Ending, OneThingEnd
from journal.models.proof import Proof
from journal.models.prospect import Attempt, Channel, Outcome, Prospect
from journal.models.reframe import (
    BeliefRating,
    BeliefStep,
    PersonalReason,
    Recall,
    Reframe,
    ReframeStatus,
    Share,
)
from journal.models.review_pack import GroupBy, ReviewPack

MONDAY = date(2026, 11, 23)
CONTENT = "Grüße, and thank you for staying with it\n".encode()
"""What the attached file says; its bytes are stored apart from the records."""
DIGEST = sha256(CONTENT).hexdigest()


def one_of_each_kind(day: date = MONDAY) -> list[Record]:
    """Return one record of every kind, in an order that can be saved at once."""
    shape = Shape(day=day, label="Sharpening pencils")
    card = Reframe(
        day=day,
        negative_thought="They will hang up on me",
        balanced_thought="Some will listen, and I need only one",
        breakthrough="New clients",
        personal_reason=PersonalReason.FREQUENCY,
        distortions=("mind_reading", "fortune_telling"),
        status=ReframeStatus.ACTIVE,
        next_on=day,
    )
    goal = Goal(
        day=day,
        title="Win a quarter of the first calls",
        due_on=date(2027, 3, 31),
        target=30.0,
        baseline=25.0,
        unit="%",
        adds_up=AddsUp.RATIO,
        target_given=TargetGiven.RELATIVE,
        target_amount=20.0,
        counter="meetings_booked",
        counter_of="attempts",
        confidence=70,
    )
    towards = _towards(goal)
    proof = Proof(day=day, reframe_id=card.id, achievement_id=towards[0].id)
    return [
        shape,
        _check_in(day, shape),
        card,
        *_hanging_on(card),
        goal,
        *towards,
        proof,
        *_handed_in(towards[0], goal, card),
        *_counted(day),
    ]


def _check_in(day: date, shape: Shape) -> CheckIn:
    return CheckIn(
        day=day,
        day_type=DayType.WORK,
        resistance=7,
        shapes=("procrastination", str(shape.id)),
        one_thing="Call the CFO before 11",
        plan_cue="the coffee is poured",
        plan_act="dial",
        showed_up=ShowedUp.YES,
        minutes=12,
        started_at="08:50",
        attitude=4,
        note="Grüße an Zoë 👩🏽‍💻",
    )


def _hanging_on(card: Reframe) -> list[Record]:
    rating = BeliefRating(
        reframe_id=card.id,
        day=card.day,
        in_thought=80,
        in_turn=35,
        said_aloud=True,
        recall=Recall.PARTLY,
    )
    step = BeliefStep(reframe_id=card.id, day=card.day, text="Call one stranger", due_on=card.day)
    share = Share(reframe_id=card.id, day=card.day, with_whom="Ines", how="over lunch")
    full = FullRecord(
        reframe_id=card.id,
        day=card.day,
        emotions=("Fear 80", "Shame 40"),
        prediction="They laugh at me",
        likelihood=70,
        did="Called all the same",
        happened="They asked for an offer",
        came_true=CameTrue.NO,
    )
    return [rating, step, share, full, Focus(day=card.day, breakthrough="New clients")]


def _towards(goal: Goal) -> list[Record]:
    achievement = Achievement(
        day=goal.day,
        title="Renewal signed",
        category=Category.PROPOSAL,
        result="Three years instead of one",
        measure_name="contract",
        measure_unit="€",
        measure_before=12_000.0,
        measure_after=36_000.0,
        tags=("renewal", "finance"),
        goal_id=goal.id,
        proposal_status=ProposalStatus.ADOPTED,
        evidence="“Thank you for staying with it”",
        evidence_link="https://mail.invalid/renewal",
        customer="Halden Foundry",
        customer_alias="a foundry",
    )
    progress = Progress(goal_id=goal.id, day=goal.day, won=3, lost=8, moved_it="Better openings")
    milestone = Milestone(
        goal_id=goal.id,
        day=goal.day,
        value=27.5,
        label="Half way",
        thanks_to="Ines",
        achievement_id=achievement.id,
    )
    pause = GoalPause(goal_id=goal.id, day=goal.day, reason="The fair takes all week")
    ended = OneThingEnd(day=goal.day, ending=Ending.ACHIEVED, achievement_id=achievement.id)
    return [achievement, progress, milestone, pause, ended]


def _handed_in(achievement: Record, goal: Record, card: Record) -> list[Record]:
    file = Attachment(
        day=achievement.day,
        achievement_id=achievement.id,
        name="Grüße.txt",
        media_type="text/plain",
        size=len(CONTENT),
        digest=DIGEST,
    )
    pack = ReviewPack(
        day=achievement.day,
        title="My half year",
        first_day=date(2026, 7, 1),
        last_day=achievement.day,
        group_by=GroupBy.GOAL,
        chosen=(achievement.id,),
        headlines={achievement.id: "Three years signed"},
        goals=(goal.id,),
        beliefs=(card.id,),
        format="pdf",
        file="half-year.pdf",
    )
    return [file, pack]


def _counted(day: date) -> list[Record]:
    own = Counter(day=day, key="", label="Coffees with strangers", place=7)
    own.key = str(own.id)
    promised = Commitment(
        day=day,
        what="Send the comparison by Friday",
        to_whom="Ines",
        due_on=date(2026, 11, 27),
        outcome=Keeping.PARTLY,
        outcome_on=date(2026, 11, 30),
    )
    count = DayCount(day=day, counter="attempts", number=12)
    return [own, count, promised, *_reached_for(day)]


def _reached_for(day: date) -> list[Record]:
    prospect = Prospect(
        day=day, alias="a foundry in the north", segment="Foundries", senior=True, note="Likes tea"
    )
    attempt = Attempt(
        day=day,
        prospect_id=prospect.id,
        channel=Channel.CALL,
        outcome=Outcome.GATEKEEPER,
        note="Back on Thursday",
    )
    return [prospect, attempt]
