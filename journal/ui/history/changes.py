"""What differs between two states of one record, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass

from journal.models.base import Record
from journal.ui.field_words import field_words
from journal.ui.history.difference import Mark, Run, difference, words_changed
from journal.ui.record_words import KIND_WORDS
from journal.ui.words import number

_NAMED = 2
"""So many fields a summary names; of more it names the first."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field in two states; ``is_text`` tells what was typed from what was chosen."""

    name: str
    before: str
    after: str
    is_text: bool

    @property
    def changed(self) -> bool:
        """Tell whether the field says something else."""
        return self.before != self.after

    @property
    def runs(self) -> list[Run]:
        """The stretches to read; a choice or a figure is replaced as a whole."""
        if self.is_text or not self.changed:
            return difference(self.before, self.after)
        both = Run(Mark.REMOVED, self.before), Run(Mark.ADDED, self.after)
        return [run for run in both if run.text]


def visible(record: Record) -> tuple[object, ...]:
    """Return everything of ``record`` that the person wrote or chose."""
    return tuple(getattr(record, column) for column in KIND_WORDS[type(record)].fields)


def fields_between(
    before: Record, after: Record, names: Mapping[str, str] | None = None
) -> list[FieldChange]:
    """Return every field that says something in either state, in the order one reads them."""
    found = []
    for column, name in KIND_WORDS[type(after)].fields.items():
        was, became = (field_words(record, column, names) for record in (before, after))
        if was or became:
            found.append(FieldChange(name, was, became, _is_text(before, column)))
    return found


def summary(before: Record, after: Record, names: Mapping[str, str] | None = None) -> str:
    """Return how much changed in a few words: "result, +12 words"."""
    changed = [one for one in fields_between(before, after, names) if one.changed]
    if not changed:
        return "No words changed"
    listed = [one.name[:1].lower() + one.name[1:] for one in changed]
    if len(listed) > _NAMED:
        listed[1:] = [f"{number(len(listed) - 1)} more"]
    return ", ".join([*listed, *_words(changed)])


def _words(changed: list[FieldChange]) -> list[str]:
    texts = [words_changed(one.before, one.after) for one in changed if one.is_text]
    added, removed = (sum(counts) for counts in zip(*texts, strict=True)) if texts else (0, 0)
    parts = [f"+{number(added)}"] if added else []
    parts += [f"\u2212{number(removed)}"] if removed else []
    if not parts:
        return []
    return [f"{' '.join(parts)} word{'' if added + removed == 1 else 's'}"]


def _is_text(record: Record, column: str) -> bool:
    return type(getattr(record, column)) is str  # a choice is a string of another type
