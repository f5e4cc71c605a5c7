"""A saved picture stands alone: it gets its ground, its heading and a margin."""

from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from journal.ui.theme import Look

_MARGIN, _HEADING = 20, 15


def framed_picture(look: Look, heading: str, picture: QImage) -> QImage:
    """Return ``picture`` below ``heading``, on the ground of a card."""
    ratio = picture.devicePixelRatio()
    inner = picture.deviceIndependentSize().toSize()
    outer = _outer(look, inner)
    framed = QImage(outer * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    framed.setDevicePixelRatio(ratio)
    framed.fill(look.color("surface"))
    painter = QPainter(framed)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(_font(look))
    painter.setPen(look.color("text"))
    painter.drawText(_base_line(look), heading)
    margin = look.px(_MARGIN)
    painter.drawImage(QPointF(margin, outer.height() - margin - inner.height()), picture)
    painter.end()
    return framed


def framed_svg(look: Look, heading: str, drawing: str, size: QSize) -> str:
    """Return the SVG ``drawing`` of ``size`` below ``heading``, on the ground of a card."""
    outer = _outer(look, size)
    font, at = _font(look), _base_line(look)
    margin = look.px(_MARGIN)
    top = outer.height() - margin - size.height()
    head, _, rest = drawing[drawing.index("<svg") :].partition(">")
    body = rest[: rest.rindex("</svg>")]
    family = quoteattr(f"{font.family()}, sans-serif")
    spaces = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if "xlink" in head else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg"{spaces} width="{outer.width()}" '
        f'height="{outer.height()}" viewBox="0 0 {outer.width()} {outer.height()}">\n'
        f"<title>{escape(heading)}</title>\n"
        f'<rect width="100%" height="100%" fill="{look.theme.hex("surface")}"/>\n'
        f'<text x="{at.x():g}" y="{at.y():g}" font-family={family} '
        f'font-size="{font.pixelSize()}" font-weight="600" '
        f'fill="{look.theme.hex("text")}">{escape(heading)}</text>\n'
        f'<g transform="translate({margin} {top})">{body}</g>\n</svg>\n'
    )


def _font(look: Look) -> QFont:
    return look.font(_HEADING, weight=QFont.Weight.DemiBold)


def _base_line(look: Look) -> QPointF:
    margin = look.px(_MARGIN)
    return QPointF(margin, margin + QFontMetricsF(_font(look)).ascent())


def _outer(look: Look, inner: QSize) -> QSize:
    margin = look.px(_MARGIN)
    head = round(QFontMetricsF(_font(look)).height()) + look.px(12)
    return QSize(inner.width() + 2 * margin, inner.height() + 2 * margin + head)
