"""What leaves the print centre is remembered as it left: pages that were printed, files that were written, and no draft."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox

from thuky.app.papers import PAPERS, named
from thuky.papers import pages
from thuky.printing import press, sets, store
from thuky.printing.tab import PrintingTab
from thuky.storage.workspace import Workspace

LIST = "danh-sach-dai-bieu"


@pytest.fixture
def tab(qtbot, sample: Workspace) -> Iterator[PrintingTab]:
    made = PrintingTab(sample, PAPERS)
    qtbot.addWidget(made)
    made.show_conference(1)
    yield made
    made.show_conference(None)


@pytest.fixture
def told(tab: PrintingTab) -> list[str]:
    words: list[str] = []
    tab.output.done.connect(words.append)
    return words


def to_file(monkeypatch, path: Path, first: int = 0, last: int = 0) -> None:
    """The clerk prints into a file, with these pages."""

    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        if first:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(first, last)
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)


def noted(sample: Workspace, code: str) -> list[str]:
    return sorted(store.issued(sample.db, 1, code))


def condition(sample: Workspace, code: str) -> str:
    return press.status(sample.db, 1, named(code)).condition


def test_pages_that_were_not_printed_are_printed_by_what_is_left(
    tab: PrintingTab, told: list[str], qtbot, sample: Workspace, tmp_path: Path, monkeypatch
) -> None:
    to_file(monkeypatch, tmp_path / "x.pdf", 2, 3)
    tab.output.print_out(named(LIST))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    assert (told[0], pages.page_count((tmp_path / "x.pdf").read_bytes())) == (
        "Chỉ in 2 trong 4 trang (trang 2–3)",
        2,
    )
    assert (noted(sample, LIST), condition(sample, LIST)) == (["list#2", "list#3"], "stale")
    to_file(monkeypatch, tmp_path / "y.pdf")
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.defaultButton().click())
    tab.output.only_changed()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    assert told[1] == "Đã in lại: trang 1, 4 danh sách đại biểu"
    assert (pages.page_count((tmp_path / "y.pdf").read_bytes()), condition(sample, LIST)) == (2, "printed")


def test_a_printer_that_fails_leaves_the_paper_unprinted(
    tab: PrintingTab, told: list[str], qtbot, sample: Workspace, tmp_path: Path, monkeypatch
) -> None:
    to_file(monkeypatch, tmp_path / "không có" / "x.pdf")
    tab.output.print_out(named(LIST))
    qtbot.waitUntil(lambda: bool(tab.findChildren(QMessageBox)), timeout=10_000)
    assert tab.findChildren(QMessageBox)[0].text().startswith("Không ghi được tệp “x.pdf”")
    assert (told, noted(sample, LIST)) == ([], [])


def test_a_draft_is_not_remembered_as_printed(
    tab: PrintingTab, told: list[str], qtbot, sample: Workspace, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    for draft in (False, True):
        tab.asDraft.setChecked(draft)
        tab.output.export(named(LIST), "pdf")
        qtbot.waitUntil(lambda wanted=1 + draft: len(told) == wanted, timeout=10_000)
    assert told[1].startswith("Chọn 1: in 1. Bản dự thảo không ghi là đã in. Ở ")
    assert pages.page_text((tmp_path / f"{LIST}.pdf").read_bytes(), 0).startswith("DỰ THẢO")
    assert condition(sample, LIST) == "printed"


def test_a_set_that_fails_half_way_is_remembered_as_far_as_it_was_written(
    tab: PrintingTab, told: list[str], qtbot, sample: Workspace, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    (tmp_path / "01 Danh sách đại biểu.pdf").mkdir()
    wanted = [one for one in sets.lines(sample.db, 1, PAPERS) if one.id in (LIST, "giay-khen")]
    tab.output._write_set(wanted, "apart", False)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    assert told[0].startswith("Bộ 2 giấy: đã ghi 2 tệp")
    assert (noted(sample, LIST), len(noted(sample, "giay-khen"))) == ([], 16)
    (box,) = tab.findChildren(QMessageBox)
    assert box.text().startswith("Đã ghi 2 tệp, những giấy ấy được ghi là đã in. Chưa ghi được 1 giấy (Danh sách đại")


def test_a_set_prints_what_has_errors_where_the_clerk_says_so(
    tab: PrintingTab, told: list[str], qtbot, sample: Workspace, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    with sample.change("Thiếu", conference=1) as db:
        db.execute(
            "UPDATE award SET position = '', unit = '', attendee_id = NULL "
            "WHERE id = (SELECT id FROM award WHERE kind = 'individual' LIMIT 1)"
        )
    wanted = [one for one in sets.lines(sample.db, 1, PAPERS) if one.id == "giay-khen"]
    for anyway in (False, True):
        tab.anyway.setChecked(anyway)
        tab.output._write_set(wanted, "apart", False)
        qtbot.waitUntil(lambda count=1 + anyway: len(told) == count, timeout=10_000)
    assert [words.partition(". Ở")[0] for words in told] == [
        "Bộ 1 giấy: đã ghi 2 tệp, bỏ qua 1 mục (thiếu chức vụ, đơn vị)",
        "Bộ 1 giấy: đã ghi 2 tệp, trong đó 1 mục có lỗi vẫn in",
    ]


def test_what_became_of_a_paper_stays_to_be_read_until_another_one_is_chosen(
    tab: PrintingTab, told: list[str], qtbot, sample: Workspace, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    sample.subscribe(lambda changed: tab.reload() if changed.tables & tab.tables else None)
    tab.paperTable.choose("maket")
    qtbot.waitUntil(lambda: tab.previewTitle.text() == "Maket hội nghị" and not tab.at_work, timeout=10_000)
    tab.output.export(named("maket"), "pdf")
    qtbot.waitUntil(lambda: bool(told) and not tab.at_work, timeout=10_000)
    assert tab.outcome.text() == f"Chọn 1: in 1. Ở {tmp_path}"
    tab.paperTable.choose("chuong-trinh")
    qtbot.waitUntil(lambda: tab.previewTitle.text() == "Chương trình hội nghị", timeout=10_000)
    assert tab.outcome.text() == ""


@pytest.mark.parametrize(("answer", "kept"), [("Hủy", True), ("Ghi đè", False)])
def test_a_word_file_that_somebody_may_have_written_in_is_not_replaced_unasked(
    tab: PrintingTab, told: list[str], qtbot, tmp_path: Path, monkeypatch, answer: str, kept: bool
) -> None:
    old = tmp_path / "chuong-trinh.docx"
    old.write_bytes(b"cua toi")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: next(one for one in box.buttons() if one.text() == answer).click()
    )
    tab.output.export(named("chuong-trinh"), "docx")
    tab.output.export(named("chuong-trinh"), "pdf")
    qtbot.waitUntil(lambda: len(told) == 2 - kept, timeout=10_000)
    assert (old.read_bytes() == b"cua toi", (tmp_path / "chuong-trinh.pdf").is_file()) == (kept, True)


def test_a_paper_of_which_everything_is_held_back_says_why(
    tab: PrintingTab, qtbot, sample: Workspace, monkeypatch
) -> None:
    with sample.change("Thiếu", conference=1) as db:
        db.execute("UPDATE award SET position = '', unit = '', name = '', attendee_id = NULL")
    tab.output.print_out(named("giay-khen"))
    qtbot.waitUntil(lambda: bool(tab.findChildren(QMessageBox)), timeout=10_000)
    words = tab.findChildren(QMessageBox)[0].text()
    assert words.startswith("Chưa có trang nào để in. Chọn 15: in 0, bỏ qua 15 (")
