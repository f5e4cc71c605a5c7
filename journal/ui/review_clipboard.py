"""Put a review pack on the clipboard, as rich text for web forms and as plain text."""

from PySide6.QtCore import QMimeData

from journal.review.document import ReviewDocument
from journal.review.html import html_body
from journal.review.plain_text import plain_text


def clipboard_data(document: ReviewDocument) -> QMimeData:
    """Return the document as HTML without pictures, which forms refuse, and as plain text."""
    data = QMimeData()
    data.setHtml(html_body(document, with_pictures=False))
    data.setText(plain_text(document))
    return data
