"""Which shape Resistance takes in which situation."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journal.trends.situations import Situations
from journal.ui.charts.pointing import Group, Mark
from journal.ui.charts.small_multiples import SmallMultiples
from journal.ui.theme import Look
from journal.ui.words import one_line

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_ROW, _HEAD = 34, 40
_NAMES = 0.27
"""The share of the width that the shapes' names may take."""


class SituationGrid(SmallMultiples):
    """A field for each pair: the deeper its colour and the larger its number, the more days."""

    ring = 0

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Situations and shapes, chart", parent=parent)
        self._grid: Situations | None = None

    def show_grid(self, grid: Situations) -> None:
        """Show on how many days each pair was named."""
        if not self.new(grid):
            return
        self._grid = grid
        self.redraw(self.describe(), height=_HEAD + _ROW * max(1, len(grid.shapes)))

    def describe(self) -> str:
        """Say in words what the picture shows."""
        grid = self._grid
        if grid is None or not grid.situations:
            return "No day names both yet."
        said = []
        for row, situation in enumerate(grid.situations):
            pairs = [
                f"{one_line(shape[:80])} {count}"
                for shape, count in zip(grid.shapes, grid.cells[row], strict=True)
                if count
            ]
            said.append(f"{_capital(situation)}, {grid.days[row]}: {', '.join(pairs)}.")
        return " ".join(said)

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """Return header and rows of the figures drawn."""
        grid = self._grid
        if grid is None:
            return (), []
        return ("situation", "days", *grid.shapes), [
            (situation, grid.days[row], *grid.cells[row])
            for row, situation in enumerate(grid.situations)
        ]

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw the fields with their numbers, situations above them and shapes beside them."""
        grid = self._grid
        if grid is None or not grid.situations:
            return []
        names = [sheet.elided(one_line(each), sheet.width * _NAMES) for each in grid.shapes]
        left = sheet.margin(names)
        head, rows, columns = self.look.px(_HEAD), len(grid.shapes), len(grid.situations)
        sheet.frame((0, columns), (rows, 0), left=left, top=head, bottom=0)
        wide, high = (sheet.width - left) / columns, (sheet.height - head) / rows
        most = max(count for row in grid.cells for count in row)
        for column, situation in enumerate(grid.situations):
            self._name_column(sheet, _capital(situation), left + (column + 0.5) * wide, wide)
        marks = []
        for row, name in enumerate(names):
            sheet.words_at(0, head + (row + 0.5) * high, name, "muted")
            for column, situation in enumerate(grid.situations):
                count = grid.cells[column][row]
                if count:
                    sheet.field(column, row, "resistance", alpha=0.12 + 0.38 * count / most)
                at = sheet.at(column + 0.5, row + 0.5)
                role = "text" if count else "faint"
                sheet.words_at(at.x(), at.y(), str(count) if count else "·", role, align="center")
                said = partial(_said, situation, grid.shapes[row], count)
                opens = Group((situation, grid.keys[row])) if count else None
                marks.append(Mark((at,), said, opens))
        return marks

    def _steps(self) -> dict[Qt.Key, int]:
        columns = len(self._grid.situations) if self._grid is not None else 1
        return {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }

    def _name_column(self, sheet: "Sheet", name: str, x: float, wide: float) -> None:
        """Write a name on up to two lines, cut to the width of its column."""
        room = wide - 4
        first, rest = two_lines(name, lambda text: sheet.measure(text) <= room)
        for line, text in enumerate((first, rest)):
            y = self.look.px(_HEAD) - self.look.px(26 - 15 * line if rest else 14)
            sheet.words_at(x, y, sheet.elided(text, room), "muted", align="center")


def two_lines(name: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """Break a name where the first line is full; a single long word gets a hyphen."""
    if fits(name):
        return name, ""
    breaks = [at for at, sign in enumerate(name) if sign in " -" and at]
    fitting = [at for at in breaks if fits(name[: at + 1].rstrip())]
    if fitting:
        cut = fitting[-1] + 1
        return name[:cut].rstrip(), name[cut:]
    cut = next((at for at in range(len(name) - 2, 2, -1) if fits(f"{name[:at]}-")), 0)
    return (f"{name[:cut]}-", name[cut:]) if cut else (name, "")


def _said(situation: str, shape: str, count: int) -> str:
    return (
        f"{_capital(situation)}, {one_line(shape[:80]).lower()}: "
        f"{count} day{'' if count == 1 else 's'}"
    )


def _capital(words: str) -> str:
    line = one_line(words[:80])
    return line[:1].upper() + line[1:]
