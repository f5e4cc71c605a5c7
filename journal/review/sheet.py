"""The sheet of paper and the type on it."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase, QPageSize

POINT = 5.0
"""Units in a point; all lengths of a page are in these. Qt draws a colour emoji as a picture
with a pixel for each unit: 360 to the inch print sharply and keep files small."""

INK = "#23211D"
MUTED = "#59534A"
FAINT = "#696257"
ACCENT = "#1F6F5C"
LINE = "#E2DCD3"
GOAL = "#7A4A97"


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text looks: size in points, height of a line as a multiple of it."""

    size: float
    colour: str = INK
    is_bold: bool = False
    leading: float = 1.45

    def font(self) -> QFont:
        """Return the system's font in this style."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(round(self.size * POINT))
        font.setWeight(QFont.Weight.DemiBold if self.is_bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # A ligature is one glyph for several letters: searching a PDF for "office" would miss it.
        font.setFeature(QFont.Tag("liga"), 0)
        return font


TITLE = Style(24, is_bold=True, leading=1.25)
PERIOD = Style(11.5, MUTED)
FACTS = Style(9.5, FAINT)
FIGURE = Style(20, is_bold=True, leading=1.25)
FIGURE_WORDS = Style(9, MUTED, leading=1.3)
GROUP = Style(14, ACCENT, is_bold=True, leading=1.3)
ENTRY = Style(11.5, is_bold=True, leading=1.35)
WHEN = Style(9, MUTED)
MEASURE = Style(10, ACCENT, is_bold=True)
LABEL = Style(8.5, MUTED, is_bold=True)
BODY = Style(10)
FOOTER = Style(8.5, FAINT)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size, and what is left free around the text."""

    size: QPageSize.PageSizeId
    left: float = 71 * POINT
    right: float = 71 * POINT
    top: float = 68 * POINT
    bottom: float = 76 * POINT
    footer: float = 50 * POINT  # from the lower edge up to the top of the footer

    @property
    def width(self) -> float:
        """The width of the paper."""
        return float(QPageSize(self.size).sizePoints().width()) * POINT

    @property
    def height(self) -> float:
        """The height of the paper."""
        return float(QPageSize(self.size).sizePoints().height()) * POINT

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom


def usual_sheet(locale: QLocale | None = None) -> Sheet:
    """Return the paper used where the person lives: Letter or A4."""
    system = (locale or QLocale.system()).measurementSystem()
    if system is QLocale.MeasurementSystem.ImperialUSSystem:
        return Sheet(QPageSize.PageSizeId.Letter)
    return Sheet(QPageSize.PageSizeId.A4)
