"""One nominee of a list that a unit sent, and what the list's columns say of awards: forms by code, merits in their own words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean, loose_key, search_key
from thuky.reading.cells import Workbook
from thuky.returns import reader, signs
from thuky.returns.headings import fold
from thuky.returns.own_form import OwnForm
from thuky.returns.roster import Roster, RosterRow

COLLECTIVE, INDIVIDUAL = "collective", "individual"
# What a heading of a list of nominees says besides the name; as in the lists of award bodies.
_HEADINGS = {
    "form": "hinhthuckhenthuong danhhieuthiduahinhthuckhenthuong mahinhthuckhenthuong madanhhieuthidua hinhthuc htkt danhhieu muckhen "
    "denghikhen hinhthucdenghi danhhieuthidua hinhthuckhen denghihinhthuckhen hinhthucdenghikhenthuong danhhieuhinhthuckhenthuong",
    "merit": "tomtatthanhtichdatduoc tenthanhtich thanhtich tomtatthanhtich lydokhen noidungkhen thanhtichdatduoc noidungthanhtich "
    "thanhtichdenghi lydokhenthuong tomtatthanhtichdenghi",
    "kind": "phanloaidoituong tapthecanhan phanloaikhenthuong doituong",
}
FIELDS = {key: name for name, keys in _HEADINGS.items() for key in keys.split()}
# A list of collectives names them under these headings, where a list of delegates would mean a unit.
NAMES = dict.fromkeys(
    ("tentapthe", "tendonvitapthe", "tapthe", "tapthedenghi", "tentapthedenghi", "tendoituong", "hovatentapthe"),
    "full_name",
)
_BODIES = dict.fromkeys(("donvi", "tendonvi", "coquandonvi", "donvicongtac"), "full_name")
_FORMS = {
    "gk": "Giấy khen", "bk": "Bằng khen", "cstdcs": "Chiến sĩ thi đua cơ sở", "cstdcoso": "Chiến sĩ thi đua cơ sở",
    "cstt": "Chiến sĩ tiên tiến", "ldtt": "Lao động tiên tiến", "ttldtt": "Tập thể lao động tiên tiến", "dvtt": "Đơn vị tiên tiến",
    "ttldxs": "Tập thể lao động xuất sắc", "dvqt": "Đơn vị quyết thắng", "knc": "Kỷ niệm chương", "ctd": "Cờ thi đua",
    "giaykhen": "Giấy khen", "bangkhen": "Bằng khen", "kyniemchuong": "Kỷ niệm chương", "cothidua": "Cờ thi đua",
    "laodongtientien": "Lao động tiên tiến", "chiensitientien": "Chiến sĩ tiên tiến", "chiensithiduacoso": "Chiến sĩ thi đua cơ sở",
}  # fmt: skip
_PARTS = re.compile(r"\s*[;,+\n]\s*|\s+và\s+")
_CODE = re.compile(r"[A-ZĐ0-9][A-ZĐ0-9._-]{0,11}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee:
    """A collective or a person as a list proposes it; asked is what the clerk has to look at, sender whose letterhead the list has."""

    file: str
    row: int
    kind: str
    name: str
    salutation: str = ""
    rank: str = ""
    position: str = ""
    unit: str = ""
    form: str = ""
    merit: str = ""
    note: str = ""
    asked: str = ""
    sender: str = ""


def read(book: Workbook, known: Mapping[str, str] | None = None) -> list[Nominee]:
    """The nominees of a workbook in anybody's shape; a list of nothing but bodies names them under "Đơn vị"."""
    told = NAMES | dict(known or {})
    codes = codes_of(book)
    try:
        found = of_rosters(reader.rosters(book, known=told), codes)
    except Refused:
        return of_rosters(reader.rosters(book, known=told | _BODIES), codes)
    return found or of_rosters(reader.rosters(book, known=told | _BODIES), codes)


