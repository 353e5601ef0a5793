"""The right mouse button on a table, and the menu key: what the keys of Excel do to the cells and rows that are chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMetaMethod, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from thuky.widgets import icons


class TableMenu:
    """Offers what can be done here, each with its key; a list that is only looked at offers nothing."""

    def __init__(self, table: Any) -> None:
        self._table = table
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open)

    def _open(self, at: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        if not menu.isEmpty():
            menu.popup(self._table.viewport().mapToGlobal(self._place(at)))

    def _place(self, at: QPoint) -> QPoint:
        """Under the pointer; the menu key knows none, and opens under the cell in hand."""
        current = self._table.currentIndex()
        if self._table.indexAt(at).row() == current.row():
            return at
        return self._table.visualRect(current).bottomLeft()

    def fill(self, menu: QMenu) -> None:
        """One line for each thing that can be done to what is chosen."""
        table, editable = self._table, self._table.model().editable
        chosen = len(table.selected())
        if table.glance or not table.areas():
            return
        self._add(menu, "Cắ&t", "Ctrl+X", "", table.cut, wanted=editable)
        self._add(menu, "&Chép", "Ctrl+C", "copy", table.copy)
        full = bool(QGuiApplication.clipboard().text())
        self._add(menu, "&Dán", "Ctrl+V", "", table.paste, wanted=editable, enabled=full)
        menu.addSeparator()
        several = len({row for area in table.areas() for row in range(area.top(), area.bottom() + 1)}) > 1
        self._add(menu, "Điền &giống dòng đầu", "Ctrl+D", "", table.keys.fill_down, wanted=editable and several)
        self._add(menu, "&Xóa nội dung ô", "Delete", "", table.keys.clear, wanted=editable)
        rows = f"Xóa {chosen} dò&ng" if chosen > 1 else "Xóa dò&ng"
        self._add(
            menu, rows, "Ctrl+Delete", "delete", table.keys.remove, wanted=editable and chosen and self._removes()
        )
        menu.addSeparator()
        movable = editable and chosen and table.rows.movable
        self._add(menu, "&Lên", "Alt+↑", "up", lambda: table.rows.shift(-1), wanted=movable)
        self._add(menu, "X&uống", "Alt+↓", "down", lambda: table.rows.shift(1), wanted=movable)

    def _removes(self) -> bool:
        return bool(self._table.isSignalConnected(QMetaMethod.fromSignal(self._table.remove_wanted)))

    def _add(
        self, menu: QMenu, words: str, key: str, glyph: str, does: Callable[[], object], *, wanted: object = True,
        enabled: bool = True,
    ) -> None:  # fmt: skip
        if wanted:
            action = menu.addAction(f"{words}\t{key}")
            action.setIcon(icons.icon(glyph))
            action.setEnabled(enabled)
            action.triggered.connect(lambda _on=False: does())
