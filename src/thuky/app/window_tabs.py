"""The titles of the window's tabs: a row above the page, or a list at its left where they do not fit into a row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

if TYPE_CHECKING:
    from thuky.app.side_tabs import SideTabs

NAME, ROOM = "Các thẻ", 16


class TopTabs(QTabBar):
    """Each tab as wide as its words, without a line of its own under them.

    Made in Python: a form's loader makes no QTabBar, and of kinds of ours it would ask Python, which the first paint waits for.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(NAME)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)

    def offer(self, titles: Sequence[str]) -> None:
        """Show tabs of these titles, and no others."""
        self.setElideMode(QtCore.Qt.TextElideMode.ElideNone)
        while self.count():
            self.removeTab(0)
        for title in titles:
            self.addTab(title)


class WindowTabs(QObject):
    """Row and list always show the same titles and the same one in front; the list is made when it is first needed."""

    picked = Signal(int)
    """The clerk chose the title at this place."""

    def __init__(self, above: QHBoxLayout, beside: QHBoxLayout) -> None:
        super().__init__(above)
        self.top = TopTabs()
        self.side: SideTabs | None = None
        self._titles: Sequence[str] = ()
        self._beside, self._filling = beside, False
        above.insertWidget(0, self.top)
        self.top.currentChanged.connect(self._picked)

    def offer(self, titles: Sequence[str]) -> None:
        """Show these titles, and no others; which of them is in front is said by `mark`."""
        self._filling, self._titles = True, titles
        self.top.offer(titles)
        if self.side is not None:
            self.side.offer(titles)
        self._filling = False

    def front(self) -> int:
        """The place of the title in front, -1 where there is none."""
        return self.top.currentIndex()

    def mark(self, at: int) -> None:
        """The title at this place is in front, without anybody having picked it."""
        self._filling = True
        self.top.setCurrentIndex(at)
        self.top.updateGeometry()
        if self.side is not None:
            self.side.setCurrentRow(at)
        self._filling = False

    def fit(self) -> None:
        """Stand above the page, or at its left where the row is wider than the window."""
        needed = sum(self.top.tabRect(at).width() for at in range(self.top.count())) + ROOM
        at_left = bool(self._titles) and needed > self.top.window().width()
        if at_left:
            self._list().show()
        elif self.side is not None:
            self.side.hide()
        self.top.setVisible(not at_left and bool(self._titles))

    def shown(self) -> QWidget:
        """The row or the list, whichever is seen."""
        return self.side if self.side is not None and self.side.isVisible() else self.top

    def _list(self) -> "SideTabs":
        if self.side is None:
            from thuky.app.side_tabs import SideTabs

            self.side = SideTabs(NAME)
            self._beside.insertWidget(0, self.side)
            self.side.offer(self._titles)
            self.side.setCurrentRow(self.front())
            self.side.currentRowChanged.connect(self._picked)
        return self.side

    def _picked(self, at: int) -> None:
        self.top.updateGeometry()
        if not self._filling and 0 <= at < len(self._titles):
            self.picked.emit(at)
