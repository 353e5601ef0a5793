"""Lists that are text: .csv of every sort that Excel and phones write, and what the clipboard holds after copying cells."""

import csv
import io
from collections.abc import Iterator, Sequence

from thuky.reading.bounds import MAX_COLUMNS, MAX_LETTERS, Reach
from thuky.reading.cells import EMPTY, Cell, Sheet, cell_of
from thuky.reading.encodings import decoded

_SEPARATORS = ("\t", ";", ",", "|")
_SAMPLE_LINES = 40
_GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r")


def from_bytes(content: bytes, name: str, reach: Reach) -> Sheet:
    """The one sheet of a text list; name is the file's."""
    return from_text(decoded(content), name, reach)


def from_text(text: str, name: str, reach: Reach) -> Sheet:
    """The one sheet of a list that is already text, such as the clipboard's."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    separator = _separator(text)
    return Sheet(name=name, rows=tuple(reach.take(_rows(text, separator))))


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
