"""Sheets typed in the fonts of before Unicode, turned into today's letters column by column before anything is recognised."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from thuky.core.vietnamese import legacy
from thuky.reading.cells import Cell, Row, Sheet
from thuky.returns.roster import Encoding, Turned, column_letter

_SHOWN = 2
"""Cells of each column that are shown before and after."""
_SURE = 30
"""Letters that a column must hold before it is judged otherwise than the rest of its sheet."""
_WORDS = re.compile(r"[^\W\d_]+")
_COMMITTEE = re.compile(r"(?:(?<=[-–,;:/(] )|(?<=\n))ủ(?=y (?:viên|ban)\b)")
_TONED = re.compile("[^\\W\\d_a-zA-ZăâđêôơưĂÂĐÊÔƠƯ]")
_TODAY = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u036f]")


Columns = frozenset[tuple[str, str, str]]
"""Columns of lists, each by its file, its sheet and its letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Modern:
    """A sheet in today's letters, the encoding that most of its old columns were in, and cells as they were and as they are."""

    sheet: Sheet
    encoding: Encoding = "unicode"
    turned: tuple[Turned, ...] = ()


def modern(sheet: Sheet) -> Modern:
    """The sheet in today's letters, decided column by column; a sheet of today is left as it is."""
    width = max((len(row.cells) for row in sheet.rows), default=0)
    columns = [_texts(sheet, index) for index in range(width)]
    judged = [legacy.detect(text) for text in columns]
    found = Counter[legacy.Encoding]()
    for encoding, text in zip(judged, columns, strict=True):
        if encoding:
            found[encoding] += len(text)
    if not found and not any(cell.font for row in sheet.rows for cell in row.cells):
        return Modern(sheet=sheet)
    usual = found.most_common(1)[0][0] if found else _by_font(sheet)
    sure = [own if len(text) >= _SURE else None for own, text in zip(judged, columns, strict=True)]
    chosen = [own or (usual and _follows(sheet, index, usual)) for index, own in enumerate(sure)]
    fonts = _named_by_fonts(sheet)
    rows = tuple(_converted_row(row, chosen, fonts=fonts) for row in sheet.rows)
    turned = tuple(one for index, e in enumerate(chosen) for one in _turned(sheet, rows, index, e or usual or "tcvn3"))
    return Modern(sheet=replace(sheet, rows=rows), encoding=usual or _first(turned), turned=turned)


def kept(columns: Columns, file: str, sheet: str) -> frozenset[str]:
    """The letters of those columns that stand on one sheet of one file."""
    return frozenset(letter for in_file, on_sheet, letter in columns if (in_file, on_sheet) == (file, sheet))


def left(typed: Sheet, turned: Sheet, columns: Collection[str]) -> Sheet:
    """The turned sheet, but for the columns that are to stay as they were typed."""
    if not columns or turned is typed:
        return turned
    rows = tuple(
        replace(new, cells=tuple(a if column_letter(n) in columns else b for n, (a, b) in enumerate(_pairs(old, new))))
        for old, new in zip(typed.rows, turned.rows, strict=True)
    )
    return replace(turned, rows=rows)


def _pairs(old: Row, new: Row) -> Iterator[tuple[Cell, Cell]]:
    return zip(old.cells, new.cells, strict=True)


def _first(turned: Sequence[Turned]) -> Encoding:
    return turned[0].encoding if turned else "unicode"


def _turned(sheet: Sheet, rows: tuple[Row, ...], index: int, encoding: legacy.Encoding) -> list[Turned]:
    """The longest cells of a column that became something else, for the clerk to look at."""
    pairs = {(old.cell(index).text, new.cell(index).text) for old, new in zip(sheet.rows, rows, strict=True)}
    changed = sorted(((old, new) for old, new in pairs if old != new), key=lambda pair: (-len(pair[0]), pair))
    return [Turned(column_letter(index), encoding, old, new) for old, new in changed[:_SHOWN]]


