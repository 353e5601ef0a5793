"""The search box of the top bar with its list of hits; typing is never rewritten, the list only follows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem

from thuky.app.search_lines import HIT, HitLine
from thuky.widgets.glass import glass

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow
    from thuky.app.search import Entry, Hit

WIDTH, ROW, MOST_ROWS = 520, 31, 12
KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class SearchBox(QObject):
    """Lists hits under the box; ↓ ↑ choose, Enter goes there, Esc leaves."""

    def __init__(self, box: QLineEdit, window: "MainWindow") -> None:
        super().__init__(box)
        self._box, self._window = box, window
        self._entries: list[Entry] | None = None
        self._list = QListWidget(window)
        self._list.setFrameShape(QFrame.Shape.Box)
        self._list.setProperty("role", "hits")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setItemDelegate(HitLine(self._list))
        self._list.hide()
        self._list.itemClicked.connect(self._go)
        glass(box, "search")
        box.textChanged.connect(self._typed)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while the box has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self._entries = None
        elif event.type() == QEvent.Type.FocusOut:
            self._list.hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._box.clear()
            tab = self._window.tabs.tab()
            if tab is not None:
                tab.setFocus()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._list.currentItem() is not None:
                self._go(self._list.currentItem())
            return True
        if key in KEYS and self._list.count():
            step = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: MOST_ROWS,
                Qt.Key.Key_PageUp: -MOST_ROWS,
            }[key]
            self._list.setCurrentRow(max(0, min(self._list.count() - 1, self._list.currentRow() + step)))
            return True
        return False

    def _known(self) -> "list[Entry]":
        if self._entries is None:
            from thuky.app.search import index

            self._entries = index(self._window.file.db) if self._window.file is not None else []
        return self._entries

    def _typed(self, typed: str) -> None:
        from thuky.app.search import find

        shown = self._window.conference
        hits = find(self._known(), typed, shown.id if shown is not None else None)
        self._list.clear()
        for hit in hits:
            self._list.addItem(self._line(hit))
        if typed.strip() and not hits:
            self._list.addItem("Không thấy. Thử ít chữ hơn, không cần dấu.")
        elif hits:
            self._list.setCurrentRow(0)
        self._place(bool(typed.strip()))

    def _line(self, hit: "Hit") -> QListWidgetItem:
        line = QListWidgetItem(f"{hit.title}   {hit.detail}   –  {hit.kind}")
        line.setToolTip(f"{hit.title}\n{hit.detail}")
        line.setData(HIT, hit)
        return line

    def _place(self, wanted: bool) -> None:
        at = self._box.mapTo(self._window, self._box.rect().bottomRight())
        high = min(MOST_ROWS, max(1, self._list.count())) * ROW + 8
        self._list.setGeometry(max(8, at.x() - WIDTH), at.y() + 4, WIDTH, high)
        self._list.setVisible(wanted)
        self._list.raise_()

    def _go(self, line: QListWidgetItem) -> None:
        hit: Hit | None = line.data(HIT)
        if hit is None:
            return
        self._box.clear()
        if self._window.conference is None or self._window.conference.id != hit.conference:
            self._window.show_conference(hit.conference)
        self._window.go(hit.subject)
