"""The window: one office file, one conference of it in front, its tabs, and the bars around them."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from thuky.app.chooser import Chooser
from thuky.app.first_run import FirstRun
from thuky.app.frame import Frame
from thuky.app.pages import Pages
from thuky.app.status_line import StatusLine
from thuky.app.tabs import TABS, TabPlace, place_of
from thuky.app.window_tabs import WindowTabs
from thuky.app.window_title import window_title
from thuky.widgets.settings import recall, remember

if TYPE_CHECKING:
    from thuky.app.window_actions import WindowActions
    from thuky.conferences.conference import Conference
    from thuky.storage.changes import Changed
    from thuky.storage.workspace import Workspace
    from thuky.widgets.tab import Tab

REVIEW_AFTER = 250


class MainWindow(Frame):
    """Holds the open file; everything below it gets the file or a conference handed down, and nothing reaches up."""

    def __init__(self) -> None:
        super().__init__()
        self.file: Workspace | None = None
        self.conference: Conference | None = None
        self.tabs = Pages(WindowTabs(self.tabLayout, self.bodyLayout), self.pages)
        self.status = StatusLine(self.statusBar())
        self.choices = Chooser(self.chooser)
        self.first_run = FirstRun(self)
        self.review = QTimer(self, interval=REVIEW_AFTER, singleShot=True)
        self.review.timeout.connect(self._review)
        self.tabs.shown.connect(self._tab_shown)
        self.choices.picked.connect(self.show_conference)

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

        opened = office_file.open_for(self, path, lambda why: self.actions_.files.spoilt(path, why))
        if opened is not None:
            self.show_file(opened)
        return opened is not None

    def show_file(self, opened: "Workspace | None") -> None:
        """Show this file from now on, or the first page without one."""
        self._close_file()
        self.file = opened
        if opened is None:
            self._show_first_run()
            return
        from thuky.app import recent

        recent.note(opened.path)
        opened.subscribe(self._changed)
        self.tabs.begin(lambda place: self._make_tab(place, opened))
        known = self._known()
        last = recall(f"conference/{opened.path.stem}")
        wanted = next((one.id for one in known if one.id == last), known[0].id if known else None)
        if wanted is None:
            self._show_first_run()
        else:
            self.show_conference(wanted)

    def _show_first_run(self) -> None:
        self.conference = None
        self.first_run.show()
        self._refresh_bars()

    def _close_file(self) -> None:
        self.review.stop()
        self.tabs.begin(None)
        if self.file is not None:
            self.actions_.conferences.forget()
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

    def _known(self) -> "list[Conference]":
        from thuky.conferences import store as conferences

        return conferences.all_of(self.file.db) if self.file is not None else []

    def show_conference(self, conference: int) -> None:
        """Put this conference of the file in front."""
        from thuky.conferences import store as conferences

        if self.file is None:
            return
        self.conference = conferences.get(self.file.db, conference)
        remember(f"conference/{self.file.path.stem}", conference)
        self.first_run.leave()
        self._offer_tabs()
        self.tabs.show_conference(conference)
        if not self.unpainted:
            self.tabs.show(self.tabs.front())
        self._refresh_bars()
        self._review_soon()

    def _review_soon(self) -> None:
        if not self.unpainted:
            self.review.start()

    def _offer_tabs(self) -> None:
        everything = self.actions_.all_tabs_wanted() or self.conference is None or self.conference.has_sitting
        self.tabs.offer([at for at, place in enumerate(TABS) if everything or not place.sitting])

    def go(self, subject: str) -> None:
        """Show the row of a subject on its tab: "attendee:12", "paper:giay-khen", or just "Nhiệm vụ"."""
        if subject == "findings":
            self.actions_.conferences.toggle_findings()
            return
        if subject.startswith("body:"):
            self.actions_.conferences.show_body(int(subject.removeprefix("body:")))
            return
        tab = self.tabs.show(place_of(subject))
        if tab is not None:
            tab.go_to(subject)

    # what changed

    def _changed(self, told: "Changed") -> None:
        if self.file is None:
            return
        known = self._known()
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
        """Once the change that is being told of is over; by then another change may have taken the conference away."""
        QTimer.singleShot(0, lambda: self._show_now(conference))

    def _show_now(self, conference: int | None) -> None:
        if conference is None:
            self._show_first_run()
        elif conference in [one.id for one in self._known()]:
            self.show_conference(conference)

    def undo(self) -> None:
        """Take back the last change; the conference it belongs to is shown."""
        if self.file is not None:
            self.file.undo()

    def redo(self) -> None:
        """Put back what was taken back last."""
        if self.file is not None:
            self.file.redo()

    # what the bars say

    def _refresh_bars(self) -> None:
        self.actions_.refresh()
        self.choices.show_conferences(self._known(), self.conference)
        self.setWindowTitle(window_title(self.file, self.conference))
        self.status.show_saved(
            self.file.last_saved if self.file else "", read_only=bool(self.file and self.file.read_only)
        )
        self._tell_figures(self.tabs.tab())

    def _tab_shown(self, tab: "Tab | None") -> None:
        self.actions_.tab_shown(tab)
        self._tell_figures(tab)

    def _tell_figures(self, tab: "Tab | None") -> None:
        self.status.show_figures(tab.figures() if tab is not None and self.conference else ())

    def _review(self) -> None:
        if self.file is not None and self.conference is not None:
            self.actions_.count_findings()
            self.status.show_file(self.file)

    # what the frame asks for

    def after_paint(self) -> None:
        """The bars stand; now the page in front, and what can wait."""
        if self.conference is not None:
            self.tabs.show(self.tabs.front())
            self.tabs.focus_page()
        self.actions_.after_paint()
        self.status.after_paint()
        self.review.start()

    def resized(self, *, said_more: bool) -> None:
        """A narrow window says less in its buttons."""
        if said_more and self.file is not None:
            self.actions_.refresh()
        self.tabs.titles.fit()
        self.choices.fit()

    def before_close(self) -> None:
        """Remember the tab in front, let go of the file."""
        remember("window/tab", TABS[self.tabs.front()].title)
        self._close_file()
