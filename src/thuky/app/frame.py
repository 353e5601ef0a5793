"""The window's frame: its parts as drawn, its place on the screen, what is dropped on it; MainWindow fills it."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from thuky.widgets.forms import load_form
from thuky.widgets.settings import settings

AFTER_PAINT, NARROW = 10, 1200


class Frame(QMainWindow):
    """Loads the form and answers the window system; what the answers mean is said in MainWindow."""

    painted = Signal()
    """The window stands on the screen for the first time."""
    topBar: QWidget
    chooser: QToolButton
    newConference: QPushButton
    readPlan: QPushButton
    undoButton: QPushButton
    redoButton: QPushButton
    searchBox: QLineEdit
    findingsButton: QPushButton
    tabRow: QWidget
    tabBar: QTabBar
    tabList: QListWidget
    pages: QStackedWidget
    body: QWidget
    bodyLayout: QHBoxLayout

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "app_main_window")
        self.setAcceptDrops(True)
        self.unpainted = True
        self._restore_place()

    # what MainWindow says

    def open_path(self, path: Path) -> bool:
        """Open an office file in this window."""
        return False

    def after_paint(self) -> None:
        """The window stands: there is time now for what can wait."""

    def resized(self, *, said_more: bool) -> None:
        """The window has another size; said_more when its buttons must say more or less than before."""

    def before_close(self) -> None:
        """The window goes away."""

    # what the window system says

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window says less in its buttons."""
        super().resizeEvent(event)
        self.resized(said_more=(event.oldSize().width() < NARROW) != self.narrow())

    def narrow(self) -> bool:
        """Whether buttons must say less."""
        return self.width() < NARROW

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the window is painted there is time to look for what does not agree."""
        super().paintEvent(event)
        if self.unpainted:
            self.unpainted = False
            QTimer.singleShot(AFTER_PAINT, self.after_paint)
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the open editor's text, remember the place of the window."""
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()
        settings().setValue("window/geometry", self.saveGeometry())
        self.before_close()
        super().closeEvent(event)

    def _restore_place(self) -> None:
        kept = settings().value("window/geometry")
        if not (kept and self.restoreGeometry(kept)):
            self.resize(self.screen().availableSize().boundedTo(self.size() * 1.1).expandedTo(self.minimumSize()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An office file may be dropped on the window."""
        if any(url.toLocalFile().endswith(".thuky") for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped file."""
        for url in event.mimeData().urls():
            if url.toLocalFile().endswith(".thuky"):
                self.open_path(Path(url.toLocalFile()))
                return
