"""The tab Văn bản – In."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton

from thuky.app.papers import PAPERS, named
from thuky.attendees import store as attendees
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.papers import pages
from thuky.printing import frozen, press, signing
from thuky.printing.differs_dialog import DiffersDialog
from thuky.printing.draft_dialog import DraftDialog
from thuky.printing.job import print_all
from thuky.printing.print_dialog import draw
from thuky.printing.register_view import DIFFERS, MARKS, NO_NUMBER
from thuky.printing.tab import SETTLE, PrintingTab
from thuky.storage.workspace import Workspace
from thuky.widgets import jobs, messages, theme
from thuky.widgets.cell_editors import ROW_HEIGHT
from thuky.widgets.mark import Edit


@pytest.fixture
def tab(qtbot, qapp, sample: Workspace) -> Iterator[PrintingTab]:
    theme.apply(qapp, "light")
    made = PrintingTab(sample, PAPERS)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    sample.subscribe(lambda changed: made.reload() if changed.tables & made.tables else None)
    made.show_conference(1)
    made.show()
    yield made
    made.show_conference(None)


def test_the_chosen_papers_real_pages_are_shown(tab: PrintingTab, qtbot, sample: Workspace) -> None:
    tab.paperTable.choose("danh-sach-dai-bieu")
    made = press.pages_of(tuple(named("danh-sach-dai-bieu").items(sample.db, 1)))
    wanted = f"{pages.page_count(made.data)} trang"
    qtbot.waitUntil(
        lambda: (tab.previewTitle.text(), tab.previewPages.text()) == ("Danh sách đại biểu", wanted), timeout=10_000
    )
    assert tab.pageView._pages.pdf == made.data


def test_a_paper_is_made_once_for_each_change_and_then_the_window_rests(tab: PrintingTab, qtbot, monkeypatch) -> None:
    begun: list[str] = []
    run = jobs.run
    monkeypatch.setattr(jobs, "run", lambda parent, label, *args, **rest: begun.append(label) or run(parent, label, *args, **rest))  # fmt: skip
    tab.reload()
    qtbot.waitUntil(lambda: bool(begun) and not tab.at_work, timeout=10_000)
    qtbot.wait(3 * SETTLE)
    assert [label for label in begun if label != "Vẽ trang"] == ["Vẽ Kế hoạch", "Xem giấy nào phải in lại"]


def test_a_change_makes_a_printed_paper_stale_and_names_the_items(
    tab: PrintingTab, qtbot, sample: Workspace, tmp_path: Path
) -> None:
    def stands() -> tuple[str, str]:
        line = next(one for one in tab.paperTable.records() if one.id == "danh-sach-dai-bieu")
        return line.condition, line.remark

    print_all(sample, 1, [named("danh-sach-dai-bieu")], tmp_path)
    assert stands() == ("Đang xem…", "")
    qtbot.waitUntil(lambda: stands() == ("Đã in", ""), timeout=10_000)
    with sample.change("Sửa", conference=1) as db:
        attendees.edit(db, 1, note="Trưởng đoàn")
    qtbot.waitUntil(lambda: stands() == ("Cần in lại", "In lại: Danh sách đại biểu"), timeout=10_000)


def test_a_paper_goes_from_draft_to_issued_step_by_step_and_is_kept_where_it_is_signed(
    tab: PrintingTab, qtbot, sample: Workspace
) -> None:
    tab.registerTable.choose(4)
    for state, files in (("submitted", ""), ("signed", "bản ký"), ("issued", "bản ký")):
        qtbot.mouseClick(tab.nextState, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda state=state: conferences.register(sample.db, 1)[3].state == state, timeout=10_000)
        assert cell(tab, 4, "files") == files


def cell(tab: PrintingTab, paper: int, field: str) -> str:
    """What the register shows of a paper in a column."""
    model, at = tab.registerTable.model(), tab.registerTable.column_of(field)
    row = [one.id for one in tab.registerTable.visible_records()].index(paper)
    return str(model.data(model.index(row, at)) or "")


def test_the_register_shows_kind_body_and_signer_by_name_and_takes_them_by_name(
    tab: PrintingTab, sample: Workspace
) -> None:
    shown = [cell(tab, 1, field) for field in ("code", "issuing_body_id", "number", "signer_id", "state")]
    assert shown == ["Kế hoạch", "Ban Chỉ đạo Đề án 618", "27", "", "Đã phát hành"]
    paper = conferences.register(sample.db, 1)[3]
    tab.registerTable.edited.emit([Edit(record=paper, field="signer_id", value="3")])
    assert cell(tab, 4, "signer_id").startswith("Đặng Hữu Phước")
    tab.registerTable.edited.emit([Edit(record=paper, field="signer_id", value="")])
    assert conferences.register(sample.db, 1)[3].signer_id is None


def test_the_button_for_differences_is_seen_only_where_there_are_some_and_its_answers_close_it(
    tab: PrintingTab, qtbot, sample: Workspace
) -> None:
    document = named("quyet-dinh-khen-thuong")
    signing.sign(sample, conferences.register(sample.db, 1)[3], document)
    tab.registerTable.choose(4)
    assert tab.findChild(QPushButton, "signedDiffers").isHidden()
    with sample.change("Đổi", conference=1) as db:
        conferences.edit(db, 1, subject="Đề án khác")
    qtbot.waitUntil(lambda: not tab.findChild(QPushButton, "signedDiffers").isHidden(), timeout=10_000)
    qtbot.mouseClick(tab.findChild(QPushButton, "signedDiffers"), Qt.MouseButton.LeftButton)
    dialog = tab.findChild(DiffersDialog)
    assert "Đề án khác" in dialog.lines.toPlainText()
    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    assert (dialog.result(), tab.findChild(QPushButton, "signedDiffers").isHidden()) == (1, True)


@pytest.mark.parametrize(
    ("answer", "made"),
    [("correct", "thong-bao-thay-doi"), ("supersede", "quyet-dinh-khen-thuong")],
)
def test_the_register_marks_what_differs_and_the_paper_that_an_answer_adds_is_chosen_and_shown(
    tab: PrintingTab, qtbot, sample: Workspace, answer: str, made: str
) -> None:
    signing.sign(sample, conferences.register(sample.db, 1)[3], named("quyet-dinh-khen-thuong"))
    tab.registerTable.choose(4)
    signed = conferences.register(sample.db, 1)[3]
    assert tab.register._mark(signed) == MARKS["signed"]
    with sample.change("Đổi", conference=1) as db:
        conferences.edit(db, 1, subject="Đề án khác")
    qtbot.waitUntil(lambda: tab.register._mark(signed) == DIFFERS, timeout=10_000)
    qtbot.mouseClick(tab.findChild(QPushButton, "signedDiffers"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(getattr(tab.findChild(DiffersDialog), answer), Qt.MouseButton.LeftButton)
    fresh = conferences.register(sample.db, 1)[-1]
    assert (fresh.code, tab.registerTable.current_record().id) == (made, fresh.id)
    assert tab.paperTable.current_record().id == made


def test_the_next_draft_is_asked_for_and_the_old_one_kept(tab: PrintingTab, qtbot, sample: Workspace) -> None:
    tab.registerTable.choose(4)
    qtbot.mouseClick(tab.findChild(QPushButton, "nextDraft"), Qt.MouseButton.LeftButton)
    dialog = tab.findChild(DraftDialog)
    assert dialog.heading.text() == "Quyết định tặng Giấy khen: từ dự thảo lần 1 sang lần 2"
    dialog.who.setText("đ/c Vân")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: conferences.register(sample.db, 1)[3].draft_no == 2, timeout=10_000)
    assert (cell(tab, 4, "files"), cell(tab, 4, "state")) == ("1 dự thảo", "Dự thảo (lần 2)")


def test_with_the_switch_on_every_unsigned_paper_is_shown_as_a_draft(
    tab: PrintingTab, qtbot, sample: Workspace
) -> None:
    tab.paperTable.choose("danh-sach-dai-bieu")
    tab.asDraft.setChecked(True)
    made = press.pages_of(frozen.draft_copy(named("danh-sach-dai-bieu").items(sample.db, 1)))
    qtbot.waitUntil(lambda: tab.pageView._pages.pdf == made.data, timeout=10_000)
    assert pages.page_text(made.data, 0).startswith("DỰ THẢO")


def test_a_number_typed_once_stands_on_every_list(tab: PrintingTab, qtbot, sample: Workspace) -> None:
    paper = conferences.register(sample.db, 1)[0]
    tab.registerTable.edited.emit([Edit(record=paper, field="number", value="31")])
    qtbot.waitUntil(lambda: conferences.register(sample.db, 1)[0].number == "31", timeout=10_000)
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


def test_a_paper_that_is_added_is_the_chosen_one(tab: PrintingTab, qtbot, sample: Workspace) -> None:
    tab.registerTable.choose(1)
    for _ in range(2):
        qtbot.mouseClick(tab.findChild(QPushButton, "addPaper"), Qt.MouseButton.LeftButton)
        assert tab.registerTable.current_record().id == conferences.register(sample.db, 1)[-1].id


def test_a_number_that_another_paper_has_is_told_as_it_is_typed_and_only_once(
    tab: PrintingTab, sample: Workspace
) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    with sample.change("Sổ", conference=1) as db:
        plan = conferences.register(db, 1)[0]
        conferences.add_paper(db, replace(plan, id=None, number="", state="draft", summary="Kế hoạch thứ hai"))
    fresh = conferences.register(sample.db, 1)[-1]
    tab.register._edit([Edit(record=fresh, field="number", value="027")])
    tab.register._edit([Edit(record=conferences.register(sample.db, 1)[-1], field="note", value="gấp")])
    assert said == ["Kế hoạch thứ hai: Số 027/KH-BCĐ đã dùng cho văn bản khác."]
    assert conferences.register(sample.db, 1)[-1].number == "027"


def test_how_a_paper_stands_has_room_for_the_longest_word_before_it_is_said(tab: PrintingTab) -> None:
    table = tab.paperTable
    width = table.horizontalHeader().sectionSize(table.column_of("condition"))
    assert width >= table.fontMetrics().horizontalAdvance("Khác bản đã ký") + 16 + 18


def test_a_low_window_shows_one_part_at_a_time_and_goes_to_the_part_that_is_asked_for(tab: PrintingTab) -> None:
    def seen() -> tuple[bool, ...]:
        return tuple(one.isVisible() for one in (tab.partSwitch, tab.figureLine, tab.registerTable, tab.paperTable))

    assert seen() == (False, True, True, True)
    tab.activateWindow()
    tab.registerTable.setFocus()
    tab.resize(860, 370)
    assert (seen(), QApplication.focusWidget() is tab.paperTable) == ((True, False, False, True), True)
    tab.show_subject("paper:4")
    QApplication.processEvents()
    assert (seen(), tab.registerTable.viewport().height() // ROW_HEIGHT) == ((True, False, True, False), 6)
    tab.go_to_filter()
    assert (seen(), tab.showPapers.isChecked()) == ((True, False, False, True), True)
    tab.resize(1300, 700)
    assert seen() == (False, True, True, True)


def test_a_paper_that_comes_to_nothing_says_why_before_and_when_it_is_printed(
    tab: PrintingTab, qtbot, sample: Workspace, monkeypatch
) -> None:
    with sample.change("Hội nghị mới") as db:
        bare = conferences.add(db, Conference(short_title="Họp giao ban"))
    tab.show_conference(bare)
    tab.paperTable.choose("giay-khen")
    why = "Chưa có gì để in: chưa có đề nghị khen thưởng nào (thẻ Khen thưởng)."
    qtbot.waitUntil(lambda: tab.outcome.text() == why, timeout=10_000)
    told: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _tab, title, words: told.append(f"{title}: {words}"))
    tab.output.print_out(named("giay-khen"))
    qtbot.waitUntil(lambda: told == [f"Giấy khen: {why}"], timeout=10_000)


def test_a_bare_number_under_the_symbol_is_said_and_goes_where_it_belongs(tab: PrintingTab, sample: Workspace) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    paper = conferences.register(sample.db, 1)[3]
    tab.registerTable.edited.emit([Edit(record=paper, field="symbol", value="145")])
    now = conferences.register(sample.db, 1)[3]
    assert (now.number, now.symbol) == ("145", paper.symbol)
    tab.registerTable.edited.emit([Edit(record=now, field="symbol", value="146")])
    assert conferences.register(sample.db, 1)[3].number == "145"
    assert said == [
        "Ký hiệu là phần sau số, như /KH-BCĐ. Đã ghi vào cột Số.",
        "Ký hiệu là phần sau số, như /KH-BCĐ. Ô giữ nguyên như cũ.",
    ]


def test_a_paper_that_is_signed_without_a_number_is_said_to_lack_it(tab: PrintingTab, qtbot, sample: Workspace) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    tab.registerTable.choose(4)
    for _ in range(2):
        tab.nextState.click()
    lacks = f"Quyết định tặng Giấy khen {NO_NUMBER}"
    kept = "Đã giữ bản in của Quyết định tặng Giấy khen; từ nay in lại đúng bản này."
    qtbot.waitUntil(lambda: said == [f"{lacks} {kept}"], timeout=10_000)
    tab.nextState.click()
    assert said[1:] == [lacks]
