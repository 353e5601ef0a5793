"""Rows that head a group of people, and how deep: Roman numerals, letters, numbers, a body's name, words in capitals."""

import re

from thuky.core.vietnamese.names import SURNAMES
from thuky.core.vietnamese.text import clean
from thuky.reading.cells import Sheet
from thuky.returns import signs
from thuky.returns.line import Line
from thuky.returns.walked import Walk

_OF_TITLE = re.compile(r"\b(?:dự|hội nghị|đại hội|lễ|buổi|lớp|đề nghị|kèm theo|năm|ngày)\b", re.IGNORECASE)


def section_of(line: Line, state: Walk) -> tuple[str, str] | None:
    """(style, name) when the row heads a group: one text, with or without a numeral, and nothing that only people have."""
    if not line.name and len(line.texts) == 1 and not line.ordinal.replace(".", "").isdigit():
        ((index, beside),) = line.texts.items()
        if _is_aside(index, beside, line, state):
            return signs.marker(line.ordinal) or "plain", beside
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


def above(sheet: Sheet, top: int) -> tuple[int, tuple[str, str]] | None:
    """The row right above a heading that heads the people below it: "1. Đại biểu khách mời"; its number, style and name."""
    rows = [row for row in sheet.rows if top - 3 < row.number < top and any(cell.text for cell in row.cells)]
    texts = {clean(cell.text) for cell in rows[-1].cells if cell.text} if rows else set()
    if len(texts) != 1:
        return None
    style, name = signs.unnumbered(texts.pop())
    if len(name) < 3 or signs.is_person(name) or not (style or _is_group(name, sheet, rows[-1].number)):
        return None
    return rows[-1].number, (style or "plain", signs.without_count(name))


def _is_group(name: str, sheet: Sheet, number: int) -> bool:
    """A group of people without a numeral, below a title that is whole: "Khách mời", and no second line of the title."""
    before = next((row for row in reversed(sheet.rows) if row.number < number), None)
    title = len(" ".join(clean(cell.text) for cell in before.cells).split()) > 3 if before else False
    return title and signs.is_body(name) and not signs.gives_unit(name) and not _OF_TITLE.search(name)


def _is_aside(index: int, text: str, line: Line, state: Walk) -> bool:
    """Whether a lone text heads a group in a column before the names, for the names stand farther to the right."""
    named = state.table.named
    if named is None or index >= named.index or signs.is_ditto(text) or len(text.split()) < 2:
        return False
    return bool(signs.marker(line.ordinal)) or (
        not line.ordinal and not line.data(state.table) - 1 and signs.is_mixed(text) | text.isupper()
    )


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
    numbered = state.numbered or (not state.people and state.table.column("ordinal") is not None)
    words = name.split()
    mixed = numbered and signs.is_mixed(name) and len(words) >= 3 and words[0].lower() not in SURNAMES
    headed = alone and (name.isupper() or mixed)
    return ("plain", name) if headed else None
