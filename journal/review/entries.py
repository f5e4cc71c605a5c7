"""One achievement as an entry of a pack."""

from journal.models.achievement import Achievement, ProposalStatus
from journal.review.aliases import Aliases, Say
from journal.review.document import Entry
from journal.review.fields import fields_of
from journal.review.wording import Words, change_words, one_line


def entry_of(
    achievement: Achievement, aliases: Aliases, words: Words, *, headline: str = "", goal: str = ""
) -> Entry:
    """Put an achievement in words under its title, or ``headline`` where the pack has one.

    ``goal`` is the title of its goal, told by the fields alone.
    """
    say = aliases.say_of(achievement)
    title = say(one_line(headline) or one_line(achievement.title))
    link = aliases.link(achievement.evidence_link.strip())
    paragraphs = (
        ("Situation", achievement.situation),
        ("Task", achievement.task),
        ("Action", achievement.action),
        ("Result", achievement.result),
        ("Evidence", achievement.evidence),
        ("Link", one_line(link)),
    )
    return Entry(
        title=title,
        when=words.days(achievement.day, achievement.last_day or achievement.day),
        category=_kind(achievement),
        measure=_measure(achievement, say, words),
        paragraphs=tuple(
            (label, say(text.strip("\r\n"))) for label, text in paragraphs if text.strip()
        ),
        credit=say(one_line(achievement.credit_to)),
        tags=tuple(say(tag) for tag in map(one_line, achievement.tags) if tag),
        fields=fields_of(
            achievement, say, title=title, goal=aliases.say(one_line(goal)), link=link
        ),
    )


def _kind(achievement: Achievement) -> str:
    """Name the category, and what became of a proposal once that is known."""
    status = achievement.proposal_status
    if status is None or status is ProposalStatus.OFFERED:
        return achievement.category.words
    return f"{achievement.category.words}, {status.value}"


def _measure(achievement: Achievement, say: Say, words: Words) -> str:
    """Say the number: ``ARR $110,000 → $129,800 (+18 %)``."""
    name, unit = say(one_line(achievement.measure_name)), say(one_line(achievement.measure_unit))
    before, after = achievement.measure_before, achievement.measure_after
    if before is not None and after is not None:
        figures = f"{words.figure(before, unit)} → {words.figure(after, unit)}"
        figures += f" ({change_words(before, after, unit, words)})"
    elif after is not None:
        figures = words.figure(after, unit)
    elif before is not None:
        figures = f"{words.figure(before, unit)} before"
    else:
        figures = ""
    return " ".join(part for part in (name, figures) if part)
