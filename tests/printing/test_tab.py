"""The tab Văn bản – In."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from thuky.app.papers import PAPERS, named
from thuky.attendees import store as attendees
from thuky.conferences import store as conferences
from thuky.papers import pages
from thuky.printing import press
from thuky.printing.job import print_all
from thuky.printing.print_dialog import draw
from thuky.printing.tab import PrintingTab
from thuky.storage.workspace import Workspace


@pytest.fixture
def tab(qtbot, sample: Workspace) -> PrintingTab:
    made = PrintingTab(sample, PAPERS)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    sample.subscribe(lambda changed: made.reload() if changed.tables & made.tables else None)
    made.show_conference(1)
    made.show()
    return made


def test_the_chosen_papers_real_pages_are_shown(tab: PrintingTab, qtbot, sample: Workspace) -> None:
    tab.paperTable.choose("danh-sach-dai-bieu")
    made = press.pages_of(tuple(named("danh-sach-dai-bieu").items(sample.db, 1)))
    wanted = f"{pages.page_count(made.data)} trang"
    qtbot.waitUntil(
        lambda: (tab.previewTitle.text(), tab.previewPages.text()) == ("Danh sách đại biểu", wanted), timeout=10_000
    )
    assert tab.pageView._pages.pdf == made.data


def test_a_change_makes_a_printed_paper_stale_and_names_the_items(
    tab: PrintingTab, sample: Workspace, tmp_path: Path
) -> None:
    print_all(sample, 1, [named("danh-sach-dai-bieu")], tmp_path)
    tab.reload()
    line = next(one for one in tab.paperTable.records() if one.id == "danh-sach-dai-bieu")
    assert line.condition == "Đã in"
    with sample.change("Sửa", conference=1) as db:
        attendees.edit(db, 1, note="Trưởng đoàn")
    line = next(one for one in tab.paperTable.records() if one.id == "danh-sach-dai-bieu")
    assert (line.condition, line.remark) == ("Cần in lại", "In lại: Danh sách đại biểu")


def test_a_paper_goes_from_draft_to_issued_step_by_step(tab: PrintingTab, qtbot, sample: Workspace) -> None:
    tab.registerTable.choose(4)
    states = []
    for _ in range(3):
        qtbot.mouseClick(tab.nextState, Qt.MouseButton.LeftButton)
        states.append(conferences.register(sample.db, 1)[3].state)
    assert states == ["submitted", "signed", "issued"]


def test_a_number_typed_once_stands_on_every_list(tab: PrintingTab, sample: Workspace) -> None:
    paper = conferences.register(sample.db, 1)[0]
    from thuky.widgets.mark import Edit

    tab.registerTable.edited.emit([Edit(record=paper, field="number", value="31")])
    made = press.pages_of(tuple(named("danh-sach-dai-bieu").items(sample.db, 1)))
    assert "(Kèm theo Kế hoạch số 31/KH-BCĐ ngày 12" in " ".join(pages.page_text(made.data, 0).split())


def test_the_printer_gets_the_same_pages_on_sheets_of_their_own_size(sample: Workspace, tmp_path: Path, qapp) -> None:
    certificates = next(paper for paper in PAPERS if paper.code == "giay-khen")
    made = press.pages_of(tuple(certificates.items(sample.db, 1))[:2])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "máy in.pdf"))
    draw(printer, made.data, range(2))
    printed = (tmp_path / "máy in.pdf").read_bytes()
    assert [
        tuple(round(side) for side in pages.page_size(printed, page)) for page in range(pages.page_count(printed))
    ] == [(297, 210)] * 2
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
