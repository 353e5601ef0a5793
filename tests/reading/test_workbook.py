"""Workbooks, old workbooks and text lists become the same sheets of cells."""

import zipfile
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from thuky.core.refused import Refused
from thuky.core.vietnamese import legacy
from thuky.reading import workbook
from thuky.reading.cells import FORMULA_WITHOUT_VALUE, Cell, Merge, Row, Sheet


def texts(sheet: Sheet) -> list[tuple[int, list[str]]]:
    return [(row.number, [cell.text for cell in row.cells]) for row in sheet.rows]


def only_sheet(path: Path) -> Sheet:
    (sheet,) = workbook.read(path).sheets
    return sheet


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        workbook.read(path)
    return str(caught.value)


def test_cells_keep_text_numbers_and_days_and_rows_their_excel_numbers(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    book = openpyxl.Workbook()
    book.active["A2"] = "Lê Thị Hạ"
    book.active["B2"] = 912345678
    book.active["C2"] = 1.0
    book.active["D2"] = date(1980, 5, 19)
    book.active["E2"] = time(8, 30)
    book.active["F2"] = True
    book.active["A5"] = "Trần Văn Đông"
    book.save(path)
    assert only_sheet(path).rows == (
        Row(
            2,
            (
                Cell("Lê Thị Hạ"),
                Cell("912345678", 912345678.0),
                Cell("1", 1.0),
                Cell("19/05/1980", None, "1980-05-19"),
                Cell("08:30"),
                Cell("x"),
            ),
        ),
        Row(5, (Cell("Trần Văn Đông"),)),
    )


def test_merged_cells_hidden_rows_and_hidden_sheets_are_told(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DANH SÁCH"])
    sheet.merge_cells("A1:D1")
    sheet.append(["Ban Chỉ huy quân sự phường Đông", "An"])
    sheet.append([None, "Bình"])
    sheet.merge_cells("A2:A3")
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("ẩn").sheet_state = "veryHidden"
    book.save(path)
    first, second = workbook.read(path).sheets
    assert first.merges == (Merge(1, 0, 1, 3), Merge(2, 0, 3, 0))
    assert [row.hidden for row in first.rows] == [False, False, True]
    assert (first.hidden, second.hidden) == (False, True)


def test_a_formula_is_read_by_its_stored_value_and_its_absence_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    book = openpyxl.Workbook()
    book.active.append(['=UPPER("an")', "=1+1", "còn"])
    book.save(path)
    unstored = Cell("", None, "", FORMULA_WITHOUT_VALUE)
    assert only_sheet(path).rows == (Row(1, (unstored, unstored, Cell("còn"))),)
    with xlsxwriter.Workbook(path) as written:
        sheet = written.add_worksheet()
        sheet.write_formula(0, 0, '=UPPER("an")', None, "AN")
        sheet.write_formula(0, 1, "=NA()", None, "#N/A")
    assert only_sheet(path).rows == (Row(1, (Cell("AN"), Cell("", None, "", "#N/A"))),)


def test_an_old_vietnamese_font_is_named_with_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "hä vµ tªn", book.add_format({"font_name": ".VnTimeH"}))
        sheet.write(0, 1, "An", book.add_format({"font_name": "Arial"}))
    assert only_sheet(path).rows == (Row(1, (Cell("hä vµ tªn", font=".VnTimeH"), Cell("An"))),)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_list_is_read_in_every_encoding_and_with_every_separator(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    path = tmp_path / "ds.csv"
    lines = [["TT", "Họ và tên", "Đơn vị"], ["1", "Nguyễn Ngọc Ánh", f'"Phường{separator} Đông"']]
    path.write_bytes("\r\n".join(separator.join(line) for line in lines).encode(encoding))
    assert texts(only_sheet(path)) == [
        (1, ["TT", "Họ và tên", "Đơn vị"]),
        (2, ["1", "Nguyễn Ngọc Ánh", f"Phường{separator} Đông"]),
    ]


def test_a_list_in_windows_1258_comes_out_composed(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    spelled = "Ho\u0323 va\u0300 tên;Đơn vi\u0323\nTrâ\u0300n Thi\u0323 Ha\u0323;Xa\u0303 Đông"
    path.write_bytes(spelled.encode("cp1258"))
    assert texts(only_sheet(path)) == [(1, ["Họ và tên", "Đơn vị"]), (2, ["Trần Thị Hạ", "Xã Đông"])]


def test_the_guard_against_formulas_of_our_own_lists_is_taken_off(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text("ghi chú;số\n'=1+1;'-5\n'tis;x", encoding="utf-8")
    assert texts(only_sheet(path)) == [(1, ["ghi chú", "số"]), (2, ["=1+1", "-5"]), (3, ["'tis", "x"])]


def test_copied_cells_with_line_breaks_are_one_sheet() -> None:
    book = workbook.from_clipboard('Họ và tên\tĐơn vị\r\n"Lê An\nLê Bình"\tXã Đông\r\n')
    assert texts(book.sheets[0]) == [(1, ["Họ và tên", "Đơn vị"]), (2, ["Lê An\nLê Bình", "Xã Đông"])]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"", "Tệp “a.xlsx” không có nội dung gì; hãy lấy lại tệp từ nơi gửi."),
        (
            "a.xls",
            b"<html><p>Not a list</p></html>",
            "Tệp “a.xls” là trang web (HTML), không phải danh sách Excel; hãy mở tệp bằng Excel rồi lưu thành .xlsx.",
        ),
        (
            "a.csv",
            b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
            "Tệp “a.csv” là tệp ảnh, không phải danh sách Excel; hãy chép danh sách sang tệp Excel (.xlsx) rồi đọc lại.",
        ),
        (
            "a.docx",
            b"{\\rtf1 DANH SACH}",
            "Tệp “a.docx” là tệp RTF, không phải danh sách Excel; "
            "hãy mở tệp, chép danh sách rồi bấm Dán, hoặc chép sang tệp Excel (.xlsx) rồi đọc lại.",
        ),
        (
            "a.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage\0".encode("utf-16-le"),
            "Tệp “a.xlsx” là tệp Office có mật khẩu, không phải danh sách Excel; hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
        ),
        (
            "a.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook\0".encode("utf-16-le"),
            "Không đọc được tệp “a.xls” vì bên trong bị hỏng; hãy mở bằng Excel, lưu thành tệp mới rồi đọc lại.",
        ),
        (
            "a.xlsx",
            b"PK\x03\x04" + bytes(100) + b"xl/workbook.xml",
            "Tệp “a.xlsx” bị hỏng hoặc chưa chép hết nên không đọc được; hãy lấy lại tệp từ nơi gửi.",
        ),
    ],
)
def test_what_is_no_list_is_told_by_what_it_is(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(path) == sentence


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text("a;b\n1;2", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        workbook.read(path, cancelled=lambda: True)
    assert str(caught.value) == "Đã dừng đọc tệp “ds.csv”; chưa có gì thay đổi."


def test_page_breaks_below_the_rows_do_not_hide_them(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, [f"dòng {i}" for i in range(1, 41)])
        sheet.set_h_pagebreaks([10, 20])
        sheet.merge_range("B3:C3", "gộp")
    (read,) = workbook.read(path).sheets
    assert [row.number for row in read.rows] == list(range(1, 41))
    assert read.merges == (Merge(3, 1, 3, 2),)


def test_hidden_columns_fonts_of_runs_hours_and_spoken_words(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        old, lasting = book.add_format({"font_name": ".VnTime"}), book.add_format({"num_format": "[h]:mm"})
        sheet.write_rich_string(0, 0, "Hä ", old, "vµ tªn")
        sheet.write_number(0, 1, 1.5, lasting)
        sheet.write_number(0, 2, 45000.25, book.add_format({"num_format": '[$-42A]dd "tháng" mm;@'}))
        sheet.write_number(0, 3, 1200000, book.add_format({"num_format": '#,##0 "đồng"'}))
        sheet.set_column(1, 2, None, None, {"hidden": True})
        book.add_chartsheet()
    sheet = only_sheet(path)
    assert sheet.rows[0].cells == (
        Cell("Hä vµ tªn", font=".VnTime"),
        Cell("36:00"),
        Cell("15/03/2023", None, "2023-03-15"),
        Cell("1200000", 1200000.0),
    )
    assert sheet.hidden_columns == frozenset((1, 2))


def test_a_formula_that_gives_nothing_is_no_fault_and_rows_and_cells_need_no_numbers(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("An & Bình")
    cells = (
        '<c t="str"><f>A1</f><v></v></c><c t="inlineStr"><is><t>An</t><rPh><t>a</t></rPh></is></c><c t="b"><v>1</v></c>'
    )
    dated = '<c t="d"><v>2026-11-20T08:30:00Z</v></c><c t="e"><v>#REF!</v></c><c><f>A1</f></c>'
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    rows = f"<sheetData><row>{cells}</row><row/><row>{dated}</row></sheetData>"
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("<sheetData/>", rows).encode()
    with zipfile.ZipFile(path, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    read = only_sheet(path)
    assert (read.name, read.rows) == (
        "An & Bình",
        (
            Row(1, (Cell(), Cell("An"), Cell("x"))),
            Row(
                3,
                (
                    Cell("20/11/2026", None, "2026-11-20"),
                    Cell("", None, "", "#REF!"),
                    Cell("", None, "", FORMULA_WITHOUT_VALUE),
                ),
            ),
        ),
    )


def test_an_old_list_in_tcvn3_keeps_its_western_letters_for_the_columns_to_be_judged(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(
        legacy.from_unicode("Họ và tên;Đơn vị\nTrần Thị Hạ;Xã Đông\nLê Văn Dũng;Phường Hưng Thạnh", "tcvn3").encode(
            "cp1252"
        )
    )
    assert texts(only_sheet(path))[1] == (
        2,
        [legacy.from_unicode(text, "tcvn3") for text in ("Trần Thị Hạ", "Xã Đông")],
    )


def test_a_quotation_mark_that_never_ends_and_a_line_without_end_are_refused(tmp_path: Path) -> None:
    for content in ('a;b\n"' + "x;\n" * 100_000, "a;" * 600_000):
        path = tmp_path / "ds.csv"
        path.write_text(content, encoding="utf-8")
        assert refusal(path).startswith("Tệp “ds.csv” có ô dài hơn 32.767 chữ ở dòng")
