"""What the clerk sees of a merge before anything is kept: a row per person, old beside new, to tick one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from thuky.attendees.attendee import Attendee
from thuky.core.columns import Column
from thuky.returns.incoming import KINDS, Incoming
from thuky.returns.merge import Merge, MergeRow, decided
from thuky.returns.roster import Roster

State = Literal["new", "fills", "changed", "same", "problem", "skipped", "missing"]
STATES: dict[State, str] = {
    "new": "Thêm mới",
    "fills": "Điền suất",
    "changed": "Sửa",
    "same": "Giữ nguyên",
    "problem": "Cần xem",
    "skipped": "Bỏ qua",
    "missing": "Không có trong danh sách",
}
PEOPLE = "Đại biểu"
TAKEN: tuple[State, ...] = ("new", "fills", "changed")
FOR_ALL = (("", "Từng dòng"), ("new", "Đều là người mới"), ("same", "Đều là người đã có"))
OPTIONAL = ("rank", "position", "unit", "phone", "note", "delegation", "why")
"""Columns that are shown only where a row has something in them."""
_FITS = 20
ANSWERS = (("", ""), ("new", "Là người mới"), ("same", "Là người đã có"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One line of the preview; cells that change read "old → new"."""

    id: int
    taken: Annotated[bool, Column("Nhập", width=4, kind="bool")] = False
    row: Annotated[int | None, Column("Dòng", width=5, kind="int", editable=False)] = None
    what: Annotated[str, Column("Nhập vào", width=12, editable=False)] = PEOPLE
    state: Annotated[
        State, Column("Kết quả", width=12, kind="choice", choices=tuple(STATES.items()), editable=False)
    ] = "same"
    full_name: Annotated[str, Column("Họ và tên", width=24, editable=False)] = ""
    rank: Annotated[str, Column("Cấp bậc", width=18, editable=False)] = ""
    position: Annotated[str, Column("Chức vụ", width=22, editable=False)] = ""
    unit: Annotated[str, Column("Đơn vị", width=26, editable=False)] = ""
    phone: Annotated[str, Column("Điện thoại", width=13, editable=False)] = ""
    note: Annotated[str, Column("Ghi chú", width=18, editable=False)] = ""
    delegation: Annotated[str, Column("Thành phần", width=22, editable=False)] = ""
    answer: Annotated[str, Column("Xác nhận", width=14, kind="choice", choices=ANSWERS)] = ""
    why: Annotated[str, Column("Lưu ý", width=44, editable=False)] = ""
    file: Annotated[str, Column("Tệp", width=16, editable=False, shown=False)] = ""
    source: MergeRow | Incoming | None = None


def rows(
    merge: Merge, rosters: Sequence[Roster], delegations: dict[int | None, str], others: Sequence[Incoming] = ()
) -> list[PreviewRow]:
    """Every person of the lists, what comes in besides people, then the rows that were passed over, then who is missing."""
    notes = _notes(merge)
    found = [_person(number, row, notes, delegations) for number, row in enumerate(merge.rows)]
    found += [_other(len(found) + place, row) for place, row in enumerate(others)]
    for roster in rosters:
        for one in roster.skipped:
            found.append(PreviewRow(id=len(found), row=one.row, state="skipped", why=one.why, file=roster.file))
    found += [_missing(len(found) + place, one, delegations) for place, one in enumerate(merge.missing)]
    return found


def outcome(shown: Iterable[PreviewRow]) -> str:
    """How many rows there are of each state, in one line."""
    counts: dict[State, int] = {}
    for row in shown:
        counts[row.state] = counts.get(row.state, 0) + 1
    return " · ".join(f"{word}: {counts[state]}" for state, word in STATES.items() if state in counts)


def told(row: PreviewRow) -> str:
    """Everything about one row in words: the file it came from, the delegation it goes to, what to look at, what no column shows."""
    place = f"{row.file}, dòng {row.row}" if row.file and row.row else f"Dòng {row.row}" if row.row else ""
    delegation = f"thành phần {row.delegation}" if row.delegation else ""
    return " · ".join(filter(None, (place, STATES[row.state], delegation, row.why, *_unseen(row))))


def _unseen(row: PreviewRow) -> list[str]:
    """What was read besides the columns, and the texts that are too long for them."""
    long = [("Chức vụ", row.position), ("Đơn vị", row.unit), ("Ghi chú", row.note)]
    cells = [(heading, text) for heading, text in long if len(text) > _FITS]
    if isinstance(row.source, MergeRow):
        read = row.source.row
        cells += [("Xưng hô", read.salutation), ("Giới tính", read.sex), ("Năm sinh", read.birth), *read.extra.items()]
    return [f"{heading}: {text}" for heading, text in cells if text]


def chosen(
    shown: Iterable[PreviewRow], attendees: Sequence[Attendee], own: Sequence[tuple[str, str]]
) -> list[MergeRow]:
    """The people to be put in: the ticked rows, each question as the clerk answered it."""
    people = {one.id: one for one in attendees}
    return [_answered(row, row.source, people, own) for row in shown if row.taken and isinstance(row.source, MergeRow)]


