"""The headings: widths that fit the window, order and hiding by the clerk, remembered per table, and sorting by a click."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QLabel, QMenu, QTableView

from thuky.core.columns import BoundColumn
from thuky.widgets.column_measure import PADDING, ColumnMeasure
from thuky.widgets.column_room import NARROWEST, cap, in_sight, squeezed
from thuky.widgets.settings import recall, remember

HEIGHT = 30
LEAST = 36
SHORT = 30
"""Rows of a list that is only being begun."""
SAVE_AFTER = 400
FIXED = ("int", "bool", "date", "time")


class TableHeader(QHeaderView):
    """Horizontal headings of a RecordTable."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._columns: tuple[BoundColumn, ...] = ()
        self._key = ""
        self._by_hand: dict[str, int] = {}
        self._fitting = False
        self._known: dict[int, int] = {}
        self.measure = ColumnMeasure(self, table)
        self._title: QLabel | None = None
        self._later = QTimer(self, interval=SAVE_AFTER, singleShot=True)
        self._later.timeout.connect(self.save)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST)
        self.setFixedHeight(HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(lambda *_at: self._later.start())

    def take(self, columns: Sequence[BoundColumn], key: str) -> None:
        """Lay out these columns as the clerk left them last time under this key."""
        self._columns, self._key = tuple(columns), key
        self.measure.take(self._columns)
        kept: dict[str, Any] = recall(f"columns/{key}", {}) if key else {}
        self._by_hand = {str(name): int(width) for name, width in kept.get("widths", {}).items()}
        hidden = kept.get("hidden")
        for at, column in enumerate(self._columns):
            self._hide(at, column.field in hidden if hidden is not None else not column.column.shown)
        self._reorder(kept.get("order", []))
        self.fit()

    def _reorder(self, fields: Sequence[str]) -> None:
        place = {column.field: at for at, column in enumerate(self._columns)}
        for visual, name in enumerate(name for name in fields if name in place):
            self.moveSection(self.visualIndex(place[name]), visual)

    def measure_anew(self) -> None:
        """Other records are shown: what was measured holds no longer."""
        self._known.clear()
        self.measure.forget()

    def setSelectionModel(self, chosen: QItemSelectionModel) -> None:
        """Headings do not show what is chosen; asked for it, Qt would go through every row after each choice of many."""
        super().setSelectionModel(QItemSelectionModel(chosen.model(), self))

    def fit(self, *, anew: bool = True) -> None:
        """Share the width of the window out: room left over goes to texts, room that lacks comes from them."""
        if anew:
            self.measure_anew()
        seen = [at for at in range(len(self._columns)) if not self.isSectionHidden(at)]
        widths = {at: max(LEAST, self._known.get(at) or self._natural(at)) for at in seen}
        self._known = dict(widths) if self.model().rowCount() else {}
        spare = self._table.viewport().width() - sum(widths.values())
        texts = [at for at in seen if self._flexible(self._columns[at])]
        total = sum(widths[at] for at in texts)
        if spare > 0 and total:
            widths |= {at: widths[at] + int(spare * widths[at] / total) for at in texts}
        elif spare < 0 and texts:
            widths |= self._squeezed({at: widths[at] for at in texts}, total + spare)
            widths |= self._state_in_sight(widths)
        self.give(widths)

    def fit_if_cut(self) -> None:
        """In a short list what was typed just now has its room at once; the columns of a long one stay where the eye knows them."""
        if not 0 < self.model().rowCount() <= SHORT:
            return
        self.measure_anew()
        seen = (at for at in range(len(self._columns)) if not self.isSectionHidden(at))
        if any(self._natural(at) > self.sectionSize(at) for at in seen):
            self.fit()

    def give(self, widths: Mapping[int, int]) -> None:
        """Make columns so wide; nothing of it is remembered as the clerk's wish."""
        self._fitting = True
        for at, width in widths.items():
            self.resizeSection(at, max(LEAST, width))
        self._fitting = False
        if self._title is not None:
            self.set_title(self._title.text())

    def _squeezed(self, widths: dict[int, int], room: int) -> dict[int, int]:
        """The widest give first; names and states stay whole and texts keep most of theirs: past this the table scrolls."""
        never = self._table.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if never or not self.model().rowCount():
            most = cap(list(widths.values()), room, LEAST if never else NARROWEST)
            return {at: min(width, max(most, 0 if never else self.measure.heading(at))) for at, width in widths.items()}
        named = next((at for at in widths if self._columns[at].column.kind == "text"), -1)
        least = {at: self.measure.least(at, width, named=at == named) for at, width in widths.items()}
        return squeezed(widths, least, room)

    def _state_in_sight(self, widths: dict[int, int]) -> dict[int, int]:
        """Texts give once more where that brings the last state into sight: it is what the clerk looks for."""
        seen = sorted(widths, key=self.visualIndex)
        states = [at for at in seen if self.measure.is_state(at, widths[at])]
        if not states:
            return {}
        before = {at: widths[at] for at in seen[: seen.index(states[-1]) + 1]}
        texts = [at for at in before if self._flexible(self._columns[at]) and not self._columns[at].column.whole]
        least = {
            at: max(self.measure.heading(at), self._natural(at) // 2, NARROWEST) for at in texts if at not in states
        }
        return in_sight(before, least, self._table.viewport().width() + PADDING // 2)

    def _flexible(self, column: BoundColumn) -> bool:
        return column.column.kind not in FIXED and column.field not in self._by_hand

    def _natural(self, at: int) -> int:
        return self._by_hand.get(self._columns[at].field) or self.measure.natural(at)

    def _resized(self, at: int, _old: int, new: int) -> None:
        if not self._fitting and new and at < len(self._columns):
            self._by_hand[self._columns[at].field] = self._known[at] = new
            self._later.start()

    def save(self) -> None:
        """Keep widths, order and hiding for next time."""
        if not self._key:
            return
        order = sorted(range(len(self._columns)), key=self.visualIndex)
        hidden = [column.field for at, column in enumerate(self._columns) if self.isSectionHidden(at)]
        remember(
            f"columns/{self._key}",
            {"widths": self._by_hand, "order": [self._columns[at].field for at in order], "hidden": hidden},
        )

    def set_title(self, words: str) -> None:
        """Lay a section's title over the first heading."""
        if self._title is None:
            self._title = QLabel(self.viewport(), indent=0)
            self._title.setProperty("role", "columnTitle")
        self._title.setText(words)
        self._title.setGeometry(0, 0, max(60, self.sectionSize(0)), HEIGHT - 1)

    def fill_menu(self, menu: QMenu) -> None:
        """One line per column to show or hide it."""
        for at, column in enumerate(self._columns):
            action = QAction(column.heading, menu, checkable=True, checked=not self.isSectionHidden(at))
            action.toggled.connect(lambda shown, at=at: self._show(at, shown))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction("Như lúc đầu").triggered.connect(self.forget)

    def _menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        self.fill_menu(menu)
        menu.popup(self.mapToGlobal(where))

    def _show(self, at: int, shown: bool) -> None:
        if shown or self.count() - self.hiddenSectionCount() > 1:
            self.set_hidden(at, not shown)
            self._later.start()

    def set_hidden(self, at: int, hidden: bool) -> None:
        """Take a column out of sight, or show it; the others share its room out."""
        self._hide(at, hidden)
        self.fit()

    def _hide(self, at: int, hidden: bool) -> None:
        """The width that Qt gives back to a column is no wish of the clerk's."""
        self._fitting = True
        self.setSectionHidden(at, hidden)
        self._fitting = False

    def forget(self) -> None:
        """Back to the columns as they were at first."""
        remember(f"columns/{self._key}", {})
        self._reorder([column.field for column in self._columns])
        self.take(self._columns, self._key)


def settings_key(table: QTableView) -> str:
    """The name under which a table's columns are remembered: its page's and its own."""
    owner: Any = table.parentWidget()
    while owner is not None and not type(owner).__module__.startswith("thuky."):
        owner = owner.parentWidget()
    return f"{type(owner).__name__}.{table.objectName()}" if owner is not None and table.objectName() else ""
