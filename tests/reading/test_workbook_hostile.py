"""Workbooks made to hurt, and workbooks broken part by part: each is read within bounds or refused in one sentence."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thuky.core.refused import Refused
from thuky.reading import workbook

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


def test_a_large_sheet_that_hides_its_size_is_refused(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{i}"><c r="A{i}" s="0"/></row>' for i in range(1, 400_000))
    xml = sheet_xml(empty).replace('<dimension ref="A1:B2"/>', "")
    assert refusal(with_sheet(tmp_path / "trang.xlsx", xml)).startswith("Tệp “trang.xlsx” chứa quá nhiều nội dung")


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


PARTS = zipfile.ZipFile(io.BytesIO(honest())).namelist()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_workbook_with_any_part_broken_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    source = zipfile.ZipFile(io.BytesIO(honest()))
    broken = data.draw(st.sampled_from(PARTS))
    how = data.draw(st.sampled_from(["drop", "cut", "swap", "noise", "empty", "repeat"]))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in PARTS:
            content = source.read(name)
            if name == broken:
                if how == "drop":
                    continue
                content = mutated(content, how, source.read(data.draw(st.sampled_from(PARTS))), data)
            target.writestr(name, content)
    path = tmp_path_factory.mktemp("hong") / "ds.xlsx"
    path.write_bytes(buffer.getvalue())
    read_or_refused(path)


@settings(max_examples=80, deadline=None)
@given(place=st.floats(0, 1), noise=st.binary(min_size=0, max_size=12), keep=st.booleans())
def test_a_workbook_with_broken_bytes_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, place: float, noise: bytes, keep: bool
) -> None:
    content = honest()
    at = int(place * len(content))
    path = tmp_path_factory.mktemp("hong") / "ds.xlsx"
    path.write_bytes(content[:at] + noise + (content[at + len(noise) :] if keep else b""))
    read_or_refused(path)


@settings(max_examples=80, deadline=None)
@given(content=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8")))
def test_any_bytes_are_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("hong") / "ds"
    path.write_bytes(content)
    read_or_refused(path)


def mutated(content: bytes, how: str, other: bytes, data: st.DataObject) -> bytes:
    at = int(data.draw(st.floats(0, 1)) * len(content))
    noise = data.draw(st.binary(max_size=20))
    changed = {
        "cut": content[:at],
        "swap": other,
        "noise": content[:at] + noise + content[at + len(noise) :],
        "empty": b"",
        "repeat": content[:at] + content[at // 2 : at] + content[at:],
    }
    return changed[how]


def read_or_refused(path: Path) -> None:
    try:
        workbook.read(path)
    except Refused as refused:
        assert "“ds" in str(refused)
