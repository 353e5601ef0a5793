"""A row that holds a person becomes that person; two people in one cell become two."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from thuky.core.vietnamese.names import SplitName
from thuky.core.vietnamese.text import clean, search_key
from thuky.reading.cells import EMPTY, FORMULA_WITHOUT_VALUE, Cell
from thuky.returns import clean as cleaning
from thuky.returns import several, signs
from thuky.returns.column_use import ColumnUse
from thuky.returns.combined import taken_apart
from thuky.returns.grid import Grid
from thuky.returns.headings import meaning
from thuky.returns.line import Line, short, tidy
from thuky.returns.posts import is_post, post_and_unit
from thuky.returns.recognise import Table
from thuky.returns.roster import Problem, RosterRow

_CARRIED = frozenset(("unit", "position", "rank"))
_SILENT = frozenset(("ordinal", "sign", "kind", "full_name", "family", "middle", "given"))
_REMARK = re.compile(r"(dự )?thay\b|vắng|ốm\b|nghỉ|đi công tác|đi học|sinh năm|nam$|nữ$", re.IGNORECASE)


def read(
    line: Line,
    table: Table,
    grid: Grid,
    above: dict[int, str],
    sections: tuple[str, ...],
    *,
    is_addressed: bool = False,
) -> tuple[list[RosterRow], list[Problem]]:
    """The people of a row: one, or several that share a cell; and what is wrong with the row."""
    problems = faults(line, table)
    people, rest = several.people(line.name)
    problems += _shared(line, people, rest)
    section = sections[-1] if sections else ""
    found = []
    for place, name in enumerate(people):
        values, extra = _values(_part_of(line, place, len(people)), table, grid, above)
        body, name = _body_and_name(name) if "\n" in name else ("", name)
        name, duty = cleaning.name_and_duty(name)
        use = "position" if is_post(duty) and not values.get("position") else "note"
        values[use] = "; ".join(filter(None, (values.get(use, ""), duty)))
        name, number = cleaning.name_and_phone(name)
        if table.named and "birth" in table.named.fields:
            name, values["birth"] = cleaning.and_birth(name)
        values["phone"] = values.get("phone", "") or number
        split = _turned(cleaning.person_name(name, is_addressed=is_addressed))
        if split.position and not values.get("unit") and not _REMARK.match(split.position):
            post, values["unit"] = post_and_unit(split.position)
            split = replace(split, position=post)
        values["unit"] = values.get("unit", "") or body
        found.append(_person(line.number, split, values, extra, section, sections))
    return found, problems


def _shared(line: Line, people: list[str], rest: list[str]) -> list[Problem]:
    """What the clerk must look at where a cell names several people, or may name more than were found."""
    found: list[Problem] = []
    if len(people) > 1:
        told = ", ".join(map(clean, people))
        found.append(Problem(line.number, f"Một ô có {len(people)} người, đã tách riêng: {told}; hãy xem lại."))
    elif not rest and several.may_be_more(line.name):
        found.append(Problem(line.number, f"Một ô có thể có nhiều người: {short(line.name)}; hãy xem lại."))
    return found + [Problem(line.number, f"Không rõ là ai: {short(part)}; hãy xem lại.") for part in rest]


def _turned(split: SplitName) -> SplitName:
    """A post before the name: "Phó Bí thư - Nguyễn Văn An"."""
    if not is_post(split.full_name) or not signs.is_person(split.position):
        return split
    name = cleaning.person_name(split.position)
    return replace(name, position=split.full_name, salutation=split.salutation or name.salutation)


def _part_of(line: Line, place: int, people: int) -> Line:
    """What the cells beside several people say of one of them."""
    if people == 1:
        return line
    texts = {index: several.share(text, place, people) for index, text in line.texts.items()}
    return replace(line, texts=texts, cells={index: Cell(text) for index, text in texts.items()})


def faults(line: Line, table: Table) -> list[Problem]:
    """The cells of a row that hold no value although something stands in them."""
    found: list[Problem] = []
    if not any(cell.fault for cell in line.cells.values()):
        return found
    for use in table.columns:
        cell = line.cells.get(use.index)
        if cell is not None and cell.fault and not set(use.fields) <= {"ordinal", "sign"}:
            found.append(Problem(line.number, _fault(use, cell)))
    return found


def _fault(use: ColumnUse, cell: Cell) -> str:
    if cell.fault == FORMULA_WITHOUT_VALUE:
        return f"Ô “{use.heading}” là công thức chưa có kết quả; hãy mở tệp bằng Excel, lưu lại rồi đọc lại."
    return f"Ô “{use.heading}” báo lỗi {cell.fault}; hãy điền lại ô này."


def unit_of(line: Line, table: Table, grid: Grid, above: dict[int, str]) -> str:
    """The unit that a row states by itself, by a merged block or by a ditto mark."""
    use = table.column("unit")
    return _text(line, use, grid, above) if use else ""


def is_collective(line: Line, table: Table, sections: Sequence[str]) -> bool:
    """Whether the row is a body and no person: by its kind column, its section, or its name."""
    kind = table.column("kind")
    stated = line.texts.get(kind.index, "") if kind else ""
    if stated:
        return signs.is_collective(stated) and not (signs.is_family(stated) and signs.is_person(line.name))
    if any(signs.is_collective(section) for section in sections[-1:]):
        return not signs.is_person(line.name)
    first, *rest = line.name.split("\n")
    first = cleaning.name_and_duty(first)[0]
    return (signs.is_body(first) or several.is_described(first)) and not any(signs.is_person(part) for part in rest)


def body(line: Line, table: Table, grid: Grid, above: dict[int, str], sections: tuple[str, ...]) -> RosterRow:
    """A collective of a list, its name as it stands and everything else that the row says of it."""
    values, extra = _values(line, table, grid, above)
    kept: dict[str, Any] = {name: values.get(name, "") for name in ("position", "unit", "note", "phone")}
    section = sections[-1] if sections else ""
    return RosterRow(
        row=line.number, full_name=clean(line.name), section=section, sections=sections, extra=extra, **kept
    )


def continued(person: RosterRow, line: Line, table: Table) -> RosterRow:
    """The person above with the texts of his second line added to his fields, a last word of his name to his name."""
    if line.name:
        return replace(person, full_name=cleaning.cased(clean(f"{person.full_name} {line.name}")))
    for use in table.columns:
        text = line.texts.get(use.index, "")
        field = next((name for name in ("position", "unit", "note") if name in use.fields), "")
        if text and field:
            whole: dict[str, Any] = {field: clean(f"{getattr(person, field)} {text}")}
            person = replace(person, **whole)
    return person


def _values(line: Line, table: Table, grid: Grid, above: dict[int, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The fields that the columns give, and the cells of unknown columns by their heading."""
    values: dict[str, str] = {}
    extra: dict[str, str] = {}
    for use in table.columns:
        if not use.fields:
            if (text := line.texts.get(use.index, "")) and text not in cleaning.DASHES:
                extra[use.heading] = cleaning.identity(use.heading, text)
        elif not _SILENT.intersection(use.fields):
            for field, value in _fields(use, line, grid, above).items():
                if value and not values.get(field):
                    values[field] = value
    values["position"] = values.get("position", "") or _other_post(extra)
    return values, extra


