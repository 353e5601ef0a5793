"""Presses what opens a dialog, takes its picture and closes it."""

import re
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QToolButton, QWidget

from thuky.app.main_window import MainWindow

HERE = Path(__file__).resolve().parent
SETTLE = 350
LOOK = 250
PATIENCE = 20
ANSWERS = {"Danh sách": HERE / "roster.csv", "Kế hoạch": HERE / "plan.txt"}


class Camera:
    """Takes pictures of one window into one folder, and of every dialog that it opens."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.taken: list[str] = []
        self._seen: set[QWidget] = set()
        self._asked = ""
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()
        self._watch = QTimer(window, interval=LOOK)
        self._watch.timeout.connect(self._look)
        self._watch.start()

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """The window, or a dialog of it, once it has settled."""
        if widget is None:
            self._settle()
        name = re.sub(r'[\\/:*?"<>|]', "-", name).strip(" .…")
        name += f" {self.taken.count(name) + 1}" if name in self.taken else ""
        (widget or self.window).grab().save(str(self.folder / f"{name}.png"))
        self.taken.append(name)

    def press_menus(self) -> None:
        """Every action of the menu bar whose words end in dots."""
        for action in self.window.findChildren(QAction):
            if opens(action.text()) and action.isEnabled():
                self._press(f"menu {plain(action.text())}", action)

    def press_buttons(self, tab: str) -> None:
        """Every button of the shown page, and every entry of its menus, whose words end in dots."""
        page = self.window.pages.currentWidget()
        for button in page.findChildren(QAbstractButton):
            if not (button.isVisible() and button.isEnabled()):
                continue
            menu = button.menu() if isinstance(button, QToolButton) or hasattr(button, "menu") else None
            entries = menu.actions() if isinstance(menu, QMenu) else [button] if opens(button.text()) else []
            for entry in entries:
                if opens(entry.text()):
                    self._press(f"{tab} – {plain(entry.text())}", entry)

    def _press(self, name: str, what: QAction | QAbstractButton) -> None:
        self._asked = name
        QTimer.singleShot(0, what.trigger if isinstance(what, QAction) else what.click)
        self._settle()

    def _settle(self) -> None:
        """Until what was pressed has been painted, and every dialog that it opened is closed again."""
        for _ in range(PATIENCE):
            loop = QEventLoop()
            QTimer.singleShot(SETTLE, loop.quit)
            loop.exec()
            if QApplication.activeModalWidget() is None:
                return

    def _look(self) -> None:
        """A dialog seen for the second time has been painted: take it and close it."""
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, QDialog):
            return
        if shown not in self._seen:
            self._seen.add(shown)
            return
        if not isinstance(shown, QFileDialog):
            self.picture(self._asked or shown.windowTitle(), shown)
        shown.reject()


def answer(*question: object) -> tuple[str, str]:
    """A plan or a list where one is asked for, so that what is made of it can be seen; else nothing."""
    found = (str(file) for kind, file in ANSWERS.items() if kind in str(question[-1]))
    return next(found, ""), ""


def answers(*question: object) -> tuple[list[str], str]:
    """The same where several files may be chosen."""
    return [file for file in answer(*question)[:1] if file], ""


QFileDialog.getOpenFileName = answer
QFileDialog.getOpenFileNames = answers


def opens(text: str) -> bool:
    """Whether words promise a dialog."""
    return text.rstrip().endswith(("…", "..."))


def plain(text: str) -> str:
    """Words without their mnemonic."""
    return text.replace("&", "").strip()
