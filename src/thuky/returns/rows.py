"""The rows below a heading, one after another: persons, and everything else with the reason why it is none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from thuky.core.vietnamese.text import clean
from thuky.reading.cells import Row, Sheet
from thuky.returns import clean as cleaning
from thuky.returns import head_rows, persons, signs
from thuky.returns.grid import Grid
from thuky.returns.headings import fold
from thuky.returns.line import Line, line_of, short
from thuky.returns.recognise import Table, heading_at
from thuky.returns.roster import RosterRow
from thuky.returns.sections import section_of
from thuky.returns.walked import Walk

_LOOKED_AT = 60
_UNENDED = re.compile(
    r"(?:[,;–&+/-]|\b(?:kiêm|và|của|thuộc|tại|cùng|với|hoặc|phụ trách|kiêm nhiệm)|\([^)]*)\s*$", re.IGNORECASE
)


def walk(
    sheet: Sheet, table: Table, grid: Grid, *, take_hidden: bool = False, sections: Sequence[tuple[str, str]] = ()
) -> tuple[Walk, list[Row]]:
    """Everything below a heading, down to the end or to another heading, whose rows are given back; sections hold already."""
    state = Walk(table, grid, take_hidden, list(sections))
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
    elif head_rows.is_numbers(line, state):
        state.skip(line, "numbers", "Dòng đánh số cột")
    elif head_rows.is_example(line, state):
        state.skip(line, "example", f"Dòng ví dụ cách điền: {short(line.joined)}")
    elif line.hidden and not state.take_hidden:
        state.skip(line, "hidden", f"Dòng đang bị ẩn trong Excel: {short(line.joined)}")
    elif _is_total(line) or (state.summed and not signs.marker(line.ordinal) and signs.is_count(line.joined)):
        state.skip(line, "total", "Dòng tổng cộng")
        state.ended = state.ended or signs.closes(line.joined)
    elif signs.is_page(line.joined):
        state.skip(line, "foot", f"Dòng ghi số trang: {short(line.joined)}")
    elif _is_aside(line, state):
        state.skip(line, "foot", f"Lời ghi thêm: {short(line.joined)}")
    elif _is_signer(line, state):
        state.skip(line, "foot", f"Phần cuối bảng: {short(line.joined)}")
        state.ended = True
    elif _is_foot(line, state):
        state.skip(line, "foot", f"Phần cuối bảng: {short(line.joined)}")
        state.ended = state.ended or signs.closes(line.joined)
    elif section := section_of(line, state):
        _open_section(line, section, state)
    elif _continues(line, state):
        _join(line, state)
    elif not line.name or _is_no_name(line.name):
        _without_name(line, state)
    else:
        _person(line, state)


def _is_plain(line: Line, state: Walk) -> bool:
    """A numbered person like those above: most rows of most lists, for which no other rule can hold."""
    usual = state.last_person and not state.ended and line.ordinal.isdigit() and line.name and not line.hidden
    return bool(usual) and line.data(state.table) > 1 and not _is_no_name(line.name)


def _is_no_name(name: str) -> bool:
    return signs.is_no_name(name) and not cleaning.name_and_duty(name)[1]


def _is_total(line: Line) -> bool:
    if signs.is_all(line.name):
        return True
    start = line.name or line.ordinal or next(iter(line.texts.values()), "")
    return (
        (signs.is_total(line.ordinal) or signs.is_total(start)) and not line.ordinal.isdigit() and len(line.words) <= 2
    )


def _is_aside(line: Line, state: Walk) -> bool:
    """A lone text without a number: a remark in brackets, or below a sum whoever is named there."""
    if line.ordinal or line.texts or not line.name or not state.people:
        return False
    named = state.summed and state.numbered and (":" in line.name or signs.is_person(line.name))
    return named or (line.name[0] == "(" and line.name.rstrip(".")[-1] == ")" and not _is_no_name(line.name))


def _is_signer(line: Line, state: Walk) -> bool:
    """Nothing but posts below the people, or names beside each other: who signs the list."""
    texts = [text for text in (line.ordinal, line.name, *line.texts.values()) if text]
    if not state.people or (state.numbered and line.ordinal.isdigit()):
        return False
    return (
        _names_beside(line, state)
        or all(map(signs.is_signer, texts))
        or (len(texts) > 1 and all(map(signs.is_role, texts)))
    )


def _names_beside(line: Line, state: Walk) -> bool:
    """Whether a whole name stands where a post, a unit or a telephone would, and nothing in figures."""
    if not state.numbered or any(any(map(str.isdigit, text)) for text in line.texts.values()):
        return False
    places = (state.table.column(field) for field in ("position", "unit", "rank", "phone", "birth"))
    texts = (line.texts.get(use.index, "") for use in places if use)
    return any(len(text.split()) > 2 and signs.is_person(text) for text in texts)


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
    """Whether a text goes on from the cell above: it begins small or with a joint, or that one is not at its end."""
    return text[:1].islower() or text[:1] in ",;–-" or _UNENDED.search(above) is not None


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
    state.people += [_beside(one, line, state) for one in found]
    state.last_person, state.last_texts, state.ended, state.summed = line.number, line.texts, False, False
    state.numbered = state.numbered or line.ordinal.replace(".", "").isdigit()


def _beside(one: RosterRow, line: Line, state: Walk) -> RosterRow:
    """Where units are numbered and not people, who has no number and no unit is of the unit above."""
    above = state.people[-1] if state.people and state.numbered and not line.ordinal else None
    use = state.table.column("unit")
    if (
        above is None
        or use is None
        or use.fields != ("unit",)
        or line.texts.get(use.index)
        or above.section != one.section
    ):
        return one
    return replace(one, unit=above.unit)