def _other_post(extra: Mapping[str, str]) -> str:
    """Who has no post in the column of posts may have one in another: "Chức vụ Đảng" beside "Chức vụ chính quyền"."""
    posts = (text for heading, text in extra.items() if meaning(heading) == ("position",) and is_post(text))
    return cleaning.flat(next(posts, ""))


def _fields(use: ColumnUse, line: Line, grid: Grid, above: dict[int, str]) -> Mapping[str, str]:
    text = _text(line, use, grid, above)
    if not text:
        return {}
    if "birth" in use.fields[0]:
        sex = {"birth.male": "Nam", "birth.female": "Nữ"}.get(use.fields[0], "")
        return {"sex": sex, "birth": cleaning.birth(line.cells.get(use.index, EMPTY))}
    return taken_apart(use.fields, text)


def _text(line: Line, use: ColumnUse, grid: Grid, above: dict[int, str]) -> str:
    """What a cell says: its own text, the value of the merged block it lies in, or the cell above for a ditto mark."""
    text = line.texts.get(use.index, "")
    if not text:
        merge = grid.merge(line.number, use.index) if grid.merges else None
        if merge and merge.top < line.number and merge.left == merge.right:
            text = tidy(grid.cell(merge.top, use.index).text)
    if not _CARRIED.isdisjoint(use.fields):
        if signs.is_ditto(text):
            return above.get(use.index, "")
        text = "" if signs.is_nothing(text) else text
        above[use.index] = text
    return text


def _person(
    number: int,
    split: SplitName,
    values: dict[str, str],
    extra: dict[str, str],
    section: str,
    sections: tuple[str, ...],
) -> RosterRow:
    unit = values["unit"]
    remark = split.position if _REMARK.match(split.position) or _says_more(split.position, values) else ""
    # A rank of its own column is surer than one glued to the name.
    rank = values.get("rank", "") or split.rank
    return RosterRow(
        row=number,
        salutation=values.get("salutation", "") or split.salutation,
        full_name=split.full_name,
        rank=rank,
        position=cleaning.flat(values.get("position", "") or ("" if remark else split.position)),
        unit=cleaning.flat(unit) or (section if signs.gives_unit(section) else ""),
        section=section,
        phone=values.get("phone", ""),
        note="; ".join(filter(None, (values.get("note", ""), remark))),
        sex=values.get("sex", ""),
        birth=values.get("birth", ""),
        extra=extra,
        sections=sections,
    )


def _says_more(behind: str, values: Mapping[str, str]) -> bool:
    """Whether the words behind a name say what no column does: "Lê Văn An (Trưởng đoàn)" beside the post "Chủ tịch"."""
    post = values.get("position", "")
    return bool(behind and post) and search_key(behind) not in search_key(f"{post} {values.get('unit', '')}")


def _body_and_name(text: str) -> tuple[str, str]:
    """A cell that holds a unit and below it a person; line breaks within one name are spaces."""
    first, cut, rest = text.partition("\n")
    if cut and signs.is_body(first) and signs.is_person(clean(rest)):
        return clean(first), clean(rest)
    if cut and signs.is_person(first) and any(word[:1].islower() for word in rest.split()):
        return "", f"{first}, {clean(rest)}"
    return "", clean(text)
