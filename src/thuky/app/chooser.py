"""The conference chooser: the name of the one in front, and a menu of all that the file holds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from thuky.widgets import icons

if TYPE_CHECKING:
    from thuky.conferences.conference import Conference

LONGEST, SHORT, NARROW = 36, 27, 960
"""Letters of a name in a window that is as wide as this or wider, and in a narrower one."""


class Chooser(QObject):
    """Works the button at the left of the top bar."""

    picked = Signal(int)

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        self._menu = QMenu(button)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self._known: tuple[Conference, ...] = ()
        self._front: Conference | None = None
        button.setMenu(self._menu)

    def show_conferences(self, known: "Sequence[Conference]", front: "Conference | None") -> None:
        """Offer these, and write the name of the one in front."""
        self._button.setVisible(front is not None)
        self._button.setIcon(icons.icon("chevron"))
        self._known, self._front = tuple(known), front
        if front is None:
            return
        self._button.setToolTip(front.title or front.name)
        self.fit()

    def fit(self) -> None:
        """The name of the one in front, as much of it as leaves the buttons of a narrow window their words."""
        most = LONGEST if self._button.window().width() >= NARROW else SHORT
        name = self._front.name if self._front is not None else ""
        shown = name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
        if shown != self._button.text():
            self._button.setText(shown)

    def _fill(self) -> None:
        from thuky.core.vietnamese.dates import screen

        self._menu.setLayoutDirection(QtCore.Qt.LayoutDirection.LeftToRight)  # the button has its arrow at the right
        self._menu.clear()
        group = QActionGroup(self._menu)
        for one in self._known:
            day = screen(one.held_on)
            action = QAction(f"{one.name}\t{day}".replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(self._front is not None and one.id == self._front.id)
            action.setToolTip(one.title)
            action.triggered.connect(lambda _on, number=one.id: self.picked.emit(number))
            self._menu.addAction(action)
