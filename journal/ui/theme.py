"""From tokens to what is seen: palette, style sheet, chart colours, tinted icons."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from journal.paths import resource

_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "sunk",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Accent: "accent",
}


@dataclass(frozen=True)
class Theme:
    """One set of colours at one text size.

    ``tokens`` maps the roles of the design (``surface``, ``resistance_soft`` ...) to ``#RRGGBB``;
    ``scale`` multiplies every length, 1.0 being the drawn size.
    """

    name: str
    dark: bool
    tokens: dict[str, str]
    scale: float = 1.0

    def hex(self, role: str) -> str:
        """Return the colour of ``role`` as ``#RRGGBB``."""
        return self.tokens[role]

    def color(self, role: str) -> QColor:
        """Return the colour of ``role``."""
        return QColor(self.tokens[role])

    def px(self, length: float) -> int:
        """Return a drawn length in pixels at this text size, at least 1."""
        return max(1, round(length * self.scale))

    @cached_property
    def palette(self) -> QPalette:
        """The palette for whatever the style sheet does not reach."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("faint"))
        return palette

    @cached_property
    def style_sheet(self) -> str:
        """The style sheet template, filled in.

        A style sheet takes pictures from files only, so the two it needs are shipped tinted.
        """
        tinted = resource("themes", "icons").as_posix()
        text = resource("style.qss").read_text("utf-8")
        text = re.sub(r"@icon\(([\w-]+)\)", rf"{tinted}/\1-{self.name}.svg", text)
        text = re.sub(r"@px\((\d+)\)", lambda match: f"{self.px(int(match[1]))}px", text)
        return re.sub(r"@(\w+)", lambda match: self.hex(match[1]), text)


def load_theme(name: str, scale: float = 1.0) -> Theme:
    """Read the theme ``name`` ("light" or "dark") from the resources."""
    tokens = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    return Theme(tokens.pop("name"), tokens.pop("dark"), tokens, scale)


def tinted_svg(name: str, color: str) -> str:
    """Return the line icon ``name`` as SVG text drawn in ``color``."""
    svg = resource("icons", f"{name}.svg").read_text("utf-8")
    return svg.replace("currentColor", color)


class Look(QObject):
    """The theme in force; widgets that paint themselves ask it and repaint when it changes.

    Signals:
        changed(): another theme or text size is in force.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", text_size: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._text_size = text_size
        self._font_pixels = 14
        self._theme = self._chosen()
        self._app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def choose(self, choice: str, text_size: int) -> None:
        """Put the theme "system", "light" or "dark" in force at ``text_size`` percent."""
        self._choice, self._text_size = choice, text_size
        theme = self._chosen()
        if (theme.name, theme.scale) != (self._theme.name, self._theme.scale):
            self._theme = theme
            self._apply()
            self.changed.emit()

    @contextmanager
    def borrowed(self, choice: str) -> Iterator[None]:
        """Put another theme in force for a moment, for what is painted elsewhere."""
        own = self._choice
        self.choose(choice, self._text_size)
        try:
            yield
        finally:
            self.choose(own, self._text_size)

    def color(self, role: str) -> QColor:
        """Return the colour of ``role`` in the theme in force."""
        return self._theme.color(role)

    def px(self, length: float) -> int:
        """Return a drawn length in pixels at the text size in force."""
        return self._theme.px(length)

    def font(self, pixels: float, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the system font at a drawn size."""
        font = QFont(self._app.font())
        font.setPixelSize(self.px(pixels))
        font.setWeight(weight)
        return font

    def icon(self, name: str, role: str = "muted") -> QIcon:
        """Return the line icon ``name`` tinted with ``role``."""
        pixmap = QPixmap()
        svg = tinted_svg(name, self._theme.hex(role))
        pixmap.loadFromData(
            svg.replace('width="24"', 'width="72"').replace('height="24"', 'height="72"').encode(),
            "SVG",
        )
        return QIcon(pixmap)

    def _chosen(self) -> Theme:
        name = self._choice
        if name == "system":
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            name = "dark" if dark else "light"
        return load_theme(name, self._text_size / 100)

    def _apply(self) -> None:
        font = self._app.font()
        font.setPixelSize(self.px(self._font_pixels))
        self._app.setFont(font)
        self._app.setPalette(self._theme.palette)
        self._app.setStyleSheet(self._theme.style_sheet)

    def _follow_system(self) -> None:
        self.choose(self._choice, self._text_size)
