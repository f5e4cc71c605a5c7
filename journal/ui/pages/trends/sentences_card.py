"""What the days say: plain sentences, each with the days it stands on and its rule."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.numbers.sentences.sentence import Said, Sentence
from journal.trends.figures import Figures
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.plain_tip import set_plain_tip
from journal.ui.words import breakable


class SentencesCard(ChartCard):
    """Says what can be said, most useful first, and then what it takes to say more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "What the days say", parent)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.lines: list[_Line] = []
        self.add(holder)
        self.rules_button = QPushButton(_SHOW)
        self.rules_button.setProperty("kind", "quiet")
        self.rules_button.setProperty("slim", "true")
        self.rules_button.setCheckable(True)
        self.rules_button.toggled.connect(self._show_rules)
        row = QHBoxLayout()
        row.addWidget(self.rules_button)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:  # noqa: ARG002 - sentences look back by themselves
        """Say it for the range."""
        said = shown.sentences
        self.say_lacking("" if said else _LACKING)
        self.rules_button.setVisible(bool(said))
        while len(self.lines) < len(said):
            self.lines.append(_Line())
            self._column.addWidget(self.lines[-1])
        for index, line in enumerate(self.lines):
            line.setVisible(index < len(said))
            if index < len(said):
                line.say(said[index], with_rule=self.rules_button.isChecked())

    def _show_rules(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.rules_button.setText(_HIDE if shown else _SHOW)
        for line in self.lines:
            line.show_rule(shown=shown)


class _Line(QWidget):
    """One sentence, and small below it the rule it came about by."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.text = label("")
        self.aside = label("", "small")
        self.rule = label("", "small")
        for part in (self.text, self.aside, self.rule):
            column.addWidget(part)

    def say(self, sentence: Sentence, *, with_rule: bool) -> None:
        """Say ``sentence``; one that has found nothing yet is small."""
        found = sentence.said is Said.FOUND
        words = breakable(_tight(sentence.text))
        self.text.setText(words)
        self.aside.setText(words)
        self.rule.setText(breakable(_tight(sentence.rule)))
        self.text.setVisible(found)
        self.aside.setVisible(not found)
        set_plain_tip(self, sentence.rule)
        self.show_rule(shown=with_rule)

    def show_rule(self, *, shown: bool) -> None:
        """Show below it how the sentence came about, or not."""
        self.rule.setVisible(shown and bool(self.rule.text()))


def _tight(words: str) -> str:
    """Write percentages the way the rest of the window does."""
    return words.replace(" %", "%")


_SHOW, _HIDE = "How these came about", "Leave the rules out"
_LACKING = "The first check-ins begin the first sentence."
