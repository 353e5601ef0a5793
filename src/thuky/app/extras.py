"""What a tab gets from features that come after it: each tab's extras are named beside it in tabs.py."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QFileDialog

from thuky.app import own_backups, plan_extras
from thuky.core import paths
from thuky.widgets import jobs
from thuky.widgets.ask_folder import ask_folder
from thuky.widgets.tab import Tab

if TYPE_CHECKING:
    from thuky.agenda.tab import AgendaTab
    from thuky.app.main_window import MainWindow
    from thuky.attendees.tab import AttendeesTab
    from thuky.awards.tab import AwardsTab
    from thuky.conferences.tab import PlanTab
    from thuky.owed.tab import OwedTab
    from thuky.returns.lot import Purpose
    from thuky.storage.workspace import Workspace

SAID = 2
"""Delegations that a sentence names before it counts the rest."""


def plan(tab: Tab, window: "MainWindow") -> None:
    """Kế hoạch reads plans, shows its page, goes out as Word and comes back."""
    from thuky.app.plan_page import PlanPage

    plans = cast("PlanTab", tab)
    plan_extras.connect(tab, window)
    plans.when_wanted.connect(window.actions_.conferences.change_when)
    plans.word_wanted.connect(lambda: _give_plan(plans))
    PlanPage(plans)


def _give_plan(tab: "PlanTab") -> None:
    """The plan as a Word file where the clerk wants it."""
    from thuky.app.plan_page import PLAN
    from thuky.conferences import store
    from thuky.papers.files import safe_name, write_file
    from thuky.printing import frozen, press

    conference = tab.conference or 0
    asked = str(paths.documents() / f"{safe_name(f'Kế hoạch {store.get(tab.db, conference).name}')}.docx")
    chosen, _kind = QFileDialog.getSaveFileName(tab, "Xuất Word", asked, "Word (*.docx)")
    if chosen:
        items = frozen.items_of(tab.db, conference, PLAN)
        done = f"Đã ghi kế hoạch ra {Path(chosen).name}"

        def write(path: Path) -> None:
            write_file(path, press.pages_of(items, "docx").data)

        jobs.run(tab, "Xuất Word", write, (Path(chosen),), lambda _none: tab.said.emit(done))


def attendees(tab: Tab, window: "MainWindow") -> None:
    """Đại biểu takes lists in from Excel and gives one out."""
    people = cast("AttendeesTab", tab)
    people.roster_wanted.connect(lambda: _take_lists(people))
    people.export_wanted.connect(lambda: _give_list(people, window))


def agenda(tab: Tab, _window: "MainWindow") -> None:
    """Chương trình keeps the copy that it sends out, so that a later change is told."""
    from thuky.app.papers import named
    from thuky.printing import signing

    programme, opened = cast("AgendaTab", tab), cast("Workspace", tab.workspace)
    programme.keep_sent = lambda conference: signing.keep_now(opened, conference, named("chuong-trinh"))


def owed(tab: Tab, window: "MainWindow") -> None:
    """Đơn vị sends forms out and takes files back in."""
    units = cast("OwedTab", tab)
    units.forms_wanted.connect(lambda: _make_forms(units))
    units.files_wanted.connect(lambda: _take_lists(units))


def _make_forms(tab: Tab) -> jobs.Job | None:
    """One workbook per unit, gathered here and written beside the window."""
    from thuky.returns import forms, store

    if not tab.conference:
        return None
    if (folder := ask_folder(tab, "Để tệp mẫu vào thư mục", paths.documents() / "Mẫu đăng ký")) is None:
        return None
    ready, unsplit = forms.ready(tab.db, tab.conference or 0), store.unsplit(tab.db, tab.conference or 0)
    rest = f" Chưa tách theo đơn vị: {_first(unsplit)}." if unsplit else ""

    def done(made: tuple[Path, ...]) -> None:
        tab.said.emit(f"Đã tạo {len(made)} tệp mẫu trong {folder}.{rest}")

    return jobs.run(tab, "Tạo mẫu đăng ký", forms.write, (ready, folder), done)


def _first(names: Sequence[str]) -> str:
    more = f" và {len(names) - SAID} thành phần nữa" if len(names) > SAID else ""
    return "; ".join(names[:SAID]) + more


def awards(tab: Tab, window: "MainWindow") -> None:
    """Khen thưởng takes in the nominations that units send."""
    cast("AwardsTab", tab).folders_wanted.connect(lambda: _take_lists(tab, "awards"))


def _take_lists(tab: Tab, purpose: "Purpose" = "attendees") -> None:
    from thuky.returns.roster_preview_dialog import open_lists

    if tab.conference is not None:
        own_backups.ahead(tab, tab.workspace.path)
        open_lists(tab, tab.workspace, tab.conference, tab.said.emit, purpose=purpose)


def _give_list(tab: "AttendeesTab", window: "MainWindow") -> None:
    from thuky.papers.files import safe_name

    name = safe_name(f"Đại biểu {window.conference.name if window.conference else ''}")
    asked = str(paths.documents() / f"{name}.xlsx")
    chosen, _kind = QFileDialog.getSaveFileName(tab, "Xuất Excel", asked, "Excel (*.xlsx)")
    if chosen:
        write_list(tab, Path(chosen))


def write_list(tab: "AttendeesTab", path: Path) -> jobs.Job:
    """Write the people shown, in the order shown, beside the window."""
    from thuky.papers.excel import write_table

    people, columns = tab.shown_people(), tab.columns
    words = f"Đã xuất {len(people)} dòng ra {path.name}"
    return jobs.run(
        tab,
        "Xuất Excel",
        write_table,
        (path, "DANH SÁCH ĐẠI BIỂU", columns, people),
        lambda _none: tab.said.emit(words),
    )
