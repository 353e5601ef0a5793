"""The window: one office file, one conference of it in front, its tabs, and the bars around them."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from thuky.app import recent
from thuky.app.chooser import Chooser
from thuky.app.pages import Pages
from thuky.app.status_line import StatusLine
from thuky.app.tabs import TABS, TabPlace, place_of
from thuky.core.refused import Refused
from thuky.widgets.forms import load_form
from thuky.widgets.settings import recall, remember, settings

if TYPE_CHECKING:
    from thuky.app.first_run_page import FirstRunPage
    from thuky.app.window_actions import WindowActions
    from thuky.conferences.conference import Conference
    from thuky.storage.changes import Changed, Step
    from thuky.storage.workspace import Workspace
    from thuky.widgets.tab import Tab

AFTER_PAINT, REVIEW_AFTER, NARROW = 10, 250, 1200
REST = 5
"""A review waits so many times as long as the last one took: it never stands in the way of one who types on."""


class MainWindow(QMainWindow):
    """Holds the open file; everything below it gets the file or a conference handed down, and nothing reaches up."""

    painted = Signal()
    """The window stands on the screen for the first time."""
    topBar: QWidget
    chooser: QToolButton
    newConference: QPushButton
    readPlan: QPushButton
    undoButton: QPushButton
    redoButton: QPushButton
    searchBox: QLineEdit
    findingsButton: QPushButton
    tabRow: QWidget
    tabBar: QTabBar
    tabList: QListWidget
    pages: QStackedWidget
    body: QWidget
    bodyLayout: QHBoxLayout

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "app_main_window")
        self.setAcceptDrops(True)
        self.file: Workspace | None = None
        self.conference: Conference | None = None
        self.tabs = Pages(self.tabRow, self.tabBar, self.tabList, self.pages)
        self.status = StatusLine(self.statusBar())
        self.choices = Chooser(self.chooser)
        self._first_run: FirstRunPage | None = None
        self._unpainted = True
        self.review = QTimer(self, interval=REVIEW_AFTER, singleShot=True)
        self.review.timeout.connect(self._review)
        self.tabs.shown.connect(self._tab_shown)
        self.choices.picked.connect(self.show_conference)
        self._restore_place()

    @cached_property
    def actions_(self) -> "WindowActions":
        """What menus and buttons do: loaded with the features behind them, after the first paint where that comes first."""
        from thuky.app.window_actions import WindowActions

        return WindowActions(self)

    # the file

    def begin(self, path: Path | None) -> None:
        """What is shown first: this file, or the first page where there is none or it was refused."""
        if self.file is None and (path is None or not self.open_path(path)):
            self.show_file(None)

    def open_path(self, path: Path) -> bool:
        """Open an office file in this window; False when it was refused (and said)."""
        if self.file is not None and self.file.path.absolute() == path.absolute():
            return True
        from thuky.app import office_file

        opened = office_file.open_for(self, path)
        if opened is not None:
            self.show_file(opened)
        return opened is not None

    def show_file(self, opened: "Workspace | None") -> None:
        """Show this file from now on, or the first page without one."""
        from thuky.conferences import store as conferences

        self._close_file()
        self.file = opened
        if opened is None:
            self._show_first_run()
            return
        recent.note(opened.path)
        opened.subscribe(self._changed)
        self.tabs.begin(lambda place: self._make_tab(place, opened))
        known = conferences.all_of(opened.db)
        last = recall(f"conference/{opened.path.stem}")
        wanted = next((one.id for one in known if one.id == last), known[0].id if known else None)
        if wanted is None:
            self._show_first_run()
        else:
            self.show_conference(wanted)

    def _close_file(self) -> None:
        self.review.stop()
        self.tabs.begin(None)
        if self.file is not None:
            self.file.close()
        self.file, self.conference = None, None

    def _make_tab(self, place: TabPlace, opened: "Workspace") -> "Tab":
        tab = place.load()(opened)
        tab.go.connect(self.go)
        tab.paper_wanted.connect(lambda code: self.go(f"paper:{code}"))
        tab.said.connect(self.status.say)
        if place.extra is not None:
            place.extra(tab, self)
        return tab

    # the conference

    def show_conference(self, conference: int) -> None:
        """Put this conference of the file in front."""
        from thuky.conferences import store as conferences

        if self.file is None:
            return
        try:
            self.conference = conferences.get(self.file.db, conference)
        except Refused as why:
            self.refuse(str(why))
            return
        remember(f"conference/{self.file.path.stem}", conference)
        self._leave_first_run()
        self._offer_tabs()
        self.tabs.show_conference(conference)
        if not self._unpainted:
            self.tabs.show(self.tabs.front())
        self._refresh_bars()
        self._review_soon()

    def _review_soon(self) -> None:
        if not self._unpainted:
            self.review.start()

    def _offer_tabs(self) -> None:
        everything = self.actions_.all_tabs_wanted() or self._has_sitting()
        self.tabs.offer([at for at, place in enumerate(TABS) if everything or not place.sitting])

    def _has_sitting(self) -> bool:
        shown = self.conference
        return (
            shown is None
            or bool(shown.held_on or shown.held_text or shown.held_at or shown.place or shown.total_attendees)
            or shown.kind != "tong-ket"
        )

    def go(self, subject: str) -> None:
        """Show the row of a subject on its tab: "attendee:12", "paper:giay-khen", or just "Nhiệm vụ"."""
        if subject == "findings":
            self.actions_.conferences.toggle_findings()
            return
        tab = self.tabs.show(place_of(subject))
        if tab is not None and ":" in subject:
            tab.show_subject(subject)

    # what changed

    def _changed(self, told: "Changed") -> None:
        from thuky.conferences import store as conferences

        if self.file is None:
            return
        known = conferences.all_of(self.file.db)
        ids = [one.id for one in known]
        shown = self.conference.id if self.conference is not None else None
        if told.conference in ids and told.conference != shown:
            self._show_soon(told.conference)
        elif shown not in ids:
            self._show_soon(ids[0] if ids else None)
        else:
            self.conference = known[ids.index(shown)]
            self._offer_tabs()
            self.tabs.changed(told)
            self._review_soon()
        self._refresh_bars()

    def _show_soon(self, conference: int | None) -> None:
        """Once the change that is being told of is over."""
        QTimer.singleShot(0, lambda: self._show_first_run() if conference is None else self.show_conference(conference))

    def undo(self) -> None:
        """Take back the last change; the conference it belongs to is shown."""
        if self.file is not None:
            self._step(self.file.undo)

    def redo(self) -> None:
        """Put back what was taken back last."""
        if self.file is not None:
            self._step(self.file.redo)

    def _step(self, step: Callable[[], "Step | None"]) -> None:
        try:
            step()
        except Refused as why:
            self.refuse(str(why))

    # what the bars say

    def _refresh_bars(self) -> None:
        from thuky.conferences import store as conferences

        self.actions_.refresh()
        self.choices.show_conferences(conferences.all_of(self.file.db) if self.file else [], self.conference)
        self.setWindowTitle(self._title())
        self.status.show_saved(
            self.file.last_saved if self.file else "", read_only=bool(self.file and self.file.read_only)
        )
        tab = self.tabs.tab()
        self.status.show_figures(tab.figures() if tab is not None and self.conference else ())

    def _title(self) -> str:
        if self.file is None:
            return "Thư Ký"
        named = self.conference.name if self.conference else ""
        file = self.file.path.name + (" [chỉ đọc]" if self.file.read_only else "")
        return " – ".join(part for part in (named, file, "Thư Ký") if part)

    def _tab_shown(self, tab: "Tab | None") -> None:
        self.actions_.tab_shown(tab)
        self.status.show_figures(tab.figures() if tab is not None and self.conference else ())

    def _review(self) -> None:
        if self.file is not None and self.conference is not None:
            began = monotonic()
            self.actions_.count_findings()
            self.review.setInterval(max(REVIEW_AFTER, int((monotonic() - began) * 1000) * REST))
            self.status.show_backup(self.file.path)

    def refuse(self, words: str) -> None:
        """Say a sentence that nobody else said."""
        from thuky.widgets import messages

        messages.refuse(self, words)

    # the first page

    def _show_first_run(self) -> None:
        from thuky.app.first_run_page import FirstRunPage

        if self._first_run is None:
            self._first_run = FirstRunPage()
            self.actions_.connect_first_run(self._first_run)
            self.pages.addWidget(self._first_run)
        self.conference = None
        self.tabs.offer([])
        self.pages.setCurrentWidget(self._first_run)
        self._refresh_bars()

    def _leave_first_run(self) -> None:
        if self._first_run is not None:
            self.pages.removeWidget(self._first_run)
            self._first_run.deleteLater()
            self._first_run = None

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window says less in its buttons."""
        super().resizeEvent(event)
        if (event.oldSize().width() < NARROW) != self.narrow() and self.file is not None:
            self.actions_.refresh()
        self.tabs.fit()

    def narrow(self) -> bool:
        """Whether buttons must say less."""
        return self.width() < NARROW

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the window is painted there is time to look for what does not agree."""
        super().paintEvent(event)
        if self._unpainted:
            self._unpainted = False
            QTimer.singleShot(AFTER_PAINT, self._after_paint)
            self.painted.emit()

    def _after_paint(self) -> None:
        """The bars stand; now the page in front, and what can wait."""
        if self.conference is not None:
            self.tabs.show(self.tabs.front())
            self.tabs.focus_page()
        self.actions_.after_paint()
        self.status.after_paint()
        self.review.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the open editor's text, remember the place of the window, let go of the file."""
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()
        settings().setValue("window/geometry", self.saveGeometry())
        remember("window/tab", TABS[self.tabs.front()].title)
        self._close_file()
        super().closeEvent(event)

    def _restore_place(self) -> None:
        kept = settings().value("window/geometry")
        if not (kept and self.restoreGeometry(kept)):
            self.resize(self.screen().availableSize().boundedTo(self.size() * 1.1).expandedTo(self.minimumSize()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An office file may be dropped on the window."""
        if any(url.toLocalFile().endswith(".thuky") for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped file."""
        for url in event.mimeData().urls():
            if url.toLocalFile().endswith(".thuky"):
                self.open_path(Path(url.toLocalFile()))
                return
