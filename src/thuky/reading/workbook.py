"""Any list that somebody sends, as sheets of cells: .xlsx, .xls, .csv, tables saved by web systems, the clipboard.

They are told apart by their first bytes, not by their names.
"""

from collections.abc import Callable
from pathlib import Path

from thuky.core.refused import Refused
from thuky.reading import csv_file
from thuky.reading.bounds import Reach
from thuky.reading.cells import Workbook
from thuky.reading.kinds import NAMES, Kind, kind_of
from thuky.reading.limits import Unreadable, named, read_bytes

_DO: dict[Kind, str] = {
    "empty": "hãy lấy lại tệp từ nơi gửi",
    "encrypted": "hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại",
    "html": "hãy mở tệp bằng Excel rồi lưu thành .xlsx",
    "ods": "hãy lưu thành .xlsx rồi đọc lại",
    "xlsb": "hãy mở bằng Excel rồi lưu thành .xlsx",
    "xml": "hãy mở tệp bằng Excel rồi lưu thành .xlsx",
}
_COPIED: tuple[Kind, ...] = ("docx", "doc", "odt", "rtf", "pdf")
_DO_COPY = "hãy mở tệp, chép danh sách rồi bấm Dán, hoặc chép sang tệp Excel (.xlsx) rồi đọc lại"
_DO_OTHERWISE = "hãy chép danh sách sang tệp Excel (.xlsx) rồi đọc lại"


def read(path: str | Path, *, cancelled: Callable[[], bool] | None = None) -> Workbook:
    """Every sheet of a list; whatever is wrong with the file is one sentence that names it. The file is never written to."""
    content = read_bytes(path)
    reach = Reach(path, cancelled)
    try:
        return _read(content, path, reach)
    except Refused:
        raise
    except Exception as error:  # the libraries fail in as many ways as files are damaged
        raise Unreadable(
            f"Không đọc được tệp {named(path)} vì bên trong bị hỏng; hãy mở bằng Excel, lưu thành tệp mới rồi đọc lại."
        ) from error


def from_clipboard(text: str) -> Workbook:
    """Cells that were copied in Excel, Word or a web page."""
    sheet = csv_file.from_text(text, "Bảng tạm", Reach("bảng tạm"))
    return Workbook(file="", sheets=(sheet,))


def _read(content: bytes, path: str | Path, reach: Reach) -> Workbook:
    kind = kind_of(content)
    name = Path(path).name
    if kind == "xlsx":
        from thuky.reading import xlsx

        return Workbook(file=name, sheets=xlsx.sheets(content, path, reach))
    if kind == "xls":
        from thuky.reading import xls

        return Workbook(file=name, sheets=xls.sheets(content, reach))
    if kind == "html":
        from thuky.reading import html_table

        page = html_table.from_bytes(content, Path(path).stem, reach)
        if page is not None:
            return Workbook(file=name, sheets=(page,))
    if kind == "text":
        return Workbook(file=name, sheets=(csv_file.from_bytes(content, Path(path).stem, reach),))
    if kind == "empty":
        raise Unreadable(f"Tệp {named(path)} không có nội dung gì; {_DO['empty']}.")
    advice = _DO_COPY if kind in _COPIED else _DO.get(kind, _DO_OTHERWISE)
    raise Unreadable(f"Tệp {named(path)} là {NAMES[kind]}, không phải danh sách Excel; {advice}.")
