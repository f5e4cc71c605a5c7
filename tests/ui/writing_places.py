"""Where one can write on a page, and where those words belong."""

from PySide6.QtWidgets import QLineEdit

from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.today.page import TodayPage
from journal.ui.widgets.growing_text import GrowingText

Place = tuple[object, str]
"""Where words belong: a day, a record or a draft, and the name of the field."""
Field = QLineEdit | GrowingText


def places(page: object) -> dict[Place, Field]:
    """Return the fields one can write in on ``page`` now and where their words belong."""
    if isinstance(page, TodayPage):
        found = _on_day(page)
    elif isinstance(page, BeliefsPage):
        found = _on_card(page)
    elif isinstance(page, AchievementsPage):
        found = _in_editor(page)
    else:
        return {}
    return {place: field for place, field in found.items() if field.isVisible()}


def _on_day(page: TodayPage) -> dict[Place, Field]:
    line = page.achievements.quick_add
    return {
        (page.day, "one_thing"): page.check_in.one_thing,
        (page.day, "note"): page.control.note,
        ("today:achievement", line.accessibleName()): line,
    }


def _on_card(page: BeliefsPage) -> dict[Place, Field]:
    card, halves = page.editor.card, page.detail.halves
    if card is None:
        return {}
    thought, turn = halves.thought.text, halves.turn.text
    if page.editor.fresh and not thought.text.strip():
        return {("belief:new", field.accessibleName()): field for field in (thought, turn)}
    found: dict[Place, Field] = {
        (card.reframe.id, "negative_thought"): thought,
        (card.reframe.id, "balanced_thought"): turn,
    }
    if not page.editor.fresh:
        line = page.detail.steps.add_line
        found[f"step:{card.reframe.id}", line.accessibleName()] = line
        found[card.reframe.id, "situation"] = page.detail.record.situation
    return found


def _in_editor(page: AchievementsPage) -> dict[Place, Field]:
    record_id, title = page.editing.record_id, page.editor.headline.field
    result = page.editor.prose["result"]
    if record_id is None:
        return {}
    if page.editing.is_new and not title.text.strip():
        return {("achievement:new", field.accessibleName()): field for field in (title, result)}
    return {(record_id, "title"): title, (record_id, "result"): result}


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.text
