"""A list written as text, as it comes by Zalo or e-mail: a person on each line, numbered, with bullets, or label by label."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from thuky.core.vietnamese.text import clean
from thuky.reading.cells import Cell, Row, Sheet
from thuky.returns import signs
from thuky.returns.column_use import ColumnUse, decided
from thuky.returns.headings import fold
from thuky.returns.line import short
from thuky.returns.plain_line import Said, heading, is_told, labelled, marked, only_phone, pending, person
from thuky.returns.posts import is_post
from thuky.returns.recognise import Table
from thuky.returns.roster import Problem, Skipped

HEADINGS = ("STT", "Họ và tên", "Đơn vị", "Cấp bậc", "Phần sau họ tên", "Điện thoại", "Năm sinh", "Ghi chú")
FIELDS = ("ordinal", "full_name", "unit", "rank", "position", "phone", "birth", "note")
_REST = FIELDS.index("position")
_ASIDE = len(FIELDS)
"""Where a line stands that is nobody: beside all columns."""
_MOST_LINES, _LONGEST_LINE = 2_000, 1_000
_KEYCAP = "\ufe0f\u20e3"
"""What turns a figure into a button, as telephones number lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainList:
    """The lines as a table, which lines only say more of a person above (by their row, his), and which name nobody for certain."""

    sheet: Sheet
    table: Table
    joined: Mapping[int, int]
    doubts: tuple[int, ...] = ()

    def asked(self) -> tuple[Problem, ...]:
        """The numbered lines in which no name could be told; they are taken as they stand."""
        texts = {row.number: row.cell(FIELDS.index("full_name")).text for row in self.sheet.rows}
        return tuple(Problem(row, f"Không rõ là ai: {short(texts[row])}; hãy xem lại.") for row in self.doubts)

    def told(self, skipped: Sequence[Skipped]) -> tuple[Skipped, ...]:
        """Why each line is no person of its own, in words for lines."""
        asides = {row.number: row.cell(_ASIDE).text for row in self.sheet.rows}
        return tuple(
            replace(one, why=f"Phần nối của dòng {self.joined[one.row]}", kind="rest")
            if one.row in self.joined
            else replace(one, why=f"Không nêu tên người dự: {short(asides[one.row])}")
            if asides.get(one.row)
            else one
            for one in skipped
        )


@dataclass(slots=True)
class _Found:
    """What the lines gave so far; a row's cells by field."""

    rows: dict[int, dict[str, str]] = field(default_factory=dict)
    people: dict[int, Said] = field(default_factory=dict)
    joined: dict[int, int] = field(default_factory=dict)
    doubts: list[int] = field(default_factory=list)
    last: int = 0


def read(sheet: Sheet, known: Mapping[str, str]) -> PlainList | None:
    """The list that these lines are; None when too few of them name a person. known is what headings were decided to mean."""
    if sheet.merges or len(sheet.rows) > _MOST_LINES:
        return None
    lines = {row.number: text for row in sheet.rows if (text := _joined(row))}
    # A paragraph is no line of a list.
    texts = {number: text for number, text in lines.items() if len(text) <= _LONGEST_LINE}
    named = [marked(text)[0] for text in texts.values() if person(text)]
    found = _Found()
    for number, text in texts.items():
        _take(number, text, 2 * sum(named) > len(named), found)
    if not _is_list(found, len(lines)):
        return None
    first = min(found.rows)
    rows = [Row(number, _cells(found.rows.get(number), text)) for number, text in lines.items()]
    table = Table(top=first, row=0, bottom=first - 1, columns=_columns(found, known))
    return PlainList(
        sheet=replace(sheet, rows=tuple(rows)), table=table, joined=found.joined, doubts=tuple(found.doubts)
    )


def is_lines(sheet: Sheet) -> bool:
    """Whether most rows are one text, perhaps cut at its commas, and not cells beside each other."""
    plain = sum(
        len(row.cells) == 1 or marked(clean(row.cells[0].text))[0] or row.cells[1].text.startswith(" ")
        for row in sheet.rows
    )
    return 2 * plain > len(sheet.rows)


