"""Plain text files: every encoding that Vietnamese offices have used, told by the bytes and then by the letters."""

import unicodedata
from pathlib import Path

from thuky.core.refused import Refused
from thuky.reading.encodings import decoded
from thuky.reading.lines import MOST_LETTERS, MOST_LINES, Lines, numbered, plain, too_long
from thuky.reading.old_fonts import Fonted, OldText

LARGEST = 4 * MOST_LETTERS  # in bytes; a letter takes up to three


def read(path: Path, data: bytes) -> Lines:
    """The lines of a text file as they stand, empty ones included."""
    text = decoded(data) if len(data) <= LARGEST else ""
    if len(data) > LARGEST or text.count("\n") > MOST_LINES:
        raise Refused(too_long(path.name))
    if _looks_binary(text):
        raise Refused(
            f"Tệp “{path.name}” không phải văn bản; hãy chọn tệp kế hoạch dạng .docx, .odt, .txt hoặc .pdf có chữ."
        )
    lines = [(Fonted(line),) for line in text.splitlines()]
    old = OldText(line for (line,) in lines)
    return numbered((plain(old.modern(line)) for line in lines), path.name)


def _looks_binary(text: str) -> bool:
    """More than one odd sign in fifty is no writing."""
    sample = text[:20_000]
    odd = sum(
        1 for c in sample if c == "\ufffd" or (c not in "\t\r\n\f\v" and unicodedata.category(c) in ("Cc", "Co", "Cn"))
    )
    return odd * 50 > len(sample)
