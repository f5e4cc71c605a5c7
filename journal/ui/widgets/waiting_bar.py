"""A thin bar that says the program is at work; its place stays free while it is not."""

from PySide6.QtWidgets import QProgressBar, QWidget


class WaitingBar(QProgressBar):
    """Shows that something goes on, and how far it is once `show_progress` says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def begin(self, name: str) -> None:
        """Appear, without a word of how long; ``name`` says to a screen reader what goes on."""
        self.setAccessibleName(name)
        self.setRange(0, 0)
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.setRange(0, total)
        self.setValue(done)
