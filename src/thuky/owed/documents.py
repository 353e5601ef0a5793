"""Công văn đề nghị to those who owe something, công văn đôn đốc to those who are late (papers.md 23 and N1)."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from thuky.conferences import store as conferences
from thuky.conferences.addressed import addressed
from thuky.conferences.letterhead import attached_to, body_for, letterhead, signatures
from thuky.conferences.placeholders import names, values
from thuky.core.vietnamese.dates import clock, short
from thuky.core.vietnamese.numbers import count
from thuky.office.wording import Wording
from thuky.owed import sentences, store
from thuky.owed.board import BoardLine, late_lines, owed_words
from thuky.owed.due import title_of
from thuky.papers.blocks import Block, PageBreak, Paragraph, Row, Table, TableColumn, Title
from thuky.papers.document import Document, Item

ASK, REMIND = "cong-van-de-nghi", "don-doc"
GRACE = 1
"""Days given in a reminder, at 16 giờ 00."""
NAMED_AT_MOST = 8
"""More units than these are named in the list that goes with the letter."""
ASKED = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Đơn vị", width=32),
    TableColumn(heading="Nội dung", width=24),
    TableColumn(heading="Số lượng", width=9, align="center", number=True),
    TableColumn(heading="Hạn", width=13, align="center"),
)
LATE = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Đơn vị", width=32),
    TableColumn(heading="Nội dung chưa gửi", width=28),
    TableColumn(heading="Hạn", width=12, align="center"),
    TableColumn(heading="Số ngày quá hạn", width=10, align="center", number=True),
)


def asking(db: sqlite3.Connection, conference: int) -> Iterator[Item]:
    """Công văn đề nghị cử đại biểu, gửi hồ sơ, gửi báo cáo: what each unit is to send, how much and by when."""
    lines = [line for line in store.lines(db, conference) if any(cell.state != "none" for cell in line.cells.values())]
    say = Wording(db, values(db, conference, ASK))
    yield _letter(
        *(db, conference, ASK, lines, say(sentences.ABOUT_ASKED)),
        *_request(say, lines, attached_to(db, conference, ASK)),
        blocked="" if lines else "chưa có đơn vị nào phải gửi",
    )


def _request(say: Wording, lines: Sequence[BoardLine], note: str) -> tuple[Sequence[Block], Sequence[Block]]:
    """The text, and what follows the signature: few units stand in the letter's own table, many in a list that goes with it."""
    here = len(lines) <= NAMED_AT_MOST
    say = Wording(say.db, dict(say.known) | {"neu_o_dau": "dưới đây" if here else "nêu tại danh sách kèm theo"})
    first, last = Paragraph(text=say(sentences.ASKED)), Paragraph(text=say(sentences.WITH_FORM))
    if here:
        return (first, _asked(lines), last), ()
    listed = Title(kind="DANH SÁCH", about="Nội dung các cơ quan, đơn vị cần gửi", note=note, ruled=False)
    return (first, last), (PageBreak(), listed, _asked(lines))


def _asked(lines: Sequence[BoardLine]) -> Table:
    cells = [
        (line, [(title_of(what), count(cell.asked) if cell.asked else "", short(cell.due))
                for what, cell in line.cells.items() if cell.state != "none"])
        for line in lines
    ]  # fmt: skip
    return Table(columns=ASKED, rows=tuple(_of_each(cells)))


def _of_each(lines: Iterable[tuple[BoardLine, Sequence[tuple[str, ...]]]]) -> Iterator[Row]:
    """One numbered row for each unit, what it owes line by line: so many rows as the letter counts units."""
    for number, (line, things) in enumerate(lines, start=1):
        owed = ("\n".join(column) for column in zip(*things, strict=True))
        yield Row(cells=(str(number), line.name, *owed), key=f"unit:{line.id}")


