"""One counter: its name, its number, and one more or one less."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.maybe_count import MaybeCount
from journal.ui.words import breakable, number

_WIDTH = 156


class Stepper(QWidget):
    """Counts under ``key``; the number is typed or stepped with the arrow keys.

    Signals:
        counted(str, object): the person set the number of a key, or None.
        left(): the number has lost the keyboard.
    """

    counted = Signal(str, object)
    left = Signal()

    def __init__(self, look: Look, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._look = look
        self._name = label("", "label")
        self.less = self._button("−")
        self.number = MaybeCount(name)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more = self._button("+")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.less)
        row.addWidget(self.number, 1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addLayout(row)
        self._logged = label("", "small")
        self._logged.hide()
        column.addWidget(self._logged)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rename(name)
        self.number.counted.connect(self._tell)
        self.number.editingFinished.connect(self.left)
        self.less.clicked.connect(self.number.stepDown)
        self.more.clicked.connect(self.number.stepUp)
        look.changed.connect(self._fit)
        self._fit()

    def rename(self, name: str) -> None:
        """Read ``name`` from now on."""
        self._name.setText(breakable(name))
        self.number.setAccessibleName(name)
        for button, deed in ((self.less, "One less"), (self.more, "One more")):
            button.setAccessibleName(f"{deed}: {name}")
        self.updateGeometry()

    def tell_logged(self, logged: int) -> None:
        """Say how many of the number are logged one by one; counting stops there."""
        self.number.least = logged
        words = f"{number(logged)} of them logged" if logged else ""
        if words != self._logged.text():
            self._logged.setText(words)
            self._logged.setVisible(bool(words))
            self.number.setToolTip(words)
            self.updateGeometry()

    @property
    def logged_words(self) -> str:
        """What is said of the logged ones, "" where there are none."""
        return self._logged.text()

    def sizeHint(self) -> QSize:
        """Return the size at which the name is whole."""
        column = self.layout()
        width = self._look.px(_WIDTH)
        if column is None:
            return QSize(width, 0)
        return QSize(width, column.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower."""
        return self.sizeHint()

    def _button(self, sign: str) -> QPushButton:
        button = QPushButton(sign)
        button.setProperty("step", "true")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by key, the number itself counts
        return button

    def _fit(self) -> None:
        side = max(28, self._look.px(32))
        for button in (self.less, self.more):
            button.setFixedSize(side, side)
        self.updateGeometry()

    def _tell(self, count: object) -> None:
        self.counted.emit(self.key, count)
