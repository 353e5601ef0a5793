"""The rows of one sheet of a workbook, as they are unpacked; a sheet is left as soon as nothing more of it is wanted."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from thuky.reading.bounds import MAX_COLUMNS
from thuky.reading.cells import EMPTY, FORMULA_WITHOUT_VALUE, Cell, Merge, cell_of
from thuky.reading.xlsx_parts import Texts, unescaped
from thuky.reading.xlsx_styles import PLAIN, Style
from thuky.reading.xml_walk import Walk

LONGEST_ROW = 2 * 1024 * 1024  # in bytes; no honest row of 100 columns is longer
_DIGITS = "0123456789"
_MOST_MERGES = 20_000
_MERGE = re.compile(rb'mergeCell\s[^>]*?\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_ENDS = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_TAIL = 200
_YES = ("1", "true")
NumberedRow = tuple[int, list[Cell], bool]


def column_of(letters: str) -> int:
    """The number of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _names() -> dict[str, int]:
    letters = [chr(65 + at) for at in range(26)]
    names = [*letters, *(first + second for first in letters for second in letters)]
    return {name: at for at, name in enumerate(names[:MAX_COLUMNS])}


_COLUMNS = _names()


class TooLong(ValueError):
    """A row that goes on for megabytes."""


class SheetRows:
    """Walks a sheet: `rows` gives what stands in it, then `merges` and `hidden_columns` tell the rest."""

    def __init__(self, texts: Texts, styles: list[Style], *, since_1904: bool) -> None:
        self._texts, self._styles = texts, styles
        self._since = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)
        self._shared: dict[tuple[int, str], Cell] = {}
        self._ready: list[NumberedRow] = []
        self._cells: list[Cell] = []
        self._number, self._hidden = 0, False
        self._column, self._kind, self._style = -1, "n", PLAIN
        self._said: list[str] = []
        self._taking = self._spoken = self._formula = self._stored = False
        self._over = False
        self.hidden_columns: set[int] = set()
        self.merges: tuple[Merge, ...] = ()

    def rows(self, pieces: Iterable[bytes]) -> Iterator[NumberedRow]:
        """Each row that the sheet names, with its number, its cells and whether it is hidden."""
        going, last, since = Walk(self), self._number, 0
        tail, found = b"", list[bytes]()
        for piece in pieces:
            if not self._over:
                going.feed(piece)
                since = 0 if self._number != last else since + len(piece)
                last = self._number
                yield from self._ready
                self._ready.clear()
                if since > LONGEST_ROW and not self._over:
                    raise TooLong
            tail = self._look_for_merges(tail + piece, found)
        if not self._over:
            going.feed(b"", last=True)
            yield from self._ready
        self.merges = tuple(merge for one in found if (merge := _merge(one)) is not None)

    def stop(self) -> None:
        """No more rows are wanted."""
        self._over = True

    @staticmethod
    def _look_for_merges(xml: bytes, found: list[bytes]) -> bytes:
        """Note the merged cells of a piece; gives back its end, where one may have been cut."""
        if b"mergeCell " in xml and len(found) < _MOST_MERGES:
            found += _MERGE.findall(xml)
        return xml[xml.rfind(b"<", max(len(xml) - _TAIL, 0)) :] if b"<" in xml[-_TAIL:] else b""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "v" or tag == "t":
            self._taking, self._stored = not self._spoken, True
        elif tag == "c":
            self._begin(attributes)
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            number = attributes.get("r", "")
            self._number = int(number) if number.isdecimal() and len(number) < 9 else self._number + 1
            self._hidden = attributes.get("hidden") in _YES
            self._cells, self._column = [], -1
        elif tag == "rPh":
            self._spoken = True
        elif tag == "col" and attributes.get("hidden") in _YES:
            self._hide(attributes)

    def end(self, tag: str) -> None:
        if tag == "v" or tag == "t":
            self._taking = False
        elif tag == "c":
            self._put()
        elif tag == "row":
            self._ready.append((self._number, self._cells, self._hidden))
        elif tag == "sheetData":
            self._over = True
        elif tag == "rPh":
            self._spoken = False

    def text(self, data: str) -> None:
        if self._taking:
            self._said.append(data)

    def _begin(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        self._column = self._column + 1 if place is None else _COLUMNS.get(place.rstrip(_DIGITS), MAX_COLUMNS)
        self._kind = attributes.get("t", "n")
        self._style = self._style_of(attributes["s"]) if "s" in attributes else PLAIN
        self._said.clear()
        self._formula = self._stored = False

    def _style_of(self, number: str) -> Style:
        at = int(number) if number.isdecimal() and len(number) < 8 else 0
        return self._styles[at] if at < len(self._styles) else PLAIN

    def _put(self) -> None:
        if not 0 <= self._column < MAX_COLUMNS:
            return
        said = self._said
        cell = self._cell(said[0] if len(said) == 1 else "".join(said))
        if cell is EMPTY:
            return
        missing = self._column - len(self._cells)
        if not missing:
            self._cells.append(cell)
        elif missing < 0:
            self._cells[self._column] = cell
        else:
            self._cells += [EMPTY] * missing
            self._cells.append(cell)

    def _cell(self, raw: str) -> Cell:
        kind = self._kind
        if kind == "s":
            return self._shared_cell(int(raw)) if raw else EMPTY
        if self._formula and not raw and not (kind == "str" and self._stored):
            return Cell("", None, "", FORMULA_WITHOUT_VALUE)
        if not raw:
            return EMPTY
        if kind == "n":
            return self._of_number(raw)
        if kind == "b":
            return cell_of(raw.strip() in _YES)
        if kind == "d":
            return cell_of(datetime.fromisoformat(raw.strip().removesuffix("Z")))
        return cell_of(unescaped(raw), self._style.font)

    def _shared_cell(self, number: int) -> Cell:
        font = self._style.font or self._texts.fonts.get(number, "")
        found = self._shared.get((number, font))
        if found is None:
            found = self._shared[number, font] = cell_of(self._texts.texts[number], font)
        return found

    def _of_number(self, raw: str) -> Cell:
        value = float(raw)
        if not self._style.day:
            if raw.isascii() and raw.isdecimal() and len(raw) < 16 and raw[0] != "0":
                return Cell(raw, value)
            whole = raw.strip().lstrip("-")
            return cell_of(int(raw) if whole.isdecimal() and len(whole) < 16 else value)
        try:
            return cell_of(self._moment(value))
        except (OverflowError, ValueError):
            return cell_of("#VALUE!")

    def _moment(self, value: float) -> object:
        """A day, an hour or how long something lasts, from the days that Excel counts."""
        length = timedelta(milliseconds=round(value * 86_400_000))
        if self._style.lasting:
            return f"{int(length.total_seconds()) // 3600}:{int(length.total_seconds()) // 60 % 60:02d}"
        if 0 <= value < 1:
            return (datetime(1900, 1, 1) + length).time()
        # Excel takes 1900 for a leap year: the days before its 29 February are one off.
        early = timedelta(days=1) if value < 60 and self._since.year == 1899 else timedelta()
        return self._since + length + early

    def _hide(self, attributes: dict[str, str]) -> None:
        first, last = (int(said) if (said := attributes.get(end, "")).isdecimal() else 0 for end in ("min", "max"))
        self.hidden_columns.update(range(max(first, 1) - 1, min(last, MAX_COLUMNS)))


def _merge(place: bytes) -> Merge | None:
    ends = _ENDS.fullmatch(place.decode("ascii"))
    if ends is None or not int(ends[2]) or column_of(ends[1]) >= MAX_COLUMNS:
        return None
    return Merge(int(ends[2]), column_of(ends[1]), int(ends[4]), min(column_of(ends[3]), MAX_COLUMNS - 1))
