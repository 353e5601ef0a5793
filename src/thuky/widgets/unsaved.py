"""Esc and the window's cross lose nothing that was typed: a dialog that would drop it asks; the button Hủy goes at once."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton

from thuky.widgets import messages
from thuky.widgets.grid_view import GridView

Role = QMessageBox.ButtonRole


class Unsaved(QObject):
    """Watches one dialog with Hủy, which keeps nothing before its main verb."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._edited = dialog, False
        dialog.installEventFilter(self)
        for table in dialog.findChildren(GridView):
            table.edited.connect(self._note)

    def _note(self) -> None:
        self._edited = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc that no cell took, or the cross of the window: ask first where something would be lost."""
        escape = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        )
        cross = event.type() == QEvent.Type.Close and event.spontaneous()
        if (escape or cross) and self.typed():
            event.ignore()
            self._ask()
            return True
        return False

    def typed(self) -> bool:
        """Whether the clerk typed or chose anything that would be lost."""
        lines = [one for one in self._dialog.findChildren(QLineEdit) if one.objectName() != "filter"]
        texts = [one for one in self._dialog.findChildren(QPlainTextEdit) if not one.isReadOnly()]
        return (
            self._edited
            or any(one.isModified() and not one.isReadOnly() for one in lines)
            or any(one.document().isModified() for one in texts)
        )

    def _ask(self) -> None:
        box = messages.made(self._dialog, "question", self._dialog.windowTitle(), "Bỏ những gì vừa gõ ở đây?")
        go = box.addButton("&Bỏ", Role.DestructiveRole)
        stay = box.addButton("Ở &lại", Role.RejectRole)
        box.setDefaultButton(stay)
        go.clicked.connect(self._dialog.reject)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def has_cancel(dialog: QDialog) -> bool:
    """Whether a dialog keeps nothing before its main verb: it has a button to go away with nothing done."""
    boxes = dialog.findChildren(QDialogButtonBox)
    return dialog.findChild(QPushButton, "cancel") is not None or any(
        box.button(QDialogButtonBox.StandardButton.Cancel) is not None for box in boxes
    )
