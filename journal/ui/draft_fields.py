"""The fields of a form as plain words: read, and filled as if the person had."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter, methodcaller
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.rating import Rating
from journal.ui.widgets.segmented import Segmented


@runtime_checkable
class InWords(Protocol):
    """A field of our own making that can say all it holds in words.

    ``edited`` is its signal for the person's changes; `take_words` emits it. A field that has
    ``is_day`` set is kept with every draft: what "today" was then is gone tomorrow.
    """

    edited: SignalInstance

    def as_words(self) -> str:
        """Say what the field holds; "" where that is nothing."""
        ...

    def take_words(self, words: str) -> None:
        """Hold what ``words`` say, as the person's own act."""
        ...


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a kind of widget is read and filled, and which signal tells of the person's act."""

    of: type
    read: Callable[[Any], str]
    put: Callable[[Any, str], None]
    tells: str
    is_text: bool = False


class DraftField:
    """One field; its ``name`` is the same each time the form is made.

    A secret is no field, whether it is shown or hidden.
    """

    def __init__(self, widget: QWidget, kind: _Kind) -> None:
        self._widget = widget
        self._kind = kind
        self.name = widget.objectName() or widget.accessibleName()
        self.is_text = kind.is_text
        self.is_day = bool(getattr(widget, "is_day", False))
        self.changed: SignalInstance = getattr(widget, kind.tells)

    @property
    def words(self) -> str:
        """What the field holds, "" for nothing."""
        return self._kind.read(self._widget)

    def put(self, words: str) -> None:
        """Fill the field as the person would; what it cannot hold leaves it alone."""
        if words != self.words:
            with suppress(ValueError):  # an older version wrote it otherwise
                self._kind.put(self._widget, words)


class FormWords:
    """The fields of a form together, and what was put into them before the person came."""

    def __init__(self, parts: Iterable[QWidget]) -> None:
        found = [field for part in parts for field in _found(part)]
        # What a choice means a figure beside it may depend on, so texts come last.
        self.fields = sorted(found, key=_is_text)
        self.is_filling = False
        self._given: dict[str, str] = {}

    @property
    def changed(self) -> dict[str, str]:
        """What differs from what was given; then the days, too: those given change over night."""
        words = self._now()
        if words == self._given:
            return {}
        days = {field.name for field in self.fields if field.is_day}
        return {
            name: text for name, text in words.items() if name in days or text != self._given[name]
        }

    def take_as_given(self) -> None:
        """Take what the fields hold now as not the person's."""
        self._given = self._now()

    def put_given(self) -> None:
        """Fill every field with what it was given."""
        self.put(self._given)

    def put(self, words: Mapping[str, str]) -> None:
        """Fill the fields; what one of them did to another is put right by going through twice."""
        self.is_filling = True
        try:
            for field in (*self.fields, *self.fields):
                if field.name in words:
                    field.put(words[field.name])
        finally:
            self.is_filling = False

    def _now(self) -> dict[str, str]:
        return {field.name: field.words for field in self.fields}


def _is_text(field: DraftField) -> bool:
    return field.is_text


def _found(widget: QWidget) -> Iterator[DraftField]:
    kind = next((kind for kind in _KINDS if isinstance(widget, kind.of)), None)
    if kind is not None:
        if not _is_secret(widget):
            yield DraftField(widget, kind)
        return
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        return  # the line inside is not a field of its own
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not child.isWindow():
            yield from _found(child)


def _is_secret(widget: QWidget) -> bool:
    hints = widget.inputMethodHints()
    secret = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
    hidden = isinstance(widget, QLineEdit) and widget.echoMode() is not QLineEdit.EchoMode.Normal
    return hidden or bool(hints & secret)


def _put_own_words(field: InWords, words: str) -> None:
    field.take_words(words)


def _put_choice(field: Segmented, words: str) -> None:
    field.choose(words)
    field.chosen.emit(words)


def _item(field: QComboBox) -> str:
    return str(field.currentData() or "")


def _put_item(field: QComboBox, words: str) -> None:
    at = field.findData(words)
    if at >= 0:
        field.setCurrentIndex(at)
        field.activated.emit(at)


def _rating(field: Rating) -> str:
    return "" if field.rating is None else str(field.rating)


def _put_rating(field: Rating, words: str) -> None:
    field.rate(int(words) if words else None)


def _tick(field: QCheckBox) -> str:
    return "yes" if field.isChecked() else ""


def _put_tick(field: QCheckBox, words: str) -> None:
    field.setChecked(bool(words))
    field.clicked.emit()


def _count(field: QSpinBox) -> str:
    return str(field.value()) if field.value() else ""


def _put_count(field: QSpinBox, words: str) -> None:
    field.setValue(int(words or "0"))


def _put_text(field: GrowingText, words: str) -> None:
    field.set_text(words)
    field.edited.emit()


def _put_line(field: QLineEdit, words: str) -> None:
    field.setText(words)
    field.textEdited.emit(words)


_KINDS = (
    _Kind(InWords, methodcaller("as_words"), _put_own_words, "edited"),
    _Kind(Segmented, attrgetter("choice"), _put_choice, "chosen"),
    _Kind(QComboBox, _item, _put_item, "activated"),
    _Kind(Rating, _rating, _put_rating, "rated"),
    _Kind(QCheckBox, _tick, _put_tick, "clicked"),
    _Kind(QSpinBox, _count, _put_count, "valueChanged"),
    _Kind(GrowingText, attrgetter("text"), _put_text, "edited", is_text=True),
    _Kind(
        QPlainTextEdit,
        QPlainTextEdit.toPlainText,
        QPlainTextEdit.setPlainText,
        "textChanged",
        is_text=True,
    ),
    _Kind(QLineEdit, QLineEdit.text, _put_line, "textEdited", is_text=True),
)