def chosen_others(shown: Iterable[PreviewRow]) -> list[Incoming]:
    """What is to be put in besides people; a question answered with "new" is a record of its own."""
    found = []
    for row in shown:
        if row.taken and isinstance(row.source, Incoming):
            new = row.source.kind == "problem" and row.answer != "same"
            found.append(replace(row.source, record=None, differences=()) if new else row.source)
    return found


def ticked(row: PreviewRow, taken: bool) -> PreviewRow:
    """The row with its tick; a question that is ticked takes the likeliest answer, and loses it with the tick."""
    if row.source is None or row.state == "same":
        return row
    likely = "same" if isinstance(row.source, Incoming) and row.source.record is not None else "new"
    answer = (row.answer or likely) if row.state == "problem" else row.answer
    return replace(row, taken=taken, answer=answer if taken else "")


def answered(row: PreviewRow, answer: str) -> PreviewRow:
    """The clerk's word on a question; "somebody who is there" only where somebody is."""
    if row.source is None or row.state != "problem":
        return row
    there = row.source.candidates if isinstance(row.source, MergeRow) else row.source.record is not None
    known = answer != "same" or bool(there)
    return replace(row, answer=answer if known else "", taken=bool(answer) and known)


def answered_all(shown: Iterable[PreviewRow], answer: str) -> list[PreviewRow]:
    """One word for all questions; where nobody is there to be the same, a question stays open."""
    return [answered(row, answer) for row in shown]


def _answered(
    row: PreviewRow, source: MergeRow, people: dict[int | None, Attendee], own: Sequence[tuple[str, str]]
) -> MergeRow:
    if source.kind != "problem":
        return source
    known = people.get(source.candidates[0]) if source.candidates and row.answer == "same" else None
    return decided(source, known, own)


def _other(number: int, row: Incoming) -> PreviewRow:
    """A nominee, a paper or a unit in the columns of people: who, what he is, where he belongs; the rest in words."""
    changed = {difference.field: difference for difference in row.differences}

    def cell(*fields: str) -> str:
        for name in fields:
            difference = changed.get(name)
            if difference is not None and row.kind == "changed":
                return f"{difference.old or '(trống)'} → {difference.new}"
            if row.values.get(name):
                return row.values[name]
        return ""

    rest = [f"{d.heading}: {d.old or '(trống)'} → {d.new}" for d in row.differences if d.field not in _IN_CELLS]
    said = [row.values[name] for name in ("form", "topic") if row.values.get(name) and name not in changed]
    return PreviewRow(
        id=number,
        taken=row.kind in ("new", "changed"),
        what=KINDS[row.what],
        row=row.row,
        state=row.kind,
        full_name=cell("name", "presenter"),
        rank=cell("rank"),
        position=cell("position"),
        unit=cell("unit", "units"),
        phone=cell("phone"),
        why="; ".join(filter(None, (row.why, *said, *rest))),
        file=row.file,
        source=row,
    )


_IN_CELLS = frozenset(("name", "presenter", "rank", "position", "unit", "units", "phone"))


def _notes(merge: Merge) -> dict[tuple[str, int], str]:
    notes: dict[tuple[str, int], str] = {}
    for file, problem in merge.reading:
        notes[file, problem.row] = " ".join(filter(None, (notes.get((file, problem.row)), problem.why)))
    return notes


def _person(
    number: int, row: MergeRow, notes: dict[tuple[str, int], str], delegations: dict[int | None, str]
) -> PreviewRow:
    changed = {difference.field: difference for difference in row.differences}

    def cell(field: str) -> str:
        difference = changed.get(field)
        if difference is None or row.kind != "changed":
            return str(getattr(row.row, field))
        return f"{difference.old or '(trống)'} → {difference.new}"

    others = [f"{d.heading}: {d.old or '(trống)'} → {d.new}" for d in row.differences if d.field not in _SEEN]
    why = "; ".join(filter(None, (row.why, *others, notes.get((row.file, row.row.row), ""))))
    return PreviewRow(
        id=number,
        taken=row.kind in TAKEN,
        row=row.row.row,
        state=row.kind,
        full_name=cell("full_name"),
        rank=cell("rank"),
        position=cell("position"),
        unit=cell("unit"),
        phone=cell("phone"),
        note=cell("note"),
        delegation=delegations.get(row.delegation, ""),
        why=why,
        file=row.file,
        source=row,
    )


_SEEN = frozenset(("full_name", "rank", "position", "unit", "phone", "note"))


def _missing(number: int, one: Attendee, delegations: dict[int | None, str]) -> PreviewRow:
    return PreviewRow(
        id=number,
        state="missing",
        full_name=one.full_name,
        rank=one.rank,
        position=one.position,
        unit=one.unit,
        phone=one.phone,
        delegation=delegations.get(one.delegation_id, ""),
        why="Có trong tệp nhưng không có trong danh sách này; vẫn giữ nguyên.",
    )
