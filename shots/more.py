"""What dialogs do not show of themselves: menus that drop down, hits of a search, a conference that holds nothing yet."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QToolButton, QWidget

from thuky.app.change_when_dialog import ChangeWhenDialog
from thuky.app.main_window import MainWindow
from thuky.app.tabs import TABS
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.storage import backup
from thuky.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from shots.camera import Camera

HERE = Path(__file__).resolve().parent
LISTS = ("roster.csv", "roster-old.csv")
SEARCHED = "nguyen"
ANOTHER_DAY = "17/12/2026"


def lists_in_turn() -> None:
    """A list typed today, then one in an old font, wherever lists are asked for; what else is asked for is answered as before."""
    turn, before = cycle(LISTS), QFileDialog.getOpenFileNames

    def some(*question: Any) -> tuple[list[str], str]:
        asked = " ".join(str(part) for part in question[1:])
        return ([str(HERE / next(turn))], "") if "Danh sách" in asked else before(*question)

    QFileDialog.getOpenFileNames = some


def keep_backups(window: MainWindow) -> None:
    """Two backups to choose from."""
    if window.file is not None:
        for _ in range(2):
            backup.backup(window.file.path, backup.folder_of(window.file.path))


def prepare(dialog: QWidget) -> None:
    """What the clerk types first in a dialog that shows what follows from it."""
    if isinstance(dialog, ChangeWhenDialog):
        dialog.held_on.setText(ANOTHER_DAY)
        dialog.held_on.editingFinished.emit()


def take_menus(camera: "Camera") -> None:
    """The menus of the bar, and those that drop down from the bar above the tabs."""
    window = camera.window
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            _take(camera, f"drop-down {_said(action)}", menu, window)
            for inner in menu.actions():
                if isinstance(inner.menu(), QMenu) and inner.isEnabled():
                    _take(camera, f"drop-down {_said(action)} – {_said(inner)}", inner.menu(), window)
    for name, menu in _buttons(window.topBar):
        _take(camera, f"drop-down {name}", menu, window)


def take_page_menus(camera: "Camera", name: str) -> None:
    """What drops down from the buttons of the tab in front, from its table and from the headings of it."""
    page = camera.window.tabs.tab()
    if page is None:
        return
    for words, menu in _buttons(page):
        _take(camera, f"{name} – drop-down {words}", menu, page)
    table = next((one for one in page.findChildren(RecordTable) if one.isVisible() and not one.glance), None)
    if table is not None and table.records():
        for words, fill in (("rows", table.keys.menu.fill), ("headings", table.horizontalHeader().fill_menu)):
            menu = QMenu(table)
            fill(menu)
            _take(camera, f"{name} – drop-down {words}", menu, table)


def _said(action: QAction) -> str:
    return action.text().replace("&", "")


def _buttons(place: QWidget) -> Iterator[tuple[str, QMenu]]:
    buttons: list[QToolButton | QPushButton] = [*place.findChildren(QToolButton), *place.findChildren(QPushButton)]
    for button in buttons:
        menu = button.menu()
        if menu is not None and button.isVisible():
            yield button.text().replace("▾", ""), menu


def _take(camera: "Camera", name: str, menu: QMenu, over: QWidget) -> None:
    menu.popup(over.mapToGlobal(QPoint(40, 40)))
    camera.picture(name, menu)
    menu.close()


def take_search(camera: "Camera") -> None:
    """The hits of a search in the whole file."""
    box = camera.window.searchBox
    box.setFocus()
    box.setText(SEARCHED)
    camera.picture("search")
    box.clear()


def take_empty(camera: "Camera") -> None:
    """Every tab of a conference of which only the name is known."""
    window = camera.window
    if window.file is None or window.conference is None:
        return
    with window.file.change("Hội nghị mới") as db:
        number = conferences.add(db, Conference(short_title="Hội nghị giao ban", title="Hội nghị giao ban tháng 12"))
    window.show_conference(number)
    for at, place in enumerate(TABS):
        window.tabs.show(at)
        camera.picture(f"empty {at + 1} {place.title}")
