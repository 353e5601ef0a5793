"""What a tab gets from features that come after it: each tab's extras are named beside it in tabs.py."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QFileDialog

from thuky.core import paths
from thuky.widgets import jobs
from thuky.widgets.tab import Tab

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow
    from thuky.attendees.tab import AttendeesTab
    from thuky.conferences.tab import PlanTab


def plan(tab: Tab, window: "MainWindow") -> None:
    """Kế hoạch reads a plan that exists."""
    cast("PlanTab", tab).plan_wanted.connect(window.actions_.conferences.read_plan)


def attendees(tab: Tab, window: "MainWindow") -> None:
    """Đại biểu takes lists in from Excel and gives one out."""
    people = cast("AttendeesTab", tab)
    people.roster_wanted.connect(lambda: _take_lists(people))
    people.export_wanted.connect(lambda: _give_list(people, window))


def _take_lists(tab: "AttendeesTab") -> None:
    from thuky.returns.roster_preview_dialog import open_lists

    if tab.conference is not None:
        open_lists(tab, tab.workspace, tab.conference, tab.said.emit)


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
