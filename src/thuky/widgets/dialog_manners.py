"""What every dialog does alike: parts reached with F6, a letter on each button, Esc that asks, Enter that goes to the rows."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog

from thuky.widgets.dialog_keys import DialogKeys
from thuky.widgets.mnemonics import DialogLetters
from thuky.widgets.parts import reach_parts
from thuky.widgets.unsaved import Unsaved, has_cancel

FRAME = QSize(12, 40)


def teach(dialog: QDialog) -> None:
    """Give a dialog that was just loaded the manners of all the others."""
    reach_parts(dialog)
    DialogLetters(dialog)
    if has_cancel(dialog):
        Unsaved(dialog)
    DialogKeys(dialog)
    _Tall(dialog)
    _fit(dialog)


class _Tall(QObject):
    """Sentences that take more lines than in Designer make their dialog higher, and press nothing together."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the dialog comes up with its words in it."""
        if event.type() == QEvent.Type.Show and watched is self._dialog:
            self._grow()
        return False

    def _grow(self) -> None:
        dialog, layout = self._dialog, self._dialog.layout()
        if layout is not None and layout.hasHeightForWidth():
            wanted = min(
                layout.minimumHeightForWidth(dialog.width()), (dialog.screen().availableSize() - FRAME).height()
            )
            dialog.resize(dialog.width(), max(dialog.height(), wanted))


def _fit(dialog: QDialog) -> None:
    """No dialog is larger than the screen that it opens on, its frame and the taskbar left out; it opens over its window, not
    in the corner that Designer drew it in."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_Moved, False)
    if dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.resize(dialog.size().boundedTo(dialog.screen().availableSize() - FRAME))
