"""Tooltips that say what the person wrote."""

from html import escape


def plain_tip(text: str) -> str:
    """Return ``text`` for a tooltip: what starts like markup would else be read as such."""
    return f"<span>{escape(text)}</span>" if text else ""
