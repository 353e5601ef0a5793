"""The open list of a choice cell keeps the keys of the table: Tab takes the choice and goes on, other commands shut the list first."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
HELD = Qt.KeyboardModifier.ControlModifier
TOGGLES = (Qt.Key.Key_F4,)


class ChoiceList(QObject):
    """Listens to the list that a combo box drops down; Qt gives it every key and does nothing with most."""

    def __init__(self, combo: QComboBox, take: Callable[[Qt.Key], None], leave: Callable[[], None]) -> None:
        super().__init__(combo)
        self._combo, self._take, self._leave = combo, take, leave
        combo.view().installEventFilter(self)
        QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        """Who begins to edit a choice wants to see what there is, unless a letter has chosen already."""
        if self._combo.isVisible() and self._combo.hasFocus():
            self._combo.showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the key is done with."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key in TABS:
            self._combo.setCurrentIndex(self._combo.view().currentIndex().row())
            self._combo.hidePopup()
            self._take(key)
            return True
        if key == Qt.Key.Key_Escape:
            self._combo.hidePopup()
            self._leave()
            return True
        if _commands(event) and (command := _command(self._combo.window(), event)) is not None:
            self._combo.hidePopup()
            self._leave()
            QTimer.singleShot(0, command)
            return True
        return False


def _commands(event: QKeyEvent) -> bool:
    key = event.key()
    return bool(event.modifiers() & HELD) or (Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12 and key not in TOGGLES)


def _command(window: QWidget, event: QKeyEvent) -> Callable[[], None] | None:
    """What these keys do in the window; Qt looks for no shortcut while a list is open."""
    keys = QKeySequence(event.keyCombination())
    for action in window.findChildren(QAction):
        if action.isEnabled() and keys in action.shortcuts():
            return action.trigger
    for shortcut in window.findChildren(QShortcut):
        if shortcut.isEnabled() and keys == shortcut.key() and _reaches(shortcut):
            return shortcut.activated.emit
    return None


def _reaches(shortcut: QShortcut) -> bool:
    owner = shortcut.parent()
    return isinstance(owner, QWidget) and owner.isVisible()
