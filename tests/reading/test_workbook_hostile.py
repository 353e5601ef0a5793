"""Workbooks made to hurt, and workbooks broken part by part: each is read within bounds or refused in one sentence."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from thuky.core.refused import Refused
from thuky.reading import workbook
from thuky.reading.cells import Merge

ROWS = (("TT", "Họ và tên", "Đơn vị"), (1, "Lê Thị Hạ", "Xã Đông"), (2, "Trần Văn Bắc", "Xã Tây"))


def honest() -> bytes:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.merge_cells("A4:B4")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_sheet(path: Path, xml: str) -> Path:
    source = zipfile.ZipFile(io.BytesIO(honest()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            target.writestr(part.filename, xml if part.filename == "xl/worksheets/sheet1.xml" else source.read(part))
    return path


def sheet_xml(rows: str) -> str:
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{namespace}"><dimension ref="A1:B2"/><sheetData>{rows}</sheetData></worksheet>'


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        workbook.read(path)
    return str(caught.value)


def test_two_cells_at_the_far_ends_cost_nothing(tmp_path: Path) -> None:
    far = f'<row r="1">{text_cell("A1", "An")}</row><row r="1048576">{text_cell("A1048576", "xa")}{text_cell("XFD1048576", "xa")}</row>'
    (sheet,) = workbook.read(with_sheet(tmp_path / "xa.xlsx", sheet_xml(far))).sheets
    assert [(row.number, [cell.text for cell in row.cells]) for row in sheet.rows] == [(1, ["An"])]


def test_a_hundred_thousand_formatted_empty_rows_end_the_list(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{i}"><c r="A{i}" s="0"/><c r="B{i}" s="0"/></row>' for i in range(2, 100_000))
    rows = f'<row r="1">{text_cell("A1", "An")}</row>{empty}'
    (sheet,) = workbook.read(with_sheet(tmp_path / "trang.xlsx", sheet_xml(rows))).sheets
    assert [row.number for row in sheet.rows] == [1]


def test_a_large_sheet_that_hides_its_size_ends_as_soon(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{i}"><c r="A{i}" s="0"/></row>' for i in range(2, 400_000))
    rows = f'<row r="1">{text_cell("A1", "An")}</row>{empty}'
    merged = '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
    xml = sheet_xml(rows).replace('<dimension ref="A1:B2"/>', "").replace("</sheetData>", merged)
    (sheet,) = workbook.read(with_sheet(tmp_path / "trang.xlsx", xml)).sheets
    assert ([row.number for row in sheet.rows], sheet.merges) == ([1], (Merge(1, 0, 1, 1),))


def test_a_cell_of_two_hundred_thousand_letters_is_refused(tmp_path: Path) -> None:
    path = with_sheet(tmp_path / "dai.xlsx", sheet_xml(f'<row r="1">{text_cell("A1", "a" * 200_000)}</row>'))
    assert refusal(path) == "Tệp “dai.xlsx” có ô dài hơn 32.767 chữ ở dòng 1; hãy rút ngắn hoặc xóa ô đó rồi gửi lại."


def test_a_row_without_end_is_refused(tmp_path: Path) -> None:
    cells = "".join(text_cell("A1", "a" * 30_000) for _ in range(200))
    path = with_sheet(tmp_path / "rong.xlsx", sheet_xml(f'<row r="1">{cells}</row>'))
    assert refusal(path).startswith("Tệp “rong.xlsx” chứa quá nhiều nội dung")


def test_the_twenty_thousand_and_first_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nhieu.csv"
    path.write_text("\n".join("a;b" for _ in range(20_001)), encoding="utf-8")
    assert refusal(path) == "Tệp “nhieu.csv” có hơn 20.000 dòng; hãy chép riêng danh sách sang một tệp mới rồi gửi lại."


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "mat"
    secret.write_text("khong duoc lo", encoding="utf-8")
    xml = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + sheet_xml(
        f'<row r="1">{text_cell("A1", "&x;")}</row>'
    )
    said = refusal(with_sheet(tmp_path / "xxe.xlsx", xml))
    assert said.startswith("Tệp “xxe.xlsx” bung ra quá lớn hoặc có nội dung không an toàn")


def test_a_part_nested_without_end_is_refused(tmp_path: Path) -> None:
    path = with_sheet(tmp_path / "sau.xlsx", "<a>" * 300_000)
    assert refusal(path).startswith("Không đọc được tệp “sau.xlsx” vì bên trong bị hỏng")
