"""SVG whose words stay words: placed by Qt, written as text in the window's own font."""

import io
from collections.abc import Iterable, Sequence

from matplotlib.artist import Artist
from matplotlib.backends.backend_svg import RendererSVG
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont

from journal.ui.charts.writing import Writing

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_NOTHING_OF = dict.fromkeys(("Creator", "Date", "Format", "Type"))


def svg_of(size: QSize, shapes: Iterable[Artist], words: Sequence[Writing], font: QFont) -> str:
    """Return what was drawn, one logical pixel to a unit."""
    file = io.StringIO()
    renderer = RendererSVG(  # type: ignore[no-untyped-call]  # ships no types
        size.width(), size.height(), file, metadata=_NOTHING_OF
    )
    for shape in shapes:
        shape.draw(renderer)
    for each in words:
        at = each.base_line(font)
        renderer.writer.element(  # type: ignore[no-untyped-call]  # as above
            "text",
            each.text,
            attrib={
                "x": f"{at.x():.2f}",
                "y": f"{at.y():.2f}",
                "text-anchor": _ANCHORS[each.align],
                "font-family": f"{font.family()}, sans-serif",
                "font-size": f"{font.pixelSize()}",
                "fill": each.color.name(),
            },
        )
    renderer.finalize()  # type: ignore[no-untyped-call]  # as above
    return file.getvalue()
