"""The window's frame: its parts as drawn, its place on the screen, what is dropped on it; MainWindow fills it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from thuky.widgets.parts import reach_parts
from thuky.widgets.settings import settings
from thuky.widgets.window_form import load_window

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent

AFTER_PAINT, NARROW, SMALL = 10, 1200, 850


class Frame(QMainWindow):
    """Loads the form and answers the window system; what the answers mean is said in MainWindow."""

    painted = Signal()
    """The window stands on the screen for the first time."""
    dropped = Signal(list)
    """Files that were dropped on the window."""
    topBar: QWidget
    chooser: QToolButton
    newConference: QPushButton
    readPlan: QPushButton
    undoButton: QPushButton
    redoButton: QPushButton
    searchBox: QLineEdit
    findingsButton: QPushButton
    tabRow: QWidget
    """Read by nobody, but held: a layout whose widget is not held makes PySide load every kind of widget when it is reached."""
    tabLayout: QHBoxLayout
    pages: QStackedWidget
    body: QWidget
    bodyLayout: QHBoxLayout

    def __init__(self) -> None:
        super().__init__()
        load_window(self, "app_main_window")
        reach_parts(self)
        self.setAcceptDrops(True)
        self.unpainted = True
        self._restore_place()

    # what MainWindow says

    def after_paint(self) -> None:
        """The window stands: there is time now for what can wait."""

    def resized(self, *, said_more: bool) -> None:
        """The window has another size; said_more when its buttons must say more or less than before."""

    def before_close(self) -> None:
        """The window goes away."""

    # what the window system says

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """A narrow window says less in its buttons."""
        super().resizeEvent(event)
        self.resized(said_more=(event.oldSize().width() < NARROW) != self.narrow())

    def narrow(self) -> bool:
        """Whether buttons must say less."""
        return self.width() < NARROW

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Once the window is painted there is time to look for what does not agree."""
        super().paintEvent(event)
        if self.unpainted:
            self.unpainted = False
            QTimer.singleShot(AFTER_PAINT, self.after_paint)
            self.painted.emit()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Keep the open editor's text, remember the place of the window."""
        from thuky.widgets import messages

        before = messages.refused()
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()
        if messages.refused() != before or not self._may_go():
            event.ignore()
            return
        settings().setValue("window/geometry", self.saveGeometry())
        self.before_close()
        super().closeEvent(event)

    def _may_go(self) -> bool:
        """Whether nothing that was typed and could not be saved would be lost, or the clerk lets it go."""
        from thuky.widgets import messages
        from thuky.widgets.grid_view import GridView

        waiting = [one.again.waiting.typed for one in self.findChildren(GridView) if one.again.waiting is not None]
        question = f"Vừa gõ {', '.join(f'“{one}”' for one in waiting)} nhưng chưa lưu được. Vẫn đóng?"
        return not waiting or messages.ask(self, question, "Đóng, bỏ chữ vừa gõ", loses=True)

    def _restore_place(self) -> None:
        kept = settings().value("window/geometry")
        if not (kept and self.restoreGeometry(kept)):
            self._first_place()

    def _first_place(self) -> None:
        wanted, room = self.size() * 1.1, self.screen().availableSize()
        self.resize(room.boundedTo(wanted).expandedTo(self.minimumSize()))
        if SMALL <= room.width() <= wanted.width():
            # Else its frame would stand outside a small screen.
            self.setWindowState(QtCore.Qt.WindowState.WindowMaximized)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Office files, lists and plans may be dropped on the window."""
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Tell what was dropped once the other program has its pointer back."""
        paths = _files(event)
        if paths:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.dropped.emit(paths))


def _files(event: "QDropEvent") -> list[Path]:
    from thuky.app.dropped import understood

    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if understood(path)]
