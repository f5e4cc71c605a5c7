"""The recovery key on a sheet of paper, printed or as a PDF."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from journal.errors import JournalError
from journal.review.sheet import INK, LINE, MUTED, usual_sheet
from journal.ui.words import short_day
from journal.whole_file import replacing

TITLE = "Recovery key"
_MARGIN_MM = 25.0
_INCH_PT = 72.0
_GROUPS_A_LINE = 4
_HOW = (
    "To use it: start Rep Journal, choose “Use the recovery key instead” and type it. Capitals,"
    " spaces and dashes do not matter.\n\n"
    "Keep this sheet away from the laptop. Whoever has both can read the journal; without the"
    " passphrase and without this key, nobody can."
)


@dataclass(frozen=True, slots=True)
class RecoveryKeyPaper:
    """One sheet: what it is, the key in large groups, how to use it and where to keep it."""

    recovery_key: str
    made_on: date

    def write_pdf(self, target: Path) -> None:
        """Write the sheet as a PDF only its owner can read; raises `JournalError`."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(TITLE)
        writer.setCreator("Rep Journal")
        writer.setResolution(300)
        writer.setPageSize(QPageSize(usual_sheet().size))
        self.paint(writer)
        with replacing(target) as part:
            part.write_bytes(buffer.data().data())

    def paint(self, device: QPagedPaintDevice) -> None:
        """Paint the sheet on a printer or a PDF; raises `JournalError` where it takes nothing."""
        device.setPageMargins(
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
        )
        painter = QPainter()
        if not painter.begin(device):
            raise JournalError("The printer does not answer.", safe="The key is still here.")
        # Everything is drawn in points, wherever the dots of the device lie.
        scale = device.logicalDpiX() / _INCH_PT
        painter.scale(scale, scale)
        size = device.pageLayout().paintRectPoints().size()
        self._draw(painter, float(size.width()))
        painter.end()

    def _draw(self, painter: QPainter, width: float) -> None:
        y = _words(painter, "Rep Journal", 0, width, _plain(11), MUTED)
        y = _words(painter, TITLE, y + 4, width, _plain(24, bold=True), INK)
        made = f"Made on {short_day(self.made_on, year=True)}. It opens the journal in place of"
        y = _words(painter, f"{made} the passphrase.", y + 6, width, _plain(11), MUTED)
        y = self._draw_key(painter, y + 26, width)
        _words(painter, _HOW, y + 26, width, _plain(11.5), INK)

    def _draw_key(self, painter: QPainter, top: float, width: float) -> float:
        """Draw the groups in a frame, each over its number, and return where it ends."""
        groups = self.recovery_key.split("-")
        lines = [groups[at : at + _GROUPS_A_LINE] for at in range(0, len(groups), _GROUPS_A_LINE)]
        line_height, column = 62.0, (width - 28) / _GROUPS_A_LINE
        frame = QRectF(0, top, width, line_height * len(lines) + 20)
        painter.setPen(QColor(LINE))
        painter.drawRoundedRect(frame, 8, 8)
        for row, line in enumerate(lines):
            for place, group in enumerate(line):
                x, y = 14 + place * column, top + 14 + row * line_height
                number = row * _GROUPS_A_LINE + place + 1
                _words(painter, group, y, column, _typed(26), INK, x=x)
                _words(painter, str(number), y + 34, column, _plain(9), MUTED, x=x + 1)
        return frame.bottom()


def _words(
    painter: QPainter, text: str, y: float, width: float, font: QFont, colour: str, *, x: float = 0
) -> float:
    """Draw lines of text and return where they end."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    room = QRectF(x, y, width, 2_000)
    drawn = painter.boundingRect(room, flags, text)
    painter.drawText(room, flags, text)
    return drawn.bottom()


def _plain(size: float, *, bold: bool = False) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _typed(size: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(round(size))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
