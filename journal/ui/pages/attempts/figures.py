"""What all attempts together come to: who was reached by which, and who was given up early."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journal.models.prospect import Outcome, ProspectFile
from journal.numbers.attempts import Reach, Tries, nos_per_yes, reach_curve

FEWEST = 10
"""A share of fewer prospects says nothing; the fraction is shown instead."""


@dataclass(frozen=True, slots=True)
class Group:
    """Prospects that have something in common: ``share`` of ``tried`` were reached by ``k``."""

    name: str
    tried: int
    k: int
    share: float


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The figures of all prospects; ``tried`` of them were tried at least once."""

    curve: tuple[Reach, ...]
    tried: int
    reached: int
    nos: int
    meetings: int
    nos_per_yes: float | None
    parked: int
    parked_early: int
    groups: tuple[Group, ...]


def tries_of(file: ProspectFile) -> Tries:
    """Return how often a prospect was tried until they were reached, and whether they were."""
    for at, attempt in enumerate(file.attempts, 1):
        if attempt.outcome.reached:
            return at, True
    return len(file.attempts), False


def is_parked_early(file: ProspectFile, mark: int) -> bool:
    """Tell whether a prospect was given up before the mark without having been reached."""
    if file.prospect.parked_on is None:
        return False
    count, reached = tries_of(file)
    return not reached and count < mark


def pipeline(files: Sequence[ProspectFile], mark: int) -> Pipeline:
    """Work out the figures of ``files`` with the mark at attempt ``mark``."""
    tries = [one for one in map(tries_of, files) if one[0]]
    outcomes = [attempt.outcome for file in files for attempt in file.attempts]
    nos, meetings = outcomes.count(Outcome.NO), outcomes.count(Outcome.MEETING)
    return Pipeline(
        curve=tuple(reach_curve(tries)),
        tried=len(tries),
        reached=sum(reached for _, reached in tries),
        nos=nos,
        meetings=meetings,
        nos_per_yes=nos_per_yes(nos, meetings),
        parked=sum(file.prospect.parked_on is not None for file in files),
        parked_early=sum(is_parked_early(file, mark) for file in files),
        groups=tuple(_groups(files, mark)),
    )


def share_by(curve: Sequence[Reach], k: int) -> float | None:
    """Return the share reached by attempt ``k``, None where nobody was tried that often."""
    return curve[k - 1].share if 0 < k <= len(curve) else None


def known_until(curve: Sequence[Reach], mark: int) -> int:
    """Return the last attempt up to ``mark`` that enough prospects were given."""
    return max((one.k for one in curve if one.k <= mark and one.at_risk >= FEWEST), default=0)


def still_reached(curve: Sequence[Reach], made: int, mark: int) -> tuple[int, float] | None:
    """Return (k, share): of those not reached by attempt ``made``, how many were by ``k``.

    ``k`` is the last attempt up to ``mark`` that enough prospects were given; None where not even
    the next one was.
    """
    k = known_until(curve, mark)
    before, by = share_by(curve, made) or 0.0, share_by(curve, k) or 0.0
    return (k, (by - before) / (1 - before)) if k > made and before < 1 else None


def _groups(files: Iterable[ProspectFile], mark: int) -> list[Group]:
    """Return senior or not, then the segments: where enough were tried, the larger ones first."""
    levels: dict[str, list[Tries]] = {"Senior": [], "Not senior": []}
    segments: dict[str, list[Tries]] = {}
    names: dict[str, str] = {}
    for file in files:
        tries = tries_of(file)
        if not tries[0]:
            continue
        levels["Senior" if file.prospect.senior else "Not senior"].append(tries)
        segment = " ".join(file.prospect.segment.split())
        if segment:
            key = segment.casefold()
            names.setdefault(key, segment)
            segments.setdefault(key, []).append(tries)
    large = sorted(segments, key=lambda key: -len(segments[key]))
    named = [*levels.items(), *((names[key], segments[key]) for key in large)]
    curves = [(name, reach_curve(tries)) for name, tries in named if len(tries) >= FEWEST]
    return [
        Group(name, curve[0].at_risk, k, curve[k - 1].share)
        for name, curve in curves
        if (k := known_until(curve, mark))
    ]
