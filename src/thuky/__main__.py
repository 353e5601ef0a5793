"""Opens the last file, shows the window; nothing else."""

import sys
from collections.abc import Sequence
from pathlib import Path


def run(arguments: Sequence[str] = ()) -> int:
    """Show the window on the file given, else on the last one, else on the first page; returns when it is closed."""
    from PySide6.QtWidgets import QApplication

    from thuky.app import log, recent
    from thuky.app.main_window import MainWindow
    from thuky.app.preferences_kept import scheme
    from thuky.app.qt_words import translate
    from thuky.widgets import messages, theme

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Thư Ký")
    translate(app)
    theme.apply(app, scheme())
    window = MainWindow()
    log.begin(lambda words: messages.refuse(window, words))
    path = Path(arguments[0]) if arguments else recent.last()
    if path is None or not window.open_path(path):
        window.show_file(None)
    window.show()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(run(sys.argv[1:]))