def _texts(sheet: Sheet, index: int) -> str:
    """What a column says, without cells that are surely today's (a title above an old table)."""
    texts = (row.cells[index].text for row in sheet.rows if index < len(row.cells))
    kept = [text for text in texts if text and not text.isascii()]
    today = [text for text in kept if _TODAY.search(text)]
    return "\n".join(today if len(today) * 2 > len(kept) else [text for text in kept if not _TODAY.search(text)])


def _follows(sheet: Sheet, index: int, usual: legacy.Encoding) -> legacy.Encoding | None:
    """A column too short to judge goes with the others unless any cell of it holds letters of today."""
    today = any(_TODAY.search(row.cells[index].text) for row in sheet.rows if index < len(row.cells))
    return None if today else usual


def _by_font(sheet: Sheet) -> legacy.Encoding | None:
    """Where the letters leave it open, the fonts decide, provided that nothing in the sheet is of today."""
    cells = [cell for row in sheet.rows for cell in row.cells if cell.text]
    if any(_TODAY.search(cell.text) for cell in cells) or all(cell.text.isascii() for cell in cells):
        return None
    fonts = [cell.font.lower().lstrip(".") for cell in cells if cell.font]
    return "vni" if sum(font.startswith("vni") for font in fonts) * 2 > len(fonts) else "tcvn3"


def _of_font(font: str) -> legacy.Encoding | None:
    """The encoding that a cell's font was made for; one book may hold both."""
    name = font.lower().lstrip(".")
    return "vni" if name.startswith("vni") else "tcvn3" if name.startswith("vn") else None


def _converted_row(row: Row, chosen: Sequence[legacy.Encoding | None], *, fonts: bool) -> Row:
    """One row in today's letters; in a row that was typed today below old ones, what reads well stays as it is."""
    texts = [cell.text for cell, e in zip(row.cells, chosen, strict=False) if e]
    today = any(map(_TODAY.search, texts)) and not any(map(_is_strange, texts))
    cells = (
        cell if (today or (fonts and not cell.font)) and not _is_strange(cell.text) else _converted(cell, e)
        for cell, e in zip(row.cells, chosen, strict=False)
    )
    return Row(row.number, tuple(cells), row.hidden)


def _is_strange(text: str) -> bool:
    return not text.isascii() and not _TODAY.search(text) and legacy.strange(text) > 0


def _named_by_fonts(sheet: Sheet) -> bool:
    """Whether whatever is surely old on a sheet names an old font too, so that a cell without one is of today."""
    old = [cell.font for row in sheet.rows for cell in row.cells if _is_strange(cell.text)]
    return bool(old) and all(old)


def _converted(cell: Cell, encoding: legacy.Encoding | None) -> Cell:
    if not cell.text or _TODAY.search(cell.text):
        return cell
    named = _of_font(cell.font)
    if named and named != encoding and legacy.fits(cell.text, named):
        encoding = named
    if encoding is None:
        return cell
    capitals = cell.font.lower().startswith((".vn", "vn")) and cell.font.endswith("H")
    text = legacy.to_unicode(cell.text, encoding, capitals=capitals)
    return replace(cell, text=text if capitals or encoding == "vni" else _capitals(text))


def _capitals(text: str) -> str:
    """TCVN3 has no capitals with tones: "HộI NÔNG DÂN" was typed in capitals, and a cell's first letter may have been one."""
    words = _WORDS.findall(text)
    high = sum(_is_high(word) for word in words)
    if high * 2 > sum(len(word) > 1 for word in words) or (high and all(map(_may_be_high, words))):
        text = _WORDS.sub(lambda word: word[0].upper() if _may_be_high(word[0]) else word[0], text)
    text = _COMMITTEE.sub("Ủ", text)
    return text[:1].upper() + text[1:] if _TONED.match(text) else text


def _is_high(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1 and _may_be_high(word)


def _may_be_high(word: str) -> bool:
    """Whether only letters that TCVN3 cannot capitalise are small in a word."""
    return any(map(str.isupper, word)) and not any(c.islower() and c.isascii() for c in word)
