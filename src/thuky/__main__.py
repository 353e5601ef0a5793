"""Opens the last file, shows the window; nothing else."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow

AFTER_PAINT = 5


def run(arguments: Sequence[str] = ()) -> int:
    """Show the window, then the file given, else the last one, else the first page; returns when the window is closed.

    The window stands before the file is opened: a large or damaged file is checked, and refused, in front of the clerk.
    """
    gc.disable()  # what is loaded at the start stays: looking through it for rubbish only delays the first paint
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    _spare_reading()
    from thuky.app import log
    from thuky.app.main_window import MainWindow
    from thuky.app.preferences_kept import scheme
    from thuky.app.qt_words import translate
    from thuky.widgets import theme

    os.environ.setdefault("QT_STYLE_OVERRIDE", theme.STYLE)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Thư Ký")
    translate(app)
    theme.apply(app, scheme())
    window = MainWindow()
    log.begin(lambda words: _say(window, words))
    window.painted.connect(lambda: QTimer.singleShot(AFTER_PAINT, lambda: window.begin(_wanted(arguments))))
    window.painted.connect(gc.enable)
    window.show()
    return app.exec()


def _spare_reading() -> None:
    """PySide reads the source of every module that is imported after it, for one that asks for other spellings of Qt's names: no
    module here does. It is a twentieth of the start, and of the memory then held."""
    spellings = sys.modules.get("shibokensupport.feature")
    if spellings is not None:
        vars(spellings)["_mod_uses_pyside"] = lambda _module: False


def _say(window: "MainWindow", words: str) -> None:
    from thuky.widgets import messages

    messages.refuse(window, words)


def _wanted(arguments: Sequence[str]) -> Path | None:
    from thuky.app import recent

    return Path(arguments[0]) if arguments else recent.last()


if __name__ == "__main__":
    raise SystemExit(run(sys.argv[1:]))
