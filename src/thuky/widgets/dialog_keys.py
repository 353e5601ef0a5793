"""The keys of every dialog: Enter presses the button that has the keyboard, and in the filter box it goes to what was found."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLineEdit, QPushButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DialogKeys(QObject):
    """Sees the keys that no widget of the dialog took, and those of its filter box."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._box = dialog, dialog.findChild(QLineEdit, "filter")
        for button in dialog.findChildren(QPushButton):
            if button.property("role") == "tool":
                button.setAutoDefault(False)
        dialog.installEventFilter(self)
        if self._box is not None:
            self._box.installEventFilter(self)
            shortcut = QShortcut(QKeySequence.StandardKey.Find, dialog)
            shortcut.activated.connect(self._box.setFocus)
            shortcut.activated.connect(self._box.selectAll)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the key is done with."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self._box:
            return self._in_box(Qt.Key(event.key()))
        return event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self._press()

    def _press(self) -> bool:
        button = QApplication.focusWidget()
        if isinstance(button, QPushButton) and button.window() is self._dialog:
            button.click()
            return True
        return False

    def _in_box(self, key: Qt.Key) -> bool:
        """Enter and ↓ go to the rows with the filter kept, Esc clears it first: as in the tabs."""
        if key == Qt.Key.Key_Escape and self._box is not None and self._box.text():
            self._box.clear()
            return True
        found = [one for one in self._dialog.findChildren(QAbstractItemView) if one.isVisibleTo(self._dialog)]
        if key in (*ENTER, Qt.Key.Key_Down) and found:
            found[0].setFocus()
            return True
        return False
