"""Draw with bare matplotlib what `bench.trends_walk` recorded; print the seconds it took.

The import counts: whoever draws a first chart with matplotlib pays for it.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def main() -> None:
    """Import, draw, tell."""
    sheets = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    began = time.perf_counter()
    from matplotlib.backends import backend_agg
    from matplotlib.figure import Figure

    for sheet in sheets:
        width, height, ratio = sheet["size"]
        figure = Figure(figsize=(width / 72, height / 72), dpi=72 * ratio, facecolor="none")
        canvas = _canvas(backend_agg, figure)
        axes: Any = None
        for name, args, kwargs in sheet["calls"]:
            if name == "frame":
                axes = _frame(figure, width, height, *args, **kwargs)
            elif name == "words_at":
                _words(figure, width, height, *args, **kwargs)
            else:
                _DRAW[name](axes, *args, **kwargs)
        canvas.draw()
    print(json.dumps({"seconds": time.perf_counter() - began, "sheets": len(sheets)}))


def _canvas(backend: Any, figure: Any) -> Any:
    return backend.FigureCanvasAgg(figure)


def _frame(
    figure: Any,
    width: float,
    height: float,
    x_range: list[float],
    y_range: list[float],
    left: float = 0,
    right: float = 0,
    top: float = 8,
    bottom: float = 24,
) -> Any:
    wide, high = max(20.0, width - left - right), max(20.0, height - top - bottom)
    axes = figure.add_axes(
        (left / width, 1 - (top + high) / height, wide / width, high / height), autoscale_on=False
    )
    axes.set_axis_off()
    axes.set_xlim(*x_range)
    axes.set_ylim(*y_range)
    return axes


def _words(
    figure: Any,
    width: float,
    height: float,
    x: float,
    y: float,
    text: str,
    color: str,
    align: str = "left",
) -> None:
    figure.text(
        x / width,
        1 - y / height,
        text,
        color=color,
        fontsize=12,
        horizontalalignment=align,
        verticalalignment="center",
        parse_math=False,
    )


def _line(
    axes: Any,
    xs: Any,
    ys: Any,
    color: str,
    width: float = 2,
    dashed: bool = False,
) -> None:
    style = (0, (2.5, 1.8)) if dashed else "-"
    axes.plot(xs, ys, color=color, linewidth=width, linestyle=style, clip_on=False)


def _lines(axes: Any, stretches: Any, color: str, width: float = 2) -> None:
    from matplotlib.collections import LineCollection

    lines = LineCollection(stretches, colors=color, linewidths=width, clip_on=False)
    axes.add_collection(lines, autolim=False)


def _points(
    axes: Any,
    xs: Any,
    ys: Any,
    color: str,
    shape: str = "o",
    size: float = 5,
    hollow: bool = False,
    alpha: float = 1,
) -> None:
    face = "white" if hollow else color
    axes.plot(
        xs,
        ys,
        linestyle="none",
        marker=shape,
        markersize=size,
        markerfacecolor=face,
        markeredgecolor=color,
        markeredgewidth=1.4 if hollow else 0,
        alpha=alpha,
        clip_on=False,
    )


def _bars(axes: Any, xs: Any, heights: Any, color: str, hatched: bool = False) -> None:
    axes.bar(xs, heights, width=0.6, facecolor=color, hatch="////" if hatched else None)


def _bands(axes: Any, stretches: Any, color: str) -> None:
    from matplotlib.collections import PolyCollection

    outlines = [
        [(x, low) for x, low, _ in one] + [(x, high) for x, _, high in reversed(one)]
        for one in stretches
    ]
    bands = PolyCollection(outlines, facecolors=color, alpha=0.16, linewidths=0)
    axes.add_collection(bands, autolim=False)


def _field(axes: Any, column: float, row: float, color: str, alpha: float) -> None:
    axes.broken_barh([(column, 0.94)], (row, 0.88), facecolor=color, alpha=alpha, linewidth=0)


_DRAW: dict[str, Callable[..., None]] = {
    "line": _line,
    "lines": _lines,
    "points": _points,
    "bars": _bars,
    "bands": _bands,
    "field": _field,
}

if __name__ == "__main__":
    main()
