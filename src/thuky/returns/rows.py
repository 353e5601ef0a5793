"""The rows below a heading, one after another: persons, and everything else with the reason why it is none."""

import re
from dataclasses import dataclass, field

from thuky.core.vietnamese.text import clean
from thuky.reading.cells import Row, Sheet
from thuky.returns import clean as cleaning
from thuky.returns import persons, signs
from thuky.returns.grid import Grid
from thuky.returns.headings import fold
from thuky.returns.line import Line, line_of, short
from thuky.returns.recognise import Table, heading_at
from thuky.returns.roster import Kind, Problem, RosterRow, Skipped

_LOOKED_AT = 60
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?|[A-Z]|\d{1,2}\s*=.*|[a-z]")


@dataclass(slots=True)
class Walk:
    """The state of one walk down a table: sections that hold, the person above, and what was found."""

    table: Table
    grid: Grid
    take_hidden: bool = False
    sections: list[tuple[str, str]] = field(default_factory=list)
    above: dict[int, str] = field(default_factory=dict)
    people: list[RosterRow] = field(default_factory=list)
    bodies: list[RosterRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    last_person: int = 0
    last_texts: dict[int, str] = field(default_factory=dict)
    ended: bool = False
    numbered: bool = False
    addressed: bool = False

    def skip(self, line: Line, kind: Kind, why: str) -> None:
        """Note a row that is no person."""
        self.skipped.append(Skipped(line.number, why, kind))

    @property
    def section(self) -> str:
        """The innermost section that holds now."""
        return self.sections[-1][1] if self.sections else ""


def walk(sheet: Sheet, table: Table, grid: Grid, *, take_hidden: bool = False) -> tuple[Walk, list[Row]]:
    """Everything below a heading, down to the end or to another heading, whose rows are given back."""
    state = Walk(table, grid, take_hidden)
    below = [row for row in sheet.rows if row.number > table.bottom]
    if table.named:
        state.addressed = cleaning.addressed(row.cell(table.named.index).text for row in below[:_LOOKED_AT])
    for place, row in enumerate(below):
        line = line_of(row.number, table, grid)
        if line is None:
            continue
        if _is_heading(line, row, state):
            if _another(row, state):
                return state, below[place:]
            state.skip(line, "heading", "Tiêu đề cột lặp lại")
            state.ended = False
            continue
        _place(line, state)
    return state, []


def _is_heading(line: Line, row: Row, state: Walk) -> bool:
    named = state.table.named
    if not line.name or line.ordinal.isdigit() or named is None:
        return False
    repeated = fold(line.name) == fold(named.heading.split(" / ")[0])
    return repeated or (line.data(state.table) >= 1 and bool(heading_at(row, state.grid)))


def _another(row: Row, state: Walk) -> bool:
    """Whether a heading below opens a table with other columns."""
    found = heading_at(row, state.grid)
    return bool(found) and all(table.key() != state.table.key() for table in found)


def _place(line: Line, state: Walk) -> None:
    """Put one row where it belongs; the first rule that fits decides."""
    if _is_plain(line, state):
        _person(line, state)
    elif _is_numbers(line, state):
        state.skip(line, "numbers", "Dòng đánh số cột")
    elif line.hidden and not state.take_hidden:
        state.skip(line, "hidden", f"Dòng đang bị ẩn trong Excel: {short(line.joined)}")
    elif _is_total(line):
        state.skip(line, "total", "Dòng tổng cộng")
        state.ended = state.ended or signs.closes(line.joined)
    elif _is_foot(line, state):
        state.skip(line, "foot", f"Phần cuối bảng: {short(line.joined)}")
        state.ended = state.ended or signs.closes(line.joined)
    elif section := _section(line, state):
        _open_section(line, section, state)
    elif _continues(line, state):
        _join(line, state)
    elif not line.name or signs.is_no_name(line.name):
        _without_name(line, state)
    else:
        _person(line, state)


def _is_plain(line: Line, state: Walk) -> bool:
    """A numbered person like those above: most rows of most lists, for which no other rule can hold."""
    usual = state.last_person and not state.ended and line.ordinal.isdigit() and line.name and not line.hidden
    return bool(usual) and line.data(state.table) > 1 and not signs.is_no_name(line.name)


def _is_numbers(line: Line, state: Walk) -> bool:
    """1, 2, 3 … under the heading, also as (1), (2) or "11=10+9"; only before the first person."""
    if state.last_person or state.sections:
        return False
    texts = [text for text in (line.ordinal, line.name, *line.texts.values()) if text]
    if len(state.table.columns) == 2 and texts == ["1", "2"]:
        return True
    return len(texts) >= 3 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def _is_total(line: Line) -> bool:
    if signs.is_all(line.name):
        return True
    start = line.name or line.ordinal or next(iter(line.texts.values()), "")
    return (
        (signs.is_total(line.ordinal) or signs.is_total(start)) and not line.ordinal.isdigit() and len(line.words) <= 2
    )


def _is_foot(line: Line, state: Walk) -> bool:
    if line.ordinal.replace(".", "").isdigit() and line.name and not state.ended:
        return False
    if not state.ended and line.data(state.table) and signs.is_person(line.name):
        return signs.is_foot(line.name)
    said = _said(line)
    if signs.is_foot(" ".join((line.ordinal, *said)).strip()) or any(map(signs.is_foot, said)):
        return line.data(state.table) < 3
    if not state.ended:
        return False
    strong = line.ordinal.replace(".", "").isdigit() and line.name and line.texts
    return not strong and not (signs.marker(line.ordinal) and line.name)


def _said(line: Line) -> list[str]:
    """The texts of a row that are more than a mark for "as above"."""
    return [text for text in (line.name, *line.texts.values()) if text and not signs.is_ditto(text)]


def _section(line: Line, state: Walk) -> tuple[str, str] | None:
    """(style, name) when the row heads a group: one text, with or without a numeral, and nothing that only people have."""
    if not line.name and len(line.texts) == 1 and not line.ordinal.replace(".", "").isdigit():
        ((_index, beside),) = line.texts.items()
        if signs.is_body(beside) and signs.is_unit(beside) and (signs.marker(line.ordinal) or not line.ordinal):
            return signs.marker(line.ordinal) or "plain", beside
    if line.described(state.table) or len(line.words) > 1 or _is_nominee(line, state):
        return None
    if signs.marker(line.ordinal) and line.name:
        return signs.marker(line.ordinal), line.name
    if not line.name and line.ordinal and not line.ordinal.replace(".", "").isdigit() and not line.words:
        style, name = signs.unnumbered(line.ordinal)
        return (style or "plain", name) if len(name) > 2 else None
    return _named_section(line, state) if line.name and not line.words else None


def _is_nominee(line: Line, state: Walk) -> bool:
    """Below "Tập thể" a numbered body is one of the collectives, not the head of a group."""
    return line.ordinal.replace(".", "").isdigit() and signs.is_collective(state.section)


def _named_section(line: Line, state: Walk) -> tuple[str, str] | None:
    style, name = signs.unnumbered(line.name)
    if style and not signs.is_person(name):
        return style, name
    if signs.is_body(name) and not (state.numbered and line.ordinal.isdigit() and signs.is_no_name(line.name)):
        return "number" if line.ordinal else "plain", name
    merge = state.grid.merge(line.number, (state.table.named or state.table.columns[0]).index)
    if merge and merge.right - merge.left >= 2 and not signs.is_person(name):
        return "plain", name
    alone = not line.ordinal and not signs.is_person(name) and (state.numbered or len(state.table.columns) > 2)
    headed = alone and (name.isupper() or (state.numbered and signs.is_mixed(name) and len(name.split()) >= 3))
    return ("plain", name) if headed else None


def _open_section(line: Line, section: tuple[str, str], state: Walk) -> None:
    """A section ends those of its own style and all that stood below them."""
    style, name = section[0], signs.without_count(clean(section[1]))
    styles = [open_style for open_style, _ in state.sections]
    if style in styles:
        del state.sections[styles.index(style) :]
    state.sections.append((style, name))
    state.ended = False
    state.above.clear()
    state.skip(line, "section", f"Tiêu đề mục: {short(name)}")


def _continues(line: Line, state: Walk) -> bool:
    """The second line of a person: the name merged over both rows, or a text that goes on in small letters."""
    if line.ordinal or not state.people or line.number != state.last_person + 1:
        return False
    if line.name:
        return state.numbered and not line.texts and " " not in line.name and line.name.isalpha()
    named = state.table.named
    merge = state.grid.merge(line.number, named.index) if named else None
    if merge and merge.top < line.number:
        return True
    return bool(line.words) and all(
        _goes_on(text, state.last_texts.get(index, "")) for index, text in line.texts.items()
    )


def _goes_on(text: str, above: str) -> bool:
    """Whether a text goes on from the cell above: it begins small or with a joint, or that one ends with a joint."""
    return text[:1].islower() or text[:1] in ",;–-" or above.rstrip()[-1:] in tuple(",;–-")


def _join(line: Line, state: Walk) -> None:
    state.people[-1] = persons.continued(state.people[-1], line, state.table)
    state.last_person = line.number
    state.skip(line, "rest", f"Phần nối của dòng {state.people[-1].row}")


def _without_name(line: Line, state: Walk) -> None:
    unit = persons.unit_of(line, state.table, state.grid, state.above) or state.section
    if faults := persons.faults(line, state.table):
        state.problems += faults
        state.skip(line, "nameless", "Không đọc được họ và tên")
    elif line.name or (unit and line.ordinal and not line.data(state.table) - 1):
        state.skip(line, "place", f"Chưa có tên: {short(unit or line.joined)}")
    elif not line.words and line.ordinal:
        state.skip(line, "place", "Chỉ có số thứ tự, chưa có tên")
    else:
        state.skip(line, "nameless", f"Không có họ và tên: {short(line.joined)}")


def _person(line: Line, state: Walk) -> None:
    sections = tuple(name for _, name in state.sections)
    if persons.is_collective(line, state.table, sections):
        state.skip(line, "collective", f"Tập thể, không phải đại biểu: {short(line.name)}")
        state.bodies.append(persons.body(line, state.table, state.grid, state.above, sections))
        return
    found, problems = persons.read(line, state.table, state.grid, state.above, sections, is_addressed=state.addressed)
    state.problems += problems
    state.people += found
    state.last_person, state.last_texts, state.ended = line.number, line.texts, False
    state.numbered = state.numbered or line.ordinal.replace(".", "").isdigit()
