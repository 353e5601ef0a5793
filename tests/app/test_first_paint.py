"""What the first paint must not wait for: none of it is there yet when the window stands on the screen."""

import subprocess
import sys

PAINTED = """
import linecache
import sys
from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QTimer
from thuky.__main__ import run
from thuky.app.main_window import MainWindow

def told():
    print("constants", "Qt" in vars(QtCore))
    print("kinds", *sorted({"QMessageBox", "QTableView", "QWizard", "QListWidget"} & set(vars(QtWidgets))))
    print("modules", *sorted({"json", "dataclasses", "datetime", "sqlite3", "PySide6.QtPrintSupport"} & set(sys.modules)))
    print("features", *sorted({name.split(".")[1] for name in sys.modules if name.startswith("thuky.")}))
    print("sources read", *sorted(one for one in linecache.cache if "preferences_kept" in one))
    QtWidgets.QApplication.exit(0)

painted = MainWindow.paintEvent
def paint(self, event):
    painted(self, event)
    QTimer.singleShot(0, told)

MainWindow.paintEvent = paint
sys.exit(run([sys.argv[1]]))
"""


def test_the_first_paint_waits_for_no_feature_no_file_and_nothing_slow_of_qt(sample_path):
    """Qt's name space of constants costs a sixth of a bare start, all kinds of widgets a tenth."""
    done = subprocess.run(
        [sys.executable, "-c", PAINTED, str(sample_path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines() == [
        "constants False",
        "kinds",
        "modules",
        "features __main__ app core widgets",
        "sources read",
    ]
