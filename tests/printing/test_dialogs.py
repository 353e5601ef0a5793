"""Cách in…, In cả bộ… and the findings under the preview, as the clerk uses them."""

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QGroupBox

from thuky.app.checks import findings
from thuky.app.papers import PAPERS, named
from thuky.conferences.choices import chosen
from thuky.core import paths
from thuky.papers import pages, pdf
from thuky.papers.blocks import Card
from thuky.papers.document import Item
from thuky.printing import sets, store
from thuky.printing.options_dialog import OptionsDialog
from thuky.printing.preflight import Notice
from thuky.printing.preflight_view import PreflightView
from thuky.printing.print_dialog import draw
from thuky.printing.printer_dialog import PrinterDialog, offset_of
from thuky.printing.set_dialog import SetDialog
from thuky.printing.tab import PrintingTab
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable


def test_an_option_is_kept_for_the_conference_and_the_usual_way_comes_back(qtbot, sample):
    document = named("danh-sach-dai-bieu")
    dialog = OptionsDialog(sample, 1, document)
    qtbot.addWidget(dialog)
    dialog.optionForm.edited.emit(
        [Edit(record=None, field="order", value="name"), Edit(record=None, field="copies", value="5")]
    )
    assert chosen(sample.db, 1, document.code, document.options)["order"] == "name"
    assert (store.copies(sample.db, 1, document), sample.undo_label) == (5, "Cách in Danh sách đại biểu")
    dialog.usual.click()
    assert chosen(sample.db, 1, document.code, document.options)["order"] == "delegation"
    assert store.copies(sample.db, 1, document) == document.copies


def test_the_set_is_told_as_chosen_and_remembered_in_one_step(qtbot, sample):
    dialog, told = SetDialog(sample, 1, PAPERS), []
    qtbot.addWidget(dialog)
    dialog.wanted.connect(lambda lines, mode, printer: told.append(([one.id for one in lines], mode, printer)))
    for line in sets.lines(sample.db, 1, PAPERS):
        value = "1" if line.id in ("chuong-trinh", "giay-khen") else ""
        dialog.setTable.edited.emit([Edit(record=line, field="taken", value=value)])
    dialog.mode.setCurrentIndex(1)
    dialog.writeThem.click()
    assert told == [(["chuong-trinh", "giay-khen"], "merged", False)]
    assert sample.undo_label == "Chọn bộ giấy tờ"


def test_a_set_of_nothing_cannot_be_printed(qtbot, sample):
    dialog = SetDialog(sample, 1, PAPERS)
    qtbot.addWidget(dialog)
    for line in sets.lines(sample.db, 1, PAPERS):
        dialog.setTable.edited.emit([Edit(record=line, field="taken", value="")])
    assert (dialog.writeThem.isEnabled(), dialog.outcome.text()) == (False, "0 giấy, 0 bản")


def test_each_printer_has_a_shift_of_its_own_that_is_kept(qtbot):
    dialog = PrinterDialog(lambda data, title: None, printers=["HP tầng 2", "Canon"])
    qtbot.addWidget(dialog)
    dialog.right.setValue(2.5)
    dialog.down.setValue(-1)
    dialog.printer.setCurrentText("Canon")
    assert (dialog.right.value(), offset_of("HP tầng 2"), offset_of("Canon")) == (0.0, (2.5, -1.0), (0.0, 0.0))


def test_the_ruler_page_is_sent_and_shows_its_millimetres(qtbot):
    sent = []
    dialog = PrinterDialog(lambda data, title: sent.append((pages.page_count(data), title)), printers=[])
    qtbot.addWidget(dialog)
    dialog.printRuler.click()
    assert (sent, dialog.right.isEnabled()) == ([(1, "trang thước")], False)
    assert dialog.hint.text() == "Máy này chưa cài máy in nào; cài máy in trong Windows rồi mở lại."


def left_edge(data: bytes) -> int:
    """Where the first mark of a page stands, in whole mm from the left."""
    wide, high, pixels = pages.page_rgba(data, 0, 2)
    first = next(x for x in range(wide) if any(pixels[(y * wide + x) * 4] < 230 for y in range(high)))
    return round(first / 144 * 25.4)


