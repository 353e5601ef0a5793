"""The lists of attendees: the list of delegates, the list to sign, and who gets the plan or an invitation (papers.md 4–6)."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.conferences import store as conferences
from thuky.conferences.letterhead import attached_to, body_for, layout_of, letterhead, list_signatures
from thuky.core.vietnamese.dates import short
from thuky.core.vietnamese.numbers import count, roman
from thuky.papers.blocks import Paragraph, Row, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Document, Item

UNKNOWN = "(đơn vị chưa báo tên)"
SPARE_ROWS = 3
SIGN_ROW = 9.0


def by_delegation(db: sqlite3.Connection, conference: int) -> Iterator[tuple[Delegation | None, list[Attendee]]]:
    """Delegations in the plan's order with their attendees, one after the other so that long lists need little memory;
    people of no delegation (the chair) come first."""
    gone = store.replaced(db, conference)

    def members(delegation: int | None) -> list[Attendee]:
        return [one for one in store.of_delegation(db, conference, delegation) if one.id not in gone]

    if alone := members(None):
        yield None, alone
    for one in store.delegations(db, conference):
        yield one, members(one.id)


def group_line(number: int, delegation: Delegation | None, members: int) -> str:
    """`III. ĐẠI DIỆN UBND XÃ, PHƯỜNG: 15 đại biểu`."""
    name = delegation.name if delegation else "Chủ trì, chủ tọa"
    return f"{roman(number)}. {name.upper()}: {count(members)} đại biểu"


def ranked_name(attendee: Attendee) -> str:
    """The rank before the name, as mixed lists have it; a place says that its unit has not told the name yet."""
    return " ".join(part for part in (attendee.rank, attendee.full_name) if part) if attendee.named else UNKNOWN


Cells = Callable[[str, Attendee], tuple[str, ...]]


def listed(db: sqlite3.Connection, conference: int, cells: Cells, *, spare: int = 0) -> Iterator[Row]:
    """The rows of a list: a line per delegation, its people numbered through, and empty rows for those who come unannounced."""
    ordinal = 0
    for number, (delegation, members) in enumerate(by_delegation(db, conference), start=1):
        yield Row(cells=(group_line(number, delegation, len(members)),), group=True)
        for attendee in members:
            ordinal += 1
            yield Row(cells=cells(str(ordinal), attendee), key=f"attendee:{attendee.id}")
        width = len(cells("", Attendee()))
        yield from (Row(cells=("",) * width) for _ in range(spare if delegation else 0))


def mixed(ordinal: str, one: Attendee) -> tuple[str, ...]:
    """A mixed list's row: the rank before the name, position and unit together."""
    return (ordinal, ranked_name(one), one.position_unit, one.note)


def army(ordinal: str, one: Attendee) -> tuple[str, ...]:
    """An army list's row: rank, position and unit in columns of their own."""
    return (ordinal, one.rank, one.full_name or UNKNOWN, one.position, one.unit, one.note)


def to_sign(ordinal: str, one: Attendee) -> tuple[str, ...]:
    """A row to sign: a place without a name leaves the name to be written by hand."""
    return (ordinal, ranked_name(one) if one.named else "", one.position_unit, "", "")


MIXED = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Họ và tên", width=34),
    TableColumn(heading="Chức vụ, đơn vị", width=42),
    TableColumn(heading="Ghi chú", width=10),
)
ARMY = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Cấp bậc", width=11),
    TableColumn(heading="Họ và tên", width=24),
    TableColumn(heading="Chức vụ", width=18),
    TableColumn(heading="Đơn vị", width=26),
    TableColumn(heading="Ghi chú", width=11),
)


def attendance_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách đại biểu, by delegation; an army body has rank, position and unit in columns of their own."""
    record = conferences.get(db, conference)
    code = "danh-sach-dai-bieu"
    is_army = layout_of(body_for(db, record, code)) == "army"
    rows = tuple(listed(db, conference, army if is_army else mixed))
    people = sum(not row.group for row in rows)
    total = f"Danh sách này có {count(people)} {'đồng chí' if is_army else 'đại biểu'}./."
    yield Item(
        key="list",
        title="Danh sách đại biểu",
        blocks=(
            letterhead(db, conference, code, numbered=False),
            Title(kind="DANH SÁCH", about=f"Đại biểu dự {record.name}", note=attached_to(db, conference)),
            Table(columns=ARMY if is_army else MIXED, rows=rows),
            TotalLine(text=total),
            list_signatures(db, conference, code),
        ),
    )


SIGNING = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Họ và tên", width=30),
    TableColumn(heading="Chức vụ, đơn vị", width=36),
    TableColumn(heading="Ký tên", width=15),
    TableColumn(heading="Ghi chú", width=10),
)


def signing_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách đại biểu ký dự: rows to sign by hand, three spare ones per delegation; a nameless place leaves the name to be written."""
    record = conferences.get(db, conference)
    code = "danh-sach-ky-nhan"
    rows = tuple(listed(db, conference, to_sign, spare=SPARE_ROWS))
    people = sum(bool(row.key) for row in rows)
    foot = f"Số triệu tập, mời: {count(people)}; có mặt: ……; vắng: …… (có lý do: ……)."
    yield Item(
        key="list",
        title="Danh sách đại biểu ký dự hội nghị",
        blocks=(
            letterhead(db, conference, code, numbered=False),
            Title(kind="DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ", about=record.name, note=_when(record.held_on, record.place)),
            Table(columns=SIGNING, rows=rows, row_height=SIGN_ROW),
            Paragraph(text=foot),
            list_signatures(db, conference, code, left="NGƯỜI ĐIỂM DANH", right="TM. BAN TỔ CHỨC"),
        ),
    )


