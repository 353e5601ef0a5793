"""Lists that are text: .csv of every sort that Excel and phones write, and what the clipboard holds after copying cells."""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice

from thuky.reading.bounds import MAX_COLUMNS, MAX_LETTERS, Reach
from thuky.reading.cells import EMPTY, Cell, Sheet, cell_of
from thuky.reading.encodings import decoded

_SEPARATORS = ("\t", ";", ",", "|")
_SAMPLE_LINES = 40
_SAMPLE_LETTERS = 20_000
_LONGEST_LINE = 1_000_000
_GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r")


def from_bytes(content: bytes, name: str, reach: Reach) -> Sheet:
    """The one sheet of a text list; name is the file's."""
    return from_text(decoded(content), name, reach)


def from_text(text: str, name: str, reach: Reach) -> Sheet:
    """The one sheet of a list that is already text, such as the clipboard's."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return Sheet(name=name, rows=tuple(reach.take(_rows(text, _separator(text), reach))))


def _separator(text: str) -> str:
    """The sign that cuts most lines into the same number of cells."""
    lines = [line[:_SAMPLE_LETTERS] for line in islice(_lines(text), _SAMPLE_LINES) if line.strip()]
    return max(_SEPARATORS, key=lambda separator: _score(lines, separator))


def _score(lines: list[str], separator: str) -> tuple[int, int]:
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1]
    except csv.Error:  # a quotation mark that never ends
        return 0, 0
    usual = max(set(widths), key=widths.count, default=0)
    return widths.count(usual), usual


def _lines(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end + 1
        yield text[start:end]
        start = end


def _rows(text: str, separator: str, reach: Reach) -> Iterator[tuple[int, Sequence[Cell], bool]]:
    reader = csv.reader(_honest(_lines(text), reach), delimiter=separator)
    try:
        for number, values in enumerate(reader, start=1):
            yield number, [_cell(value) for value in values[:MAX_COLUMNS]], False
    except csv.Error:
        raise reach.too_long_cell(reader.line_num) from None


def _honest(lines: Iterator[str], reach: Reach) -> Iterator[str]:
    """The lines of a list, until one that no list has."""
    for number, line in enumerate(lines, start=1):
        if len(line) > _LONGEST_LINE:
            raise reach.too_long_cell(number)
        yield line


def _cell(value: str) -> Cell:
    if not value.strip():
        return EMPTY
    # Our own lists put ' before what a spreadsheet would take for a formula.
    return cell_of(value[1:] if value.startswith(_GUARDED) else value[: MAX_LETTERS + 1])
