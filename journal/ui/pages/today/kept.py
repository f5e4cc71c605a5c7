"""Whether what a card of the page writes at once was kept."""

from journal.errors import JournalError
from journal.models.base import Record
from journal.ui.page import Page


def kept(page: Page, *records: Record) -> bool:
    """Save ``records`` for ``page`` and show it; tell whether it worked."""
    try:
        page.desk.notebook.save(*records, origin=page)
    except JournalError as error:
        page.went_wrong.emit(error)
        return False
    page.ask_again()
    return True


def deleted(page: Page, *records: Record) -> bool:
    """Delete ``records`` for ``page`` and show it; tell whether it worked."""
    try:
        page.desk.notebook.delete(*records, origin=page)
    except JournalError as error:
        page.went_wrong.emit(error)
        return False
    page.ask_again()
    return True
