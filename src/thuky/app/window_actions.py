"""What the menus, the top bar and the first page do: each action of the form by name, connected to one function."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from thuky.app import dropped
from thuky.app.conference_actions import ConferenceActions
from thuky.app.file_actions import FileActions
from thuky.app.help_actions import HelpActions
from thuky.app.own_backups import OwnBackups
from thuky.app.tabs import PRINTING, TABS
from thuky.widgets import icons
from thuky.widgets.settings import recall, remember
from thuky.widgets.tool_overflow import watch_rows

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow
    from thuky.widgets.record_table import RecordTable
    from thuky.widgets.tab import Tab

NEED_FILE = (
    "backUp",
    "restore",
    "verify",
    "history",
    "searchFile",
    "addConference",
    "bodies",
    "units",
    "ownFields",
    "sentences",
    "templates",
)
NEED_CONFERENCE = (
    "changeWhen",
    "takeCorrected",
    "review",
    "closeConference",
    "removeConference",
    "filterTab",
    "openPrinting",
    "helpTab",
)
CHANGE_FILE = ("closeConference", "removeConference", "changeWhen", "takeCorrected")
LABEL = 26
KEYS = {"Hoàn tác": "Ctrl+Z", "Làm lại": "Ctrl+Y"}


class WindowActions:
    """Connects the window's actions; which of them can be used now is decided in `refresh`."""

    def __init__(self, window: "MainWindow") -> None:
        self.window = window
        self.files, self.conferences, self.help = FileActions(window), ConferenceActions(window), HelpActions(window)
        self._search: Any = None
        self._front: Tab | None = None
        self._connect(self.files.table() | self.conferences.table() | self.help.table() | self._own())
        window.newConference.clicked.connect(self.conferences.add)
        window.readPlan.clicked.connect(self.conferences.read_plan)
        window.undoButton.clicked.connect(window.undo)
        window.redoButton.clicked.connect(window.redo)
        window.dropped.connect(lambda paths: dropped.take(window, paths))
        window.findingsButton.clicked.connect(self.conferences.toggle_findings)
        self._menus()

    def after_paint(self) -> None:
        """What the first paint did not wait for: icons in menus, the search box's list."""
        icons.dress_menus(self.window)
        watch_rows(self.window)
        for menu in self.window.findChildren(QMenu):
            menu.setToolTipsVisible(True)
        self._fill_go(self._menu("goMenu"))
        self._make_search()
        OwnBackups(self.window)

    def _own(self) -> dict[str, Callable[[], object]]:
        return {
            "undo": self.window.undo,
            "redo": self.window.redo,
            "cutCells": lambda: self._on_focus("cut"),
            "copyCells": lambda: self._on_focus("copy"),
            "pasteCells": lambda: self._on_focus("paste"),
            "clearCells": self._clear,
            "removeRows": self._remove,
            "searchFile": self._go_search,
            "filterTab": self._go_filter,
            "openPrinting": lambda: self.window.tabs.open(PRINTING),
            "allTabs": self._all_tabs,
        }

    def _connect(self, table: dict[str, Callable[[], object]]) -> None:
        for name, function in table.items():
            self.named(name).triggered.connect(lambda _checked=False, function=function: function())

    def named(self, name: str) -> QAction:
        """An action of the form."""
        found = self.window.findChild(QAction, name)
        if found is None:
            raise LookupError(name)
        return found

    def _menu(self, name: str) -> QMenu:
        found = self.window.findChild(QMenu, name)
        if found is None:
            raise LookupError(name)
        return found

    def _menus(self) -> None:
        page, go, recent = self._menu("pageMenu"), self._menu("goMenu"), self._menu("recentMenu")
        page.aboutToShow.connect(lambda: self._fill_page(page))
        go.aboutToShow.connect(lambda: self._fill_go(go))
        recent.aboutToShow.connect(lambda: self.files.fill_recent(recent))
        printing = self._menu("printMenu")
        printing.aboutToShow.connect(lambda: self._fill_printing(printing))

    def _fill_go(self, menu: QMenu) -> None:
        menu.clear()
        for at, place in enumerate(TABS):
            key = (at + 1) % 10
            action = menu.addAction(f"&{key}. {place.title}".replace("&&", "&"))
            action.setShortcut(f"Ctrl+{key}")
            action.triggered.connect(lambda _on=False, at=at: self._open(at))

    def _open(self, at: int) -> None:
        if self.window.conference is not None:
            self.window.tabs.open(at)

    def _fill_page(self, menu: QMenu) -> None:
        from thuky.app.page_menu import fill_page_menu

        fill_page_menu(menu, self.window.tabs.tab())

    def _fill_printing(self, menu: QMenu) -> None:
        from thuky.app.page_menu import fill_page_menu

        tab = self.window.tabs.built(PRINTING) if self.window.conference is not None else None
        fill_page_menu(menu, tab, keep=self.named("openPrinting"))

    # the top bar

    def refresh(self) -> None:
        """Which actions can be used now, and what undo and redo would do."""
        window, file = self.window, self.window.file
        for name in NEED_FILE:
            self.named(name).setEnabled(file is not None)
        for name in NEED_CONFERENCE:
            self.named(name).setEnabled(window.conference is not None)
        writable = file is not None and not file.read_only
        for name in CHANGE_FILE:
            self.named(name).setEnabled(writable and window.conference is not None)
        self.named("restore").setEnabled(writable)
        self.named("allTabs").setChecked(self.all_tabs_wanted())
        undo, redo = (file.undo_label, file.redo_label) if file is not None else ("", "")
        for words, label, action, button in (
            ("Hoàn tác", undo, self.named("undo"), window.undoButton),
            ("Làm lại", redo, self.named("redo"), window.redoButton),
        ):
            whole = f"{words} {lower_first(label)}".strip()
            long = whole if len(whole) <= LABEL else f"{whole[: LABEL - 1].rstrip()}…"
            button.setText(words if window.narrow() else long)
            button.setToolTip(f"{whole} ({KEYS[words]})")
            button.setEnabled(bool(label))
            action.setEnabled(bool(label))
        self.conferences.refresh()
        window.topBar.setVisible(window.conference is not None)
        window.searchBox.setPlaceholderText("Tìm  (Ctrl+K)" if window.narrow() else "Tìm trong cả tệp  (Ctrl+K)")
        for name in ("newConference", "readPlan"):
            getattr(window, name).setVisible(window.conference is not None)
        for widget in (window.undoButton, window.redoButton, window.searchBox, window.findingsButton):
            widget.setVisible(window.conference is not None)

    def tab_shown(self, tab: "Tab | None") -> None:
        """Another tab is in front; what the last one said does not concern it."""
        self._menu("pageMenu").setEnabled(tab is not None)
        if tab is not self._front:
            self._front = tab
            self.window.status.say("")

    def count_findings(self) -> None:
        """Count what does not agree, for the button and the panel."""
        self.conferences.count_findings()

    # tabs

    def all_tabs_wanted(self) -> bool:
        """Whether the clerk wants the tabs that this kind of conference does not need."""
        shown = self.window.conference
        return bool(shown and shown.id in recall("window/all_tabs", []))

    def _all_tabs(self) -> None:
        shown = self.window.conference
        if shown is None:
            return
        wanted = [number for number in recall("window/all_tabs", []) if number != shown.id]
        remember("window/all_tabs", wanted + ([shown.id] if self.named("allTabs").isChecked() else []))
        self.window.show_conference(shown.id or 0)

    # editing

    def _on_focus(self, verb: str) -> None:
        focused = QApplication.focusWidget()
        action = getattr(focused, verb, None)
        if callable(action):
            action()

    def _table(self) -> "RecordTable | None":
        from thuky.widgets.record_table import RecordTable

        focused = QApplication.focusWidget()
        return focused if isinstance(focused, RecordTable) else None

    def _clear(self) -> None:
        focused, table = QApplication.focusWidget(), self._table()
        if table is not None:
            table.keys.clear()
        elif isinstance(focused, QLineEdit):
            focused.clear()

    def _remove(self) -> None:
        if (table := self._table()) is not None:
            table.keys.remove()

    def _go_filter(self) -> None:
        tab = self.window.tabs.tab()
        if tab is not None:
            tab.go_to_filter()

    def _make_search(self) -> None:
        from thuky.app.search_box import SearchBox

        self._search = SearchBox(self.window.searchBox, self.window)

    def _go_search(self) -> None:
        self.window.searchBox.setFocus()
        self.window.searchBox.selectAll()


def lower_first(label: str) -> str:
    """A label within a sentence: "Nhập 12 đại biểu" → "nhập 12 đại biểu"."""
    return label[:1].lower() + label[1:]
