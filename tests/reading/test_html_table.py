"""Pages that web systems save with the ending .xls: their tables become rows and cells."""

from pathlib import Path

from thuky.reading import workbook
from thuky.reading.cells import Merge, Sheet

PAGE = """<!-- made by a system --><html><head><title>Xuất</title><style>td {color: red}</style></head><body>
<p>ĐƠN VỊ: Phường Đông</p><table border=1>
<tr><th rowspan="2">TT</th><th colspan=2>Đại biểu</th></tr><tr><th>Họ và tên</th><th>Chức vụ</th></tr>
<tr><td>1</td><td>Lê&nbsp;Thị <b>Hạ</b></td><td>Trưởng ban<br>Ủy viên</td></tr>
<tr style="display: none"><td>2<td>Trần &amp; Văn<td><table><tr><td>trong</td></tr></table></tr>
</table><table><tr><td>Cộng: 2</td></tr></table><script>if (a < b) document.write("<table>")</script></body></html>"""


def read(path: Path, content: bytes) -> Sheet:
    path.write_bytes(content)
    (sheet,) = workbook.read(path).sheets
    return sheet


def test_a_page_called_xls_is_read_as_excel_reads_it(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        sheet = read(tmp_path / "ds.xls", PAGE.encode(encoding))
        assert [(row.number, row.hidden, [cell.text for cell in row.cells]) for row in sheet.rows] == [
            (1, False, ["ĐƠN VỊ: Phường Đông"]),
            (2, False, ["TT", "Đại biểu"]),
            (3, False, ["", "Họ và tên", "Chức vụ"]),
            (4, False, ["1", "Lê Thị Hạ", "Trưởng ban\nỦy viên"]),
            (5, True, ["2", "Trần & Văn", "trong"]),
            (7, False, ["Cộng: 2"]),
        ]
        assert sheet.merges == (Merge(2, 0, 3, 0), Merge(2, 1, 2, 2))


def test_spans_without_end_cost_nothing(tmp_path: Path) -> None:
    sheet = read(tmp_path / "ds.xls", b"<table>" + b"<tr><td colspan=99999 rowspan=99999>x" * 3)
    assert [(row.number, [cell.text for cell in row.cells]) for row in sheet.rows] == [(1, ["x"])]
    assert sheet.merges == (Merge(1, 0, 1000, 99),)
