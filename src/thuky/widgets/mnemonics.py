"""The letter that is pressed with Alt: every line of a menu and every button of a dialog has one, ASCII, that no other there has."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QGroupBox, QLabel, QPushButton, QRadioButton, QWidget

KINDS = (QPushButton, QCheckBox, QRadioButton)


def mnemonic(words: str) -> str:
    """The letter after "&", lower case."""
    at = words.replace("&&", "  ").find("&")
    return words[at + 1 : at + 2].lower() if at >= 0 else ""


def with_mnemonic(words: str, taken: set[str]) -> str:
    """The words with "&" before the first ASCII letter that is still free: first letters of words before others."""
    starts = [at for at, letter in enumerate(words) if at == 0 or words[at - 1] == " "]
    for at in (*starts, *range(len(words))):
        letter = words[at].lower()
        if letter.isascii() and letter.isalpha() and letter not in taken:
            taken.add(letter)
            return f"{words[:at]}&{words[at:]}"
    return words


class DialogLetters(QObject):
    """Gives the buttons of a dialog their letters when it is shown, and anew when one of them says something else."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The dialog is shown, or words in it are longer or shorter than they were."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest) and self._dialog.isVisible():
            self.give()
        return False

    def give(self) -> None:
        """A letter for each button without one; Enter and Esc do for the main verb and for going away."""
        seen = [one for one in self._dialog.findChildren(QWidget) if one.isVisible() and one.window() is self._dialog]
        taken = {mnemonic(words_of(one)) for one in seen}
        for button in seen:
            if isinstance(button, KINDS) and not mnemonic(button.text()) and not _has_key(button):
                words = with_mnemonic(button.text(), taken)
                if words != button.text():
                    button.setText(words)


def words_of(widget: QWidget) -> str:
    """What is written on a widget that a letter may lead to."""
    if isinstance(widget, QLabel):
        return widget.text() if widget.buddy() is not None else ""
    if isinstance(widget, QGroupBox):
        return widget.title()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def _has_key(button: QAbstractButton) -> bool:
    away = button.objectName() in ("cancel", "close_button")
    main = isinstance(button, QPushButton) and button.isDefault()
    return away or main or button.focusPolicy() == Qt.FocusPolicy.NoFocus
