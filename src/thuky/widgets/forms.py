"""Forms drawn in Qt Designer, loaded at run time into the widget that uses them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from thuky.core import paths
from thuky.widgets import icons
from thuky.widgets.parts import press_with_enter
from thuky.widgets.tool_overflow import watch_rows

INDENT = 8
LINE = "QLineEdit"


class FormMistake(Exception):
    """A form and the class that loads it do not agree: a mistake of ours, found by tests."""


class _IntoExisting(QUiLoader):
    """Builds the form's top widget into a widget that exists, and our own kinds of widget by the class's annotations."""

    def __init__(self, top: QWidget, kinds: dict[str, type[QObject]]) -> None:
        super().__init__(top)
        self._top: QWidget | None = top
        self._kinds = {kind.__name__: kind for kind in kinds.values()}
        self._known = frozenset(self.availableWidgets())
        self._line = None if isinstance(top, QMainWindow) else _cut_line()

    def createWidget(self, class_name: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        if self._top is not None and parent is None:
            top, self._top = self._top, None
            return top
        kind = self._line if class_name == LINE and self._line else self._kinds.get(class_name)
        if kind is None or (class_name in self._known and kind is not self._line):
            return super().createWidget(class_name, parent, name)
        made: Any = kind(parent)  # type: ignore[call-arg]
        made.setObjectName(name)
        return made  # type: ignore[no-any-return]


def load_form(top: QWidget, name: str) -> None:
    """Load forms/<name>.ui into `top`; each widget that its class annotates becomes an attribute, or FormMistake is raised."""
    wanted = declared(type(top))
    file = paths.form(name)
    if not file.is_file():
        raise FormMistake(f"no form {name}")
    keep_name = top.objectName()
    if not isinstance(top, QMainWindow):
        _paint_ground(top)
    with _no_plugins():
        loader = _IntoExisting(top, wanted)
    loaded = loader.load(str(file))
    if loaded is None:
        raise FormMistake(f"form {name} cannot be read")
    if keep_name:
        top.setObjectName(keep_name)
    top.setProperty("form", name)
    _bind(top, name, wanted)
    icons.dress(top)
    if not isinstance(top, QMainWindow):
        _dress_fields(top)
        watch_rows(top)
    if isinstance(top, QDialog):
        # The tables come with it, and the window's first paint has none.
        from thuky.widgets.dialog_manners import teach

        teach(top)
    else:
        press_with_enter(top)


def _cut_line() -> type[QWidget]:
    """The kind of every line to type in, but for the main window's own: its first paint waits for none of this."""
    from thuky.widgets.cut_line import CutLine

    return CutLine


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
    top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


@contextmanager
def _no_plugins() -> Iterator[None]:
    """A loader looks for Designer's plugins when it is made, and finding PySide's own costs 20 MB; our forms need none."""
    paths_before = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    try:
        yield
    finally:
        QCoreApplication.setLibraryPaths(paths_before)


def _bind(top: QWidget, name: str, wanted: dict[str, type[QObject]]) -> None:
    for child_name, kind in wanted.items():
        child = top.findChild(QObject, child_name)
        if not isinstance(child, kind):
            found = "nothing" if child is None else type(child).__name__
            raise FormMistake(f"form {name}: {child_name} should be a {kind.__name__} but is {found}")
        setattr(top, child_name, child)


def declared(owner: type) -> dict[str, type[QObject]]:
    """The widgets and actions that a class annotates, nearest class first."""
    found: dict[str, type[QObject]] = {}
    for level in owner.__mro__:
        if level.__module__.startswith("PySide6"):
            break
        for name, kind in vars(level).get("__annotations__", {}).items():
            if isinstance(kind, type) and issubclass(kind, QObject):
                found.setdefault(name, kind)
    return found
