"""Forms drawn in Qt Designer, loaded at run time into the widget that uses them."""

from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QDialog, QWidget

from thuky.widgets import icons
from thuky.widgets.cut_line import CutLine
from thuky.widgets.form_binding import FormMistake, bind, declared, form_file, no_plugins
from thuky.widgets.parts import press_with_enter
from thuky.widgets.tool_overflow import watch_rows

INDENT = 8
LINE = "QLineEdit"


class _IntoExisting(QUiLoader):
    """Builds the form's top widget into a widget that exists, and our own kinds of widget by the class's annotations."""

    def __init__(self, top: QWidget, kinds: dict[str, type[QObject]]) -> None:
        super().__init__(top)
        self._top: QWidget | None = top
        self._kinds = {kind.__name__: kind for kind in kinds.values()}
        self._known = frozenset(self.availableWidgets())

    def createWidget(self, class_name: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        if self._top is not None and parent is None:
            top, self._top = self._top, None
            return top
        kind = CutLine if class_name == LINE else self._kinds.get(class_name)
        if kind is None or (class_name in self._known and kind is not CutLine):
            return super().createWidget(class_name, parent, name)
        made: Any = kind(parent)  # type: ignore[call-arg]
        made.setObjectName(name)
        return made  # type: ignore[no-any-return]


def load_form(top: QWidget, name: str) -> None:
    """Load forms/<name>.ui into `top`; each widget that its class annotates becomes an attribute, or FormMistake is raised."""
    wanted, file = declared(type(top)), form_file(name)
    keep_name = top.objectName()
    _paint_ground(top)
    with no_plugins():
        loader = _IntoExisting(top, wanted)
    if loader.load(file) is None:
        raise FormMistake(f"form {name} cannot be read")
    if keep_name:
        top.setObjectName(keep_name)
    bind(top, name, wanted)
    icons.dress(top)
    _dress_fields(top)
    watch_rows(top)
    if isinstance(top, QDialog):
        # The tables come with it, and the window's first paint has none.
        from thuky.widgets.dialog_manners import teach

        teach(top)
    else:
        press_with_enter(top)


def _dress_fields(top: QWidget) -> None:
    """A number begins where the texts above and below it do: a style sheet cannot say it. A tree measures its rows when it is
    filled, and must measure them in their dress."""
    from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QTreeView

    for tree in top.findChildren(QTreeView):
        tree.ensurePolished()
    for box in top.findChildren(QAbstractSpinBox):
        for line in box.findChildren(QLineEdit):
            line.setTextMargins(INDENT, 0, 0, 0)


def _paint_ground(top: QWidget) -> None:
    """Let a page paint the ground that the style sheet gives its role."""
    top.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
