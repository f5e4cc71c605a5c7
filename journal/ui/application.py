"""What the application is called and how it is drawn."""

from PySide6.QtWidgets import QApplication

from journal import __version__


def prepare_application(app: QApplication) -> QApplication:
    """Give the application its names and the style the sheet is made for."""
    app.setApplicationName("rep-journal")
    app.setApplicationDisplayName("Rep Journal")
    app.setDesktopFileName("rep-journal")
    app.setApplicationVersion(__version__)
    app.setStyle("fusion")
    return app