def test_the_printer_gets_the_pages_shifted_and_envelopes_at_their_own_size(tmp_path, sample):
    letter = Item(key="x", title="x", blocks=(Card(width=220, height=120, texts=(), background="frame"),))
    data = pdf.render([letter]).data
    found = []
    for offset in ((0.0, 0.0), (5.0, 0.0)):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{offset[0]}.pdf"))
        draw(printer, data, range(1), offset)
        printed = (tmp_path / f"{offset[0]}.pdf").read_bytes()
        found.append((tuple(round(side) for side in pages.page_size(printed, 0)), left_edge(printed)))
    assert found == [((220, 120), 0), ((220, 120), 5)]


@pytest.fixture
def tab(qtbot, sample):
    made = PrintingTab(sample, PAPERS, findings)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show_conference(1)
    made.show()
    yield made
    made.show_conference(None)


def test_a_finding_under_the_preview_leads_to_its_row(tab, qtbot, sample):
    with sample.change("Bớt", conference=1) as db:
        db.execute("UPDATE conference SET total_attendees = 70")
    tab.paperTable.choose("danh-sach-dai-bieu")
    qtbot.waitUntil(lambda: bool(tab.noticeTable.records()), timeout=10_000)
    gone, found = [], tab.noticeTable.records()
    tab.go.connect(gone.append)
    total = next(one for one in found if one.message.startswith("Kế hoạch ghi tổng số 70"))
    tab.noticeTable.opened.emit(total)
    assert gone == ["attendees"]


def test_what_is_held_back_goes_out_only_where_the_clerk_says_so_and_the_report_tells(
    tab, qtbot, sample, tmp_path, monkeypatch
):
    with sample.change("Thiếu", conference=1) as db:
        db.execute(
            "UPDATE award SET position = '', unit = '', attendee_id = NULL "
            "WHERE id = (SELECT id FROM award WHERE kind = 'individual' LIMIT 1)"
        )
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    told = []
    tab.output.done.connect(told.append)
    for anyway in (False, True):
        tab.anyway.setChecked(anyway)
        tab.output.export(named("giay-khen"), "pdf")
        qtbot.waitUntil(lambda wanted=anyway: len(told) == 1 + wanted, timeout=10_000)
    assert [words.partition(". Ở")[0] for words in told] == [
        "Chọn 15: in 14, bỏ qua 1 (thiếu chức vụ, đơn vị)",
        "Chọn 15: in 15, trong đó 1 mục có lỗi vẫn in",
    ]


def test_a_paper_with_nothing_to_say_shows_no_findings(tab, qtbot):
    tab.paperTable.choose("phieu-dang-ky-phat-bieu")
    qtbot.waitUntil(lambda: tab.previewTitle.text() == "Phiếu đăng ký phát biểu", timeout=10_000)
    qtbot.waitUntil(lambda: not tab._around.busy, timeout=10_000)
    assert (tab.noticeTable.records(), tab.noticeTable.isVisible()) == ([], False)


def test_the_print_dialog_asks_for_pages_copies_and_sides_in_vietnamese(qtbot, qapp):
    words = QTranslator()
    assert words.load(str(paths.resource("i18n", "qtbase_vi.qm")))
    qapp.installTranslator(words)
    dialog = QPrintDialog(QPrinter(QPrinter.PrinterMode.HighResolution))
    qtbot.addWidget(dialog)
    qapp.removeTranslator(words)
    shown = {box.title() for box in dialog.findChildren(QGroupBox)}
    assert shown == {"Máy in", "Những trang nào", "Bản in", "In hai mặt", "Màu"}


def test_every_finding_that_is_shown_is_whole_above_the_bar_that_moves_it_sideways(qtbot):
    table = RecordTable()
    qtbot.addWidget(table)
    view = PreflightView(table)
    table.resize(300, 100)
    found = [Notice(id=str(n), level="warning", about="A", message="Rất dài " * 20, subject="") for n in range(4)]
    view.show(found)
    table.show()
    last = table.visualRect(table.model().index(3, 2))
    assert table.horizontalScrollBar().isVisible() and last.bottom() <= table.viewport().height()


def test_a_slip_in_the_number_of_copies_is_no_order_for_a_million(sample) -> None:
    with sample.change("Số bản", conference=1) as db:
        store.set_choice(db, 1, "giay-moi", copies=10**12)
    assert store.copies(sample.db, 1, named("giay-moi")) == 999
