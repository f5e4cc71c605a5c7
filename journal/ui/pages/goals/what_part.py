"""The first part of the form of a goal: what, and how much of it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.models.achievement import TITLE_LIMIT
from journal.models.goal import AddsUp, Goal
from journal.ui.pages.goals.feed_fields import FeedFields
from journal.ui.pages.goals.goal_templates import OWN, TEMPLATES, Template
from journal.ui.pages.goals.measure_fields import MeasureFields
from journal.ui.pages.goals.template_choice import TemplateChoice
from journal.ui.widgets.field import Field
from journal.ui.widgets.whole_line import WholeLine


class WhatPart(QWidget):
    """Asks for title and measure; a new goal may start from a template.

    Signals:
        edited(): the person changed something.
        started(Template): the person took a template.
    """

    edited = Signal()
    started = Signal(object)

    def __init__(
        self, counters: Mapping[str, str], *, is_new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._template: Template = TEMPLATES[OWN]
        self.templates = TemplateChoice()
        self.title = WholeLine(TITLE_LIMIT)
        self.title.setPlaceholderText("Close rate from 20% to 24%")
        self.measure = MeasureFields()
        self.feed = FeedFields(counters)
        self.named = Field("What do I want to reach?", self.title)
        start = Field("Start from", self.templates)
        start.setVisible(is_new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for one in (start, self.named, self.measure, self.feed):
            column.addWidget(one)
        self.templates.taken.connect(self._start)
        self.templates.typed.connect(self._type_title)
        self.title.textEdited.connect(self._edited_title)
        self.measure.edited.connect(self._edited_measure)
        self.feed.edited.connect(self.edited)
        self._edited_how()

    def fill(self, goal: Goal) -> None:
        """Show a stored goal."""
        self.title.setText(goal.title)
        self.measure.fill(goal)
        self.feed.choose(goal.counter, goal.counter_of)
        self._edited_how()

    def complain_of_title(self) -> bool:
        """Say what is wrong with the title; tell whether anything is."""
        title = " ".join(self.title.text().split())
        wrong = self.title.excess if title else "Please give it a name."
        self.named.complain(wrong)
        return bool(wrong)

    def _start(self, key: str) -> None:
        """Fill in the template; what the person wrote stays."""
        before, self._template = self._template, TEMPLATES[key]
        if self.title.text() == before.title:
            self.title.setText(self._template.title)
            self.named.complain("")
        self.measure.begin(self._template, before)
        self.feed.choose(self._template.counter, "")
        self._edited_how()
        self.started.emit(self._template)

    def _type_title(self, words: str) -> None:
        self.title.setFocus()
        self.title.end(False)  # noqa: FBT003 - Qt's signature
        self.title.insert(words)
        self._edited_title()

    def _edited_title(self) -> None:
        self.named.complain(self.title.excess)
        self.edited.emit()

    def _edited_measure(self) -> None:
        self._edited_how()
        self.edited.emit()

    def _edited_how(self) -> None:
        self.feed.suit(AddsUp(self.measure.adds_up.choice))
