"""A workbook of Excel 2007 and later, read event by event as it is unpacked.

One pass over a sheet gives its cells, hidden rows and columns, merged cells and the formulas whose value was never stored; it
ends where the list ends, however much formatting follows. That is several times faster than a library that builds every cell as
an object, and a workbook whose styles, names or drawings are damaged still gives its list.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from thuky.reading.bounds import MAX_SHEETS, Reach
from thuky.reading.cells import Sheet
from thuky.reading.limits import MB, TooMuch, named, zip_of
from thuky.reading.xlsx_parts import Parts, Place, Texts
from thuky.reading.xlsx_sheet import SheetRows, TooLong
from thuky.reading.xlsx_styles import Style

_MOST = (("sharedstrings.xml", 40 * MB), ("styles.xml", 12 * MB), ("workbook.xml", 4 * MB), (".rels", 4 * MB))


def sheets(content: bytes, path: str | Path, reach: Reach) -> tuple[Sheet, ...]:
    """Every sheet that has cells, in the order of the workbook."""
    with zip_of(content, path) as archive:
        _check_parts(archive, path)
        parts = Parts(archive)
        texts, styles = parts.texts(), parts.styles()
        try:
            return tuple(_sheet(parts, place, texts, styles, reach) for place in parts.sheets[:MAX_SHEETS])
        except TooLong:
            raise _too_much(path) from None


def _check_parts(archive: zipfile.ZipFile, path: str | Path) -> None:
    for part in archive.infolist():
        limit = next((most for ending, most in _MOST if part.filename.lower().endswith(ending)), None)
        if limit is not None and part.file_size > limit:
            raise _too_much(path)


def _too_much(path: str | Path) -> TooMuch:
    return TooMuch(
        f"Tệp {named(path)} chứa quá nhiều nội dung; hãy chép riêng danh sách sang một tệp Excel mới rồi gửi lại."
    )


def _sheet(parts: Parts, place: Place, texts: Texts, styles: list[Style], reach: Reach) -> Sheet:
    reach.check()
    walk = SheetRows(texts, styles, since_1904=parts.since_1904)
    every = walk.rows(parts.pieces(place.part))
    rows = tuple(reach.take(every))
    walk.stop()
    _rest(every)
    return Sheet(
        name=place.title,
        rows=rows,
        merges=walk.merges,
        hidden=place.hidden,
        hidden_columns=frozenset(walk.hidden_columns),
    )


def _rest(every: Iterator[object]) -> None:
    """Run to the end of a sheet that was left, for what stands behind its rows."""
    for _ in every:
        pass