def _joined(row: Row) -> str:
    """The line as it was before commas, tabs or semicolons cut it."""
    first, *rest = [clean(cell.text.replace(_KEYCAP, ".")) for cell in row.cells if cell.text] or [""]
    return " ".join((first, ", ".join(rest))).strip() if first.rstrip(".)").isdigit() else ", ".join((first, *rest))


def _take(number: int, text: str, has_marks: bool, found: _Found) -> None:
    name, value = labelled(text)
    if name and name != "full_name" and (found.last or name == "unit"):
        _more(number, name, value, found)
    elif said := person(value if name == "full_name" else text):
        # Below a list with numbers a bare name is whoever sent it.
        if name or marked(text)[0] or not has_marks or said.name != clean(text).strip(" .,"):
            _put(number, said, found)
        else:
            found.last = 0
    elif found.last and (phone := only_phone(text)):
        _more(number, "phone", phone, found)
    elif found.last and is_post(text) and not signs.is_total(text):
        _more(number, "position", text, found)
    else:
        _other(number, text, found)


def _put(number: int, said: Said, found: _Found) -> None:
    values = {"ordinal": said.number, "full_name": said.name, "unit": said.unit, "position": said.rest}
    found.rows[number] = values | {"phone": said.phone, "birth": said.birth, "note": said.note}
    found.people[number] = said
    found.last = number


def _more(number: int, name: str, value: str, found: _Found) -> None:
    """A line that says more of the person above, or of which unit all those below are."""
    if not found.last:
        found.rows[number] = {"full_name": value}
        return
    cells = found.rows[found.last]
    cells[name] = ", ".join(filter(None, (cells.get(name, ""), value)))
    found.joined[number] = found.last


def _other(number: int, text: str, found: _Found) -> None:
    """A line without a person: it heads a group, counts a place that nobody fills yet, sums up, or is nothing of the list."""
    ordinal, name = heading(text)
    has_mark, counted, rest = marked(text)
    body, why = pending(text)
    if body:
        found.rows[number] = {"ordinal": counted, "unit": body, "full_name": why}
    elif name:
        found.rows[number] = {"ordinal": ordinal, "full_name": name}
    elif signs.is_total(text) or (has_mark and found.people):
        found.rows[number] = {"ordinal": counted, "full_name": rest}
        found.doubts += [] if signs.is_total(text) or signs.is_no_name(rest) else [number]
    found.last = 0


def _is_list(found: _Found, lines: int) -> bool:
    """Whether enough of the lines name people, and surely; one person alone only where hardly anything else is said."""
    people, more = found.people.values(), len(found.joined)
    other = lines - (len(found.rows) - len(people) - len(found.doubts))
    enough = len(people) >= (2 if lines - more > 2 else 1) and 4 * (len(people) + more) >= other
    return enough and 2 * sum(one.sure for one in people) >= len(people)


def _cells(values: Mapping[str, str] | None, text: str) -> tuple[Cell, ...]:
    if values is None:
        return (*(Cell() for _ in FIELDS), Cell(text))
    return tuple(Cell(values.get(name, "")) for name in FIELDS)


def _columns(found: _Found, known: Mapping[str, str]) -> tuple[ColumnUse, ...]:
    """The columns that hold something; what stands behind the names is the post where most of it reads as one."""
    used = {name for values in found.rows.values() for name, value in values.items() if value}
    uses = [
        ColumnUse(index, HEADINGS[index], (name,))
        for index, name in enumerate(FIELDS)
        if name in used or name in ("ordinal", "full_name")
    ]
    return tuple(_rest(use, found, known) if use.index == _REST else use for use in uses)


def _rest(use: ColumnUse, found: _Found, known: Mapping[str, str]) -> ColumnUse:
    if meaning := known.get(fold(use.heading)):
        return decided(use.index, use.heading, meaning)
    texts = [text for row in found.people if (text := found.rows[row].get("position", ""))]
    if 2 * sum(map(is_told, texts)) < len(texts):
        return ColumnUse(use.index, use.heading, ())
    has_unit = any(values.get("unit") for values in found.rows.values())
    return ColumnUse(use.index, use.heading, ("position",) if has_unit else ("position", "unit"))
