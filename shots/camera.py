"""Presses what opens a dialog, takes its picture and the pictures of what opens from it, and closes it."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QThreadPool, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QPushButton, QWidget

from shots.more import prepare
from thuky.app import page_menu
from thuky.app.main_window import MainWindow
from thuky.widgets.record_table import RecordTable

LOOK = 110
SETTLE = 240
PATIENCE = 60
WAIT = 3
"""How often it is looked whether something has opened, that may come from a job."""
ROWS = 8
"""Rows of each table that are tried until a button opens its dialog."""
ALSO = frozenset(
    {"Ghi cuộc gọi", "In cả bộ", "Phím tắt", "Giới thiệu", "Trợ giúp cho thẻ này", "Xóa hội nghị này", "Kiểm tra tệp"}
)
"""Words without dots that open a dialog all the same."""
PASSIVE = frozenset({"Mở tệp…", "Tệp văn phòng mới…", "Sao lưu…"})
"""Words that open only the system's own dialog."""


class Camera:
    """Takes pictures of one window into one folder, and of every dialog that it opens."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.taken: list[str] = []
        self.forms: set[str] = set()
        self._names: dict[QDialog, str] = {}
        self._pressed: dict[QDialog, set[str]] = {}
        self._asked, self._opened = "", 0
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
        shown, space = widget or self.window, self.window.screen().availableSize()
        if shown.width() > space.width() or shown.height() > space.height():
            print(f"{self.folder.name}: {name} is larger than the screen, {shown.width()}×{shown.height()}")
        QApplication.processEvents()
        shown.grab().save(str(self.folder / f"{name}.png"))
        self.forms |= {one.property("form") for one in (shown, *shown.findChildren(QWidget)) if one.isVisible()} - {
            None
        }
        self.taken.append(name)

    def press_menus(self) -> None:
        """Every action of the menu bar that opens a dialog which no tab has opened yet."""
        seen = {name.split(" – ")[-1].removesuffix(" 2") for name in self.taken}
        for action in self.window.findChildren(QAction):
            words = plain(action.text())
            if opens(words) and action.isEnabled() and words not in PASSIVE and words.strip(" .…") not in seen:
                seen.add(words.strip(" .…"))
                self._press(f"menu {words}", action)

    def press_buttons(self, name: str) -> None:
        """Every button of the shown tab that opens a dialog, with the rows chosen that it needs."""
        at, page = self.window.tabs.front(), self.window.tabs.tab()
        if page is None:
            return
        for action in page.menu_actions():
            if opens(action.text()):
                self._press(f"{name} – {plain(action.text())}", action)
        for button in page.findChildren(QPushButton):
            if not opens(page_menu.words_of(button)):
                continue
            for _row in self._rows(page):
                before = self._opened
                if button.isEnabled() and (button.property("overflowed") or not button.isHidden()):
                    self._press(f"{name} – {plain(page_menu.words_of(button))}", button)
                if self._opened > before or self.window.tabs.front() != at:
                    break
            if self.window.tabs.front() != at:
                self.window.tabs.show(at)

    def press_views(self, name: str) -> None:
        """The other views of the shown tab: each of its switches on, a picture, and off again."""
        page = self.window.tabs.tab()
        for button in page.findChildren(QPushButton) if page is not None else ():
            if button.isCheckable() and (button.property("overflowed") or not button.isHidden()):
                button.toggle()
                self.picture(f"{name} – {plain(button.text())}")
                button.toggle()

    def _rows(self, page: QWidget) -> Iterator[int]:
        """One row after the other chosen in every table of the page, the second first: the first is often a sum."""
        tables = page.findChildren(RecordTable)
        for row in (1, 0, *range(2, ROWS)):
            for table in tables:
                found = table.records()
                if found and row < max(2, len(found)):
                    table.choose(getattr(found[min(row, len(found) - 1)], "id", None))
            yield row

    def _press(self, name: str, what: QAction | QAbstractButton) -> None:
        self._asked, before = name, self._opened
        QTimer.singleShot(0, what.trigger if isinstance(what, QAction) else what.click)
        for _ in range(WAIT):
            self._settle()
            if self._opened > before:
                break
        self._asked = ""

    def _settle(self) -> None:
        """Until what was pressed has been painted, and every dialog that it opened is closed again."""
        for _ in range(PATIENCE):
            loop = QEventLoop()
            QTimer.singleShot(SETTLE, loop.quit)
            loop.exec()
            if QApplication.activeModalWidget() is None and QThreadPool.globalInstance().activeThreadCount() == 0:
                return

    def _look(self) -> None:
        """A dialog seen for the second time has been painted: take it, press its own buttons, and close it."""
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, QDialog) or QThreadPool.globalInstance().activeThreadCount():
            return
        if shown not in self._names:
            self._opened += 1
            self._names[shown] = self._asked or shown.windowTitle()
            prepare(shown)
        elif isinstance(shown, QFileDialog):
            shown.reject()
        elif shown not in self._pressed:
            self.picture(self._names[shown], shown)
            self._pressed[shown] = set()
        elif (
            button := next((one for one in inner(shown) if letters(one) not in self._pressed[shown]), None)
        ) is not None:
            self._pressed[shown].add(letters(button))
            self._asked = f"{self._names[shown]} – {plain(button.text())}"
            QTimer.singleShot(0, button.click)
        else:
            self._leave(shown)

    def _leave(self, shown: QDialog) -> None:
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        shown.reject()


def inner(dialog: QDialog) -> list[QAbstractButton]:
    """The buttons of a dialog that open another one."""
    found = [*dialog.findChildren(QPushButton)]
    return [one for one in found if opens(one.text()) and one.isVisible() and one.isEnabled()]


def letters(button: QAbstractButton) -> str:
    """The words of a button without what it counts."""
    return re.sub(r"\d+", "", plain(button.text()))


def opens(text: str) -> bool:
    """Whether words promise a dialog."""
    return plain(text).endswith(("…", "...")) or plain(text) in ALSO


def plain(text: str) -> str:
    """Words without their mnemonic."""
    return text.replace("&", "").strip()
