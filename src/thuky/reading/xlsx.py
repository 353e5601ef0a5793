"""A workbook of Excel 2007 and later, read by openpyxl row by row, with what openpyxl's quick way leaves out.

Its quick way (read_only) knows neither merged cells nor hidden rows, and gives nothing for a formula whose value was never
stored. One bounded pass over the sheet's own XML finds those three: it looks at attributes only, expands nothing, and also tells
where the last row is, so that the lists behind the rows (links, formats) are never parsed.
"""

import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from thuky.reading.bounds import MAX_COLUMNS, MAX_SHEETS, Reach
from thuky.reading.cells import FORMULA_WITHOUT_VALUE, Cell, Merge, Sheet, cell_of
from thuky.reading.limits import MB, TooMuch, named, zip_of

_NUMBER = re.compile(rb'\sr="(\d{1,8})"')
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\shidden="(?:1|true)"[^>]*>')
_UNSTORED = re.compile(
    rb"<(?:\w+:)?c\s[^>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^>]*>\s*"
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_MAX_MERGES = 20_000
_STRETCH = 2 * MB  # no honest row of 100 columns is longer
_MAX_STRINGS = 40 * MB
_MAX_STYLES = 12 * MB
_MAX_UNMEASURED = 10 * MB
OLD_FONT = re.compile(r"^\.?Vn|^VNI", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What a sheet's XML says about its rows besides their values."""

    last_row: int
    hidden: frozenset[int]
    unstored: frozenset[tuple[int, int]]
    merges: tuple[Merge, ...]


def sheets(content: bytes, path: str | Path, reach: Reach) -> tuple[Sheet, ...]:
    """Every sheet that has cells, in the order of the workbook."""
    with zip_of(content, path) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _check_parts(archive, path)
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            fonts = _old_fonts(book)
            return tuple(_sheet(archive, sheet, fonts, reach) for sheet in book.worksheets[:MAX_SHEETS])
        finally:
            book.close()


def _check_parts(archive: zipfile.ZipFile, path: str | Path) -> None:
    for part in archive.infolist():
        name = part.filename.lower()
        limit = (
            _MAX_STRINGS if name.endswith("sharedstrings.xml") else _MAX_STYLES if name.endswith("styles.xml") else None
        )
        if limit is not None and part.file_size > limit:
            raise _too_wide(path)
        if name.startswith("xl/worksheets/") and part.file_size > _MAX_UNMEASURED and not _measured(archive, part):
            raise _too_wide(path)


def _measured(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether the sheet states its size at its head; openpyxl walks through all of a sheet that does not."""
    with archive.open(part) as stream:
        return b"dimension" in stream.read(64 * 1024)


def _too_wide(path: str | Path) -> TooMuch:
    return TooMuch(
        f"Tệp {named(path)} chứa quá nhiều nội dung; hãy chép riêng danh sách sang một tệp Excel mới rồi gửi lại."
    )


def _old_fonts(book: Any) -> dict[int, str]:
    """The styles (by number) whose font is an old Vietnamese one; nearly always none."""
    names = {i: font.name or "" for i, font in enumerate(book._fonts) if OLD_FONT.match(font.name or "")}
    return (
        {i: names[style.fontId] for i, style in enumerate(book._cell_styles) if style.fontId in names} if names else {}
    )


def _sheet(archive: zipfile.ZipFile, sheet: Any, fonts: dict[int, str], reach: Reach) -> Sheet:
    layout = _layout(archive.read(sheet._worksheet_path.lstrip("/")), reach)
    rows = tuple(reach.take(_rows(sheet, layout, fonts)))
    return Sheet(name=sheet.title, rows=rows, merges=layout.merges, hidden=sheet.sheet_state != "visible")


def _rows(sheet: Any, layout: _Layout, fonts: dict[int, str]) -> Iterator[tuple[int, Sequence[Cell], bool]]:
    bounds = {"min_row": 1, "min_col": 1, "max_row": layout.last_row, "max_col": MAX_COLUMNS}
    read = _styled(sheet, bounds, fonts) if fonts else _plain(sheet, bounds)
    for number, cells in enumerate(read, start=1):
        if layout.unstored:
            for column in range(len(cells)):
                if (number, column) in layout.unstored:
                    cells[column] = Cell("", None, "", FORMULA_WITHOUT_VALUE)
        yield number, cells, number in layout.hidden


def _plain(sheet: Any, bounds: dict[str, int]) -> Iterator[list[Cell]]:
    for values in sheet.iter_rows(values_only=True, **bounds):
        end = len(values)
        while end and values[end - 1] is None:
            end -= 1
        yield [cell_of(value) for value in values[:end]]


def _styled(sheet: Any, bounds: dict[str, int], fonts: dict[int, str]) -> Iterator[list[Cell]]:
    for cells in sheet.iter_rows(**bounds):
        yield [cell_of(cell.value, fonts.get(getattr(cell, "_style_id", 0), "")) for cell in cells]


def _layout(xml: bytes, reach: Reach) -> _Layout:
    """The bounded pass: hidden rows, formulas without a stored value, merged cells, and the last row."""
    reach.check()
    for start in range(0, len(xml) - _STRETCH, _STRETCH):
        if xml.find(b"row", start, start + _STRETCH) < 0:
            raise _too_wide(reach.path)
    end = xml.rfind(b"sheetData>")
    end = len(xml) if end < 0 else end
    return _Layout(_last_row(xml, end), _hidden(xml), _unstored(xml), _merges(xml, end))


def _last_row(xml: bytes, end: int) -> int:
    """The number of the last row; rows that bear no number are counted."""
    last = max(xml.rfind(b"<row", 0, end), xml.rfind(b":row", 0, end))
    number = _NUMBER.search(xml, last, last + 200) if last >= 0 else None
    return int(number[1]) if number else xml.count(b"row>", 0, end)


def _hidden(xml: bytes) -> frozenset[int]:
    if b'hidden="' not in xml:
        return frozenset()
    return frozenset(int(number[1]) for tag in _HIDDEN_ROW.finditer(xml) if (number := _NUMBER.search(tag[0])))


def _unstored(xml: bytes) -> frozenset[tuple[int, int]]:
    if b"<f" not in xml and b":f" not in xml:
        return frozenset()
    found = ((int(match[2]), _column(match[1])) for match in _UNSTORED.finditer(xml))
    return frozenset(place for place in found if place[1] < MAX_COLUMNS)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _merges(xml: bytes, start: int) -> tuple[Merge, ...]:
    found = []
    for match in _MERGE.finditer(xml, start):
        left, top, right, bottom = range_boundaries(match[1].decode("ascii"))
        if left and top and right and bottom and left <= MAX_COLUMNS:
            found.append(Merge(top, left - 1, bottom, min(right, MAX_COLUMNS) - 1))
        if len(found) >= _MAX_MERGES:
            break
    return tuple(found)
