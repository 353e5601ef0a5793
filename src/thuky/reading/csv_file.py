"""Lists that are text: .csv of every sort that Excel and phones write, and what the clipboard holds after copying cells."""

import csv
import io
import unicodedata
from collections.abc import Iterator, Sequence

from thuky.reading.bounds import MAX_COLUMNS, MAX_LETTERS, Reach
from thuky.reading.cells import EMPTY, Cell, Sheet, cell_of
from thuky.reading.kinds import wide

_SEPARATORS = ("\t", ";", ",", "|")
_SAMPLE_LINES = 40
_GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r")
# Letters that no cp1258 text holds once its tones are joined: what is left of a list typed with an old font.
_VIETNAMESE = frozenset("ăâđêôơưĂÂĐÊÔƠƯ")


def from_bytes(content: bytes, name: str, reach: Reach) -> Sheet:
    """The one sheet of a text list; name is the file's."""
    return from_text(decoded(content), name, reach)


def from_text(text: str, name: str, reach: Reach) -> Sheet:
    """The one sheet of a list that is already text, such as the clipboard's."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    separator = _separator(text)
    return Sheet(name=name, rows=tuple(reach.take(_rows(text, separator))))


def decoded(content: bytes) -> str:
    """The text: UTF-16 or UTF-8 by mark or by looks, else Windows-1258 with its tones joined, else the bytes as they are.

    Text typed with .VnTime or VNI-Times comes out as it looks in Western letters; it is turned into Unicode later, by column,
    with the rest of such lists.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if encoding := wide(content[:1024]):
        return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _windows(content)


def _windows(content: bytes) -> str:
    """Windows-1258 when it reads as Vietnamese, else the Western letters that old fonts were typed in."""
    western = content.decode("latin-1")
    joined = unicodedata.normalize("NFC", content.decode("cp1258", "replace"))
    tones = sum("\u1ea0" <= letter <= "\u1ef9" for letter in joined)
    left_over = sum(unicodedata.combining(letter) > 0 for letter in joined)
    return joined if tones and tones > left_over and _VIETNAMESE & set(joined) else western


def _separator(text: str) -> str:
    """The sign that cuts most lines into the same number of cells."""
    lines = [line for line in text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES] if line.strip()]

    def score(separator: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1]
        usual = max(set(widths), key=widths.count, default=0)
        return widths.count(usual), usual

    csv.field_size_limit(max(csv.field_size_limit(), 20_000_000))
    return max(_SEPARATORS, key=score)


def _rows(text: str, separator: str) -> Iterator[tuple[int, Sequence[Cell], bool]]:
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    for number, values in enumerate(reader, start=1):
        yield number, [_cell(value) for value in values[:MAX_COLUMNS]], False


def _cell(value: str) -> Cell:
    if not value.strip():
        return EMPTY
    # Our own lists put ' before what a spreadsheet would take for a formula.
    return cell_of(value[1:] if value.startswith(_GUARDED) else value[: MAX_LETTERS + 1])
