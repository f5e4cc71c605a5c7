"""What ties the practices of the sample together."""

from hashlib import sha256
from typing import TypeVar

from sqlalchemy.orm import Session

from journal.models.achievement import Achievement
from journal.models.attachment import Attachment, content_of
from journal.models.base import Record
from journal.models.commitment import Commitment
from journal.models.database import Database
from journal.models.focus import Focus
from journal.models.full_record import FullRecord
from journal.models.goal import Goal, GoalPause, GoalStatus, Horizon
from journal.models.proof import Proof
from journal.models.prospect import Prospect
from journal.models.reframe import Reframe
from journal.models.review_pack import ReviewPack
from journal.sample.fill import fill_sample
from tests.sample.conftest import MONDAY

T = TypeVar("T", bound=Record)


def of(records: list[Record], kind: type[T]) -> list[T]:
    return [one for one in records if isinstance(one, kind)]


def test_the_focus_changed_and_every_one_is_told_once(year: list[Record]) -> None:
    focuses = of(year, Focus)
    assert len({one.breakthrough for one in focuses}) == len(focuses) == 3
    assert [one.day for one in focuses] == sorted(one.day for one in focuses)


def test_a_due_card_has_a_full_record_and_achievements_that_speak_against_it(
    year: list[Record],
) -> None:
    cards = {one.id: one for one in of(year, Reframe)}
    (full,) = of(year, FullRecord)
    assert cards[full.reframe_id].next_on == MONDAY
    known = {one.id: one for one in of(year, Achievement)}
    proofs = of(year, Proof)
    assert proofs
    for proof in proofs:
        assert cards[proof.reframe_id].day <= known[proof.achievement_id].day


def test_a_long_goal_has_shorter_ones_and_one_is_fed_by_a_counter(year: list[Record]) -> None:
    goals = {one.id: one for one in of(year, Goal)}
    children = [one for one in goals.values() if one.parent_id is not None]
    assert children
    for one in children:
        assert one.parent_id is not None
        assert goals[one.parent_id].horizon is Horizon.MULTI_YEAR
    assert [one.counter for one in goals.values() if one.counter] == ["attempts"]


def test_a_paused_goal_waits_and_another_one_waited(year: list[Record]) -> None:
    goals = {one.id: one for one in of(year, Goal)}
    states = {goals[one.goal_id].status: one.last_day for one in of(year, GoalPause)}
    assert states[GoalStatus.PAUSED] is None
    assert states[GoalStatus.ACTIVE] is not None


def test_one_commitment_is_late_one_due_and_one_to_come(year: list[Record]) -> None:
    open_ones = [one.due_on for one in of(year, Commitment) if one.outcome is None]
    assert [sum(due < MONDAY for due in open_ones), open_ones.count(MONDAY)] == [1, 1]
    assert any(due > MONDAY for due in open_ones)
    assert {one.outcome.value for one in of(year, Commitment) if one.outcome} == {"kept", "partly"}


def test_the_last_review_told_nothing_confidential(year: list[Record]) -> None:
    (pack,) = of(year, ReviewPack)
    known = {one.id: one for one in of(year, Achievement)}
    assert len(pack.chosen) >= 10
    assert not any(known[one].confidential for one in pack.chosen)


def test_the_attached_file_is_whole(journal: Database) -> None:
    fill_sample(journal, end=MONDAY)
    with Session(journal.engine) as session:
        (file,) = session.query(Attachment)
        content = content_of(file.digest)(session)
    assert content is not None
    assert (len(content), sha256(content).hexdigest()) == (file.size, file.digest)


def test_prospects_are_in_segments_that_fit_them(decade: list[Record]) -> None:
    known = of(decade, Prospect)
    clinics = [one for one in known if "clinic" in one.alias.lower()]
    assert clinics
    assert {one.segment for one in clinics} == {"Healthcare"}
    assert len({one.segment for one in known}) == 7
