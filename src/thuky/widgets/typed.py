"""What the clerk typed or pasted into a cell, read as the record keeps it; and tables as the clipboard carries them."""

import csv
import io
from collections.abc import Iterable, Sequence

from thuky.core.columns import Column
from thuky.core.refused import Refused
from thuky.core.vietnamese import dates, text

YES = ("1", "x", "co", "✓", "v", "true", "dung")


def read(column: Column, typed: str) -> str:
    """The value to keep for what was typed under this column; Refused when it cannot be one."""
    cleaned = text.clean(typed, lines=column.kind in ("long", "text"))
    if column.kind == "bool":
        return "1" if text.search_key(cleaned) in YES else ""
    if column.kind == "choice":
        return _choice(column, cleaned)
    if not cleaned:
        return ""
    if column.kind == "date":
        found = dates.parse(cleaned)
        return found.isoformat() if found else _refuse(column, cleaned, "một ngày", "29/8/2024")
    if column.kind == "time":
        return dates.parse_time(cleaned) or _refuse(column, cleaned, "giờ", "08:00 hoặc 8h30")
    if column.kind == "int":
        digits = cleaned.replace(".", "").replace(" ", "")
        return str(int(digits)) if digits.isdecimal() and len(digits) < 16 else _refuse(column, cleaned, "một số", "15")
    return cleaned


def _choice(column: Column, cleaned: str) -> str:
    wanted = text.search_key(cleaned)
    for code, word in column.choices:
        if cleaned == code or wanted == text.search_key(word):
            return code
    if not cleaned:
        return column.choices[0][0] if column.choices else ""
    words = ", ".join(word for _code, word in column.choices if word)
    raise Refused(f"Ô “{column.heading}” giữ nguyên: “{cleaned}” không có trong danh sách. Chọn một trong: {words}.")


def _refuse(column: Column, cleaned: str, kind: str, example: str) -> str:
    raise Refused(f"Ô “{column.heading}” giữ nguyên: “{cleaned}” không phải là {kind}. Ghi như: {example}.")


def is_ordinal(cell: str) -> bool:
    """Whether a cell may stand under STT: a running number, its heading, or nothing."""
    key = text.search_key(cell).strip(" .)")
    return not key or key.isdecimal() or key in ("stt", "tt")


def to_clipboard(rows: Iterable[Sequence[str]]) -> str:
    """Rows as Excel takes them: tabs, CRLF, quotes where a cell holds a tab, a line end or a quote."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def from_clipboard(pasted: str) -> list[list[str]]:
    """Rows as Excel, Word or a browser gave them; a last empty line is not a row."""
    lines = pasted.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if '"' not in lines:
        return [line.split("\t") for line in lines.split("\n")]
    return [row or [""] for row in csv.reader(io.StringIO(lines, newline=""), dialect="excel-tab")]
