"""One start of a window, told to the end of its first paint: python -m bench.first_paint KIND [FILE].

Kinds: bare (a QWidget), window (a main window with menu, tool bar and a table), app (the program on FILE), eager (the program
after importing all that it ever imports). Prints seconds since the moment in THUKY_BENCH_START, and the memory then held.
"""

import os
import sys
import time

EAGER = (
    "reportlab.platypus reportlab.graphics.barcode.qr docx xlsxwriter xlrd sqlite_utils pypdfium2 click lxml.etree "
    "thuky.cli thuky.papers.pdf thuky.papers.word thuky.papers.excel thuky.papers.pages thuky.reading.workbook thuky.reading.docx"
)
ROWS = 67


def told() -> None:
    """Print when it is painted, and end at once."""
    seconds = time.monotonic() - float(os.environ["THUKY_BENCH_START"])
    with open("/proc/self/status") as status:  # noqa: PTH123  (pathlib is not loaded yet in the bare kinds)
        memory = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))
    print(f"PAINTED {seconds:.4f} {memory:.1f}", flush=True)
    os._exit(0)


def watched(kind: type) -> type:
    """The same widget, which tells its first paint: the timer fires when all that was to be painted has been."""
    from PySide6.QtCore import QTimer

    painted = kind.paintEvent

    def paint(self: object, event: object) -> None:
        painted(self, event)
        QTimer.singleShot(0, told)

    kind.paintEvent = paint
    return kind


def bare() -> int:
    """The least that PySide6 can show."""
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        pass

    app = QApplication(sys.argv[:1])
    widget = watched(Bare)()
    widget.resize(800, 600)
    widget.show()
    return app.exec()


def window() -> int:
    """A main window with a menu, a tool bar and a table of 67 rows."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTabWidget

    class Window(QMainWindow):
        pass

    app = QApplication(sys.argv[:1])
    main, tabs, model, table = watched(Window)(), QTabWidget(), QStandardItemModel(), QTableView()
    for row in range(ROWS):
        model.appendRow([QStandardItem(f"{row} {column}") for column in range(8)])
    table.setModel(model)
    tabs.addTab(table, "Đại biểu")
    main.setCentralWidget(tabs)
    main.menuBar().addMenu("Tệp").addAction("Thoát")
    main.addToolBar("Tệp").addAction("Mở")
    main.resize(1280, 800)
    main.show()
    return app.exec()


def program(file: str) -> int:
    """The program itself, on an office file."""
    from thuky.__main__ import run
    from thuky.app.main_window import MainWindow

    watched(MainWindow)
    return run([file])


def main(kind: str, *file: str) -> int:
    """Start what was asked for."""
    if kind == "eager":
        import importlib

        for module in EAGER.split():
            importlib.import_module(module)
    kinds = {"bare": bare, "window": window}
    return kinds[kind]() if kind in kinds else program(*file)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
