"""The tables that one would write first: a model with a plain data(), Qt's own item model, and Qt's proxy over either."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from bench import screen

ROW = 32


class Plain(QAbstractTableModel):
    """All rows in memory, data() as every tutorial has it, short names of roles and flags included."""

    def __init__(self, rows: list[tuple[str, ...]], headings: list[str]) -> None:
        super().__init__()
        self.rows, self.headings = rows, headings

    def rowCount(self, parent: Any = QModelIndex()) -> int:
        """Every row."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Any = QModelIndex()) -> int:
        """Every column."""
        return len(self.headings)

    def data(self, index: Any, role: int = Qt.DisplayRole) -> Any:
        """Roles looked up by their names at each call."""
        if role == Qt.DisplayRole or role == Qt.EditRole:
            return self.rows[index.row()][index.column()]
        if role == Qt.TextAlignmentRole:
            return Qt.AlignVCenter | Qt.AlignLeft
        if role == Qt.ToolTipRole:
            return self.rows[index.row()][2]
        return None

    def headerData(self, section: int, orientation: Any, role: int = Qt.DisplayRole) -> Any:
        """The heading."""
        if role == Qt.DisplayRole:
            return self.headings[section] if orientation == Qt.Horizontal else section + 1
        return None


def standard(rows: list[tuple[str, ...]], headings: list[str]) -> QStandardItemModel:
    """Qt's own model, its data in C++."""
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(headings)
    for row in rows:
        model.appendRow([QStandardItem(cell) for cell in row])
    return model


def plain_view(model: Any) -> QTableView:
    """Qt's own table view on a model, rows and columns as wide and high as ours."""
    view = QTableView()
    view.setModel(model)
    view.verticalHeader().setDefaultSectionSize(ROW)
    view.verticalHeader().hide()
    for column in range(model.columnCount()):
        view.setColumnWidth(column, 1280 // model.columnCount())
    screen.shown(view)
    return view


def filtering(model: Any) -> tuple[QSortFilterProxyModel, QTableView]:
    """Qt's proxy over a model, searching all columns, and the view on it."""
    proxy = QSortFilterProxyModel()
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    proxy.setFilterKeyColumn(-1)
    proxy.setSourceModel(model)
    view = plain_view(proxy)
    for part in (proxy, model):
        part.setParent(view)
    return proxy, view
