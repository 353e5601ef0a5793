"""Bytes that are text: UTF-8 and UTF-16 with or without a mark, Windows-1258 with its tones joined, and the old Vietnamese sets."""

import unicodedata

from thuky.core.vietnamese import legacy
from thuky.reading.kinds import wide

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SAMPLE = 40_000


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
    joined = unicodedata.normalize("NFC", content.decode("cp1258", "replace"))
    western = (
        "".join(map(_western, content)) if any(0x80 <= byte < 0xA0 for byte in content) else content.decode("latin-1")
    )
    sample = western[:_SAMPLE]
    old = min(legacy.strange(legacy.to_unicode(sample, encoding)) for encoding in ("tcvn3", "vni"))
    return joined if legacy.strange(joined[:_SAMPLE]) <= old else western


def _western(byte: int) -> str:
    """A letter of Windows-1252; the five codes that it leaves out stay what they are."""
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