def _when(day: str, place: str) -> str:
    parts = [f"ngày {short(day)}" if day else "", f"tại {place}" if place else ""]
    text = ", ".join(part for part in parts if part)
    return f"({text[0].upper()}{text[1:]})" if text else ""


INVITED = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Họ và tên", width=22),
    TableColumn(heading="Chức vụ, đơn vị", width=30),
    TableColumn(heading="Cách gửi", width=10),
    TableColumn(heading="Ngày gửi", width=10),
    TableColumn(heading="Người nhận (ký)", width=13),
    TableColumn(heading="Xác nhận", width=10),
    TableColumn(heading="Ghi chú", width=9),
)
SENT = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Nơi nhận", width=40),
    TableColumn(heading="Số bản", width=8, align="center", number=True),
    TableColumn(heading="Cách gửi", width=13),
    TableColumn(heading="Ngày gửi", width=11),
    TableColumn(heading="Ký nhận", width=12),
    TableColumn(heading="Ghi chú", width=10),
)


def sending_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách gửi giấy mời; where the plan replaces the invitations, the list of who got the plan (papers.md 4, B)."""
    record = conferences.get(db, conference)
    code = "danh-sach-moi"
    by_plan = record.replaces_invitation
    about = f"Phát hành Kế hoạch tổ chức {record.name}" if by_plan else f"Gửi giấy mời dự {record.name}"
    table, foot = _sent(db, conference) if by_plan else _invited(db, conference)
    yield Item(
        key="list",
        title="Danh sách phát hành kế hoạch" if by_plan else "Danh sách gửi giấy mời",
        landscape=not by_plan,
        blocks=(
            letterhead(db, conference, code, numbered=False),
            Title(kind="DANH SÁCH", about=about),
            table,
            TotalLine(text=foot),
            list_signatures(db, conference, code),
        ),
    )


def _sent(db: sqlite3.Connection, conference: int) -> tuple[Table, str]:
    lines = [one for one in conferences.recipients(db, conference) if not one.name.startswith("Lưu")]
    rows = tuple(
        Row(
            cells=(str(n), one.name, str(one.copies), one.delivery, short(one.sent_on), "", one.note),
            key=f"recipient:{one.id}",
        )
        for n, one in enumerate(lines, start=1)
    )
    total = sum(one.copies for one in lines)
    return Table(columns=SENT, rows=rows), f"Tổng số bản phát hành: {count(total)} bản (chưa kể bản lưu)."


def _invited(db: sqlite3.Connection, conference: int) -> tuple[Table, str]:
    rows = tuple(
        Row(
            cells=(str(n), ranked_name(one), one.position_unit, "", "", "", _reply(one), one.note),
            key=f"attendee:{one.id}",
        )
        for n, one in enumerate(store.attending(db, conference), start=1)
    )
    return Table(columns=INVITED, rows=rows), f"Danh sách này có {count(len(rows))} đại biểu./."


def _reply(attendee: Attendee) -> str:
    return {"coming": "Dự", "absent": "Vắng", "substitute": "Cử dự thay"}.get(attendee.reply, "")


DOCUMENTS = (
    Document(code="danh-sach-moi", title="Danh sách gửi giấy mời, phát hành kế hoạch", formats=("pdf", "docx", "xlsx"), group="Danh sách", items=sending_list),
    Document(code="danh-sach-dai-bieu", title="Danh sách đại biểu", formats=("pdf", "docx", "xlsx"), group="Danh sách", items=attendance_list),
    Document(code="danh-sach-ky-nhan", title="Danh sách đại biểu ký dự", formats=("pdf", "docx", "xlsx"), group="Danh sách", items=signing_list, copies=2),
)  # fmt: skip
