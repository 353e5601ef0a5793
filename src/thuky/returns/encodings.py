"""Sheets typed in the fonts of before Unicode, turned into today's letters column by column before anything is recognised."""

import re
from collections import Counter
from dataclasses import replace
from typing import Literal

from thuky.core.vietnamese import legacy
from thuky.reading.cells import Cell, Row, Sheet

_TODAY = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u036f]")


def modern(sheet: Sheet) -> tuple[Sheet, Literal["unicode", "tcvn3", "vni"]]:
    """The sheet in today's letters and the encoding that most of its old columns were in; a sheet of today is left as it is."""
    width = max((len(row.cells) for row in sheet.rows), default=0)
    columns = [_texts(sheet, index) for index in range(width)]
    judged = [legacy.detect(text) for text in columns]
    found = [encoding for encoding in judged if encoding]
    if not found and not any(cell.font for row in sheet.rows for cell in row.cells):
        return sheet, "unicode"
    usual = Counter(found).most_common(1)[0][0] if found else _by_font(sheet)
    if usual is None:
        return sheet, "unicode"
    chosen = [own or _follows(sheet, index, usual) for index, own in enumerate(judged)]
    rows = tuple(
        Row(row.number, tuple(_converted(c, e) for c, e in zip(row.cells, chosen, strict=False)), row.hidden)
        for row in sheet.rows
    )
    return replace(sheet, rows=rows), usual


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


def _converted(cell: Cell, encoding: legacy.Encoding | None) -> Cell:
    if encoding is None or not cell.text or _TODAY.search(cell.text):
        return cell
    capitals = cell.font.lower().startswith((".vn", "vn")) and cell.font.endswith("H")
    text = legacy.to_unicode(cell.text, encoding, capitals=capitals)
    return replace(cell, text=text)
