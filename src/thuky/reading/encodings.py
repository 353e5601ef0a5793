"""Bytes that are text: UTF-8 and UTF-16 with or without a mark, Windows-1258 with its tones joined, and the old Vietnamese sets."""

import unicodedata

from thuky.core.vietnamese import legacy
from thuky.reading.kinds import wide

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_OLD: tuple[legacy.Encoding, ...] = ("tcvn3", "vni")
_SAMPLE = 40_000
_QUOTES = {byte: bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}


def decoded(content: bytes) -> str:
    """The text of these bytes. What was typed with .VnTime or VNI-Times comes out as it looks in Western letters: see `OldText`."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if encoding := wide(content[:4096]):
        return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _of_windows(content)


def _of_windows(content: bytes) -> str:
    """Windows-1258, unless its letters make fewer Vietnamese words than an old set's would."""
    sample = content[:_SAMPLE]
    old = min(legacy.strange(legacy.to_unicode(_western(sample), encoding)) for encoding in _OLD)
    return _joined(content) if legacy.strange(_joined(sample)) <= old else _western(content)


def _joined(content: bytes) -> str:
    return unicodedata.normalize("NFC", content.decode("cp1258", "replace"))


def _western(content: bytes) -> str:
    """Windows-1252; the five codes that it leaves out stay what they are."""
    return content.decode("latin-1").translate(_QUOTES)
