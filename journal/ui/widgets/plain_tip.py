"""Tooltips that say what the person wrote."""

from html import escape

from PySide6.QtWidgets import QWidget


def plain_tip(text: str) -> str:
    """Return ``text`` for a tooltip: what starts like markup would else be read as such."""
    return f"<span>{escape(text)}</span>" if text else ""


def set_plain_tip(widget: QWidget, text: str) -> None:
    """Let ``text`` be the tooltip of ``widget``; a screen reader hears the bare words."""
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(text)  # else Qt would tell the tip with its markup
