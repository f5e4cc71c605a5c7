"""The usual goals of a sales rep, as a start for one's own."""

from dataclasses import dataclass

from journal.models.goal import AddsUp, GoalKind, TargetGiven


@dataclass(frozen=True, slots=True)
class Template:
    """What the form is filled with; the figures are the person's own."""

    words: str
    title: str
    kind: GoalKind
    skill_area: str
    adds_up: AddsUp
    unit: str = ""
    baseline: str = "0"
    given: TargetGiven = TargetGiven.VALUE
    cadence_days: int = 7
    counter: str = ""
    first_days: int = 0


OWN = "own"
_RESULT, _ACTIVITY, _LEARNING = GoalKind.RESULT, GoalKind.ACTIVITY, GoalKind.LEARNING
_SUM = AddsUp.SUM

TEMPLATES: dict[str, Template] = {
    "close_rate": Template(
        "Close rate",
        "Close more of my deals",
        _RESULT,
        "closing",
        AddsUp.RATIO,
        "%",
        "",
        TargetGiven.POINTS,
        first_days=14,
    ),
    "meetings": Template(
        "Meetings",
        "Meetings held",
        _ACTIVITY,
        "prospecting",
        _SUM,
        "meetings",
        counter="meetings_held",
    ),
    "attempts": Template(
        "Attempts", "Attempts made", _ACTIVITY, "prospecting", _SUM, "attempts", counter="attempts"
    ),
    "referrals": Template(
        "Referrals",
        "Referrals asked for",
        _ACTIVITY,
        "referrals",
        _SUM,
        "referrals",
        counter="referrals_asked",
    ),
    "executives": Template(
        "Executive contacts", "Executive contacts", _ACTIVITY, "prospecting", _SUM, "contacts"
    ),
    "presenting": Template(
        "Presentation skill",
        "Present without notes",
        _LEARNING,
        "presenting",
        AddsUp.LATEST,
        "of 10",
        "",
        cadence_days=14,
    ),
    OWN: Template("My own", "", _RESULT, "", AddsUp.LATEST),
}
