"""The main window's form: loaded whole by Qt itself, and its parts taken over.

The first paint waits for it. A loader that asks Python for each widget, as for pages and dialogs, costs as much again: PySide
then makes ready every kind of widget that there is.
"""

from PySide6.QtGui import QAction
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QMainWindow

from thuky.widgets import icons
from thuky.widgets.form_binding import FormMistake, bind, declared, form_file, no_plugins
from thuky.widgets.parts import press_with_enter


def load_window(top: QMainWindow, name: str) -> None:
    """Give `top` the size, the page, the bars and the actions of forms/<name>.ui; FormMistake as from load_form."""
    file = form_file(name)
    with no_plugins():
        loader = QUiLoader()
    drawn = loader.load(file)
    if not isinstance(drawn, QMainWindow) or (page := drawn.centralWidget()) is None:
        raise FormMistake(f"form {name} cannot be read, or is not a window with a page")
    top.resize(drawn.size())
    for action in drawn.findChildren(QAction):
        if action.parent() is drawn:
            action.setParent(top)
    top.setMenuBar(drawn.menuBar())
    top.setStatusBar(drawn.statusBar())
    top.setCentralWidget(page)
    bind(top, name, declared(type(top)))
    icons.dress(top)
    press_with_enter(top)
