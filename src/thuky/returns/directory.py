"""Lists of units, from whatever Excel the office has them in, laid beside its directory: names, short names, groups, contacts."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from thuky.core.columns import columns
from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean, search_key
from thuky.office import groups_store
from thuky.office import store as office
from thuky.office.unit import FORCES, Unit
from thuky.reading.cells import Cell, Row, Sheet, Workbook
from thuky.reading.limits import named
from thuky.returns import clean as cleaning
from thuky.returns import encodings, signs
from thuky.returns.differences import Difference
from thuky.returns.headings import fold
from thuky.returns.incoming import Incoming, Kind, laid
from thuky.returns.match import unit_key

_VARIANTS = {
    "name": "tendonvi donvi tendaydu coquan tencoquan coquandonvi donvicoquan xaphuong tenxaphuong tenxa diaphuong donvigui",
    "short_name": "tengon tenngan tenviettat viettat tentat",
    "contact": "daumoi nguoilienhe canbodaumoi nguoidaumoi hovaten hoten hotencanbodaumoi lienhe canbophutrach",
    "phone": "dienthoai sdt dt sodienthoai sodt dtdd didong",
    "address": "diachi truso",
    "delivery": "cachgui hinhthucgui",
    "force": "lucluong khoi",
    "group": "nhom nhomdonvi thuocnhom",
    "note": "ghichu gc",
    "ordinal": "stt tt sott",
}
_GROUPS = re.compile(r"\s*[;\n]\s*")
_SEARCHED = 20
_GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One unit of a list, by field, and the groups that the list puts it in."""

    row: int
    values: dict[str, str]
    groups: tuple[str, ...] = ()


@cache
def _meanings() -> dict[str, str]:
    found = {key: field for field, keys in _VARIANTS.items() for key in keys.split()}
    for bound in columns(Unit):
        for heading in (bound.heading, *bound.column.also):
            found.setdefault(fold(heading), bound.field)
    return found


def read(book: Workbook) -> list[Listed]:
    """The units of a workbook; refused when no sheet has a column of units."""
    found = [one for sheet in book.sheets if not sheet.hidden for one in _of_sheet(encodings.modern(sheet).sheet)]
    if not found:
        what = f"Tệp {named(book.file)}" if book.file else "Nội dung vừa chép"
        raise Refused(f"{what} không có cột “Tên đơn vị”; hãy thêm dòng tiêu đề rồi đọc lại.")
    return found


def _of_sheet(sheet: Sheet) -> list[Listed]:
    head = next((row for row in sheet.rows[:_SEARCHED] if "name" in _heads(row).values()), None)
    if head is None:
        return []
    heads, found, section = _heads(head), [], ""
    for row in sheet.rows:
        if row.number <= head.number or row.hidden:
            continue
        cells = {field: row.cell(index) for index, field in heads.items()}
        name, ordinal = clean(cells["name"].text), clean(cells.get("ordinal", Cell()).text)
        texts = [clean(cell.text) for cell in row.cells if cell.text]
        if signs.is_total(texts[0]) or signs.is_foot(" ".join(texts)):
            continue
        if signs.marker(ordinal) or (len(texts) == 1 and "ordinal" in heads.values() and not ordinal):
            section = signs.without_count(name or texts[-1])
        elif name and not name.isdigit() and not signs.is_nothing(name):
            found.append(_listed(row.number, cells, section))
    return found


def _heads(row: Row) -> dict[int, str]:
    """What each column of a row would mean as a heading, the first of each meaning."""
    found: dict[int, str] = {}
    for index, cell in enumerate(row.cells):
        field = _meanings().get(fold(cell.text)) if cell.text and len(cell.text) < 60 else None
        if field and field not in found.values():
            found[index] = field
    return found


def _listed(row: int, cells: dict[str, Cell], section: str) -> Listed:
    values = {
        field: clean(cell.text) for field, cell in cells.items() if cell.text and field not in ("ordinal", "group")
    }
    if "phone" in values:
        values["phone"] = cleaning.phone(cells["phone"])
    if "force" in values:
        values["force"] = next((key for key, shown in FORCES if search_key(shown) == search_key(values["force"])), "")
    groups = [group for group in _GROUPS.split(cells["group"].text) if group] if "group" in cells else []
    return Listed(row=row, values=values, groups=tuple(map(clean, groups)) or ((section,) if section else ()))


def compare(db: sqlite3.Connection, file: str, listed: Sequence[Listed]) -> list[Incoming]:
    """What the list would change in the directory; a unit that stands twice in it is asked about."""
    known = {unit_key(one.name): one for one in office.units(db)}
    members = {
        group.name: {one.id for one in groups_store.members(db, group.id or 0)} for group in groups_store.groups(db)
    }
    seen: dict[str, int] = {}
    found = []
    for one in listed:
        key = unit_key(one.values["name"])
        record = known.get(key)
        why = f"Trùng với dòng {seen[key]} của danh sách; hãy xem lại trước khi nhập." if key in seen else ""
        seen.setdefault(key, one.row)
        joins = [name for name in one.groups if record is None or record.id not in members.get(name, set())]
        # The same unit under a shorter name keeps the name that the office gave it.
        values = one.values | {"name": record.name} if record else one.values
        row = laid("unit", file, one.row, values, record, why, joins)
        found.append(_joining(row) if joins and record is not None else row)
    return found


def _joining(row: Incoming) -> Incoming:
    """A known unit that the list puts into a group is changed by that."""
    told = Difference(_GROUP, "Nhóm", "", "; ".join(row.groups))
    kind: Kind = "changed" if row.kind == "same" else row.kind
    return replace(row, kind=kind, differences=(*row.differences, told))


def apply(db: sqlite3.Connection, _conference: int, rows: Sequence[Incoming]) -> None:
    """Add the new units, change the others, and put them into the groups that the list names."""
    joining: dict[str, list[int]] = {}
    for row in rows:
        unit = row.record
        if unit is None:
            values: dict[str, Any] = {field: value for field, value in row.values.items() if value}
            (unit,) = office.add_units(db, [Unit(**values)])
        elif row.differences:
            office.edit_unit(db, unit, **{d.field: d.new for d in row.differences if d.field != _GROUP})
        for group in row.groups:
            joining.setdefault(group, []).append(unit)
    for name, units in joining.items():
        groups_store.join(db, name, units)