def reminding(db: sqlite3.Connection, conference: int) -> Iterator[Item]:
    """Công văn đôn đốc: only the late units, each with what it owes and since when."""
    late = late_lines(store.lines(db, conference))
    say = Wording(db, values(db, conference, REMIND) | _reminder(db, conference, late))
    note = attached_to(db, conference, REMIND)
    listed = Title(kind="DANH SÁCH", about="Các cơ quan, đơn vị chưa gửi", note=note, ruled=False)
    yield _letter(
        *(db, conference, REMIND, late, say(sentences.ABOUT_LATE)),
        (Paragraph(text=say(sentences.ORDERED)), Paragraph(text=say(sentences.HURRY))),
        (PageBreak(), listed, _late(late)),
        blocked="" if late else "không có đơn vị nào quá hạn",
    )


def _reminder(db: sqlite3.Connection, conference: int, late: Sequence[BoardLine]) -> dict[str, str]:
    cells = [cell for line in late for cell in line.cells.values() if cell.late]
    what = dict.fromkeys(word for line in late for word in owed_words(line, only_late=True).split(", "))
    body = body_for(db, conferences.get(db, conference), "ke-hoach")
    now = datetime.now()
    return {
        "noi_dung_gui": ", ".join(what),
        "han": short(max((cell.due for cell in cells), default="")),
        "so_don_vi": count(len(late)),
        "luc_nay": f"{clock(now.strftime('%H:00'))}, ngày {short(now.date())}",
        "han_moi": new_deadline(now.date()),
        "co_quan_ke_hoach": body.full_name if body else "",
    }


def new_deadline(today: date) -> str:
    """`16 giờ 00, ngày 23/8/2026`: what a reminder asks for."""
    return f"16 giờ 00, ngày {short(today + timedelta(days=GRACE))}"


def _late(lines: Sequence[BoardLine]) -> Table:
    cells = [
        (line, [(title_of(what), short(cell.due), str(cell.late)) for what, cell in line.cells.items() if cell.late])
        for line in lines
    ]
    return Table(columns=LATE, rows=tuple(_of_each(cells)))


def _letter(
    db: sqlite3.Connection,
    conference: int,
    code: str,
    lines: Sequence[BoardLine],
    about: str,
    text: Sequence[Block],
    after: Sequence[Block] = (),
    *,
    blocked: str = "",
) -> Item:
    """A letter without a kind name: "V/v …" under its number, Kính gửi, the text, the signer; a list after it."""
    body = body_for(db, conferences.get(db, conference), code)
    filed = ", ".join(part for part in ("VT", body.filing if body else "") if part)
    title = "Công văn đôn đốc" if code == REMIND else "Công văn đề nghị"
    blocks = (
        replace(letterhead(db, conference, code), about=about),
        *_addressed([line.name for line in lines]),
        *text,
        signatures(db, conference, code, recipients=("Như trên", f"Lưu: {filed}")),
        *after,
    )
    return Item(key="letter", title=title, blocks=blocks, blocked=blocked)


def _addressed(units: Sequence[str]) -> Iterator[Block]:
    many = not units or len(units) > NAMED_AT_MOST
    yield from addressed(["Các cơ quan, đơn vị (có danh sách kèm theo)"] if many else units)


def message(db: sqlite3.Connection, conference: int, line: BoardLine) -> str:
    """The text to copy into Zalo or to read out over the phone, for one unit."""
    late = [cell.due for cell in line.cells.values() if cell.late] or [
        cell.due for cell in line.cells.values() if cell.due
    ]
    own = {
        "dau_moi_don_vi": line.contact,
        "don_vi": line.name,
        "noi_dung_gui": owed_words(line, only_late=bool(line.late)),
        "han": short(min(late, default="")),
        "han_moi": new_deadline(date.today()),
    }
    return Wording(db, values(db, conference) | own)(sentences.MESSAGE)


DOCUMENTS = (
    Document(code=ASK, title="Công văn đề nghị cử đại biểu, gửi hồ sơ", formats=("pdf", "docx"), group="Văn bản", items=asking, in_set=False, fields=names()),
    Document(code=REMIND, title="Công văn đôn đốc", formats=("pdf", "docx"), group="Văn bản", items=reminding, in_set=False, fields=names()),
)  # fmt: skip
