"""Plain text files: UTF-8 with or without its mark, UTF-16, and the old Windows code page 1258."""

import unicodedata
from pathlib import Path

from thuky.core.refused import Refused
from thuky.reading.lines import Lines, numbered, plain

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def read(path: Path, data: bytes) -> Lines:
    """The lines of a text file as they stand, empty ones included."""
    text = _decoded(data)
    if text is None or _looks_binary(text):
        raise Refused(
            f"Tệp “{path.name}” không phải văn bản; hãy chọn tệp kế hoạch dạng .docx, .odt, .txt hoặc .pdf có chữ."
        )
    return numbered((plain(line) for line in text.splitlines()), path.name)


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if b"\0" in data[:4096]:
        return _utf16_without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))


def _utf16_without_mark(data: bytes) -> str | None:
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) // 8 or min(even, odd) > len(head) // 32:
        return None
    try:
        return data.decode("utf-16-le" if odd > even else "utf-16-be")
    except UnicodeDecodeError:
        return None


def _looks_binary(text: str) -> bool:
    """More than one odd sign in fifty is no writing."""
    sample = text[:20_000]
    odd = sum(
        1 for c in sample if c == "\ufffd" or (c not in "\t\r\n\f\v" and unicodedata.category(c) in ("Cc", "Co", "Cn"))
    )
    return odd * 50 > len(sample)
