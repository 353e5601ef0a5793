"""Types Vietnamese as keyboards on Windows and Linux do: qtbot.keyClicks cannot send letters beyond Latin-1."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


def focused(otherwise: QWidget) -> QWidget:
    """The widget that gets the next key."""
    return QApplication.focusWidget() or otherwise


def key(widget: QWidget, letter: str) -> None:
    """One letter as a key event that carries its text, as UniKey sends composed letters."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(focused(widget), QKeyEvent(kind, 0, NONE, letter))


def press(widget: QWidget, code: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """One key without text, such as Enter, where the focus is."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(focused(widget), QKeyEvent(kind, code, held))


def type_text(widget: QWidget, words: str) -> None:
    """Each letter by itself."""
    for letter in words:
        key(widget, letter)


def unikey(widget: QWidget, strokes: str) -> None:
    """Letters as UniKey sends them: ⌫ takes the last letter away before the composed one comes."""
    for letter in strokes:
        if letter == "⌫":
            press(widget, Qt.Key.Key_Backspace)
        else:
            key(widget, letter)


def commit(widget: QWidget, words: str, preedit: str = "") -> None:
    """Text committed by an input method (ibus, Windows' own Telex)."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(words)
    QCoreApplication.sendEvent(focused(widget), event)
