"""Empty a layout before it is filled anew."""

from PySide6.QtWidgets import QLayout


def clear(rows: QLayout) -> None:
    """Take every widget out of ``rows``, out of sight at once and gone soon."""
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
