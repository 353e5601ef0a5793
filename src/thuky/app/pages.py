"""The tabs above the page, or at its left where they do not fit; each is built when it is first shown."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from thuky.app.tabs import TABS, TabPlace
from thuky.app.window_tabs import WindowTabs

if TYPE_CHECKING:
    from thuky.storage.changes import Changed
    from thuky.widgets.tab import Tab

BROKEN = "Thẻ “{}” chưa mở được vì một lỗi ngoài dự kiến. Dữ liệu vẫn nguyên; các thẻ khác dùng bình thường. Chi tiết ở Trợ giúp ▸ Nhật ký lỗi."


class Pages(QObject):
    """Which tabs there are for the shown conference, which one is in front, and which must read their rows anew."""

    shown = Signal(object)
    """The tab now in front (a Tab, or None where it could not be built)."""

    def __init__(self, titles: WindowTabs, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self.titles, self._stack = titles, stack
        self._make: Callable[[TabPlace], Tab] | None = None
        self._built: dict[int, Tab | None] = {}
        self._seen: list[int] = []
        self._stale: set[int] = set()
        self._conference: int | None = None
        titles.picked.connect(lambda at: self.show(self._seen[at]))

    def begin(self, make: Callable[[TabPlace], "Tab"] | None) -> None:
        """Another file: all tabs of the old one go; `make` builds a tab on the new one."""
        self._make, self._conference = make, None
        for tab in self._built.values():
            if tab is not None:
                tab.show_conference(None)
                self._stack.removeWidget(tab)
                tab.deleteLater()
        self._built, self._stale = {}, set()

    def offer(self, seen: list[int]) -> None:
        """Show these tabs, by their numbers in TABS; the one in front stays where it can."""
        if seen == self._seen:
            return
        front = self.front()
        self._seen = seen
        self.titles.offer([TABS[at].title for at in seen])
        self.titles.mark(seen.index(front) if front in seen else 0)
        self.titles.fit()

    def show_conference(self, conference: int | None) -> None:
        """Every tab shows this conference when it comes to the front."""
        self._conference = conference
        self._stale = set(self._built)

    def front(self) -> int:
        """The number of the tab in front, in TABS."""
        at = self.titles.front()
        return self._seen[at] if 0 <= at < len(self._seen) else 0

    def tab(self) -> "Tab | None":
        """The tab in front, if it is built."""
        return self._built.get(self.front())

    def built(self, number: int) -> "Tab | None":
        """A tab by its number, built if need be, without showing it."""
        if number not in self._built:
            self._stale.discard(number)
            self._built[number] = self._build(TABS[number])
        return self._built[number]

    def show(self, number: int) -> "Tab | None":
        """Bring a tab to the front."""
        if number not in self._seen:
            self.offer(sorted({*self._seen, number}))
        self.titles.mark(self._seen.index(number))
        tab = self.built(number)
        if tab is not None and number in self._stale:
            self._stale.discard(number)
            tab.show_conference(self._conference)
        if tab is not None:
            self._stack.setCurrentWidget(tab)
        self.shown.emit(tab)
        return tab

    def open(self, number: int) -> None:
        """Bring a tab to the front, and the keyboard into it."""
        self.show(number)
        self.focus_page()

    def focus_page(self) -> None:
        """Give the keyboard to the page in front."""
        tab = self._built.get(self.front())
        if tab is None or not tab.focus_table():
            self.titles.shown().setFocus()

    def take_over(self, first_page: QWidget) -> None:
        """The first page goes away, and the keyboard to the tab that comes in its place."""
        self._stack.removeWidget(first_page)
        first_page.deleteLater()
        QTimer.singleShot(0, self, self.focus_page)

    def changed(self, told: "Changed") -> None:
        """Tables changed: the tab in front reads its rows anew if it shows them, the others when they come to the front."""
        front = self.front()
        for number, tab in self._built.items():
            if tab is not None and (not tab.tables or tab.tables & told.tables):
                if number != front:
                    self._stale.add(number)
                elif not _few(tab, told):
                    tab.reload()

    def step(self, by: int) -> None:
        """The next tab to the right or left, around the ends."""
        at = (self.titles.front() + by) % max(1, len(self._seen))
        self.show(self._seen[at])

    def _build(self, place: TabPlace) -> "Tab | None":
        if self._make is None:
            return None
        try:
            tab = self._make(place)
            tab.show_conference(
                self._conference
            )  # before it counts in the window's size: its spare panels are hidden then
        except Exception:  # one tab's fault must not take the window away
            logging.getLogger(__name__).exception("the tab %s cannot be built", place.title)
            note = QLabel(BROKEN.format(place.title))
            note.setWordWrap(True)
            note.setMargin(24)
            self._stack.addWidget(note)
            self._stack.setCurrentWidget(note)
            return None
        self._stack.addWidget(tab)
        return tab


def _few(tab: "Tab", told: "Changed") -> bool:
    """Whether the tab has read the few rows that changed, and that was all."""
    concerned = tab.tables & told.tables
    few = {table: told.rows[table] for table in concerned if table in told.rows}
    return bool(few) and len(few) == len(concerned) and tab.reload_rows(few)
