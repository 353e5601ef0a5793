"""The lists of attendees: the list of delegates, the list to sign, and who gets the plan or an invitation (papers.md 4–6)."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from thuky.attendees import list_columns, lists, store
from thuky.attendees.attendee import Attendee
from thuky.conferences import choices
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.held_when import days
from thuky.conferences.letterhead import attached_to, body_for, layout_of, letterhead, list_signatures
from thuky.core.vietnamese.dates import short
from thuky.core.vietnamese.numbers import count
from thuky.papers.blocks import Block, PageBreak, Paragraph, Row, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Document, Item

Columns = Sequence[list_columns.ListColumn]
WIDE = 6
"""More columns than these need the sheet to lie."""
SIGN_ROW = 9.0


def attendance_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách đại biểu: by delegation, or in one order that the office chooses; an army body has rank, position and unit apart."""
    record, code = conferences.get(db, conference), "danh-sach-dai-bieu"
    chosen = choices.chosen(db, conference, code, list_columns.ATTENDANCE)
    layout = layout_of(body_for(db, record, code))
    columns = list_columns.attendance_columns(chosen, army=layout == "army")
    rows = tuple(_rows(db, conference, columns, chosen))
    people = sum(not row.group for row in rows)
    yield Item(
        key="list",
        title="Danh sách đại biểu",
        landscape=len(columns) > WIDE,
        blocks=(
            letterhead(db, conference, code, numbered=False),
            Title(kind="DANH SÁCH", about=f"Đại biểu dự {record.called}", note=attached_to(db, conference)),
            Table(columns=(list_columns.ORDINAL, *(one.column for one in columns)), rows=rows),
            TotalLine(text=f"Danh sách này có {count(people)} {'đại biểu' if layout == 'civil' else 'đồng chí'}./."),
            list_signatures(db, conference, code),
        ),
    )


def _rows(db: sqlite3.Connection, conference: int, columns: Columns, chosen: dict[str, str]) -> Iterator[Row]:
    spare, restart = int(chosen.get("spare", "0")), chosen["numbers"] == "restart"
    if chosen["order"] != "delegation":
        yield from lists.in_one(db, conference, columns, chosen["order"], spare=spare)
        return
    for group in lists.grouped(db, conference, columns, spare=spare, restart=restart):
        yield from group


def signing_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách đại biểu ký dự: rows to sign by hand, spare ones in each group; a nameless place leaves the name to be written.

    With a page for each group several tables at the door can be signed at once."""
    record, code = conferences.get(db, conference), "danh-sach-ky-nhan"
    chosen = choices.chosen(db, conference, code, list_columns.SIGNING)
    columns = list_columns.signing_columns(chosen)
    heading = (list_columns.ORDINAL, *(one.column for one in columns))
    if chosen["order"] == "delegation" and chosen["sheets"]:
        groups = lists.grouped(
            db, conference, columns, spare=int(chosen["spare"]), restart=chosen["numbers"] == "restart"
        )
        parts = list(groups)
    else:
        parts = [tuple(_rows(db, conference, columns, chosen))]
    people = sum(bool(row.key) for rows in parts for row in rows)
    tables = [Table(columns=heading, rows=rows, row_height=SIGN_ROW) for rows in parts]
    yield Item(
        key="list",
        title="Danh sách đại biểu ký dự hội nghị",
        landscape=bool(chosen["papers"]),  # an upright sheet has no room for two signatures
        blocks=(
            letterhead(db, conference, code, numbered=False),
            Title(kind="DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ", about=record.name, note=_when(record)),
            *_apart(tables),
            Paragraph(text=f"Số triệu tập, mời: {count(people)}; có mặt: ……; vắng: …… (có lý do: ……)."),
            list_signatures(db, conference, code, left="NGƯỜI ĐIỂM DANH", right="TM. BAN TỔ CHỨC"),
        ),
    )


def _apart(tables: Sequence[Table]) -> Iterator[Block]:
    """Tables on pages of their own."""
    for place, table in enumerate(tables):
        if place:
            yield PageBreak()
        yield table


def _when(record: Conference) -> str:
    parts = [days(record), f"tại {record.place}" if record.place else ""]
    text = ", ".join(part for part in parts if part)
    return f"({text[0].upper()}{text[1:]})" if text else ""


INVITED = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Họ và tên", width=27, whole=True),
    TableColumn(heading="Chức vụ, đơn vị", width=34),
    TableColumn(heading="Cách gửi", width=10),
    TableColumn(heading="Ngày gửi", width=10, align="center"),
    TableColumn(heading="Người nhận (ký)", width=12),
    TableColumn(heading="Xác nhận", width=8, align="center"),
    TableColumn(heading="Ghi chú", width=9),
)
SENT = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Nơi nhận", width=40),
    TableColumn(heading="Số bản", width=8, align="center", number=True),
    TableColumn(heading="Cách gửi", width=17),
    TableColumn(heading="Ngày gửi", width=11, align="center"),
    TableColumn(heading="Ký nhận", width=12),
    TableColumn(heading="Ghi chú", width=9),
)


def sending_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách gửi giấy mời; where the plan replaces the invitations, the list of who got the plan (papers.md 4, B)."""
    record = conferences.get(db, conference)
    code = "danh-sach-moi"
    by_plan = record.replaces_invitation
    about = f"Phát hành Kế hoạch tổ chức {record.called}" if by_plan else f"Gửi giấy mời dự {record.called}"
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
    foot = f"Tổng số bản phát hành: {count(total)} bản (chưa kể bản lưu)."
    return Table(columns=SENT, rows=rows, row_height=SIGN_ROW), foot


def _invited(db: sqlite3.Connection, conference: int) -> tuple[Table, str]:
    rows = tuple(
        Row(
            cells=(str(n), list_columns.ranked_name(one), one.position_unit, "", "", "", _reply(one), one.note),
            key=f"attendee:{one.id}",
        )
        for n, one in enumerate(store.attending(db, conference), start=1)
    )
    civil = layout_of(body_for(db, conferences.get(db, conference), "danh-sach-moi")) == "civil"
    foot = f"Danh sách này có {count(len(rows))} {'đại biểu' if civil else 'đồng chí'}./."
    return Table(columns=INVITED, rows=rows, row_height=SIGN_ROW), foot


def _reply(attendee: Attendee) -> str:
    return {"coming": "Dự", "absent": "Vắng", "substitute": "Cử dự thay"}.get(attendee.reply, "")


DOCUMENTS = (
    Document(code="danh-sach-moi", title="Danh sách gửi giấy mời, phát hành kế hoạch", formats=("pdf", "docx", "xlsx"), group="Danh sách", items=sending_list),
    Document(code="danh-sach-dai-bieu", title="Danh sách đại biểu", formats=("pdf", "docx", "xlsx"), group="Danh sách", items=attendance_list, options=list_columns.ATTENDANCE),
    Document(code="danh-sach-ky-nhan", title="Danh sách đại biểu ký dự", formats=("pdf", "docx", "xlsx"), group="Danh sách", items=signing_list, copies=2, options=list_columns.SIGNING),
)  # fmt: skip