def proposed(book: Workbook, known: Mapping[str, str]) -> list[Nominee]:
    """The nominees of those lists of a workbook that propose awards; a workbook without such a list has none."""
    for told in (NAMES | dict(known), NAMES | dict(known) | _BODIES):
        try:
            found = [roster for roster in reader.rosters(book, known=told) if is_list(roster)]
        except Refused:
            continue
        if found:
            return of_rosters(found, codes_of(book))
    return []


def is_list(roster: Roster) -> bool:
    """Whether a list proposes awards: it has a column of forms or of merits."""
    return any(FIELDS.get(fold(heading)) in ("form", "merit") for heading in roster.unknown_columns)


def of_rosters(rosters: Sequence[Roster], codes: Mapping[str, str] | None = None) -> list[Nominee]:
    """The nominees of lists in anybody's shape: their people, and the collectives among them, in the order of the rows."""
    found = []
    for roster in rosters:
        bodies = {row.row for row in roster.bodies}
        for row in sorted((*roster.rows, *roster.bodies), key=lambda one: one.row):
            one = _nominee(roster.file, row, row.row in bodies, codes or {})
            found.append(replace(one, sender=roster.sender))
    return found


def _nominee(file: str, row: RosterRow, is_body: bool, codes: Mapping[str, str]) -> Nominee:
    said = {FIELDS[fold(heading)]: text for heading, text in row.extra.items() if fold(heading) in FIELDS}
    forms, asked = form_of(said.get("form", ""), codes)
    stated = said.get("kind", "")
    body = signs.is_collective(stated) if stated else is_body
    return Nominee(
        file=file,
        row=row.row,
        kind=COLLECTIVE if body else INDIVIDUAL,
        name=row.full_name,
        salutation="" if body else row.salutation,
        rank="" if body else row.rank,
        position=row.position,
        unit=row.unit,
        form=forms,
        merit=said.get("merit", ""),
        note=row.note,
        asked=asked,
    )


def of_forms(forms: Sequence[tuple[str, OwnForm]]) -> list[Nominee]:
    """The nominees of our own forms."""
    found = []
    for file, form in forms:
        table = form.table("awards")
        for row, values in table.rows if table else ():
            kind = COLLECTIVE if signs.is_collective(values.get("kind", "")) else INDIVIDUAL
            kept = {name: values.get(name, "") for name in ("rank", "position", "form", "merit", "note", "name")}
            if not kept["name"]:
                continue
            if not values.get("kind") and signs.is_body(kept["name"]):
                kind = COLLECTIVE
            own = "" if kind == COLLECTIVE else form.belongs.unit_name
            found.append(Nominee(file=file, row=row, kind=kind, unit=values.get("unit", "") or own, **kept))
    return found


def form_of(text: str, codes: Mapping[str, str] | None = None) -> tuple[str, str]:
    """The form of award that a cell states, and a question where it states several or only a code that nobody knows."""
    parts = [_form(part, codes or {}) for part in _PARTS.split(text.strip()) if part]
    strange = [part for part in parts if _CODE.fullmatch(part)]
    whole = "; ".join(dict.fromkeys(parts))
    if strange:
        return whole, f"Chưa rõ hình thức khen “{', '.join(strange)}”"
    return whole, f"Một ô có {len(parts)} hình thức khen: {whole}" if len(parts) > 1 else ""


def _form(text: str, codes: Mapping[str, str]) -> str:
    text = clean(text).strip(" .")
    return codes.get(loose_key(text), "") or _FORMS.get(loose_key(text), "") or text


def codes_of(book: Workbook) -> dict[str, str]:
    """The codes that a workbook explains on a sheet of its own: "GK.CT" beside "Giấy khen của Chủ tịch"."""
    found: dict[str, str] = {}
    for sheet in book.sheets:
        if not any(word in search_key(sheet.name) for word in ("danh muc", "danhmuc", "htkt", "ma ", "hinh thuc")):
            continue
        for row in sheet.rows:
            for code, name in zip(row.cells, row.cells[1:], strict=False):
                if _CODE.fullmatch(clean(code.text)) and len(clean(name.text)) > len(code.text) + 2:
                    found.setdefault(loose_key(code.text), clean(name.text))
    return found
