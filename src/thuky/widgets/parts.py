"""F6 and Shift+F6 go from part to part of a window: out of a table, where Tab goes from cell to cell, to what stands beside it."""

from PySide6 import QtCore
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QScrollArea, QWidget

WHOLE = (QAbstractItemView, QScrollArea)


def reach_parts(top: QWidget) -> None:
    """Let F6 go through the parts of this window."""
    for keys, ahead in (("F6", True), ("Shift+F6", False)):
        QShortcut(QKeySequence(keys), top).activated.connect(lambda ahead=ahead: go(top, ahead))


def press_with_enter(top: QWidget) -> None:
    """Enter presses the button that has the keyboard, as Space does; in a dialog Qt sees to it."""
    for button in top.findChildren(QPushButton):
        button.setAutoDefault(True)


def go(top: QWidget, ahead: bool) -> None:
    """The keyboard to the first place of the next part, or of the one before."""
    focused = QApplication.focusWidget()
    begin = focused if focused is not None and top.isAncestorOf(focused) else top
    here, one = part_of(begin), _after(begin, ahead)
    while one is not begin:
        if _takes_keys(one, top) and part_of(one) is not here:
            break
        one = _after(one, ahead)
    if one is begin:
        return
    first = one if ahead else _first_of(one, top)
    why = QtCore.Qt.FocusReason
    first.setFocus(why.TabFocusReason if ahead else why.BacktabFocusReason)


def part_of(widget: QWidget) -> QWidget | None:
    """The table or the panel that a widget is in; else what it stands in."""
    one: QWidget | None = widget
    while one is not None and not one.isWindow():
        if isinstance(one, WHOLE):
            return one
        one = one.parentWidget()
    return widget.parentWidget()


def _first_of(last: QWidget, top: QWidget) -> QWidget:
    part, first, one = part_of(last), last, _after(last, False)
    while isinstance(part, WHOLE) and one is not last and (part_of(one) is part or not _takes_keys(one, top)):
        first = one if _takes_keys(one, top) else first
        one = _after(one, False)
    return first


def _after(widget: QWidget, ahead: bool) -> QWidget:
    return (widget.nextInFocusChain() if ahead else widget.previousInFocusChain()) or widget


def _takes_keys(widget: QWidget, top: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy().value & QtCore.Qt.FocusPolicy.TabFocus.value)
    return by_tab and widget.isVisibleTo(top) and widget.isEnabled() and widget.window() is top
