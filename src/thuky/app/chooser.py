"""The conference chooser: the name of the one in front, and a menu of all that the file holds."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from thuky.conferences.conference import Conference
from thuky.core.vietnamese.dates import screen
from thuky.widgets import icons

WIDEST = 300


class Chooser(QObject):
    """Works the button at the left of the top bar."""

    picked = Signal(int)

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        self._menu = QMenu(button)
        self._menu.setToolTipsVisible(True)
        self._shown: tuple[object, ...] = ()
        button.setMenu(self._menu)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def show_conferences(self, known: Sequence[Conference], front: Conference | None) -> None:
        """Offer these, and write the name of the one in front."""
        self._button.setVisible(front is not None)
        self._button.setIcon(icons.icon("chevron"))
        if front is None or (tuple(known), front) == self._shown:
            return
        self._shown = (tuple(known), front)
        self._button.setText(self._button.fontMetrics().elidedText(front.name, Qt.TextElideMode.ElideRight, WIDEST))
        self._button.setToolTip(front.title or front.name)
        self._menu.clear()
        group = QActionGroup(self._menu)
        for one in known:
            day = screen(one.held_on)
            action = QAction(f"{one.name}\t{day}".replace("&", "&&"), group, checkable=True, checked=one.id == front.id)
            action.setToolTip(one.title)
            action.triggered.connect(lambda _on, number=one.id: self.picked.emit(number))
            self._menu.addAction(action)
