"""Beliefs and check-ins in a pack: only those that were ticked one by one."""

from collections.abc import Iterator, Sequence

from journal.models.check_in import CheckIn, ShowedUp
from journal.models.reframe import BeliefCard
from journal.models.review_pack import ReviewPack
from journal.review.aliases import Aliases
from journal.review.document import Entry, Group
from journal.review.fields import private_fields
from journal.review.wording import Words, one_line

_SHOWED_UP = {
    ShowedUp.YES: "Showed up",
    ShowedUp.PARTLY: "Showed up partly",
    ShowedUp.NOT: "Did not show up",
}


def private_groups(
    pack: ReviewPack,
    beliefs: Sequence[BeliefCard],
    check_ins: Sequence[CheckIn],
    aliases: Aliases,
    words: Words,
) -> Iterator[Group]:
    """Yield the groups of what the pack names, in its order; nothing else of either kind.

    A belief tells its thought and its turn, a check-in its one thing, rating and note: the rest
    of a card stays at home.
    """
    cards = {one.reframe.id: one for one in beliefs}
    days = {one.id: one for one in check_ins}
    turned = [_belief(cards[one], aliases, words) for one in pack.beliefs if one in cards]
    told = [_check_in(days[one], aliases, words) for one in pack.check_ins if one in days]
    if turned:
        yield Group("Beliefs", tuple(turned))
    if told:
        yield Group("Check-ins", tuple(told))


def _belief(card: BeliefCard, aliases: Aliases, words: Words) -> Entry:
    thought, turn = (
        aliases.say(text.strip())
        for text in (card.reframe.negative_thought, card.reframe.balanced_thought)
    )
    title = one_line(turn) or one_line(thought)
    ratings = card.turn_ratings
    measure = ""
    if len(ratings) > 1:  # a first and a latest rating, never called an effect
        first, latest = (words.figure(value, "%") for _, value in (ratings[0], ratings[-1]))
        measure = f"Belief in the turn: {first} first, {latest} latest"
    day = card.reframe.day
    return Entry(
        title=title,
        when=words.day(day),
        category="Belief",
        measure=measure,
        paragraphs=(("Thought", thought),) if turn else (),
        fields=private_fields(title, day.isoformat(), "belief", {"situation": thought}),
    )


def _check_in(one: CheckIn, aliases: Aliases, words: Words) -> Entry:
    thing, note = aliases.say(one_line(one.one_thing)), aliases.say(one.note.strip())
    title = thing or "Check-in"
    resistance = "" if one.resistance is None else f"Resistance {one.resistance} of 10"
    return Entry(
        title=title,
        when=words.day(one.day),
        category=_SHOWED_UP[one.showed_up] if one.showed_up else "",
        measure=resistance,
        paragraphs=(("Note", note),) if note else (),
        fields=private_fields(title, one.day.isoformat(), "check_in", {"result": note}),
    )
